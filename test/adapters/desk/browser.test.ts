import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../../src/adapters/desk/serve.ts';
import { barriers, executablePath, openChromium } from '../../fakes/chromium.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let browser: Browser;
let world: World;
let served: Served;

/** A page of somebody who came by the link; what its console complains of makes the test fail. */
async function comeIn(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 850 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(world.desk.link());
  return page;
}
const complaints: string[] = [];
const group = (page: Page): Frame => page.frames().find((frame) => frame.url().includes('/practice/')) as Frame;

describe.skipIf(!executablePath)('the desk in a browser', () => {
  beforeAll(async () => {
    browser = await openChromium();
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

  it('takes a message from the group to a decision and back, with the keyboard', async () => {
    const page = await comeIn();
    const chat = group(page);
    await chat.getByLabel('Écrire au groupe').fill(patient);
    await chat.getByLabel('Écrire au groupe').press('Enter');
    await chat.getByText('Message retiré par Confrère').waitFor();
    await chat.getByText('Version prête à publier').waitFor();
    const card = page.locator('#cards .card');
    await card.getByText('un numéro d’identité').waitFor();

    await page.locator('#queue h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('l');
    await card.getByText('[pièce d’identité]').waitFor();
    expect(await page.content()).not.toContain('BK482913');
    await page.keyboard.press('c');
    await card.getByText('Pris en charge · par vous').waitFor();
    await page.keyboard.press('d');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const recent = page.locator('#recent .card');
    await recent.getByText('Rétabli sans le patient · par vous').waitFor();
    await chat.getByText('publié pour Dr Salma Idrissi').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('u');
    await card.getByText('À traiter').waitFor();
    const [c] = await world.store.readings.cases({});
    const entries = await world.store.journal.read(`case/${c?.id}`);
    expect(entries.map((e) => e.event?.type)).toEqual(expect.arrayContaining(['viewed', 'claimed', 'decided', 'undone']));
  });

  it('publishes the version the author was given', async () => {
    const page = await comeIn();
    const chat = group(page);
    await chat.getByLabel('Écrire au groupe').fill('Mme Zineb Tahiri va mieux');
    await chat.getByRole('button', { name: 'Envoyer' }).click();
    await chat.getByRole('button', { name: 'Publier cette version' }).click();
    await chat.getByText('C’est publié').waitFor();
    await chat.locator('.message.bot', { hasText: 'Mme [person_name] va mieux' }).waitFor();
    await chat.locator('[data-member=paul]').click();
    await chat.locator('.message.bot').waitFor();
    expect(await chat.getByText('Version prête à publier').count()).toBe(0);
  });

  it('lets an author edit and delete, and shows markup as text', async () => {
    const page = await comeIn();
    const chat = group(page);
    await chat.getByLabel('Écrire au groupe').fill('<img src=x onerror=alert(1)>');
    await chat.getByRole('button', { name: 'Envoyer' }).click();
    const message = chat.locator('.message').last();
    await message.getByText('<img src=x onerror=alert(1)>').waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'Modifier' }).click();
    await chat.getByLabel('Écrire au groupe').fill('Bonsoir');
    await chat.getByRole('button', { name: 'Enregistrer' }).click();
    await message.getByText('modifié').waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'Supprimer' }).click();
    await message.getByText('Message supprimé par son auteur').waitFor();
  });

  it('shows a claim in every window at once', async () => {
    await world.say(patient);
    const [one, two] = [await comeIn(), await comeIn()];
    await one.getByRole('button', { name: 'Prendre en charge' }).click();
    // The same operator in another window: the claim shows there by itself.
    await two.getByText('Pris en charge · par vous').waitFor();
    await two.getByRole('button', { name: 'Relâcher' }).click();
    await one.getByRole('button', { name: 'Prendre en charge' }).waitFor();
  });

  it('shows the clear text only when asked, says so in the timeline, and hides it again', async () => {
    await world.say(patient);
    const page = await comeIn();
    await page.locator('#cards h3 a').click();
    await page.getByRole('button', { name: 'Regarder, masqué' }).click();
    await page.getByRole('button', { name: 'Voir en clair' }).click();
    await page.getByText('Zineb Tahiri').waitFor();
    await page.locator('#timeline').getByText('Texte regardé en clair').waitFor();
    await page.getByRole('button', { name: 'Cacher' }).click();
    expect(await page.content()).not.toContain('Zineb');
    expect(page.url()).not.toContain('Zineb');
  });

  it('plays an evening, and stops', async () => {
    const page = await comeIn();
    const chat = group(page);
    await chat.getByLabel('Vitesse').selectOption('20');
    await chat.getByRole('button', { name: 'Jouer une soirée' }).click();
    await expect.poll(() => chat.locator('.message').count(), { timeout: 15_000 }).toBeGreaterThan(4);
    await chat.getByRole('button', { name: 'Arrêter' }).click();
    await chat.getByRole('button', { name: 'Jouer une soirée' }).waitFor();
  });

  it.each([
    ['light', 'fr', 1280],
    ['dark', 'fr', 1280],
    ['light', 'ar', 1280],
    ['dark', 'ar', 390],
    ['light', 'en', 390],
  ] as const)('raises no barrier and never scrolls sideways: %s, %s, %i wide', async (colorScheme, lang, width) => {
    await world.say('Bonsoir, merci à tous.');
    await world.say(patient);
    await world.say('السلام عليكم', 'hicham');
    world.problems.push({ code: 'telegram-token', platform: 'telegram' });
    const [c] = await world.store.readings.cases({});
    const page = await comeIn({ colorScheme, viewport: { width, height: 800 } });
    for (const path of [`/?lang=${lang}`, `/case/${c?.id}`, '/audit', '/problems', '/practice/']) {
      await page.goto(served.address + path);
      await page
        .locator(path === '/practice/' ? '.message' : 'main')
        .first()
        .waitFor();
      expect([path, await barriers(page)]).toEqual([path, []]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    }
  });
});
