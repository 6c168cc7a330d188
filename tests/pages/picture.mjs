// Takes the picture that README.md shows: the front page down to the table.
//
//     node tests/pages/picture.mjs SITE PICTURE

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, open } from './browser.mjs';

const [site, picture] = process.argv.slice(2);
const browser = await launch();
const page = await open(browser, {
	colorScheme: 'light',
	viewport: { width: 1280, height: 900 },
});

await page.goto(pathToFileURL(resolve(site, 'index.html')).href);
// A little room below what is shown.
const margin = 40;
const figures = await page.locator('section:has(#glance)').boundingBox();
await page.screenshot({
	path: picture,
	fullPage: true,
	clip: {
		x: 0, y: 0, width: 1280,
		height: figures.y + figures.height + margin,
	},
});
await browser.close();
