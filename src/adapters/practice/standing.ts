import type { Standing } from './held.ts';
import { members, memberOf } from './people.ts';
import type { Room } from './room.ts';

/** Why somebody may not write now; `until` where it ends by itself. */
export interface Silenced {
  readonly why: 'away' | 'restricted' | 'locked' | 'slow';
  readonly until?: string;
}

export const standingOf = (room: Room, id: string): Standing =>
  room.held().standings?.find((s) => s.id === id) ?? { id, ...(memberOf(id)?.guest && { away: true as const }) };

export const isMember = (room: Room, id: string): boolean => memberOf(id) !== undefined && !standingOf(room, id).away;
/** The name that the others see now. */
export const nameIn = (room: Room, id: string): string => standingOf(room, id).name ?? memberOf(id)?.name ?? id;
export const standings = (room: Room): readonly Standing[] => members.map((m) => standingOf(room, m.id));

/** What the orders of the bot mean for who wants to write, as a chat platform would have it. Moderators write in a closed hall. */
export function silenced(room: Room, id: string, now: string): Silenced | undefined {
  const { away, restrictedUntil } = standingOf(room, id);
  const { slowSeconds = 0, locked } = room.held().hall ?? {};
  if (away) return { why: 'away' };
  if (restrictedUntil !== undefined && restrictedUntil > now) return { why: 'restricted', until: restrictedUntil };
  if (memberOf(id)?.role === 'moderator') return undefined;
  if (locked) return { why: 'locked' };
  const last = slowSeconds ? room.held().messages.findLast((m) => m.author === id)?.at : undefined;
  const until = last && new Date(Date.parse(last) + slowSeconds * 1000).toISOString();
  return until && until > now ? { why: 'slow', until } : undefined;
}
