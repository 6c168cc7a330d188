// The site in a browser that runs no scripts.
//
//     node tests/pages/no-script.mjs SITE

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, open, Tally } from './browser.mjs';

const [site] = process.argv.slice(2);
const tally = new Tally();
const browser = await launch();
const page = await open(browser, {
	javaScriptEnabled: false, viewport: { width: 320, height: 800 },
});
await page.goto(pathToFileURL(resolve(site, 'index.html')).href);

const box = page.locator('input[type=search]');
const boxes = await box.count();
tally.check('no filter is in sight',
	boxes === 0 || !await box.first().isVisible() ? [] : ['one is']);

const listed = new Set();
for (const link of await page.locator('main a[href^="recommendations/"]').all())
	if (await link.isVisible())
		listed.add(await link.getAttribute('href'));
tally.check('the whole list is there',
	listed.size >= 127 ? [] : [`${listed.size} are listed`]);

for (const folder of ['statuses', 'groups', 'organisations']) {
	const links = page.locator(`a[href^="${folder}/"]`);
	tally.check(`the pages of ${folder} are linked`,
		await links.count() > 0 ? [] : ['they are not']);
}
tally.check('the browser has nothing to complain of', page.troubles);
await browser.close();
tally.close();
