import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { type Access, moderatorSeconds, sessionSeconds } from './access.ts';
import { type Desk, openSession } from './doors.ts';
import { notePage } from './layout.ts';
import type { Rate } from './rate.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

interface Parts {
  readonly access: Access;
  readonly site: Site;
  readonly tries: Rate;
  readonly viewOf: (c: Context<Desk>) => View;
}

/**
 * The way in. The terminal's link opens at once. A moderator's came through a chat, whose servers fetch links to show what is behind them: it opens by a
 * button, so that no preview spends it. Ten tries a minute from one address.
 */
export function entrance(app: Hono<Desk>, { access, site, tries, viewOf }: Parts): void {
  const spent = (c: Context<Desk>): Response | Promise<Response> => {
    const { desk } = viewOf(c).phrases;
    return c.html(notePage(viewOf(c), desk.access.title, desk.access.spent), 401);
  };
  const tooMany = (c: Context<Desk>): Response | Promise<Response> =>
    c.html(notePage(viewOf(c), 'Confrère', viewOf(c).phrases.desk.errors.tooMany), 429, { 'retry-after': '60' });

  function open(c: Context<Desk>, key: string, whose: 'operator' | 'person'): Response | Promise<Response> {
    const cookie = access.enter(key);
    if (cookie === undefined) return spent(c);
    openSession(c, cookie, { secure: site.isSecure(c.req.header('host')), seconds: whose === 'operator' ? sessionSeconds : moderatorSeconds });
    return c.redirect('/', 303);
  }

  app.get('/enter', (c) => {
    if (!tries.take(c.get('caller'))) return tooMany(c);
    const key = c.req.query('key') ?? '';
    const whose = access.whose(key);
    if (whose === undefined || c.req.raw.method === 'HEAD') return spent(c);
    if (whose === 'operator') return open(c, key, whose);
    const { access: words } = viewOf(c).phrases.desk.figures;
    const form = html`<form method="post" action="/enter"><input type="hidden" name="key" value="${key}"><button class="main">${words.open}</button></form>`;
    return c.html(notePage(viewOf(c), words.personal, words.personalHint, form));
  });
  app.post('/enter', async (c) => {
    if (!tries.take(c.get('caller'))) return tooMany(c);
    if (!site.isOwnOrigin(c.req.header('origin'), c.req.header('host')))
      return c.html(notePage(viewOf(c), 'Confrère', viewOf(c).phrases.desk.errors.forbidden), 403);
    const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
    const key = typeof form['key'] === 'string' ? form['key'] : '';
    const whose = access.whose(key);
    return whose === undefined ? spent(c) : open(c, key, whose);
  });
}
