import { randomBytes } from 'node:crypto';
import type { PersonRef } from './message.ts';
import { samePerson } from './message.ts';

/** A text that its author may post with the next press. In memory alone: gone after a quarter of an hour, with the process, or when many others came. */
export interface Drafts {
  /** A token of 12 characters, safe in a button. */
  keep(by: PersonRef, text: string, now: string): string;
  /** Once, and only by who wrote it. */
  take(token: string, by: PersonRef, now: string): string | undefined;
}

const keepMs = 15 * 60_000;
const most = 500;

export function createDrafts(): Drafts {
  const held = new Map<string, { readonly by: PersonRef; readonly text: string; readonly until: number }>();
  const sweep = (now: number): void => {
    for (const [token, { until }] of held) if (until <= now || held.size > most) held.delete(token);
  };
  return {
    keep(by, text, now) {
      const token = randomBytes(9).toString('base64url');
      held.set(token, { by, text, until: Date.parse(now) + keepMs });
      sweep(Date.parse(now));
      return token;
    },
    take(token, by, now) {
      sweep(Date.parse(now));
      const draft = held.get(token);
      if (!draft || !samePerson(draft.by, by)) return undefined;
      held.delete(token);
      return draft.text;
    },
  };
}
