import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../../src/adapters/desk/serve.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let world: World;
let served: Served;
const complaints: string[] = [];

async function comeIn(lang = 'fr', width = 1000): Promise<Page> {
  const context = await browser.newContext({ locale: lang, viewport: { width, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('status of 4') && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(world.desk.link());
  await page.goto(`${served.address}/practice/?lang=${lang}`);
  return page;
}
const write = (page: Page) => page.locator('#composer textarea');
const become = (page: Page, id: string) => page.locator(`[data-member=${id}]`).click();
const answer = (page: Page) => page.locator('#private .asked').first();

describe.skipIf(!executablePath)('the practice group in a browser', () => {
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = await openWorld();
    served = await serve(world.desk, { port: 0 });
    complaints.length = 0;
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await served.close();
    await world.close();
    expect(complaints).toEqual([]);
  });

  it('suggests commands while they are typed, checks a draft in private and posts its version, by keyboard alone', async () => {
    const page = await comeIn();
    await write(page).focus();
    await page.keyboard.type('/ver');
    await page.getByRole('option', { name: /verifier/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await write(page).inputValue()).toBe('/verifier ');
    await page.keyboard.type(patient);
    await page.keyboard.press('Enter');
    await answer(page).getByText('À revoir avant de publier').waitFor();
    await answer(page).getByRole('button', { name: 'Publier cette version' }).press('Enter');
    await answer(page).getByText('C’est publié.').waitFor();
    await page.locator('.message.bot').getByText('publié pour Dr Salma Idrissi').waitFor();
    await become(page, 'paul');
    await page.locator('.message.bot').waitFor();
    expect(await page.content()).not.toContain('Tahiri');
  });

  it('reports a message from its menu, and shows the report to the moderator alone', async () => {
    await world.say('Venez à ma formation payante', 'paul');
    const page = await comeIn();
    const message = page.locator('.message', { hasText: 'formation payante' });
    await message.hover();
    await message.locator('summary').click();
    await message.getByRole('button', { name: 'Signaler' }).click();
    await answer(page).getByRole('button', { name: 'De la publicité' }).click();
    await answer(page).getByText('Merci. Les modérateurs').waitFor();
    await become(page, 'hicham');
    await page.locator('.alert', { hasText: 'de la publicité' }).waitFor();
    expect(await page.locator('.alert').textContent()).not.toContain('payante');
  });

  it('fills in a form in steps, and keeps what was typed when it is refused', async () => {
    const page = await comeIn();
    await become(page, 'hicham');
    await write(page).fill('/reglages');
    await write(page).press('Escape');
    await write(page).press('Enter');
    await answer(page).getByRole('button', { name: 'Cas', exact: true }).click();
    await page.getByLabel('Texte scellé gardé au plus (heures)').fill('9999');
    await answer(page).getByRole('button', { name: 'Envoyer' }).click();
    await answer(page).getByText('Je n’ai rien changé').waitFor();
    expect(await page.getByLabel('Texte scellé gardé au plus (heures)').inputValue()).toBe('9999');
    await page.getByLabel('Texte scellé gardé au plus (heures)').fill('48');
    await answer(page).getByRole('button', { name: 'Envoyer' }).click();
    await answer(page).getByText('48 (choisi ici)').waitFor();
  });

  it('hands out a file', async () => {
    await world.say(patient);
    const page = await comeIn();
    await write(page).fill('/mesdonnees ');
    await write(page).press('Enter');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      answer(page)
        .getByRole('link', { name: /confrere\.json/ })
        .click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('"salma"');
  });

  it('lets a newcomer ask to come in, and a moderator answer', async () => {
    const page = await comeIn();
    await become(page, 'nadia');
    await page.getByRole('button', { name: 'Demander à entrer' }).click();
    await page.getByText('Demande envoyée').waitFor();
    await become(page, 'hicham');
    await page.getByRole('button', { name: 'Laisser entrer' }).click();
    await become(page, 'nadia');
    await write(page).fill('Bonsoir à tous');
    await write(page).press('Enter');
    await page.locator('.message.mine', { hasText: 'Bonsoir à tous' }).waitFor();
  });

  it('says why one cannot write, and until when', async () => {
    const page = await comeIn();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const person = { platform: 'practice', id: 'salma' };
    await world.practice.perform(
      { do: 'restrict', key: 'r', repeat: false, person, group: { platform: 'practice', group: 'practice' }, until },
      new AbortController().signal,
    );
    await page.getByText('Pause : vous pouvez lire').waitFor();
    await write(page).fill('quand même');
    await write(page).press('Enter');
    await expect.poll(() => page.locator('.message').count()).toBe(0);
    expect(await write(page).inputValue()).toBe('quand même');
  });

  it.each([
    ['fr', 1000],
    ['ar', 1000],
    ['ar', 390],
    ['en', 390],
  ])('raises no barrier and never scrolls sideways with everything open: %s, %i wide', async (lang, width) => {
    await world.say(patient);
    await world.say('السلام عليكم', 'hicham');
    const place = { platform: 'practice', group: 'practice', channel: 'general' };
    await world.practice.perform(
      { do: 'say', key: 's', repeat: false, in: place, text: [['Rappel : pas de nom de patient.']], buttons: [], pinned: true },
      new AbortController().signal,
    );
    const page = await comeIn(lang, width);
    await become(page, 'hicham');
    await write(page).fill('/reglages ');
    await write(page).press('Enter');
    await answer(page).locator('button').first().click();
    await answer(page).locator('form').waitFor();
    await page.locator('.message').first().hover();
    await page.locator('.message summary').first().click();
    await write(page).fill('/');
    await page.locator('#commands li').first().waitFor();
    const folder = process.env['PRACTICE_SCREENSHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/practice-${lang}-${width}.png` });
    await page.evaluate(axe);
    const found = (await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.impact + " " + v.id + " " + v.nodes.map((n) => n.target.join(" ")).join(", ")))',
    )) as string[];
    expect(found.filter((line) => /^(serious|critical) /.test(line))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
  });
});
