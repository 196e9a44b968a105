import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PersonRef } from '../../core/message.ts';

/** `person` is absent for the operator, who came by the printed link. */
export interface Session {
  readonly id: string;
  readonly person?: PersonRef;
}

/** One-time keys, signed sessions, and the token that ties a form to its session. */
export interface Access {
  /** A key that opens one session, once, for ten minutes; a person's newer key replaces the older. */
  key(person?: PersonRef): string;
  /** Whose key it is, while it is good; the key stays good. */
  whose(key: string): 'operator' | 'person' | undefined;
  /** The cookie's value of a new session; nothing when the key is wrong, used or old. */
  enter(key: string): string | undefined;
  session(cookie: string | undefined): Session | undefined;
  /** From now on the session's cookie opens nothing, whoever holds a copy of it. */
  end(session: Session): void;
  csrf(session: Session): string;
  csrfHolds(session: Session, token: string): boolean;
}

const keyMs = 10 * 60_000;
/** The operator's day, and a moderator's shift: their link is a word away. */
export const sessionSeconds = 12 * 3600;
export const moderatorSeconds = 4 * 3600;
/** Links nobody used give way to newer ones. */
const mostKeys = { operator: 5, persons: 500 } as const;

interface Waiting {
  readonly digest: Buffer;
  readonly until: number;
  /** As it stands in the cookie: empty for the operator. */
  readonly who: string;
}

export function createAccess(secret: Uint8Array, now: () => string): Access {
  const derived = (use: string): Buffer => createHmac('sha256', secret).update(`desk ${use}`).digest();
  const sessionKey = derived('session');
  const csrfKey = derived('csrf');
  const sign = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  let waiting: readonly Waiting[] = [];
  let ended: ReadonlyMap<string, number> = new Map();
  const at = (): number => Date.parse(now());

  function find(key: string): Waiting | undefined {
    const digest = digestOf(key);
    const found = waiting.filter((w) => timingSafeEqual(w.digest, digest))[0];
    return found && found.until > at() ? found : undefined;
  }

  return {
    key(person) {
      const key = randomBytes(32).toString('base64url');
      const who = person ? Buffer.from(JSON.stringify([person.platform, person.id])).toString('base64url') : '';
      const kept = waiting.filter((w) => w.until > at() && (who === '' || w.who !== who));
      const next = [...kept, { digest: digestOf(key), until: at() + keyMs, who }];
      waiting = [...next.filter((w) => w.who === '').slice(-mostKeys.operator), ...next.filter((w) => w.who !== '').slice(-mostKeys.persons)];
      return key;
    },
    whose(key) {
      const found = find(key);
      return found && (found.who === '' ? 'operator' : 'person');
    },
    enter(key) {
      const found = find(key);
      waiting = waiting.filter((w) => w !== found && w.until > at());
      if (!found) return undefined;
      const body = `${Math.floor(at() / 1000).toString(36)}.${randomBytes(18).toString('base64url')}.${found.who}`;
      return `${body}.${sign(sessionKey, body)}`;
    },
    session(cookie) {
      const m = /^([0-9a-z]{1,9})\.([\w-]{24})\.([\w-]{0,400})\.([\w-]{43})$/.exec(cookie ?? '');
      const [, since = '', id = '', who = '', signature = ''] = m ?? [];
      if (!m || !same(signature, sign(sessionKey, `${since}.${id}.${who}`)) || ended.has(id)) return undefined;
      const age = at() / 1000 - Number.parseInt(since, 36);
      if (age < -60 || age >= (who === '' ? sessionSeconds : moderatorSeconds)) return undefined;
      return { id, ...(who !== '' && { person: personIn(who) }) };
    },
    end({ id }) {
      ended = new Map([...ended].filter(([, until]) => until > at()).concat([[id, at() + sessionSeconds * 1000]]));
    },
    csrf: ({ id }) => sign(csrfKey, id),
    csrfHolds: ({ id }, token) => same(token, sign(csrfKey, id)),
  };
}

/** Read only after the signature held. */
function personIn(who: string): PersonRef {
  const [platform = '', id = ''] = JSON.parse(Buffer.from(who, 'base64url').toString()) as readonly string[];
  return { platform, id };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long whatever differs; digests make the lengths equal. */
export const same = (a: string, b: string): boolean => timingSafeEqual(digestOf(a), digestOf(b));
