import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../../src/adapters/desk/serve.ts';
import type { Case } from '../../../src/core/case.ts';
import { barriers, executablePath, openChromium } from '../../fakes/chromium.ts';
import { type Clinic, openClinic } from '../../fakes/clinic.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let browser: Browser;
let world: World;
let clinic: Clinic;
let served: Served;
const complaints: string[] = [];
const read = async (c: Case): Promise<Case> => (await world.store.readings.case(c.id)) as Case;

/** A moderator who came by the link that the bot sent them. */
async function comeIn(id: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 850 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(world.desk.link(clinic.person(id)));
  await page.locator('main form button').click();
  await page.locator('#queue').waitFor();
  return page;
}

describe.skipIf(!executablePath)('moderators in their browsers', () => {
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    world = await openWorld();
    clinic = await openClinic(world);
    clinic.moderators(clinic.group, 'amina', 'bruno');
    served = await serve(world.desk, { port: 0 });
    complaints.length = 0;
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await served.close();
    await world.close();
    expect(complaints.filter((c) => !/ERR_INTERNET_DISCONNECTED|409 \(Conflict\)/.test(c))).toEqual([]);
  });

  it('race for a case: one has it, the other is told who, and it is free when the first closes the page', async () => {
    const c = await clinic.say(patient);
    const [amina, bruno] = [await comeIn('amina'), await comeIn('bruno')];
    for (const page of [amina, bruno]) await page.goto(`${served.address}/case/${c.id}`);
    await Promise.all([amina, bruno].map((page) => page.locator('#facts').getByRole('button', { name: 'Prendre en charge' }).click()));
    await expect.poll(async () => (await read(c)).claim).toBeDefined();
    const [first, second, name] = (await read(c)).claim?.by.id === 'amina' ? [amina, bruno, 'Dr amina'] : [bruno, amina, 'Dr bruno'];
    await second.locator('#facts').getByText(`Pris en charge · ${name}`).waitFor();
    await first.locator('#facts').getByText('Pris en charge · par vous').waitFor();
    expect(await first.locator('[data-left]').textContent()).toMatch(/^(10:00|9:\d\d)$/);
    await first.close({ runBeforeUnload: true });
    await second.locator('#facts').getByRole('button', { name: 'Prendre en charge' }).waitFor();
  });

  it('keep a case in hand from page to page of the desk', async () => {
    const c = await clinic.say(patient);
    await clinic.say('Mme Nadia Sefrioui, CIN BK482999');
    const page = await comeIn('amina');
    await page.goto(`${served.address}/case/${c.id}`);
    await page.keyboard.press('c');
    await page.locator('#facts').getByText('par vous').waitFor();
    await page.getByRole('link', { name: 'Tout son historique' }).click();
    await page.locator('table').waitFor();
    expect((await read(c)).claim?.by).toEqual(clinic.person('amina'));
  });

  it('decide, undo and hear of an appeal, with the keyboard alone', async () => {
    const c = await clinic.say(patient);
    const page = await comeIn('amina');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('cette aide').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await read(c)).state).toBe('decided');
    await page.locator('#recent .card').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('u');
    await page.locator('#cards').getByText('À traiter').waitFor();
    await world.service.moderation.decide(c.id, clinic.person('bruno'), 'confirm');
    await world.service.moderation.appeal(c.id, clinic.person('auteur'));
    await page.locator('#cards h3 a').first().click();
    await page.getByText('L’auteur demande qu’une autre personne relise').waitFor();
    await page.getByRole('button', { name: 'Maintenir la décision' }).click();
    await expect.poll(async () => (await read(c)).appeal?.ruling?.ruling).toBe('uphold');
  });

  it('write a note that the other reads at once, while what the other writes stays', async () => {
    const c = await clinic.say(patient);
    const [amina, bruno] = [await comeIn('amina'), await comeIn('bruno')];
    for (const page of [amina, bruno]) await page.goto(`${served.address}/case/${c.id}`);
    await bruno.getByLabel('Nouvelle note').fill('Un brouillon');
    await amina.getByLabel('Nouvelle note').fill('Vu avec Paul <b>');
    await amina.getByRole('button', { name: 'Ajouter la note' }).click();
    await amina.locator('#notes').getByText('Vu avec Paul <b>').waitFor();
    await bruno.locator('#timeline').getByText('Note entre modérateurs').waitFor();
    expect(await bruno.getByLabel('Nouvelle note').inputValue()).toBe('Un brouillon');
    await bruno.getByRole('button', { name: 'Ajouter la note' }).click();
    await bruno.locator('#notes').getByText('Vu avec Paul <b>').waitFor();
    await bruno.locator('#notes').getByText('Un brouillon').waitFor();
  });

  it('filter with a choice, and are told offline and back', async () => {
    const c = await clinic.say(patient);
    const page = await comeIn('amina');
    await page.keyboard.press('f');
    await page.getByLabel('Gravité').selectOption('4');
    await page.waitForURL(/severity=4/);
    await page.locator(`[data-case="${c.id}"]`).waitFor();
    await page.context().setOffline(true);
    await page.locator('#offline').getByText('Hors ligne').waitFor();
    const later = await clinic.say('Mme Nadia Sefrioui, CIN BK482999');
    await page.context().setOffline(false);
    await page.locator(`[data-case="${later.id}"]`).waitFor({ timeout: 15_000 });
    expect(await page.locator('#offline').isVisible()).toBe(false);
  });

  it.each([
    ['light', 'fr', 1280],
    ['dark', 'ar', 390],
    ['light', 'en', 390],
  ] as const)('meet no barrier and never scroll sideways: %s, %s, %i wide', async (colorScheme, lang, width) => {
    const c = await clinic.say(patient);
    const d = await clinic.say('Mme Nadia Sefrioui, CIN BK482999');
    const { moderation } = world.service;
    await moderation.decide(d.id, clinic.person('bruno'), 'false_alarm', undefined, { reason: 'eponym' });
    await moderation.look(c.id, clinic.person('bruno'), true);
    await moderation.annotate(c.id, clinic.person('bruno'), 'Vu avec Paul');
    await moderation.claim(c.id, clinic.person('amina'));
    const page = await comeIn('amina', { colorScheme, viewport: { width, height: 800 } });
    for (const path of [`/?lang=${lang}&state=all`, `/case/${c.id}`, `/case/${c.id}/author`, '/statistics', '/settings', '/audit?show=looks']) {
      await page.goto(served.address + path);
      await page.locator('main').waitFor();
      await page.evaluate('document.querySelectorAll("main details").forEach((d) => { d.open = true; })');
      expect([path, await barriers(page)]).toEqual([path, []]);
      expect([path, await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')]).toEqual([path, true]);
    }
  });
});
