// Takes the picture of `yearon serve` for the editors' guide: a page, and
// what is wrong with the file that was just saved.
//
//     node tests/pages/overlay-picture.mjs PROGRAM CONTENT PICTURE

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from
	'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, open } from './browser.mjs';

const [program, content, picture] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'yearon-'));
const file = join(folder, 'content', 'recommendations', '037.yaml');

cpSync(content, join(folder, 'content'), { recursive: true });
const server = spawn(resolve(program), ['serve', '--port', '0'],
	{ cwd: folder });
const address = await new Promise(done => server.stdout.on('data', data =>
	done(String(data).match(/http:\/\/127\.0\.0\.1:\d+/)[0])));
const browser = await launch();
const page = await open(browser, {
	colorScheme: 'light',
	viewport: { width: 1280, height: 760 },
});

await page.goto(`${address}/recommendations/37.html`);
writeFileSync(file, readFileSync(file, 'utf8').replace(/^    status: .*$/m,
	'    status: resolvd'));
await page.locator('#yearon-overlay', { hasText: 'resolvd' }).waitFor();
await page.screenshot({ path: picture });
await browser.close();
server.kill('SIGINT');
rmSync(folder, { recursive: true });
