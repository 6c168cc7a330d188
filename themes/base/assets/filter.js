/*
 * Finds recommendations on the page by words, status, group and owner. It
 * works on the markup that is there: whatever carries data-status,
 * data-group and data-owners is an item, and its text holds its words. The
 * choice lives in the page's address, so that it can be shared.
 */
'use strict';

(function () {
	const form = document.getElementById('filter_form');
	const count = document.getElementById('filter_count');
	const all = document.querySelectorAll('[data-status]');
	const groups = document.querySelectorAll('section[data-group]');
	const names = ['q', 'status', 'group', 'owner'].filter(
		function (name) {
			return form.elements[name];
		});
	let waiting = 0;

	/* Without case and accents. */
	function plain(text) {
		return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
			.toLowerCase();
	}

	const items = Array.from(all, function (element) {
		return {
			element: element,
			words: plain(element.textContent),
			status: element.dataset.status,
			group: element.dataset.group,
			owners: (element.dataset.owners || '').split(' ')
		};
	});

	function chosen() {
		const choice = {};
		names.forEach(function (name) {
			choice[name] = form.elements[name].value.trim();
		});
		return choice;
	}

	function matches(item, choice, words) {
		return (!choice.status || item.status === choice.status) &&
			(!choice.group || item.group === choice.group) &&
			(!choice.owner || item.owners.includes(choice.owner)) &&
			words.every(function (word) {
				return item.words.includes(word);
			});
	}

	function show() {
		const choice = chosen();
		const words = plain(choice.q).split(/\s+/);
		let shown = 0;
		items.forEach(function (item) {
			const found = matches(item, choice, words);
			item.element.hidden = !found;
			shown += found ? 1 : 0;
		});
		groups.forEach(function (group) {
			group.hidden = shown < items.length &&
				!group.querySelector(
					'[data-status]:not([hidden])');
		});
		tell(shown);
	}

	function tell(shown) {
		const words = count.dataset.pattern
			.replace('{shown}', String(shown))
			.replace('{total}', String(items.length)) +
			(shown ? '' : '. ' + count.dataset.none);
		count.classList.toggle('is-partial', shown < items.length);
		if (count.textContent !== words) {
			count.textContent = words;
		}
	}

	/* Some browsers keep a page from a disc from changing its address. */
	function remember() {
		const query = new URLSearchParams();
		const choice = chosen();
		names.forEach(function (name) {
			if (choice[name]) {
				query.set(name, choice[name]);
			}
		});
		const text = query.toString();
		try {
			history.replaceState(null, '', location.pathname +
				(text ? '?' + text : '') + location.hash);
		} catch (error) {
			return;
		}
	}

	function recall() {
		const query = new URLSearchParams(location.search);
		names.forEach(function (name) {
			const control = form.elements[name];
			control.value = query.get(name) || '';
			/* An address may name what there is no longer. */
			if (control.selectedIndex === -1) {
				control.value = '';
			}
		});
		show();
	}

	function apply() {
		show();
		remember();
	}

	/* A link on this page may lead to what is hidden at the moment. */
	function reveal() {
		const id = location.hash.slice(1);
		const target = id && document.getElementById(id);
		if (target && target.closest('[hidden]')) {
			form.reset();
			apply();
			target.scrollIntoView();
		}
	}

	/* Typing is announced when it pauses, not at each key. */
	form.addEventListener('input', function () {
		clearTimeout(waiting);
		waiting = setTimeout(apply, 200);
	});
	form.addEventListener('submit', function (event) {
		event.preventDefault();
		clearTimeout(waiting);
		apply();
	});
	form.addEventListener('reset', function () {
		clearTimeout(waiting);
		waiting = setTimeout(apply, 0);
	});
	window.addEventListener('popstate', recall);
	window.addEventListener('hashchange', reveal);

	form.hidden = false;
	count.hidden = false;
	recall();
	reveal();
}());
