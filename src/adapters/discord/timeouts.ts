import { type APIGuildMember, Routes } from 'discord.js';
import { createInOrder } from '../../core/in-order.ts';
import { PassingFailure } from '../../core/platform.ts';
import { failed, isMissingPart } from './errors.ts';
import { dueOf, type Hold, holderOf, holdKey, isOurs, isToRenew, readHold, stands, timeOf, wanted, withClaim, withoutClaims, writtenHold } from './holds.ts';
import type { MarksInHand } from './marks.ts';
import type { Rest } from './rest.ts';

/**
 * The bot's timeouts. Each has a row of the store while a case asks for it, so that a restart loses nothing: one longer than Discord's longest is
 * renewed until its end, and taking it back leaves what others gave, before or since.
 */
export interface Timeouts {
  /** One deed on a member at a time, what it reads included. */
  alone<T>(guild: string, user: string, work: () => Promise<T>): Promise<T>;
  /** The member may not write until then, for this case. */
  begin(held: Held, claim: readonly [of: string, until: number], signal: AbortSignal): Promise<void>;
  /** What this case asked for ends, or what any did. Who was given another timeout by hand, or had it lifted, keeps what they were given. */
  end(held: Held, of: string | undefined, signal: AbortSignal): Promise<void>;
  /** Each hour what runs out soon is renewed; every one is looked at when the bot was away. False when Discord refused one. */
  renew(guild: string, when: 'hour' | 'opened'): Promise<boolean>;
  /** One member's: a hand may have changed it, or the member is back. */
  look(guild: string, user: string, when: 'changed' | 'back'): Promise<boolean>;
  /** Whether a member whose timeout ends then was given it, or had it lifted, by somebody else. */
  isForeign(guild: string, user: string, until: string | null): boolean;
  /** The member leaves: what the server forgets of them meanwhile was lifted by nobody. */
  leaves(guild: string, user: string): void;
  /** Whose stand no more before their time, nobody knows by whose hand. */
  lapsed(guild: string): Promise<readonly string[]>;
}

type Occasion = 'hour' | 'opened' | 'changed' | 'back';

export interface Held {
  readonly guild: string;
  readonly user: string;
  /** When the timeout ends that the member has now, as Discord says it. */
  readonly now: string | null | undefined;
}

const askMs = 15_000;

export function createTimeouts(rest: Rest, marks: MarksInHand): Timeouts {
  const inOrder = createInOrder();
  const alone: Timeouts['alone'] = (guild, user, work) => inOrder(`${guild}:${user}`, work);

  const note = (guild: string, user: string, hold: Hold): void => marks.note(guild, holdKey(user), writtenHold(hold));
  async function keep(guild: string, user: string, hold: Hold): Promise<void> {
    note(guild, user, hold);
    // First the row, then the call: a timeout whose end nobody remembers would be cut short in silence.
    if (!(await marks.flush())) throw new PassingFailure('store', 5_000);
  }
  const drop = (guild: string, user: string): Promise<void> => marks.drop(guild, [holdKey(user)]);
  const holdOf = (guild: string, user: string): Hold | undefined => readHold(marks.get(guild, holdKey(user))?.message);
  const allOf = async (guild: string): Promise<readonly (readonly [string, Hold])[]> =>
    [...(await marks.load(guild)).values()].flatMap(({ channel, message }) => {
      const [user, hold] = [holderOf(channel), readHold(message)];
      return user !== undefined && hold ? [[user, hold] as const] : [];
    });

  /** Lays what should stand where something else does. */
  async function settle(guild: string, user: string, hold: Hold, at: number, signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const set = wanted(hold, now);
    const due = dueOf(hold, now);
    const next = { ...hold, gone: false, lapsed: false };
    if (stands(at, set, now)) return due ? keep(guild, user, { ...next, set: at, last: 0 }) : drop(guild, user);
    const was = holdOf(guild, user);
    await keep(guild, user, { ...next, set, last: at });
    try {
      await rest.patch(Routes.guildMember(guild, user), { body: { communication_disabled_until: set > now ? new Date(set).toISOString() : null }, signal });
    } catch (error) {
      // What Discord refused was not done: it must not be done later, behind the backs of those who were told so.
      if (whyNot(error) === 'refused') await (was ? note(guild, user, was) : drop(guild, user));
      throw error;
    }
    await (due ? keep(guild, user, { ...next, set, last: 0 }) : drop(guild, user));
  }

  async function looked(guild: string, user: string, when: Occasion): Promise<void> {
    const hold = holdOf(guild, user);
    const now = Date.now();
    if (!hold) return;
    const due = dueOf(hold, now);
    if (!due && !hold.last) return drop(guild, user);
    const signal = AbortSignal.timeout(askMs);
    const member = await rest.get<APIGuildMember>(Routes.guildMember(guild, user), { signal });
    const at = timeOf(member.communication_disabled_until);
    if (isOurs(hold, at)) return isToRenew(hold, now) || hold.gone ? settle(guild, user, hold, at, signal) : undefined;
    if (at > now || !due) return drop(guild, user);
    // Who left is heard of when they are back.
    if (hold.gone && when !== 'opened') return when === 'back' ? settle(guild, user, hold, at, signal) : undefined;
    if (hold.lapsed) return;
    // It should stand still: somebody lifted it, and theirs is the later word.
    if (hold.set > now && !hold.gone && when !== 'back') return drop(guild, user);
    // It ended while nobody watched, by itself or by a hand: that is for a person to say.
    return keep(guild, user, { ...hold, last: 0, gone: false, lapsed: true });
  }

  /** False when Discord refused. */
  async function look(guild: string, user: string, when: Occasion): Promise<boolean> {
    try {
      await marks.load(guild);
      await alone(guild, user, () => looked(guild, user, when));
      return true;
    } catch (error) {
      // Who has left takes the timeout along, and is looked at again when they come back.
      return isMissingPart(error) || whyNot(error) === 'passing';
    }
  }

  const inHand = new Set<string>();

  return {
    alone,
    look,
    async begin({ guild, user, now }, claim, signal) {
      await marks.load(guild);
      const at = timeOf(now);
      await settle(guild, user, withClaim(holdOf(guild, user), at, Date.now(), claim), at, signal);
    },
    async end({ guild, user, now }, of, signal) {
      await marks.load(guild);
      const hold = holdOf(guild, user);
      const at = timeOf(now);
      if (hold) await (isOurs(hold, at) ? settle(guild, user, withoutClaims(hold, of), at, signal) : drop(guild, user));
    },
    async renew(guild, when) {
      // One look at a time: the next comes soon enough.
      if (inHand.has(guild) && when === 'hour') return true;
      inHand.add(guild);
      try {
        let done = true;
        for (const [user, hold] of await allOf(guild))
          if (when === 'opened' || isToRenew(hold, Date.now()) || !dueOf(hold, Date.now())) done = (await look(guild, user, when)) && done;
        return done;
      } finally {
        inHand.delete(guild);
      }
    },
    isForeign(guild, user, until) {
      const hold = holdOf(guild, user);
      return hold !== undefined && !isOurs(hold, timeOf(until));
    },
    leaves(guild, user) {
      const hold = holdOf(guild, user);
      if (hold && !hold.lapsed) note(guild, user, { ...hold, gone: true });
    },
    lapsed: async (guild) => (await allOf(guild)).flatMap(([user, hold]) => (hold.lapsed ? [user] : [])),
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
