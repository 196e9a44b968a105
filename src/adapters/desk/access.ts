import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Session {
  readonly id: string;
}

/** One-time keys, signed sessions, and the token that ties a form to its session. */
export interface Access {
  /** A key that opens one session, once, for ten minutes. */
  key(): string;
  /** The cookie's value of a new session; nothing when the key is wrong, used or old. */
  enter(key: string): string | undefined;
  session(cookie: string | undefined): Session | undefined;
  csrf(session: Session): string;
  csrfHolds(session: Session, token: string): boolean;
}

const keyMs = 10 * 60_000;
export const sessionSeconds = 12 * 3600;
/** Links nobody used give way to newer ones. */
const mostKeys = 5;

export function createAccess(secret: Uint8Array, now: () => string): Access {
  const derived = (use: string): Buffer => createHmac('sha256', secret).update(`desk ${use}`).digest();
  const sessionKey = derived('session');
  const csrfKey = derived('csrf');
  const sign = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  let waiting: readonly { readonly digest: Buffer; readonly until: number }[] = [];

  return {
    key() {
      const key = randomBytes(32).toString('base64url');
      waiting = [...waiting, { digest: digestOf(key), until: Date.parse(now()) + keyMs }].slice(-mostKeys);
      return key;
    },
    enter(key) {
      const digest = digestOf(key);
      const at = Date.parse(now());
      const found = waiting.filter((w) => timingSafeEqual(w.digest, digest));
      waiting = waiting.filter((w) => !found.includes(w) && w.until > at);
      if (!found.some((w) => w.until > at)) return undefined;
      const body = `${Math.floor(at / 1000).toString(36)}.${randomBytes(18).toString('base64url')}`;
      return `${body}.${sign(sessionKey, body)}`;
    },
    session(cookie) {
      const m = /^([0-9a-z]{1,9})\.([\w-]{24})\.([\w-]{43})$/.exec(cookie ?? '');
      if (!m?.[1] || !m[2] || !m[3] || !same(m[3], sign(sessionKey, `${m[1]}.${m[2]}`))) return undefined;
      const age = Date.parse(now()) / 1000 - Number.parseInt(m[1], 36);
      return age >= -60 && age < sessionSeconds ? { id: m[2] } : undefined;
    },
    csrf: ({ id }) => sign(csrfKey, id),
    csrfHolds: ({ id }, token) => same(token, sign(csrfKey, id)),
  };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long whatever differs; digests make the lengths equal. */
export const same = (a: string, b: string): boolean => timingSafeEqual(digestOf(a), digestOf(b));
