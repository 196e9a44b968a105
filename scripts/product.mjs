// The product as it starts, in a browser, for the scripts that take its screenshots. Needs Chromium (CHROMIUM, or /usr/bin/chromium).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openApp } from '../dist/app.js';
import { readEnv } from '../dist/config.js';

const screenshots = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'screenshots');
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What moves has come to rest. */
export const still = (page) => page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => undefined))).then(() => undefined));

/** `work(page, fileOf)`: a page with these options, behind the product's door; `fileOf(name)` is where a picture is kept. Everything is closed afterwards. */
export async function withProduct(options, work) {
  const folder = mkdtempSync(join(tmpdir(), 'confrere-shots-'));
  mkdirSync(screenshots, { recursive: true });
  const env = readEnv({ CONFRERE_DATA: folder, CONFRERE_PORT: '0', CONFRERE_LOG: join(folder, 'log') });
  if (!env.ok) throw new Error(env.mistakes.join('; '));
  const app = await openApp({ env: env.value, print: () => undefined });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
  try {
    const page = await browser.newPage(options);
    page.on('console', (m) => m.type() === 'error' && process.stderr.write(`console: ${m.text()}\n`));
    await page.goto(app.link());
    await work(page, (name) => join(screenshots, `${name}.png`));
  } finally {
    await browser.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
