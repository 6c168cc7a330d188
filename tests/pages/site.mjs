// Which pages of a built site stand for all of their kind.

import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const MOST = 3;

function pages(folder) {
	return readdirSync(folder).filter(name => name.endsWith('.html')).sort();
}

// The first, the last and one between them.
function some(names) {
	if (names.length <= MOST)
		return names;
	return [names[0], names[names.length >> 1], names[names.length - 1]];
}

// Paths of pages below `site`: all at its top, some of each folder, and those
// of `more` that are there.
export function kinds(site, more = []) {
	const found = new Set(pages(site));
	// A site that knows its address has a 404.html that works only there.
	if (existsSync(join(site, 'feed.xml')))
		found.delete('404.html');
	for (const entry of readdirSync(site, { withFileTypes: true })) {
		if (!entry.isDirectory())
			continue;
		const names = pages(join(site, entry.name));
		if (names.includes('index.html'))
			found.add(`${entry.name}/index.html`);
		for (const name of some(names))
			found.add(`${entry.name}/${name}`);
	}
	for (const path of more)
		if (existsSync(join(site, path)))
			found.add(path);
	return [...found].sort();
}
