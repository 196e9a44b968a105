import type { AccountSign } from '../core/account.ts';
import { tongueOf, type Tongue } from './tongue.ts';

type TakeoverSign = Extract<AccountSign, 'language' | 'links' | 'burst' | 'code'>;

/** One message of an account, as this watch hears it. `code`: it asks for a code received by text message. */
export interface Said {
  readonly account: string;
  /** Milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly code: boolean;
}

/** Fewer messages than these make no habit. */
const habit = 20;
/** An account that asks for a code has been somebody's before. */
const known = 5;
const burst = { messages: 8, ms: 60_000 };
const quietMs = 3_600_000;
const mostAccounts = 5_000;
const link = /https?:\/\/|\bt\.me\/|\bwa\.me\/|\bbit\.ly\//i;

interface Habits {
  n: number;
  links: number;
  bursts: number;
  told: number;
  readonly tongues: Map<Tongue, number>;
  last: readonly number[];
}

/** What each account usually does: counts in memory, never text. One strange thing is nothing; two, or a request for a code, may be somebody else. */
export function createTakeoverWatch(): { heard(said: Said): readonly TakeoverSign[] } {
  const accounts = new Map<string, Habits>();

  function habitsOf(account: string): Habits {
    const h = accounts.get(account) ?? { n: 0, links: 0, bursts: 0, told: Number.NEGATIVE_INFINITY, tongues: new Map<Tongue, number>(), last: [] };
    accounts.delete(account);
    accounts.set(account, h);
    for (const key of accounts.keys()) if (accounts.size > mostAccounts) accounts.delete(key);
    return h;
  }

  return {
    heard({ account, at, text, code }) {
      const h = habitsOf(account);
      const tongue = tongueOf(text);
      const last = [...h.last, at].slice(-burst.messages);
      const isBurst = last.length === burst.messages && at - (last[0] ?? at) < burst.ms;
      const settled = h.n >= habit;
      const strange: TakeoverSign[] = [];
      if (settled && tongue && !h.tongues.get(tongue)) strange.push('language');
      if (settled && link.test(text) && !h.links) strange.push('links');
      if (settled && isBurst && !h.bursts) strange.push('burst');
      const signs: readonly TakeoverSign[] = code && h.n >= known ? [...strange, 'code'] : strange.length > 1 ? strange : [];
      // What is strange enough to be told is not learned from.
      if (!signs.length && !(strange.length && isBurst)) learn(h, tongue, link.test(text), isBurst);
      h.last = last;
      if (!signs.length || at - h.told < quietMs) return [];
      h.told = at;
      return signs;
    },
  };
}

function learn(h: Habits, tongue: Tongue | undefined, hasLink: boolean, isBurst: boolean): void {
  h.n += 1;
  if (tongue) h.tongues.set(tongue, (h.tongues.get(tongue) ?? 0) + 1);
  if (hasLink) h.links += 1;
  if (isBurst) h.bursts += 1;
}
