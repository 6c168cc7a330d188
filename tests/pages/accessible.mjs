// axe-core (WCAG 2.2 AA and best practice) and measurements of the layout.
//
//     node tests/pages/accessible.mjs SITE [PAGE ...]
//
// Pages of every kind in SITE, and the PAGEs, in light and dark, at 1280 and
// 320 points, from the disk.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, open, addStyle, Tally } from './browser.mjs';
import { kinds } from './site.mjs';
import * as looks from './looks.mjs';

const axe = readFileSync(createRequire(import.meta.url)
	.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
	'best-practice'];
const FOCUSED = 25;

const [site, ...more] = process.argv.slice(2);
const views = [];
for (const colorScheme of ['light', 'dark'])
	for (const width of [1280, 320])
		views.push({ colorScheme, width });

async function axeTroubles(page) {
	await page.evaluate(axe);
	const result = await page.evaluate(tags => window.axe.run(document,
		{ runOnly: tags, resultTypes: ['violations'] }), tags);
	return result.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
		`${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary
			.replace(/\s+/g, ' ').slice(0, 200)})`));
}

async function measured(page, style) {
	await addStyle(page, style);
	const troubles = [...await page.evaluate(looks.scrollsSideways),
		...await page.evaluate(looks.cutsText)];
	await addStyle(page, '');
	return troubles;
}

async function focusTroubles(page) {
	const troubles = [];
	for (let step = 0; step < FOCUSED; step++) {
		await page.keyboard.press('Tab');
		troubles.push(...await page.evaluate(looks.focusTroubles));
	}
	return troubles;
}

async function paperTroubles(page) {
	await page.emulateMedia({ media: 'print' });
	const troubles = [...await page.evaluate(looks.uselessOnPaper),
		...await page.evaluate(looks.heavyLinks),
		...await page.evaluate(looks.notLargePrint)];
	await page.emulateMedia({ media: null });
	return troubles;
}

async function checkPage(page, path, view, tally) {
	const name = `${path} (${view.colorScheme}, ${view.width})`;
	page.troubles.length = 0;
	await page.goto(pathToFileURL(resolve(site, path)).href);
	tally.check(`${name}: axe`, await axeTroubles(page));
	if (view.colorScheme === 'light') {
		tally.check(`${name}: layout`, await measured(page, ''));
		tally.check(`${name}: length of lines`,
			await page.evaluate(looks.longLines));
		tally.check(`${name}: nothing empty`,
			await page.evaluate(looks.emptyOnes));
		tally.check(`${name}: large print`,
			await page.evaluate(looks.notLargePrint));
		tally.check(`${name}: wide spacing`,
			await measured(page, looks.SPACED));
		if (view.width === 1280)
			tally.check(`${name}: text doubled`,
				await measured(page, looks.DOUBLED));
		tally.check(`${name}: focus`, await focusTroubles(page));
		tally.check(`${name}: on paper`, await paperTroubles(page));
	}
	tally.check(`${name}: browser`, page.troubles);
}

async function checkView(browser, paths, view, tally) {
	const page = await open(browser, {
		colorScheme: view.colorScheme, reducedMotion: 'reduce',
		viewport: { width: view.width, height: 800 },
	});
	for (const path of paths)
		await checkPage(page, path, view, tally);
	await page.context().close();
}

const tally = new Tally();
const browser = await launch();
const paths = kinds(site, more);
for (const width of [1280, 320])
	await Promise.all(views.filter(view => view.width === width).map(view =>
		checkView(browser, paths, view, tally)));
await browser.close();
tally.close();
