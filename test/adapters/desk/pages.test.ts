import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Visitor } from '../../fakes/browser.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let world: World;
let me: Visitor;
const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();

beforeEach(async () => {
  world = await openWorld({ desk: { metrics: async () => 'confrere_messages_reviewed_total 1\n' } });
  me = await visitor(world).enter();
});
afterEach(() => world.close());

describe('the journal page', () => {
  it('tells every entry, page by page', async () => {
    for (let i = 0; i < 12; i++) await world.say(`${patient} (${i})`);
    const newest = await text(me.get('/audit'));
    expect(newest).toContain('Dossier ouvert');
    expect(newest).not.toContain('Zineb');
    const older = /href="(\/audit\?before=\d+)"/.exec(newest)?.[1] ?? '';
    const numbers = (page: string): number[] => [...page.matchAll(/class="number">(\d+)</g)].map((m) => Number(m[1]));
    const [first, second] = [numbers(newest), numbers(await text(me.get(older)))];
    expect(first).toHaveLength(50);
    expect(second[0]).toBe((first.at(-1) ?? 0) - 1);
  });

  it('verifies the chain, and finds an entry that was altered', async () => {
    await world.say(patient);
    expect(await text(me.post('/audit/verify', {}))).toMatch(/La chaîne tient : \d+ entrées, aucune altérée/);
    world.store.tamper(2, { type: 'left', at: new Date().toISOString() });
    expect(await text(me.post('/audit/verify', {}))).toContain('La chaîne est rompue à l’entrée 2');
  });

  it('keeps its place for what was forgotten', async () => {
    await world.say(patient);
    await world.store.journal.forget({ platform: 'practice', id: 'salma' });
    expect(await text(me.get('/audit'))).toContain('Contenu effacé à la demande de la personne');
    const [c] = await world.store.readings.cases({});
    expect((await me.get(`/case/${c?.id}`)).status).toBe(200);
  });
});

describe('the problems page', () => {
  it('says that all is well, or each problem with its remedy', async () => {
    expect(await text(me.get('/problems'))).toContain('Tout va bien');
    world.problems.push({ code: 'telegram-token', platform: 'telegram' }, { code: 'no-moderators', platform: 'telegram', group: '-100123' });
    const page = await text(me.get('/problems'));
    expect(page).toContain('copiez-le de nouveau depuis @BotFather');
    expect(page).toContain('/moderateurs -100123');
    expect(page).toContain('id="problem-count">2<');
  });
});

describe('every page', () => {
  it('speaks the language of the browser, or the one chosen, from then on', async () => {
    expect(await text(me.get('/', { 'accept-language': 'en-GB,fr;q=0.8' }))).toContain('Nothing to do');
    expect(await text(me.get('/', { 'accept-language': 'de' }))).toContain('Rien à traiter');
    const arabic = await text(me.get('/?lang=ar'));
    expect(arabic).toMatch(/<html lang="ar" dir="rtl"/);
    expect(arabic).toContain('src="/practice/?lang=ar"');
    expect(await text(me.get('/audit'))).toContain('السجل');
    expect(await text(me.get('/?lang=xx'))).toContain('dir="rtl"');
  });

  it('says nothing of what went wrong but that it did, and writes down a code', async () => {
    world.store.breakDown(true);
    const response = await me.get('/');
    const page = await text(response);
    expect(response.status).toBe(500);
    expect(page).toContain('Quelque chose n’a pas fonctionné');
    expect(page).not.toContain('store');
    expect(world.log.at(-1)).toEqual({ what: 'fault', platform: 'desk', code: 'Error' });
  });
});

describe('without a session', () => {
  it('health and figures are there, and nothing else', async () => {
    const stranger = visitor(world);
    expect(await (await stranger.get('/health', { host: 'bot:8480' })).json()).toEqual({ ok: true });
    expect(await text(stranger.get('/metrics'))).toContain('confrere_messages_reviewed_total');
    for (const path of ['/audit', '/problems', '/practice/', '/practice/live?me=salma', '/live']) expect((await stranger.get(path)).status).toBe(401);
    world.store.breakDown(true);
    expect((await stranger.get('/health')).status).toBe(503);
  });
});

describe('the stream', () => {
  it('says which cases changed, as they do', async () => {
    const response = await me.get('/live', { accept: 'text/event-stream' });
    const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    void (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
    })().catch(() => undefined);
    await expect.poll(() => heard).toContain('event: problems');
    await world.say(patient);
    const [c] = await world.store.readings.cases({});
    await expect.poll(() => heard).toContain(c?.id);
    expect(heard).not.toContain('Zineb');
    await reader.cancel();
  });
});

describe('the practice group behind the desk', () => {
  it('is shown with the token its posts must bring, and never sees the session', async () => {
    const seen: Headers[] = [];
    const remember = async (request: Request): Promise<Response> => {
      seen.push(request.headers);
      return new Response(new URL(request.url).pathname);
    };
    const other = await openWorld({ desk: { mounts: { '/practice': remember } } });
    const visit = await visitor(other).enter();
    expect((await visit.get('/practice')).headers.get('location')).toBe('/practice/');
    expect(await text(visit.get('/practice/live'))).toBe('/live');
    expect(seen[0]?.get('cookie')).not.toContain('confrere_session');
    expect(seen[0]?.get('x-csrf-token')).toBe(await visit.csrf());
    await other.close();
  });

  it('gives way to the queue alone where there is none', async () => {
    const alone = await openWorld({ desk: { mounts: {} } });
    const page = await text((await visitor(alone).enter()).get('/'));
    expect(page).not.toContain('iframe');
    await alone.close();
  });

  it('takes a message through the doors', async () => {
    const csrf = await me.csrf();
    const response = await me.post('/practice/post', { me: 'salma' }, { 'x-csrf-token': csrf });
    expect(response.status).toBe(400);
  });
});
