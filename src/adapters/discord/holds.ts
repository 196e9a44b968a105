/** What the bot has to do with one member's timeout, as it stands in the store: who is meant stands in its key. Times in milliseconds since 1970; 0 for none. */
export interface Hold {
  /** What was laid. */
  readonly set: number;
  /** What stood before `set`, until `set` is known to stand: a death may lie between the row and the call. */
  readonly last: number;
  /** What somebody else had given before, and gets back. */
  readonly before: number;
  /** Until when, by case: one that is undone leaves what others ask for. */
  readonly claims: ReadonlyMap<string, number>;
  /** The member was seen to leave with it. */
  readonly gone: boolean;
  /** It stands no more, and nobody knows by whose hand: a person has been told. */
  readonly lapsed: boolean;
}

const dayMs = 86_400_000;
/** Discord's longest is 28 days; an hour for clocks that differ. */
const longestMs = 28 * dayMs - 3_600_000;
const aheadMs = 7 * dayMs;

export const holdKey = (user: string): string => `hold:${user}`;
export const holderOf = (key: string): string | undefined => /^hold:(\d+)$/.exec(key)?.[1];
export const timeOf = (at: string | null | undefined): number => Date.parse(at ?? '') || 0;

/** `set,last,before,flags;case=until;…` */
export function writtenHold({ set, last, before, claims, gone, lapsed }: Hold): string {
  const flags = `${gone ? 'g' : ''}${lapsed ? 'l' : ''}`;
  return `${[set, last, before, flags].join(',')};${[...claims].map(([of, until]) => `${of}=${until}`).join(';')}`;
}

export function readHold(note = ''): Hold | undefined {
  const [, set, last, before, flags = '', claims = ''] = /^(\d+),(\d+),(\d+),(g?l?);(.*)$/.exec(note) ?? [];
  if (set !== undefined)
    return {
      ...{ set: Number(set), last: Number(last), before: Number(before) },
      claims: new Map([...claims.matchAll(/([^;]*)=(\d+)/g)].map(([, of = '', until]) => [of, Number(until)])),
      gone: flags.includes('g'),
      lapsed: flags.includes('l'),
    };
  // Rows of before cases were told apart.
  const [, whole, laid, ...older] = /^(\d+),(\d+)(?:,(\d+),(\d+))?$/.exec(note) ?? [];
  if (whole === undefined) return undefined;
  const [was = 0, given = 0] = older.map((n) => Number(n ?? 0));
  return { set: Number(laid), last: was, before: given, claims: new Map([['', Number(whole)]]), gone: false, lapsed: false };
}

/** Servers round. */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 2_000;
/** Whether this is the bot's own doing: also when it has run out, for who lifts a timeout leaves none. */
export const isOurs = (hold: Hold, stands: number): boolean => same(stands, hold.set) || (hold.last > 0 && same(stands, hold.last));

/** Until when the cases ask for it; 0 when none does any more. */
export function dueOf({ claims }: Pick<Hold, 'claims'>, now: number): number {
  const due = Math.max(0, ...claims.values());
  return due > now ? due : 0;
}

/** What should stand now. Nobody's longer timeout is made shorter. */
export const wanted = (hold: Pick<Hold, 'claims' | 'before'>, now: number): number =>
  Math.max(Math.min(dueOf(hold, now), now + longestMs), hold.before > now ? hold.before : 0);

/** What stands already: nothing has to be laid. */
export const stands = (at: number, want: number, now: number): boolean => same(at, want) || (want === 0 && at <= now);

/** Discord does not hold it as long as it was asked for, and it runs out soon; or nobody knows whether it was laid. */
export const isToRenew = (hold: Hold, now: number): boolean => hold.last > 0 || (dueOf(hold, now) > hold.set && hold.set - now <= aheadMs);

export function withClaim(hold: Hold | undefined, at: number, now: number, claim: readonly [string, number]): Hold {
  const ours = hold && isOurs(hold, at);
  return {
    set: at,
    last: at,
    before: ours ? hold.before : at > now ? at : 0,
    claims: new Map([...(ours ? hold.claims : []), claim]),
    gone: false,
    lapsed: false,
  };
}

/** Without what this case asked for, or without any. */
export const withoutClaims = (hold: Hold, of: string | undefined): Hold => ({
  ...hold,
  claims: new Map([...hold.claims].filter(([name]) => of !== undefined && name !== of && name !== '')),
});
