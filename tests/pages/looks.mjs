// What can be measured on a page that is laid out. Each function runs in the
// page and returns troubles, one string each.

// Wider than the window: one would have to scroll sideways.
export function scrollsSideways() {
	const width = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth <= width)
		return [];
	const wide = [...document.querySelectorAll('body *')].filter(element =>
		element.getBoundingClientRect().right > width + 1);
	return wide.slice(0, 3).map(element => {
		const box = element.getBoundingClientRect();
		return `wider than the window of ${width}: reaches `
			+ `${Math.round(box.right)}: ${element.outerHTML.slice(0, 120)}`;
	}).concat(wide.length ? [] : ['wider than the window']);
}

// Text that its own box cuts off. What is hidden from sight on purpose, for
// screen readers, is at most a point in size.
export function cutsText() {
	const troubles = [];
	for (const element of document.querySelectorAll('body *')) {
		const style = getComputedStyle(element);
		const hides = value => value === 'hidden' || value === 'clip';
		const box = element.getBoundingClientRect();
		if (!element.textContent.trim() || box.width <= 1 || box.height <= 1)
			continue;
		const cutAcross = hides(style.overflowX)
			&& element.scrollWidth > element.clientWidth + 1;
		const cutDown = hides(style.overflowY)
			&& element.scrollHeight > element.clientHeight + 1;
		if (element.closest('svg'))
			continue;
		if (cutAcross || cutDown)
			troubles.push(`cuts text off: ${element.outerHTML.slice(0, 120)}`);
	}
	return troubles.slice(0, 3);
}

// Paragraphs of several lines that hold more than is good to read: 60 to 70
// characters a line, some more where letters are narrow.
export function longLines() {
	const most = 75;
	const troubles = [];
	for (const element of document.querySelectorAll('p:not(.field)')) {
		const line = parseFloat(getComputedStyle(element).lineHeight);
		const lines = Math.round(element.clientHeight / line);
		const length = element.innerText.trim().length;
		if (lines > 1 && length / lines > most)
			troubles.push(`long lines, ${length} in ${lines}: `
				+ element.outerHTML.slice(0, 100));
	}
	return troubles.slice(0, 3);
}

// Lists and paragraphs that hold nothing.
export function emptyOnes() {
	const blocks = 'ul, ol, dl, p, h1, h2, h3, figure, table, select';
	return [...document.querySelectorAll(blocks)]
		.filter(element => !element.textContent.trim()
			&& !element.querySelector('img, svg, input')
			&& !element.matches('[role=status], .marks-field'))
		.map(element => `empty: ${element.outerHTML.slice(0, 120)}`);
}

// WCAG 2.2, 1.4.12.
export const SPACED = `
	* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
	    word-spacing: 0.16em !important }
	p { margin-bottom: 2em !important }`;

// WCAG 2.2, 1.4.4: the text alone at twice its size.
export const DOUBLED = 'html { font-size: 200% !important }';

// The element that has the focus: can it be seen that it has, and is it in
// sight, not under something else?
export function focusTroubles() {
	const element = document.activeElement;
	const name = element.outerHTML.slice(0, 100);
	if (element === document.body)
		return [];
	const style = getComputedStyle(element);
	const troubles = [];
	if ((style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1)
	    && style.boxShadow === 'none')
		troubles.push(`focus cannot be seen: ${name}`);
	const box = element.getClientRects()[0];
	if (!box)
		return [`focus on what is not shown: ${name}`];
	const x = box.left + box.width / 2;
	const y = box.top + box.height / 2;
	if (y < 0 || y > innerHeight || x < 0 || x > innerWidth)
		return [...troubles, `focus out of sight: ${name}`];
	const top = document.elementFromPoint(x, y);
	const label = element.closest('label');
	if (top && !element.contains(top) && !top.contains(element)
	    && !(label && label.contains(top)))
		troubles.push(`focus under ${top.outerHTML.slice(0, 60)}: ${name}`);
	return troubles;
}

// In large print nothing is smaller than 18 points, slanted, in capitals, or
// set closer than its line allows.
export function notLargePrint() {
	const troubles = [];
	for (const element of document.querySelectorAll('body.large-print *')) {
		const words = [...element.childNodes].some(node =>
			node.nodeType === Node.TEXT_NODE && node.data.trim());
		if (!words || !element.checkVisibility())
			continue;
		const style = getComputedStyle(element);
		const heading = element.closest('h1, h2, h3, h4, h5, h6');
		if (parseFloat(style.fontSize) < 24
		    || style.fontStyle !== 'normal' || style.textTransform !== 'none'
		    || parseFloat(style.lineHeight)
		    < parseFloat(style.fontSize) * (heading ? 1.3 : 1.5) - 0.1)
			troubles.push(`no large print: ${style.fontSize} `
				+ `${style.fontStyle} ${style.lineHeight}: `
				+ element.outerHTML.slice(0, 100));
	}
	return troubles.slice(0, 3);
}

// On paper a link is no emphasis: it is as heavy as the words around it.
export function heavyLinks() {
	return [...document.querySelectorAll('.prose p > a')]
		.filter(link => getComputedStyle(link).fontWeight
			!== getComputedStyle(link.parentElement).fontWeight)
		.map(link => `bold on paper: ${link.outerHTML.slice(0, 100)}`)
		.slice(0, 3);
}

// On paper nothing can be pressed, chosen or followed to the rest of the site.
export function uselessOnPaper() {
	const controls = 'form, button, input, select, [role=status], .skip, '
		+ 'header nav, footer nav';
	return [...document.querySelectorAll(controls)]
		.filter(element => element.checkVisibility())
		.map(element => `shown on paper: ${element.outerHTML.slice(0, 100)}`);
}
