// One Chromium for all checks, and pages that notice what should not happen.

import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const flags = [
	'--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
	'--disable-background-networking', '--disable-component-update',
	'--disable-sync', '--no-first-run', '--allow-file-access-from-files=0',
];

// Where lines and pages end depends on the fonts: all machines use these.
const FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url));

export async function launch() {
	const path = execFileSync('sh', ['-c', 'command -v chromium'],
		{ encoding: 'utf8' }).trim();
	return chromium.launch({
		executablePath: path, args: flags,
		env: { ...process.env, FONTCONFIG_FILE: FONTS },
	});
}

// A page whose `troubles` gather what the browser complains of (a breach of
// the Content-Security-Policy, a fault in a script, a missing file) and every
// request that leaves where the pages are: the disk, or a server.
export async function open(browser, settings, home = 'file://') {
	const context = await browser.newContext(settings);
	const page = await context.newPage();
	page.troubles = [];
	page.on('console', message => {
		if (['error', 'warning'].includes(message.type()))
			page.troubles.push(`console: ${message.text()} (${
				message.location().url})`);
	});
	page.on('pageerror', error =>
		page.troubles.push(`script: ${error.message}`));
	page.on('request', request => {
		if (!request.url().startsWith(home))
			page.troubles.push(`asks for ${request.url()}`);
	});
	page.on('requestfailed', request =>
		page.troubles.push(`cannot load ${request.url()}`));
	return page;
}

// Give a page more styles; its Content-Security-Policy has no say in these.
export async function addStyle(page, text) {
	await page.evaluate(async text => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, text);
}

// Counts what passes and prints what fails.
export class Tally {
	passed = 0;
	failed = 0;

	check(name, troubles) {
		if (troubles.length === 0) {
			this.passed++;
			return;
		}
		this.failed++;
		console.log(`FAIL ${name}`);
		for (const trouble of new Set(troubles))
			console.log(`     ${trouble}`);
	}

	close() {
		console.log(`${this.passed} passed, ${this.failed} failed`);
		process.exitCode = this.failed || !this.passed ? 1 : 0;
	}
}
