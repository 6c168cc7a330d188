// Takes a picture of a page for the guides, from its top down to the end of
// what the selector names.
//
//     node tests/pages/picture.mjs SITE PAGE SELECTOR PICTURE

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, open } from './browser.mjs';

const [site, address, selector, picture] = process.argv.slice(2);
const browser = await launch();
const page = await open(browser, {
	colorScheme: 'light',
	viewport: { width: 1280, height: 900 },
});

await page.goto(pathToFileURL(resolve(site, address)).href);
// A little room below what is shown.
const margin = 40;
const shown = await page.locator(selector).boundingBox();
await page.screenshot({
	path: picture,
	fullPage: true,
	clip: {
		x: 0, y: 0, width: 1280,
		height: shown.y + shown.height + margin,
	},
});
await browser.close();
