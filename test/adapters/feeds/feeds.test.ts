import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFeeds } from '../../../src/adapters/feeds/index.ts';
import { itemsOf } from '../../../src/adapters/feeds/parse.ts';
import { leadsHome } from '../../../src/core/feeds.ts';

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Revue</title>
<item><title>Un &lt;b&gt;essai&lt;/b&gt; &amp; son d\u202Eétail</title><link>https://revue.exemple.invalid/1</link><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>
<item><title>Sans lien</title></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Deux</title><link rel="self" href="https://a.invalid/self"/><link href="https://a.invalid/2"/><updated>2026-03-02T08:00:00Z</updated></entry></feed>`;

let server: Server;
let base = '';
const answers: Record<string, (send: (status: number, body: string, headers?: Record<string, string>) => void) => void> = {
  '/rss': (send) => send(200, rss),
  '/atom': (send) => send(200, atom),
  '/page': (send) => send(200, '<html><body>non</body></html>'),
  '/hop': (send) => send(302, '', { location: '/rss' }),
  '/loop': (send) => send(302, '', { location: '/loop' }),
  '/out': (send) => send(302, '', { location: 'ftp://exemple.invalid/x' }),
  '/big': (send) => send(200, 'x'.repeat(2_500_000)),
  '/gone': (send) => send(404, ''),
};
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (!answer) return void response.destroy();
    answer((status, body, headers = {}) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('feeds', () => {
  it('are read as RSS and Atom, one line a title, without markup or direction marks', async () => {
    const feeds = createFeeds({ allowPrivate: true });
    expect(await feeds.read(`${base}/hop`)).toEqual({
      items: [{ title: 'Un essai & son d étail', link: 'https://revue.exemple.invalid/1', at: '2026-03-02T08:00:00.000Z' }],
    });
    expect(await feeds.read(`${base}/atom`)).toMatchObject({ items: [{ title: 'Deux', link: 'https://a.invalid/2' }] });
  });

  it.each([
    ['/page', 'not-a-feed'],
    ['/loop', 'unreachable'],
    ['/out', 'address'],
    ['/big', 'too-large'],
    ['/gone', 'unreachable'],
    ['/cut', 'unreachable'],
  ])('that cannot be read say why: %s is %s', async (path, failed) => {
    expect(await createFeeds({ allowPrivate: true }).read(base + path)).toEqual({ failed });
  });

  it.each([
    'http://127.0.0.1/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest',
    'https://192.168.1.1/',
    'https://localhost/',
    'file:///etc/passwd',
    'https://user:pass@exemple.invalid/',
    'nonsense',
  ])('of one’s own network are not read: %s', async (url) => {
    expect(['private', 'address']).toContain(((await createFeeds().read(url)) as { failed?: string }).failed);
  });

  it('expand no entity, and take no document for another', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title><link>https://x.invalid</link></item></channel></rss>`;
    expect(JSON.stringify(itemsOf(bomb) ?? '')).not.toContain('aaaa');
    expect(itemsOf('')).toBeUndefined();
    expect(itemsOf('{"a":1}')).toBeUndefined();
  });

  it('show links that lead to their source alone', () => {
    const source = { url: 'https://feeds.revue.org/rss', speciality: 'cardio' } as const;
    expect(leadsHome('https://www.revue.org/article', source)).toBe(true);
    expect(leadsHome('https://revue.org.pirate.net/', source)).toBe(false);
    expect(leadsHome('javascript:alert(1)', source)).toBe(false);
  });
});
