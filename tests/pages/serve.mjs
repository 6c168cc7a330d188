// `yearon serve` in a browser: a page follows what is written, keeps its
// reader's place, and shows what is wrong and where.
//
//     node tests/pages/serve.mjs PROGRAM FOLDER
//
// FOLDER holds content/ and themes/, which this test changes.

import { createRequire } from 'node:module';
import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from
	'node:fs';
import { join, resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { launch, open, Tally } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url)
	.resolve('axe-core/axe.min.js'), 'utf8');

const [program, folder] = process.argv.slice(2);
const whole = realpathSync(folder);
const tally = new Tally();
const view = { width: 900, height: 420 };
const PATIENCE = 5000;
const BLINK = 300;

function start(port = 0, ...more) {
	const child = spawn(resolve(program), ['serve', '--port', String(port),
		'--theme', './themes/harris', ...more], { cwd: whole });
	const server = { child, said: '', complained: '' };
	child.stdout.on('data', data => { server.said += data; });
	child.stderr.on('data', data => { server.complained += data; });
	server.ended = new Promise(done => child.on('exit', (code, signal) => {
		if (code !== 0)
			tally.check('the server ends well', [`status ${code}, ` +
				`signal ${signal}: ${server.complained}`]);
		done(code);
	}));
	return server;
}

async function until(what, condition) {
	const end = Date.now() + PATIENCE;
	while (Date.now() < end) {
		if (await condition())
			return [];
		await new Promise(done => setTimeout(done, 5));
	}
	return [`${what}: not within ${PATIENCE} ms`];
}

async function address(server) {
	await until('address', () => server.said.includes('\n'));
	return server.said.match(/http:\/\/127\.0\.0\.1:\d+/)[0];
}

const path = name => join(whole, 'content', name);
const read = name => readFileSync(path(name), 'utf8');

// As most editors save: a new file in the place of the old one.
function write(name, text) {
	writeFileSync(path('.new'), text);
	renameSync(path('.new'), path(name));
}

function change(name, from, to) {
	const text = read(name);
	if (!text.includes(from))
		throw new Error(`${name} has no ${from}`);
	write(name, text.replace(from, () => to));
}

const words = page => page.evaluate(() =>
	document.querySelector('main').textContent);
const shows = (page, text) => until(`"${text}"`, async () =>
	(await words(page)).includes(text));
const state = page => page.locator('#yearon-overlay .state').textContent();
const says = (page, text) => until(`the state "${text}"`, async () =>
	(await state(page)) === text);

// Scroll to the middle; what is in sight there is kept in the page.
async function goToMiddle(page, selector) {
	await page.evaluate(selector => {
		const all = [...document.querySelectorAll(selector)];
		const one = all[Math.floor(all.length / 2)];
		scrollTo({ behavior: 'instant', top: scrollY +
			one.getBoundingClientRect().top - 100 });
		window.inSight = one;
	}, selector);
	await page.waitForTimeout(100);
	return page.evaluate(() => window.inSight
		.getBoundingClientRect().top);
}

const moved = (before, after) => Math.abs(before - after) <= 1 ? [] :
	[`it moved from ${before} to ${after}`];

async function followsWords(page, origin) {
	const name = 'recommendations/055.yaml';
	await page.goto(`${origin}/recommendations/55.html`);
	tally.check('it is up to date', await says(page, 'Up to date'));
	const before = await goToMiddle(page, 'main p');
	const scrolled = await page.evaluate(() => scrollY);
	tally.check('the page is long enough to scroll',
		scrolled > 50 ? [] : [`${scrolled}`]);
	const added = 'Newly written words. '.repeat(30).trim();
	const begun = Date.now();
	change(name, 'recommendation: |\n', `recommendation: |\n  ${added}\n\n`);
	tally.check('the words change', await shows(page, added));
	console.log(`  shown after ${Date.now() - begun} ms`);
	await page.waitForTimeout(100);
	tally.check('the page is not loaded anew', await page.evaluate(() =>
		window.inSight?.isConnected) ? [] : ['it is']);
	tally.check('what is in sight stays where it is', moved(before,
		await page.evaluate(() =>
			window.inSight.getBoundingClientRect().top)));
	tally.check('words above were added', await page.evaluate(() => scrollY) >
		scrolled + 20 ? [] : ['nothing has become longer']);
}

async function staysAtTheTop(page) {
	await page.evaluate(() => scrollTo({ behavior: 'instant', top: 0 }));
	change('recommendations/055.yaml', 'Newly written words. ', '');
	tally.check('less is shown', await until('words', async () =>
		(await words(page)).split('Newly written').length === 30));
	tally.check('a page at its top stays there',
		await page.evaluate(() => scrollY) === 0 ? [] : ['it does not']);
}

// Whether the page is what it would be if it were loaded now.
function isAsLoaded() {
	return fetch(location.pathname).then(answer => answer.text()).then(
		text => {
			const fresh = new DOMParser().parseFromString(text,
				'text/html').documentElement;
			const live = document.documentElement.cloneNode(true);
			live.querySelector('#yearon-overlay').remove();
			return fresh.isEqualNode(live);
		});
}

// Pieces are taken out and put in at all places, of many kinds.
async function becomesWhatIsWritten(page, origin) {
	const name = 'recommendations/055.yaml';
	const good = read(name);
	const pieces = ['One paragraph.', '- a\n- b', '1. c\n2. d\n\n   e',
		'> f', '### A heading', '*g* **h** `i` [j](https://example.org)',
		'recommendation 39 and the MPS', '[k]{lang=cy}',
		'- l\n  - m\n    - n', 'Two\nlines.'];
	await page.goto(`${origin}/recommendations/55.html`);
	await says(page, 'Up to date');
	await page.evaluate(() => { window.same = true; });
	let seed = 55;
	const draw = below => {
		seed = (seed * 1103515245 + 12345) % 2147483648;
		return Math.floor(seed / 65536) % below;
	};
	for (let round = 0; round < 25; round++) {
		const body = Array.from({ length: draw(7) }, () =>
			pieces[draw(pieces.length)]).concat(`Round ${round}.`);
		if (draw(2))
			body.reverse();
		write(name, good.replace(/    body: \|\n[^]*?\n(?=$|    \w|\w)/,
			() => '    body: |\n' + body.join('\n\n').replace(/^(?=.)/gm,
				'      ') + '\n').replace('title: ',
			draw(3) ? 'title: ' : 'title: New '));
		tally.check(`round ${round} is shown`, await shows(page,
			`Round ${round}.`));
		tally.check(`round ${round} is as if loaded`, await until('as it is',
			() => page.evaluate(isAsLoaded)));
	}
	write(name, good);
	tally.check('no round was loaded', await page.evaluate(() =>
		window.same) ? [] : ['one was']);
	await until('as before', () => page.evaluate(isAsLoaded));
}

async function isQuick(page) {
	const times = [];
	for (let i = 0; i < 5; i++) {
		const begun = Date.now();
		change('recommendations/055.yaml', 'Newly written',
			`Newly ${i} written`);
		await shows(page, `Newly ${i} written`);
		times.push(Date.now() - begun);
		change('recommendations/055.yaml', `Newly ${i} written`,
			'Newly written');
		await until('back', async () =>
			!(await words(page)).includes(`Newly ${i} written`));
	}
	console.log(`  ${times.join(', ')} ms`);
	tally.check('it is shown in less than a blink',
		Math.min(...times) < BLINK ? [] : [`${times} ms`]);
}

async function showsFaults(page) {
	const name = 'recommendations/055.yaml';
	const good = read(name);
	const place = read(name).split('\n').findIndex(line =>
		line.includes('status: ')) + 1;
	change(name, 'status: ', 'status: nearly-');
	tally.check('it says that the page is an older one', await says(page,
		'This is the last good state'));
	const list = page.locator('#yearon-overlay .list');
	const shown = await list.textContent();
	tally.check('the fault is listed as check does', /^content\/recommendations\/055\.yaml:\d+:\d+: error: report\.yaml has no status 'nearly-.*\[unknown-status\]\n +\d+ \| .*\n +\| +\^~+$/s.test(
		shown) ? [] : [shown]);
	const link = await list.locator('a').first().getAttribute('href');
	tally.check('the fault leads to its line', link.startsWith(
		`vscode://file${whole}/content/${name}:${place}:`) ? [] :
		[link]);
	tally.check('the last good page stays', (await words(page)).includes(
		'Newly written') ? [] : ['it is gone']);
	const troubles = page.troubles.length;
	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run(
		'#yearon-overlay'));
	/* What it adds to the page to look at it is refused, as it should. */
	page.troubles.length = troubles;
	tally.check('the overlay is accessible', found.violations.flatMap(rule =>
		rule.nodes.map(node => `${rule.id}: ${node.html}`)));
	await page.evaluate(() => scrollTo({ behavior: 'instant', top: 1e9 }));
	await page.waitForTimeout(50);
	tally.check('the end of the page can be seen beside it',
		await page.evaluate(() => document.querySelector('footer')
			.getBoundingClientRect().bottom <= document.querySelector(
			'#yearon-overlay').getBoundingClientRect().top + 1) ? [] :
		['it cannot']);
	tally.check('it can be closed', await closes(page));
	await page.emulateMedia({ media: 'print' });
	tally.check('it is not printed', await page.locator('#yearon-overlay')
		.isVisible() ? ['it is'] : []);
	await page.emulateMedia({ media: null });
	write(name, good.replace('Newly', 'Mended and newly'));
	tally.check('the mended page is shown', await shows(page,
		'Mended and newly'));
	tally.check('no fault is left', await until('no list', async () =>
		!await list.isVisible()));
	tally.check('it is up to date again', await says(page, 'Up to date'));
}

async function closes(page) {
	await page.locator('#yearon-overlay summary').press('Enter');
	return until('closed', async () => !await page.locator(
		'#yearon-overlay .list').isVisible());
}

async function leadsToItsFile(page, origin) {
	for (const [address, file] of [['recommendations/39.html',
		'recommendations/039.yaml'], ['glossary.html', 'glossary.yaml'],
	['2017-10/', 'editions/2017-10/edition.yaml'], ['', 'report.yaml'],
	['organisations/home-office.html', 'organisations.yaml']]) {
		await page.goto(`${origin}/${address}`);
		const link = page.locator('#yearon-overlay .source a');
		const to = await link.getAttribute('href');
		tally.check(`/${address} leads to what made it`, to.startsWith(
			`vscode://file${whole}/content/${file}:`) ? [] : [to]);
	}
}

// The front page has a script of its own, and is loaded anew.
async function keepsTheFilter(page, origin) {
	await page.goto(`${origin}/index.html?q=police`);
	await page.waitForLoadState();
	const item = 'main [data-status]:not([hidden]) a[href]';
	await page.focus('input[type=search]');
	const before = await goToMiddle(page, item);
	const address = await page.evaluate(() => window.inSight
		.getAttribute('href'));
	change('report.yaml', 'notice: ', `notice: ${'More notice. '.repeat(60)}`);
	tally.check('the notice is shown', await until('notice', async () =>
		(await page.locator('body').textContent()).includes(
			'More notice.')));
	await page.waitForLoadState();
	await page.waitForTimeout(300);
	tally.check('the focus is where it was', await page.evaluate(() =>
		document.activeElement.type === 'search') ? [] : ['it is not']);
	tally.check('the filter is as it was', await page.inputValue(
		'input[type=search]') === 'police' ? [] : ['it is not']);
	const after = await page.evaluate(address => document.querySelector(
		`main [data-status]:not([hidden]) a[href="${address}"]`)
		.getBoundingClientRect().top, address);
	tally.check('what was in sight is there again', moved(before, after));
	change('report.yaml', 'More notice. '.repeat(60), '');
	await until('no notice', async () => !(await page.locator('body')
		.textContent()).includes('More notice.'));
	await page.waitForLoadState();
	await says(page, 'Up to date');
}

async function followsTheTheme(page, origin) {
	await page.goto(`${origin}/recommendations/39.html`);
	await says(page, 'Up to date');
	await page.evaluate(() => { window.same = true; });
	const sheet = '../themes/base/assets/site.css';
	write(sheet, `${read(sheet)}\nh1 { letter-spacing: 7px !important; }\n`);
	tally.check('a style sheet of the parent theme is applied',
		await until('7px', () => page.evaluate(() => getComputedStyle(
			document.querySelector('h1')).letterSpacing === '7px')));
	change('../themes/base/templates/footer.mustache', '<div class="wrap">',
		'<div class="wrap"><p>New foot</p>');
	tally.check('a template is applied', await until('foot', async () =>
		(await page.locator('footer').textContent()).includes(
			'New foot')));
	tally.check('the page is not loaded anew for it', await page.evaluate(
		() => window.same) ? [] : ['it is']);
	change('../themes/base/templates/footer.mustache', 'New foot</p>',
		'New {{foot}}</p>');
	tally.check('a fault of the theme is told', await until('fault',
		async () => (await page.locator('#yearon-overlay .list')
			.textContent()).includes('nothing is named')));
	change('../themes/base/templates/footer.mustache',
		'<p>New {{foot}}</p>', '');
	tally.check('and mended', await says(page, 'Up to date'));
}

async function followsPages(page, origin) {
	const made = read('recommendations/039.yaml').replace('number: 39',
		'number: 390');
	await page.goto(`${origin}/recommendations/390.html`);
	tally.check('a page that is not there', await shows(page, 'not found')
		.then(() => says(page, 'Up to date')));
	write('recommendations/390.yaml', made);
	tally.check('comes when it is written', await until('390', async () =>
		(await page.title()).includes('390')));
	tally.check('and names its file', await until('file', async () =>
		(await page.locator('#yearon-overlay .source').textContent())
			.includes('390.yaml')));
	rmSync(path('recommendations/390.yaml'));
	tally.check('and goes when it is deleted', await until('gone', async () =>
		!(await page.title()).includes('390')));
}

// Who does not look at a page holds no connection, and hears it all later.
async function rests(page, origin) {
	const turn = state => page.evaluate(state => {
		Object.defineProperty(document, 'visibilityState',
			{ configurable: true, value: state });
		document.dispatchEvent(new Event('visibilitychange'));
	}, state);
	await page.goto(`${origin}/recommendations/55.html`);
	await says(page, 'Up to date');
	await turn('hidden');
	change('recommendations/055.yaml', 'Mended and newly',
		'Unseen, mended and newly');
	await page.waitForTimeout(300);
	tally.check('a page that is not looked at rests', (await words(page))
		.includes('Unseen') ? ['it does not'] : []);
	await turn('visible');
	tally.check('and hears of it when it is', await shows(page, 'Unseen'));
	change('recommendations/055.yaml', 'Unseen, mended', 'Mended');
	await until('back', async () => !(await words(page)).includes('Unseen'));
}

async function outlivesTheServer(page, server, origin) {
	const port = Number(new URL(origin).port);
	await page.goto(`${origin}/recommendations/55.html`);
	await says(page, 'Up to date');
	const begun = Date.now();
	server.child.kill('SIGINT');
	tally.check('Ctrl-C ends it well', await server.ended === 0 ? [] :
		['its status is not 0']);
	tally.check('and at once', Date.now() - begun < 2000 ? [] : ['it waits']);
	tally.check('the page says that nobody answers', await says(page,
		'The server does not answer: is it still running?'));
	page.troubles.length = 0;
	change('recommendations/055.yaml', 'Mended and newly', 'Meanwhile');
	const next = start(port);
	await address(next);
	tally.check('the next server is found', await shows(page, 'Meanwhile'));
	tally.check('and followed', await says(page, 'Up to date'));
	page.troubles.length = 0;
	next.child.kill('SIGTERM');
	tally.check('SIGTERM ends it well', await next.ended === 0 ? [] :
		['its status is not 0']);
}

async function beginsWithFaults(browser) {
	change('recommendations/055.yaml', 'status: ', 'status: nearly-');
	const server = start(0, '--editor', 'idea://open?file={path}&line={line}');
	const origin = await address(server);
	const page = await open(browser, { viewport: view }, origin);
	await page.goto(`${origin}/recommendations/55.html`);
	tally.check('without a good report there is a page that says so',
		await says(page, 'No report yet'));
	const link = page.locator('#yearon-overlay .list a').first();
	const to = await link.getAttribute('href');
	tally.check('the editor can be another one', new RegExp(
		'^idea://open\\?file=/.*/055\\.yaml&line=\\d+$').test(to) ? [] :
		[to]);
	change('recommendations/055.yaml', 'status: nearly-', 'status: ');
	tally.check('once mended the page comes', await shows(page,
		'Meanwhile'));
	server.child.kill('SIGINT');
	await server.ended;
}

const server = start();
const origin = await address(server);
const browser = await launch();
const page = await open(browser, { viewport: view }, origin);
await followsWords(page, origin);
await staysAtTheTop(page);
await becomesWhatIsWritten(page, origin);
await isQuick(page);
await showsFaults(page);
await leadsToItsFile(page, origin);
await keepsTheFilter(page, origin);
await followsTheTheme(page, origin);
// A page that is left does not listen any more.
tally.check('the browser has nothing to complain of', page.troubles.filter(
	trouble => !trouble.startsWith(`cannot load ${origin}/.yearon/events`)));
await followsPages(page, origin);
await rests(page, origin);
await outlivesTheServer(page, server, origin);
await beginsWithFaults(browser);
await browser.close();
tally.close();
