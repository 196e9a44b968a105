import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { codeOf } from '../../core/log.ts';
import { createAccess } from './access.ts';
import type { DeskDeps } from './deps.ts';
import { type Desk, gatePage, openSession, ownHost, ownPosts, session, withHeaders } from './doors.ts';
import { createFollower } from './follow.ts';
import { notePage } from './layout.ts';
import { createLive } from './live.ts';
import { createNames } from './names.ts';
import { openPages } from './open-pages.ts';
import { pages } from './pages.ts';
import { createSite, type Site } from './site.ts';
import { directionOf, tagFor, type View } from './view.ts';

export interface DeskApp {
  fetch(request: Request): Promise<Response>;
  /** A fresh one-time link. */
  link(): string;
  /** To be told where it listens: its own names follow from it. */
  listens: Site['listens'];
  close(): void;
}

const printEveryMs = 30_000;

/** The moderators' web desk. Nothing of it is reachable without a link from the terminal but that sentence, its style and its health. */
export function createDesk(deps: DeskDeps): DeskApp {
  const now = deps.now ?? (() => new Date().toISOString());
  const access = createAccess(deps.secret, now);
  const site = createSite(deps.publicUrl);
  const names = createNames(deps);
  const live = createLive(createFollower(deps.journal), () => deps.problems().length);
  const link = (): string => `${site.base()}/enter?key=${access.key()}`;
  let printedAt = Number.NEGATIVE_INFINITY;

  function viewOf(c: Context<Desk>): View {
    const tag = tagFor(c.req.query('lang'), getCookie(c, 'lang'), c.req.header('accept-language'));
    const theme = getCookie(c, 'theme');
    return {
      tag,
      direction: directionOf(tag),
      phrases: deps.phrases(tag),
      theme: theme === 'light' || theme === 'dark' ? theme : undefined,
      ...(c.get('session') && { csrf: access.csrf(c.get('session')) }),
      path: c.req.path,
      problems: deps.problems().length,
      practice: Object.hasOwn(deps.mounts, '/practice'),
      names,
      me: deps.me,
      now: now(),
    };
  }

  /** Says where the way in is, and writes it there: for a person who came with a browser, not for every request of a page left open. */
  function shut(c: Context): Response | Promise<Response> {
    if (c.req.method !== 'GET' || !(c.req.header('accept') ?? '').includes('text/html')) return c.text('', 401);
    const fresh = Date.parse(now()) - printedAt >= printEveryMs;
    const view = viewOf(c);
    if (fresh) {
      printedAt = Date.parse(now());
      deps.print(`${view.phrases.desk.access.printed}\n\n  ${link()}\n`);
    }
    return c.html(gatePage(view, fresh), 401);
  }

  const app = new Hono<Desk>();
  app.use(withHeaders);
  app.onError((error, c) => {
    deps.log?.noted({ what: 'fault', platform: 'desk', code: codeOf(error) });
    const view = viewOf(c);
    return c.html(notePage(view, 'Confrère', view.phrases.desk.errors.broken), 500);
  });
  app.notFound((c) => {
    const view = viewOf(c);
    return c.html(notePage(view, 'Confrère', view.phrases.desk.errors.notFound), 404);
  });
  openPages(app, deps);
  app.use(ownHost(site, viewOf));
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: (c) => c.html(notePage(viewOf(c), 'Confrère', viewOf(c).phrases.desk.errors.tooLarge), 413) }));
  app.get('/enter', (c) => {
    const view = viewOf(c);
    const cookie = c.req.raw.method === 'HEAD' ? undefined : access.enter(c.req.query('key') ?? '');
    if (cookie === undefined) return c.html(notePage(view, view.phrases.desk.access.title, view.phrases.desk.access.spent), 401);
    openSession(c, cookie, site.isSecure(c.req.header('host')));
    return c.redirect('/', 303);
  });
  app.use(session(access, shut));
  app.use(async (c, next) => {
    c.set('view', viewOf(c));
    const asked = c.req.query('lang');
    if (asked === c.get('view').tag) setCookie(c, 'lang', asked, { path: '/', sameSite: 'Strict', maxAge: 31_536_000 });
    return next();
  });
  app.use(ownPosts(site, access));
  pages(app, { deps, live, isSecure: (c) => site.isSecure(c.req.header('host')) });

  return {
    fetch: async (request) => app.fetch(request),
    link,
    listens: site.listens,
    close: live.close,
  };
}
