import { randomBytes } from 'node:crypto';
import type { PersonRef } from './message.ts';
import { samePerson } from './message.ts';

/** What the next press of the same person is about: a text to post, a message to report. In memory alone: gone after a quarter of an hour, with the process, or when many others came. */
export interface Drafts<T = string> {
  /** A token of 12 characters, safe in a button. */
  keep(by: PersonRef, draft: T, now: string): string;
  /** Once, and only by who asked. */
  take(token: string, by: PersonRef, now: string): T | undefined;
}

const keepMs = 15 * 60_000;
const most = 500;

export function createDrafts<T = string>(): Drafts<T> {
  const held = new Map<string, { readonly by: PersonRef; readonly draft: T; readonly until: number }>();
  const sweep = (now: number): void => {
    for (const [token, { until }] of held) if (until <= now || held.size > most) held.delete(token);
  };
  return {
    keep(by, draft, now) {
      const token = randomBytes(9).toString('base64url');
      held.set(token, { by, draft, until: Date.parse(now) + keepMs });
      sweep(Date.parse(now));
      return token;
    },
    take(token, by, now) {
      sweep(Date.parse(now));
      const found = held.get(token);
      if (!found || !samePerson(found.by, by)) return undefined;
      held.delete(token);
      return found.draft;
    },
  };
}
