// Takes the screenshots of docs/commands.md from the practice group: `node scripts/command-screenshots.mjs`. Needs Chromium (CHROMIUM, or /usr/bin/chromium).
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openApp } from '../dist/app.js';
import { readEnv } from '../dist/config.js';

const out = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'screenshots');
const folder = mkdtempSync(join(tmpdir(), 'confrere-shots-'));
mkdirSync(out, { recursive: true });
const env = readEnv({ CONFRERE_DATA: folder, CONFRERE_PORT: '0', CONFRERE_LOG: join(folder, 'log') });
if (!env.ok) throw new Error(env.mistakes.join('; '));
const app = await openApp({ env: env.value, print: () => undefined });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** What is typed, by language; the answer is what is shown. */
const said = {
  regle: { fr: '/regle photo', en: '/rule photo', ar: '/regle صورة' },
  usurpation: { fr: '/usurpation', en: '/impersonation', ar: '/usurpation' },
  fuite: { fr: '/fuite', en: '/leak', ar: '/fuite' },
  avis: { fr: '/avis', en: '/opinion', ar: '/avis' },
  verifier: {
    fr: '/verifier Mme Zineb Bouhlal, CIN BK999912, œdèmes sous amlodipine',
    en: '/check Mrs Zineb Bouhlal, CIN BK999912, ankle swelling on amlodipine',
    ar: '/verifier السيدة زينب بوهلال، رقم البطاقة الوطنية BK999912. وذمة في الساقين تحت أملوديبين منذ أسبوع، ما رأيكم؟',
  },
};

try {
  const context = await browser.newContext({ viewport: { width: 560, height: 2600 }, colorScheme: 'light' });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && process.stderr.write(`console: ${m.text()}\n`));
  await page.goto(app.link());
  const origin = new URL(page.url()).origin;
  for (const lang of ['fr', 'en', 'ar']) {
    await page.goto(`${origin}/practice/?lang=${lang}`);
    await page.locator('[data-member="salma"]').click();
    for (const [name, typed] of Object.entries(said)) {
      await page.locator('textarea[name="text"]').fill(typed[lang]);
      await page.keyboard.press('Escape');
      await page.locator('#composer button[type="submit"]').click();
      const card = page.locator('#private article.asked').first();
      await card.waitFor();
      if (name === 'avis') {
        await card.locator('button').first().click();
        await card.locator('form.asks select').first().waitFor();
      }
      await page.waitForTimeout(150);
      await card.screenshot({ path: join(out, `${name}-${lang}.png`) });
      await card.locator('button.plain').last().click();
      await card.waitFor({ state: 'detached' });
    }
  }
} finally {
  await browser.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}
