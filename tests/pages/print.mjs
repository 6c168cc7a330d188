// Prints a page as a browser's own command does, without backgrounds, and
// says what should be on the paper.
//
//     node tests/pages/print.mjs SITE PAGE PDF
//
// Prints JSON: the texts of headings, of statuses, of what is furniture of
// the screen, and the addresses of links out of the report.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, open } from './browser.mjs';

const [site, path, pdf] = process.argv.slice(2);
const browser = await launch();
const page = await open(browser, { colorScheme: 'dark' });

await page.goto(pathToFileURL(resolve(site, path)).href);
await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true });
console.log(JSON.stringify(await page.evaluate(() => {
	const words = selector => [...document.querySelectorAll(selector)]
		.map(element => element.textContent.replace(/\s+/g, ' ').trim())
		.filter(text => text);
	return {
		headings: words(':is(h2, h3, h4):not(nav *, [hidden] *)'),
		statuses: words('.recommendation-status'),
		furniture: words('.skip, .main-nav a, button, label')
			.filter(text => !words('main *').includes(text)),
		addresses: [...document.querySelectorAll(
			':is(.prose, .evidence) a[href^="http"]')].map(a => a.href),
	};
})));
await browser.close();
