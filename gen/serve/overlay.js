/*
 * What `yearon serve` adds to a page: it keeps the page up to date, changing
 * only what has changed and leaving the reader where they are, and shows
 * beside it what is wrong and what made it. No part of the report.
 */
'use strict';

(function () {
	const own = document.currentScript;
	/* What the page was made of, before scripts of its own change it. */
	let known = document.documentElement.cloneNode(true);
	let revision = own.dataset.revision;
	let events = null;
	let working = Promise.resolve();

	/* -- the reader's place ------------------------------------------ */

	const PLACE = 'yearon-place';

	/* The first piece of text or picture in sight, and what it is in. */
	function placeNow() {
		if (scrollY === 0) {
			return [];
		}
		const all = document.body.querySelectorAll('*');
		for (const element of all) {
			const box = element.getBoundingClientRect();
			if (!element.firstElementChild && box.height > 0 &&
				box.bottom > 0 && !isFixed(element)) {
				return chain(element);
			}
		}
		return [];
	}

	function isFixed(element) {
		for (; element; element = element.parentElement) {
			const position = getComputedStyle(element).position;
			if (position === 'fixed' || position === 'sticky') {
				return true;
			}
		}
		return false;
	}

	function chain(element) {
		const places = [];
		for (; element && element !== document.body;
			element = element.parentElement) {
			places.push({ element,
				top: element.getBoundingClientRect().top });
		}
		return places;
	}

	function returnTo(places) {
		const place = places.find(one => one.element &&
			one.element.isConnected);
		if (place) {
			scrollBy({ behavior: 'instant', left: 0, top:
				place.element.getBoundingClientRect().top -
				place.top });
		}
	}

	/* An element by the nearest id above it and the way down from there. */
	function pathTo(element) {
		const way = [];
		while (element !== document.body && !element.id) {
			way.unshift(Array.prototype.indexOf.call(
				element.parentElement.children, element));
			element = element.parentElement;
		}
		return { id: element.id, way };
	}

	function elementAt(path) {
		let element = path.id ? document.getElementById(path.id) :
			document.body;
		for (const index of path.way) {
			element = element && element.children[index];
		}
		return element;
	}

	/* Pages with scripts of their own are loaded anew: what these made of
	   the page before is theirs alone to know. */
	function reload() {
		const places = placeNow().map(place => ({
			path: pathTo(place.element), top: place.top }));
		try {
			sessionStorage.setItem(PLACE, JSON.stringify({
				page: location.pathname, y: scrollY,
				focus: document.activeElement.id,
				places }));
			/* Two who put it right would put it wrong. */
			history.scrollRestoration = 'manual';
		} catch (error) {
			/* Without storage the browser's own way must do. */
		}
		location.reload();
	}

	function returnAfterReload() {
		let stored = null;
		try {
			stored = JSON.parse(sessionStorage.getItem(PLACE));
			sessionStorage.removeItem(PLACE);
			/* Some browsers put it right only after the page has
			   been loaded, if they are let. */
			setTimeout(function () {
				history.scrollRestoration = 'auto';
			}, 1000);
		} catch (error) {
			return;
		}
		if (!stored || stored.page !== location.pathname) {
			return;
		}
		const focus = stored.focus &&
			document.getElementById(stored.focus);
		if (focus) {
			focus.focus({ preventScroll: true });
		}
		scrollTo({ behavior: 'instant', left: 0, top: stored.y });
		returnTo(stored.places.map(place => ({
			element: elementAt(place.path), top: place.top })));
	}

	/* -- only what has changed --------------------------------------- */

	function isSame(a, b) {
		return a.isEqualNode(b);
	}

	function isElement(node) {
		return node.nodeType === Node.ELEMENT_NODE;
	}

	function changeAttributes(live, before, after) {
		for (const { name } of Array.from(before.attributes)) {
			if (!after.hasAttribute(name)) {
				live.removeAttribute(name);
			}
		}
		for (const { name, value } of Array.from(after.attributes)) {
			if (before.getAttribute(name) !== value) {
				live.setAttribute(name, value);
			}
		}
	}

	function copies(nodes) {
		return nodes.map(node => document.importNode(node, true));
	}

	function changeNode(live, before, after) {
		if (isSame(before, after)) {
			return;
		}
		if (isElement(live) && isElement(after) &&
			before.nodeName === after.nodeName &&
			before.id === after.id) {
			changeAttributes(live, before, after);
			changeChildren(live, before, after);
		} else {
			live.replaceWith(...copies([after]));
		}
	}

	/* Keeps the children that are alike at both ends. Between them,
	   children are changed one by one if their number is the same, else
	   together. */
	function changeChildren(live, before, after) {
		const old = Array.from(before.childNodes);
		const fresh = Array.from(after.childNodes);
		const shown = Array.from(live.childNodes);
		let from = 0;
		let left = 0;
		if (shown.length !== old.length) {
			live.replaceChildren(...copies(fresh));
			return;
		}
		while (from < old.length && from < fresh.length &&
			isSame(old[from], fresh[from])) {
			from++;
		}
		while (left < old.length - from &&
			left < fresh.length - from &&
			isSame(old[old.length - 1 - left],
				fresh[fresh.length - 1 - left])) {
			left++;
		}
		if (old.length === fresh.length) {
			for (let i = from; i < old.length - left; i++) {
				changeNode(shown[i], old[i], fresh[i]);
			}
			return;
		}
		const end = shown[old.length - left] || null;
		shown.slice(from, old.length - left).forEach(node =>
			node.remove());
		copies(fresh.slice(from, fresh.length - left)).forEach(node =>
			live.insertBefore(node, end));
	}

	function changePage(fresh) {
		const places = placeNow();
		changeAttributes(document.documentElement, known, fresh);
		changeNode(document.head, known.querySelector('head'),
			fresh.querySelector('head'));
		changeNode(document.body, known.querySelector('body'),
			fresh.querySelector('body'));
		returnTo(places);
	}

	function hasScripts(page) {
		return page.querySelectorAll('script').length > 1;
	}

	/* Returns the server's own script, which says what an answer is. */
	function tagOf(page) {
		return page.querySelector('script[data-revision]');
	}

	function isChanged(fresh) {
		const a = known.cloneNode(true);
		const b = fresh.cloneNode(true);
		tagOf(a).remove();
		tagOf(b).remove();
		return !isSame(a, b);
	}

	async function bringPage() {
		const response = await fetch(location.pathname,
			{ cache: 'no-store' });
		const fresh = new DOMParser().parseFromString(
			await response.text(), 'text/html').documentElement;
		if (!tagOf(fresh)) {
			reload();
		} else if (!isChanged(fresh)) {
			own.dataset.revision = tagOf(fresh).dataset.revision;
		} else if (hasScripts(known) || hasScripts(fresh)) {
			reload();
		} else {
			changePage(fresh);
			known = fresh;
		}
	}

	/* -- what pages are made with ------------------------------------ */

	function pathOf(address) {
		return decodeURIComponent(new URL(address, location).pathname
			.slice(1));
	}

	/* The new style sheet is beside the old one until it is loaded. */
	function bringStyles(changed) {
		const sheets = document.querySelectorAll(
			'link[rel=stylesheet]');
		for (const sheet of sheets) {
			if (!changed.has(pathOf(sheet.href))) {
				continue;
			}
			const next = sheet.cloneNode();
			const places = placeNow();
			next.href = '/' + pathOf(sheet.href) + '?' + revision;
			next.addEventListener('load', function () {
				sheet.remove();
				returnTo(places);
			});
			sheet.after(next);
		}
	}

	function bringPictures(changed) {
		for (const picture of document.images) {
			const path = pathOf(picture.src);
			if (changed.has(path)) {
				picture.src = '/' + path + '?' + revision;
			}
		}
	}

	/* Whether what has changed can only be had by loading all anew. */
	function needsAll(changed) {
		const named = new Set(Array.from(document.querySelectorAll(
			'link[href], img[src]'), one =>
			pathOf(one.href || one.src)));
		const scripts = Array.from(document.scripts, one =>
			pathOf(one.src));
		return scripts.some(path => changed.has(path)) ||
			Array.from(changed).some(path =>
				path.startsWith('assets/') &&
				!path.endsWith('.js') && !named.has(path));
	}

	async function follow(report) {
		const changed = new Set(report.changed);
		if (report.restarted || !own.dataset.path ||
			own.dataset.path === '404.html') {
			await bringPage();
		} else if (needsAll(changed)) {
			reload();
		} else {
			bringStyles(changed);
			bringPictures(changed);
			if (changed.has(own.dataset.path)) {
				await bringPage();
			}
		}
	}

	/* -- the overlay ------------------------------------------------- */

	const host = document.createElement('div');
	const root = host.attachShadow({ mode: 'open' });
	const overlay = element('section', 'overlay');
	const bar = element('p', 'bar');
	const state = element('span', 'state');
	const source = element('span', 'source');
	const details = element('details', 'faults');
	const summary = element('summary', '');
	const list = element('ul', 'list');

	function element(name, style, words) {
		const made = document.createElement(name);
		made.className = style;
		made.textContent = words || '';
		return made;
	}

	function link(words, address) {
		const made = element('a', '', words);
		made.href = address;
		return made;
	}

	function count(number, word) {
		return number + ' ' + word + (number === 1 ? '' : 's');
	}

	/* The words of check, their places made into links. */
	function item(fault) {
		const made = element('li', fault.severity);
		let words = fault.words.replace(/\n$/, '');
		for (const { place, address } of fault.links) {
			const at = words.indexOf(place);
			if (at !== -1) {
				made.append(words.slice(0, at),
					link(place, address));
				words = words.slice(at + place.length);
			}
		}
		made.append(words);
		return made;
	}

	function showFaults(faults) {
		const errors = faults.filter(one => one.severity === 'error');
		const parts = [];
		if (errors.length) {
			parts.push(count(errors.length, 'error'));
		}
		if (faults.length > errors.length) {
			parts.push(count(faults.length - errors.length,
				'warning'));
		}
		overlay.classList.toggle('is-faulty', errors.length > 0);
		overlay.classList.toggle('is-warned', errors.length === 0 &&
			faults.length > 0);
		summary.textContent = parts.join(', ');
		list.replaceChildren(...faults.map(item));
		details.hidden = faults.length === 0;
		details.open = errors.length > 0;
	}

	function showState(words) {
		if (state.textContent !== words) {
			state.textContent = words;
		}
	}

	function showSource() {
		source.replaceChildren();
		if (own.dataset.editor) {
			source.append('made by ', link(own.dataset.source,
				own.dataset.editor));
		}
	}

	/* The page can be scrolled out from under the overlay to its end, and
	   what is in focus does not come to lie below it. */
	function leaveRoom() {
		const sheet = new CSSStyleSheet();
		document.adoptedStyleSheets.push(sheet);
		new ResizeObserver(function () {
			const height = overlay.getBoundingClientRect().height;
			sheet.replaceSync('@media screen { html { ' +
				`padding-block-end: ${height}px; ` +
				`scroll-padding-block-end: ${height}px } }`);
		}).observe(overlay);
	}

	function build() {
		const style = document.createElement('link');
		style.rel = 'stylesheet';
		style.href = '/.yearon/overlay.css';
		host.id = 'yearon-overlay';
		overlay.setAttribute('aria-label', 'yearon serve');
		overlay.lang = 'en';
		overlay.dir = 'ltr';
		state.setAttribute('role', 'status');
		list.tabIndex = 0;
		details.hidden = true;
		bar.append(state, source);
		details.append(summary, list);
		overlay.append(bar, details);
		root.append(style, overlay);
		document.documentElement.append(host);
		showSource();
		leaveRoom();
	}

	/* -- the server's news ------------------------------------------- */

	function hear(event) {
		const report = JSON.parse(event.data);
		revision = event.lastEventId;
		showState(!report.stale ? 'Up to date' : own.dataset.path ?
			'This is the last good state' : 'No report yet');
		working = working.then(() => follow(report)).then(showSource,
			() => showState('The page cannot be had'));
	}

	/* A browser has few connections for a server: a page that is not
	   looked at does not listen. */
	function listen() {
		if (document.visibilityState === 'hidden') {
			quit();
		} else if (!events) {
			events = new EventSource('/.yearon/events?since=' +
				revision);
			events.addEventListener('report', hear);
			events.addEventListener('faults', event =>
				showFaults(JSON.parse(event.data)));
			events.addEventListener('error', lose);
		}
	}

	function quit() {
		if (events) {
			events.close();
			events = null;
		}
	}

	function lose() {
		showState('The server does not answer: is it still running?');
		if (events && events.readyState === EventSource.CLOSED) {
			quit();
			setTimeout(listen, 2000);
		}
	}

	build();
	listen();
	document.addEventListener('visibilitychange', listen);
	window.addEventListener('pageshow', listen);
	window.addEventListener('pagehide', quit);
	window.addEventListener('load', returnAfterReload);
}());
