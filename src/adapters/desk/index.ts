import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { codeOf } from '../../core/log.ts';
import type { PersonRef } from '../../core/message.ts';
import { createAccess } from './access.ts';
import type { DeskDeps } from './deps.ts';
import { callerOf } from './caller.ts';
import { type Desk, gatePage, moderatorsOnly, ownHost, ownPosts, session, withHeaders } from './doors.ts';
import { entrance } from './entrance.ts';
import { createFollower } from './follow.ts';
import { notePage } from './layout.ts';
import { createLive } from './live.ts';
import { createNames, readBy } from './names.ts';
import { openPages } from './open-pages.ts';
import { pages } from './pages.ts';
import { createRate } from './rate.ts';
import { createRights } from './rights.ts';
import { createSite, type Site } from './site.ts';
import { directionOf, tagFor, type View } from './view.ts';

export interface DeskApp {
  /** `peer`: the address at the other end of the line. */
  fetch(request: Request, peer?: string): Promise<Response>;
  /** A fresh one-time link: the operator's, or a moderator's own. */
  link(person?: PersonRef): string;
  /** To be told where it listens: its own names follow from it. */
  listens: Site['listens'];
  close(): void;
}

const printEveryMs = 30_000;
/** A minute: ways in from one address, deeds of one session. */
const often = { tries: 10, posts: 120 } as const;

/** The moderators' web desk. Nothing of it is reachable without a link from the terminal but that sentence, its style and its health. */
export function createDesk(deps: DeskDeps): DeskApp {
  const now = deps.now ?? (() => new Date().toISOString());
  const access = createAccess(deps.secret, now);
  const site = createSite(deps.publicUrl);
  const names = createNames(deps);
  const rights = createRights(deps.core, deps);
  const ms = (): number => Date.parse(now());
  const live = createLive(createFollower(deps.journal), () => deps.problems().length);
  const link = (person?: PersonRef): string => `${site.base()}/enter?key=${access.key(person)}`;
  let printedAt = Number.NEGATIVE_INFINITY;

  function viewOf(c: Context<Desk>): View {
    const tag = tagFor(c.req.query('lang'), getCookie(c, 'lang'), c.req.header('accept-language'));
    const theme = getCookie(c, 'theme');
    const found = c.get('session') as Desk['Variables']['session'] | undefined;
    const me = found?.person ?? deps.me;
    const operator = found?.person === undefined;
    return {
      tag,
      direction: directionOf(tag),
      phrases: deps.phrases(tag),
      theme: theme === 'light' || theme === 'dark' ? theme : undefined,
      ...(found && { csrf: access.csrf(found) }),
      path: c.req.path,
      problems: operator ? deps.problems().length : 0,
      practice: operator && Object.hasOwn(deps.mounts, '/practice'),
      names: readBy(names, me, deps.phrases(tag).desk.figures.access.operator),
      me,
      operator,
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
  app.use(async (c, next) => {
    c.set('caller', callerOf(c.env?.peer, c.req.header('x-forwarded-for') ?? null, deps.trustedProxies ?? []));
    return next();
  });
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
  entrance(app, { access, site, tries: createRate(often.tries, ms), viewOf });
  app.use(session(access, shut));
  app.use(async (c, next) => {
    const view = viewOf(c);
    c.set('view', view.operator ? view : { ...view, groups: await rights.groupsOf(view.me) });
    const asked = c.req.query('lang');
    if (asked === c.get('view').tag) setCookie(c, 'lang', asked, { path: '/', sameSite: 'Strict', maxAge: 31_536_000 });
    return next();
  });
  app.use(ownPosts(site, access, createRate(often.posts, ms)));
  app.use(moderatorsOnly);
  pages(app, { deps, live, rights, end: access.end, isSecure: (c) => site.isSecure(c.req.header('host')) });

  return {
    fetch: async (request, peer) => app.fetch(request, { ...(peer !== undefined && { peer }) }),
    link,
    listens: site.listens,
    close: live.close,
  };
}
