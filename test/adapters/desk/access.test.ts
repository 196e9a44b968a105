import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { origin, type Visitor, visitor } from '../../fakes/browser.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let world: World;
let stranger: Visitor;
beforeEach(async () => {
  world = await openWorld();
  stranger = visitor(world);
});
afterEach(() => world.close());

const keyOf = (link: string): string => new URL(link).pathname + new URL(link).search;

describe('the way into the desk', () => {
  it('opens with a link once, and sets a cookie no script can read', async () => {
    const link = world.desk.link();
    expect(link.startsWith(`${origin}/enter?key=`)).toBe(true);
    const first = await stranger.get(keyOf(link));
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/i);
    expect((await stranger.get('/')).status).toBe(200);
    expect((await visitor(world).get(keyOf(link))).status).toBe(401);
  });

  it('lets a link die after ten minutes, and is not opened by a look at its head', async () => {
    const old = world.desk.link();
    world.pass(10 * 60_000 + 1);
    expect((await stranger.get(keyOf(old))).status).toBe(401);
    const fresh = world.desk.link();
    await world.desk.fetch(new Request(fresh, { method: 'HEAD', headers: { host: '127.0.0.1:8480' } }));
    expect((await stranger.get(keyOf(fresh))).status).toBe(303);
  });

  it('refuses a guessed key and a changed cookie', async () => {
    expect((await stranger.get('/enter?key=guess')).status).toBe(401);
    const me = await visitor(world).enter();
    const cookie = me.cookies.get('confrere_session') ?? '';
    for (const forged of [`${cookie.slice(0, -2)}AA`, `zzzzzz${cookie.slice(cookie.indexOf('.'))}`, 'x', '']) {
      expect((await stranger.get('/', { cookie: `confrere_session=${forged}` })).status).toBe(401);
    }
  });

  it('keeps a session for twelve hours', async () => {
    await stranger.enter();
    world.pass(11 * 3_600_000);
    expect((await stranger.get('/audit')).status).toBe(200);
    world.pass(3_700_000);
    expect((await stranger.get('/audit')).status).toBe(401);
  });

  it('writes a new link in the terminal for who comes without a session, at most twice a minute', async () => {
    const page = await stranger.get('/');
    expect(page.status).toBe(401);
    expect(await page.text()).toContain('Un lien vous attend dans le terminal');
    await stranger.get('/case/m-0123456789abcdef');
    expect(world.printed).toHaveLength(1);
    await stranger.get('/live', { accept: 'text/event-stream' });
    world.pass(30_001);
    await stranger.get('/');
    expect(world.printed).toHaveLength(2);
    const link = /http\S+/.exec(world.printed[1] ?? '')?.[0] ?? '';
    expect((await stranger.get(keyOf(link))).status).toBe(303);
  });

  it('leaves for good on this browser', async () => {
    await stranger.enter();
    expect((await stranger.post('/leave', {})).status).toBe(200);
    expect((await stranger.get('/')).status).toBe(401);
  });
});

describe('requests from elsewhere', () => {
  it.each(['evil.example', 'evil.example:8480', '127.0.0.1:9999', '127.0.0.1', 'localhost.evil.example:8480', ''])(
    'are not answered under the name «%s»',
    async (host) => {
      await stranger.enter();
      expect((await stranger.get('/', { host })).status).toBe(421);
    },
  );

  it.each(['localhost:8480', '[::1]:8480', '127.0.0.1:8480', 'LOCALHOST:8480'])('are answered under %s', async (host) => {
    await stranger.enter();
    expect((await stranger.get('/', { host })).status).toBe(200);
  });

  it('are answered under the configured public address, with cookies that go over TLS only', async () => {
    const behind = await openWorld({ desk: { publicUrl: 'https://desk.example.org' } });
    const link = behind.desk.link();
    expect(link).toMatch(/^https:\/\/desk\.example\.org\/enter\?key=/);
    const response = await visitor(behind).get(keyOf(link), { host: 'desk.example.org' });
    expect(response.headers.get('set-cookie')).toContain('Secure');
    await behind.close();
  });

  it.each([
    ['without an origin', { origin: '' }],
    ['from another origin', { origin: 'http://evil.example' }],
    ['from another port', { origin: 'http://127.0.0.1:9999' }],
    ['from a page without origin', { origin: 'null' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ])('change nothing %s', async (_name, headers) => {
    await world.say(patient);
    await stranger.enter();
    const [c] = await world.store.readings.cases({});
    expect((await stranger.post('/act', { action: `claim:${c?.id}` }, headers as unknown as Record<string, string>)).status).toBe(403);
    expect((await stranger.post('/practice/post', {}, headers as unknown as Record<string, string>)).status).toBe(403);
    expect((await world.store.readings.case(c?.id ?? ''))?.state).toBe('open');
  });

  it("change nothing without the token of this session, or with another session's", async () => {
    await world.say(patient);
    await stranger.enter();
    const other = await (await visitor(world).enter()).csrf();
    const [c] = await world.store.readings.cases({});
    for (const csrf of ['', 'guess', other]) expect((await stranger.post('/act', { action: `claim:${c?.id}`, csrf })).status).toBe(403);
    expect((await stranger.post('/act', { action: `claim:${c?.id}` })).status).toBe(303);
  });

  it('get strict headers, also from the practice group and from errors', async () => {
    await stranger.enter();
    for (const path of ['/', '/practice/', '/nowhere', '/practice/nowhere', '/assets/desk.js']) {
      const { headers } = await stranger.get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('find no inline script or style on any page', async () => {
    await world.say(patient);
    await stranger.enter();
    const [c] = await world.store.readings.cases({});
    for (const path of ['/', '/practice/', '/audit', '/problems', `/case/${c?.id}`]) {
      const text = await (await stranger.get(path)).text();
      expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=|https?:\/\//);
    }
  });

  it('are not led elsewhere by a form', async () => {
    await world.say(patient);
    await stranger.enter();
    const [c] = await world.store.readings.cases({});
    const response = await stranger.post('/act', { action: `claim:${c?.id}`, back: '//evil.example/' });
    expect(response.headers.get('location')).toBe('/');
  });

  it('meet 404 on unknown paths and a limit on length', async () => {
    await stranger.enter();
    expect((await stranger.get('/admin')).status).toBe(404);
    expect((await stranger.get('/case/../../etc')).status).toBe(404);
    expect((await stranger.post('/act', { action: 'x'.repeat(70_000) })).status).toBe(413);
  });
});
