import { createHash } from 'node:crypto';

/** Which names and titles were looked at already: digests in memory, the oldest going first. */
export interface Seen {
  /** True when this differs from what was noted under the key, or nothing was; and notes it. */
  changed(key: string, ...texts: readonly (string | null | undefined)[]): boolean;
  note(key: string, ...texts: readonly (string | null | undefined)[]): void;
  is(key: string, ...texts: readonly (string | null | undefined)[]): boolean;
  /** Names and pictures of this person, wherever they were seen: they are looked at anew when they come again. */
  forget(user: string): void;
}

export function createSeen(most = 20_000): Seen {
  const digests = new Map<string, string>();
  const digestOf = (texts: readonly (string | null | undefined)[]): string =>
    createHash('sha256')
      .update(JSON.stringify(texts.map((t) => t ?? '')))
      .digest('base64url')
      .slice(0, 16);
  function note(key: string, digest: string): void {
    digests.delete(key);
    digests.set(key, digest);
    if (digests.size > most) digests.delete(digests.keys().next().value ?? key);
  }
  return {
    changed(key, ...texts) {
      const digest = digestOf(texts);
      const before = digests.get(key);
      note(key, digest);
      return before !== digest;
    },
    is: (key, ...texts) => digests.get(key) === digestOf(texts),
    note: (key, ...texts) => note(key, digestOf(texts)),
    forget(user) {
      for (const key of digests.keys()) if (/^(?:name|picture):/.test(key) && key.endsWith(`:${user}`)) digests.delete(key);
    },
  };
}
