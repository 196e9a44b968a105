import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Access, Session } from './access.ts';
import { notePage } from './layout.ts';
import type { Rate } from './rate.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** What the desk's handlers find beside the request. */
export interface Desk {
  readonly Variables: { session: Session; view: View; form: Readonly<Record<string, string>>; caller: string };
  /** The address at the other end of the line. */
  readonly Bindings: { readonly peer?: string };
}

export const sessionCookie = 'confrere_session';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
/** Origin stays on same-origin posts only with this referrer policy: without any, browsers send `null`. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
};

/** On every answer, those of mounted pages too. */
export const withHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};

/** A page elsewhere may point a name of its own at this machine: only the desk's own names are answered. */
export const ownHost =
  (site: Site, view: (c: Context) => View): MiddlewareHandler =>
  async (c, next) => {
    if (site.isOwnHost(c.req.header('host'))) return next();
    const { desk } = view(c).phrases;
    return c.html(notePage(view(c), 'Confrère', desk.errors.misdirected), 421);
  };

/** Who has no session is told where to find the way in. */
export const session =
  (access: Access, shut: (c: Context) => Response | Promise<Response>): MiddlewareHandler<Desk> =>
  async (c, next) => {
    const found = access.session(getCookie(c, sessionCookie));
    if (!found) return shut(c);
    c.set('session', found);
    return next();
  };

/** What changes something must come from a page of this site, opened in this session. The token is in the form, or in a header. */
export const ownPosts =
  (site: Site, access: Access, posts: Rate): MiddlewareHandler<Desk> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const { desk } = c.get('view').phrases;
    if (!posts.take(c.get('session').id)) return c.html(notePage(c.get('view'), 'Confrère', desk.errors.tooMany), 429, { 'retry-after': '60' });
    const foreign = !site.isOwnOrigin(c.req.header('origin'), c.req.header('host')) || !['same-origin', undefined].includes(c.req.header('sec-fetch-site'));
    const form = foreign ? {} : await formOf(c);
    if (foreign || !access.csrfHolds(c.get('session'), c.req.header('x-csrf-token') ?? form['csrf'] ?? ''))
      return c.html(notePage(c.get('view'), 'Confrère', desk.errors.forbidden), 403);
    c.set('form', form);
    return next();
  };

/** Whoever moderates nothing has the guides; to them the other pages are not there. A press of a button is answered by who may press it. */
export const moderatorsOnly: MiddlewareHandler<Desk> = async (c, next) => {
  const { operator, groups } = c.get('view');
  return operator || groups?.length || /^\/(?:guide(?:\/.*)?|act|leave)?$/.test(c.req.path) ? next() : c.notFound();
};

async function formOf(c: Context): Promise<Readonly<Record<string, string>>> {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(c.req.header('content-type') ?? '')) return {};
  const body = await c.req.parseBody().catch(() => ({}));
  return Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export function openSession(c: Context, cookie: string, { secure, seconds }: { readonly secure: boolean; readonly seconds: number }): void {
  setCookie(c, sessionCookie, cookie, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: seconds, secure });
}

export const closeSession = (c: Context, secure: boolean): void =>
  setCookie(c, sessionCookie, '', { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 0, secure });

/** The page before which nobody passes without a link. */
export const gatePage = (view: View, fresh: boolean) => {
  const { access } = view.phrases.desk;
  return notePage(view, access.title, fresh ? access.body : `${access.body} ${access.wait}`);
};
