// The filter of the front page, used with the keyboard alone.
//
//     node tests/pages/filter.mjs SITE

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, open, Tally } from './browser.mjs';

const MOST_STEPS = 80;
const [site] = process.argv.slice(2);
const home = pathToFileURL(resolve(site, 'index.html')).href;

// The recommendations that are in sight: their pages' addresses.
function shown() {
	const links = [...document.querySelectorAll('main a[href]')].filter(
		link => /^recommendations\/[^/]+\.html$/.test(
			link.getAttribute('href')) && link.checkVisibility());
	return new Set(links.map(link => link.getAttribute('href'))).size;
}

function announced() {
	const status = document.querySelector('[role=status]');
	return status ? status.textContent.trim() : '';
}

// Press Tab until the element in focus matches; false where none does.
async function tabTo(page, selector) {
	for (let step = 0; step < MOST_STEPS; step++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate(selector =>
			document.activeElement.matches(selector), selector))
			return true;
	}
	return false;
}

// Until what is announced names the number that is shown.
async function settled(page) {
	for (let wait = 0; wait < 30; wait++) {
		const number = await page.evaluate(shown);
		const words = (await page.evaluate(announced)).match(/\d+/g) ?? [];
		if (wait > 3 && words.includes(String(number)))
			break;
		await page.waitForTimeout(100);
	}
	return page.evaluate(shown);
}

async function says(page, number) {
	const text = await page.evaluate(announced);
	return new RegExp(`(^|\\D)${number}(\\D|$)`).test(text) ? []
		: [`${number} are shown, and announced is “${text}”`];
}

async function searches(page, tally) {
	const all = await page.evaluate(shown);
	tally.check('the whole list to begin with',
		all >= 127 ? [] : [`only ${all} are shown`]);
	tally.check('Tab leads to the search box',
		await tabTo(page, 'input[type=search]') ? [] : ['it does not']);
	await page.keyboard.type('airport');
	const some = await settled(page);
	tally.check('a word leaves some', some > 0 && some < 30 ? []
		: [`${some} of ${all} are shown for “airport”`]);
	tally.check('the number is announced', await says(page, some));
	tally.check('the address holds the word',
		page.url().includes('airport') ? [] : [page.url()]);
	await page.reload();
	tally.check('the state survives a reload',
		await settled(page) === some ? [] : ['it does not']);
	tally.check('the word is in the box again', await page.inputValue(
		'input[type=search]') === 'airport' ? [] : ['it is not']);
	return all;
}

async function resets(page, all, tally) {
	tally.check('Tab leads to the reset', await tabTo(page,
		'button[type=reset], [data-reset]') ? [] : ['it does not']);
	await page.keyboard.press('Enter');
	tally.check('the reset brings all back',
		await settled(page) === all ? [] : ['it does not']);
	tally.check('the address is clean again',
		page.url().replace(/[?#]$/, '') === home ? [] : [page.url()]);
	const focus = await page.evaluate(() => document.activeElement.tagName);
	tally.check('the focus is not lost',
		focus !== 'BODY' ? [] : ['it is on the body']);
}

// Each list of the filter: choose its second entry with the arrow keys.
async function chooses(page, all, tally) {
	const names = await page.$$eval('form select', found =>
		found.map(select => select.name));
	tally.check('lists for status, group and owner',
		names.length >= 3 ? [] : [`there are: ${names.join(', ')}`]);
	for (const name of names) {
		await page.goto(home);
		tally.check(`Tab leads to ${name}`, await tabTo(page,
			`select[name="${name}"]`) ? [] : ['it does not']);
		await page.keyboard.press('ArrowDown');
		const some = await settled(page);
		tally.check(`${name} leaves some`, some > 0 && some < all ? []
			: [`${some} of ${all}`]);
		tally.check(`${name}: announced`, await says(page, some));
		await page.reload();
		tally.check(`${name}: survives a reload`,
			await settled(page) === some ? [] : ['it does not']);
	}
}

async function findsNothing(page, tally) {
	await page.goto(home);
	await tabTo(page, 'input[type=search]');
	await page.keyboard.type('qqqqq');
	tally.check('what nobody wrote is not found',
		await settled(page) === 0 ? [] : ['something is']);
	tally.check('nothing found: announced',
		await page.evaluate(announced) ? [] : ['in silence']);
}

const tally = new Tally();
const browser = await launch();
const page = await open(browser, { viewport: { width: 1280, height: 800 } });
await page.goto(home);
const all = await searches(page, tally);
await resets(page, all, tally);
await chooses(page, all, tally);
await findsNothing(page, tally);
tally.check('the browser has nothing to complain of', page.troubles);
await browser.close();
tally.close();
