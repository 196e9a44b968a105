import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerOf } from '../../../src/adapters/desk/caller.ts';
import { createRate } from '../../../src/adapters/desk/rate.ts';
import { type Clinic, openClinic } from '../../fakes/clinic.ts';
import { origin, type Visitor, visitor } from '../../fakes/browser.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let world: World;
let clinic: Clinic;
const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();
const keyOf = (link: string): string => new URL(link).pathname + new URL(link).search;
const come = (id: string): Promise<Visitor> => visitor(world).enter(clinic.person(id));

beforeEach(async () => {
  world = await openWorld();
  clinic = await openClinic(world);
  clinic.moderators(clinic.group, 'amina', 'bruno');
  clinic.moderators(clinic.other, 'chloe');
});
afterEach(() => world.close());

describe('a moderator’s own link', () => {
  it('survives being fetched for a preview, and opens once by its button', async () => {
    const link = world.desk.link(clinic.person('amina'));
    for (let i = 0; i < 3; i++) {
      const preview = await visitor(world).get(keyOf(link), { 'accept-language': '' });
      expect([preview.status, preview.headers.get('set-cookie')]).toEqual([200, null]);
    }
    const key = new URL(link).searchParams.get('key') ?? '';
    const amina = visitor(world);
    expect((await amina.post('/enter', { key, csrf: '' })).status).toBe(303);
    expect((await amina.get('/')).status).toBe(200);
    expect((await visitor(world).post('/enter', { key, csrf: '' })).status).toBe(401);
  });

  it('is not opened from a page elsewhere', async () => {
    const key = new URL(world.desk.link(clinic.person('amina'))).searchParams.get('key') ?? '';
    const response = await visitor(world).post('/enter', { key, csrf: '' }, { origin: 'https://elsewhere.example' });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('gives way to the person’s newer one, and to nobody else’s', async () => {
    const [old, others] = [world.desk.link(clinic.person('amina')), world.desk.link(clinic.person('bruno'))];
    world.desk.link(clinic.person('amina'));
    expect((await visitor(world).get(keyOf(old))).status).toBe(401);
    expect((await visitor(world).get(keyOf(others))).status).toBe(200);
  });

  it('opens a session of four hours, of a name that the visitor did not choose', async () => {
    const amina = visitor(world);
    amina.cookies.set('confrere_session', 'chosen-by-somebody-else');
    await amina.enter(clinic.person('amina'));
    expect(amina.cookies.get('confrere_session')).not.toBe('chosen-by-somebody-else');
    world.pass(3.9 * 3_600_000);
    expect((await amina.get('/')).status).toBe(200);
    world.pass(0.2 * 3_600_000);
    expect((await amina.get('/')).status).toBe(401);
  });

  it('leaves nothing behind on leaving: a copy of the cookie opens nothing, and cases in hand are free', async () => {
    const c = await clinic.say(patient);
    const amina = await come('amina');
    await amina.post('/act', { action: `claim:${c.id}` });
    const cookie = `confrere_session=${amina.cookies.get('confrere_session')}`;
    await amina.post('/leave', {});
    expect((await visitor(world).get('/', { cookie })).status).toBe(401);
    expect((await world.store.readings.case(c.id))?.claim).toBeUndefined();
  });
});

describe('rights', () => {
  it('show each moderator their own groups alone, on every page', async () => {
    const mine = await clinic.say(patient);
    const foreign = await clinic.say('Mme Nadia Sefrioui, CIN BK482999', clinic.other);
    const amina = await come('amina');
    const queue = await text(amina.get('/'));
    expect([queue.includes(mine.id), queue.includes(foreign.id)]).toEqual([true, false]);
    for (const path of ['/?state=all', '/?group=clinic:g2', '/audit', '/statistics', '/settings', '/problems', '/statistics.csv?days=365'])
      expect([path, (await text(amina.get(path))).includes(foreign.id), (await text(amina.get(path))).includes('g2')]).toEqual([path, false, false]);
  });

  it('refuse another group’s case by page, button, note, decision and hand-over, and show nothing of it', async () => {
    const c = await clinic.say(patient, clinic.other);
    const amina = await come('amina');
    const posts = [
      ['/act', { action: `claim:${c.id}` }],
      ['/act', { action: `look_clear:${c.id}` }],
      ['/decide', { case: c.id, decision: 'confirm', version: String(c.version) }],
      ['/note', { case: c.id, text: 'bonjour' }],
      ['/hand', { case: c.id, to: 'clinic:bruno' }],
    ] as const;
    for (const [path, fields] of posts) {
      const response = await amina.post(path, fields);
      const page = await text(response);
      expect([path, response.status]).toEqual([path, 403]);
      expect(page).not.toMatch(/Zineb|Dr auteur|Groupe g2/);
    }
    for (const path of [`/case/${c.id}`, `/case/${c.id}/author`]) expect((await amina.get(path)).status).toBe(403);
    expect((await world.store.readings.case(c.id))?.version).toBe(c.version);
  });

  it('are those of this moment: who is no moderator any more reads and does nothing', async () => {
    const c = await clinic.say(patient);
    const amina = await come('amina');
    expect((await amina.get(`/case/${c.id}`)).status).toBe(200);
    clinic.moderators(clinic.group, 'bruno');
    expect((await amina.get(`/case/${c.id}`)).status).toBe(403);
    expect((await amina.post('/act', { action: `look:${c.id}` })).status).toBe(403);
  });

  it('keep the practice group, the machine’s problems and others’ settings to the operator', async () => {
    world.problems.push({ code: 'telegram-token', platform: 'telegram' });
    const amina = await come('amina');
    expect(await text(amina.get('/'))).not.toContain('iframe');
    for (const path of ['/practice', '/practice/', '/practice/live?me=salma']) expect((await amina.get(path)).status).toBe(404);
    expect(await text(amina.get('/problems'))).not.toContain('BotFather');
    expect((await amina.post('/settings', { group: 'clinic:g2', do: 'save', mode: 'observe' })).status).toBe(403);
  });

  it('name who has a case in hand to the other moderator', async () => {
    const c = await clinic.say(patient);
    const [amina, bruno] = [await come('amina'), await come('bruno')];
    expect((await amina.post('/act', { action: `claim:${c.id}` })).status).toBe(303);
    expect(await text(bruno.get(`/case/${c.id}`))).toContain('Pris en charge · Dr amina');
    const late = await bruno.post('/act', { action: `claim:${c.id}` }, { 'x-piece': '1' });
    expect([late.status, await text(late)]).toEqual([409, 'Un autre modérateur s’en occupe déjà. (Dr amina)']);
  });

  it('say nothing to whoever holds a session without any group', async () => {
    await clinic.say(patient);
    const nobody = await come('nobody');
    const page = await text(nobody.get('/?state=all'));
    expect(page).not.toContain('data-case');
    expect((await text(nobody.get('/statistics.csv'))).trim().split('\r\n')).toHaveLength(1);
  });
});

describe('too many tries', () => {
  it('at the door are refused by address, and nobody else’s', async () => {
    const knock = (peer: string): Promise<Response> =>
      world.desk.fetch(new Request(`${origin}/enter?key=guess`, { headers: { host: '127.0.0.1:8480' } }), peer);
    for (let i = 0; i < 10; i++) expect((await knock('192.0.2.1')).status).toBe(401);
    const refused = await knock('192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await knock('192.0.2.2')).status).toBe(401);
    world.pass(60_000);
    expect((await knock('192.0.2.1')).status).toBe(401);
  });

  it('of one session are refused, and begin again a minute later', async () => {
    const amina = await come('amina');
    const csrf = await amina.csrf();
    const press = (): Promise<Response> => amina.post('/act', { action: 'claim:m-0123456789abcdef', csrf });
    // A press comes free every half second: all at once, so that a slow machine does not live through a minute of them.
    const pressed = await Promise.all(Array.from({ length: 300 }, press));
    expect(pressed.map((r) => r.status).filter((status) => status === 429).length).toBeGreaterThan(0);
    expect(pressed.filter((r) => r.status === 404).length).toBeGreaterThanOrEqual(120);
    world.pass(60_000);
    expect((await press()).status).toBe(404);
  });

  it('are counted for many callers without growing for ever', () => {
    const rate = createRate(1, () => 0);
    for (let i = 0; i < 20_000; i++) rate.take(String(i));
    expect(rate.take('19999')).toBe(false);
    expect(rate.take('0')).toBe(true);
  });
});

describe('the address of a caller', () => {
  it.each([
    ['203.0.113.9', '198.51.100.7', [], '203.0.113.9'],
    ['127.0.0.1', '198.51.100.7', ['127.0.0.1'], '198.51.100.7'],
    ['::ffff:10.0.0.2', 'made-up, 198.51.100.7, 10.0.0.3', ['10.0.0.0/8'], '198.51.100.7'],
    ['10.0.0.2', '198.51.100.7, not-an-address', ['10.0.0.0/8'], '10.0.0.2'],
    ['10.0.0.2', null, ['10.0.0.0/8'], '10.0.0.2'],
    [undefined, '198.51.100.7', ['127.0.0.1'], 'unknown'],
  ] as const)('from %s that forwards %s, trusting %j, is %s', (peer, forwarded, trusted, expected) => {
    expect(callerOf(peer, forwarded, trusted)).toBe(expected);
  });
});
