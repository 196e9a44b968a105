import { type APIGuildMember, Routes } from 'discord.js';
import { failed, isMissingPart } from './errors.ts';
import { PassingFailure } from '../../core/platform.ts';
import type { MarksInHand } from './marks.ts';
import type { Rest } from './rest.ts';

/**
 * Timeouts that Discord cannot hold alone: longer than its longest, or laid over one that somebody else gave. What is due stands in a row of the
 * store, so that a restart loses nothing: the timeout is renewed until its end, and taking it back leaves what was there before.
 */
export interface Timeouts {
  /** The member may not write until then. */
  begin(hold: Held, until: number, signal: AbortSignal): Promise<void>;
  /** As it was before, where nobody has changed it since. */
  end(hold: Held, signal: AbortSignal): Promise<void>;
  /** Renews what runs out soon; of one member when one is named. False when Discord refused one. */
  renew(guild: string, user?: string): Promise<boolean>;
}

export interface Held {
  readonly guild: string;
  readonly user: string;
  /** When the timeout ends that the member has now, as Discord says it. */
  readonly now: string | null | undefined;
}

/** In milliseconds since 1970; 0 for none. `last`: what stood before `set`, until `set` is known to stand: a death may lie between the row and the call. */
interface Row {
  readonly until: number;
  readonly set: number;
  readonly last: number;
  readonly before: number;
}

const dayMs = 86_400_000;
/** Discord's longest is 28 days; an hour for clocks that differ. */
const longestMs = 28 * dayMs - 3_600_000;
const aheadMs = 7 * dayMs;
const askMs = 15_000;

const keyOf = (user: string): string => `hold:${user}`;
const written = ({ until, set, last, before }: Row): string => [until, set, last, before].join(',');
function rowOf(note: string | undefined): Row | undefined {
  const [until, set, last = 0, before = 0] = (note ?? '').split(',').map(Number);
  return until && set ? { until, set, last, before } : undefined;
}
const timeOf = (at: string | null | undefined): number => Date.parse(at ?? '') || 0;
/** Servers round. */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 2_000;
const isOurs = (row: Row, now: number): boolean => same(now, row.set) || (row.last > 0 && same(now, row.last));

export function createTimeouts(rest: Rest, marks: MarksInHand): Timeouts {
  const lay = (guild: string, user: string, until: number, signal: AbortSignal): Promise<unknown> =>
    rest.patch(Routes.guildMember(guild, user), {
      body: { communication_disabled_until: until > Date.now() ? new Date(until).toISOString() : null },
      signal,
    });
  async function keep(guild: string, user: string, row: Row): Promise<void> {
    marks.note(guild, keyOf(user), written(row));
    // First the row, then the call: a timeout whose end nobody remembers would be cut short in silence.
    if (!(await marks.flush())) throw new PassingFailure('store', 5_000);
  }
  const drop = (guild: string, user: string): Promise<void> => marks.drop(guild, [keyOf(user)]);
  const rowFor = (guild: string, user: string): Row | undefined => rowOf(marks.get(guild, keyOf(user))?.message);

  async function renewed(guild: string, user: string, row: Row): Promise<void> {
    if (row.until <= Date.now()) return drop(guild, user);
    if (!row.last && (row.set >= row.until || row.set - Date.now() > aheadMs)) return;
    const signal = AbortSignal.timeout(askMs);
    const member = await rest.get<APIGuildMember>(Routes.guildMember(guild, user), { signal });
    const stands = timeOf(member.communication_disabled_until);
    // Somebody lifted it, or gave another: theirs is the later word. One that ran out while nobody watched is not that.
    if (!isOurs(row, stands) && (row.set > Date.now() || stands > Date.now())) return drop(guild, user);
    const set = Math.min(row.until, Date.now() + longestMs);
    await keep(guild, user, { ...row, set, last: stands });
    await lay(guild, user, set, signal);
    await keep(guild, user, { ...row, set, last: 0 });
  }

  async function renewAll(guild: string, only: string | undefined): Promise<boolean> {
    const rows = [...(await marks.load(guild)).values()].flatMap(({ channel, message }) => {
      const user = /^hold:(\d+)$/.exec(channel)?.[1];
      const row = rowOf(message);
      return user !== undefined && row && (only === undefined || only === user) ? [{ user, row }] : [];
    });
    let all = true;
    for (const { user, row } of rows)
      try {
        await renewed(guild, user, row);
      } catch (error) {
        // Who has left takes the timeout along, and is looked at again when they come back.
        if (!isMissingPart(error)) all = whyNot(error) === 'passing' && all;
      }
    return all;
  }

  const inHand = new Set<string>();

  return {
    async begin({ guild, user, now }, until, signal) {
      await marks.load(guild);
      const row = rowFor(guild, user);
      const stands = timeOf(now);
      const before = row && isOurs(row, stands) ? row.before : stands > Date.now() ? stands : 0;
      // Nobody's longer timeout is made shorter.
      const set = Math.max(Math.min(until, Date.now() + longestMs), before);
      const remembered = until > set || before > 0 || row !== undefined;
      if (remembered) await keep(guild, user, { until, set, last: stands, before });
      if (!same(set, stands)) await lay(guild, user, set, signal);
      if (remembered && stands) await keep(guild, user, { until, set, last: 0, before });
    },
    async end({ guild, user, now }, signal) {
      await marks.load(guild);
      const row = rowFor(guild, user);
      const stands = timeOf(now);
      if (!row || isOurs(row, stands) || stands <= Date.now()) await lay(guild, user, row?.before ?? 0, signal);
      if (row) await drop(guild, user);
    },
    async renew(guild, only) {
      // One look at a time: the next comes soon enough.
      if (inHand.has(guild)) return true;
      inHand.add(guild);
      try {
        return await renewAll(guild, only);
      } finally {
        inHand.delete(guild);
      }
    },
  };
}

/** What may pass comes again within the hour; what Discord refused is for a person. */
function whyNot(error: unknown): 'refused' | 'passing' {
  try {
    failed(error);
    return 'refused';
  } catch {
    return 'passing';
  }
}
