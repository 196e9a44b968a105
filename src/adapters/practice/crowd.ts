import type { Receiver } from '../../core/platform.ts';
import type { HeldFile } from './file.ts';
import type { Posted, Standing } from './held.ts';
import { group, hall, memberOf, personOf } from './people.ts';
import type { Room } from './room.ts';
import { isMember, nameIn, standingOf } from './standing.ts';

export const emoji = ['👍', '❤️', '😂', '🙏', '😢'] as const;

/** What members do besides talking. Each is told to whoever receives; false when it may not be done, and it throws, undone, when nobody receives. */
export interface Crowd {
  /** Asks to be let in. */
  ask(id: string): Promise<boolean>;
  leave(id: string): Promise<boolean>;
  rename(id: string, name: string): Promise<boolean>;
  /** A moderator lets in, or not, who asks. */
  admit(by: string, id: string, accept: boolean): Promise<boolean>;
  /** Puts an emoji on a message, or takes it off. */
  react(id: string, message: string, sign: string): Promise<boolean>;
}

export function createCrowd(room: Room, file: HeldFile, receiver: () => Receiver | undefined, now: () => string): Crowd {
  const tell = async (...arrivals: readonly Parameters<Receiver['arrived']>[0][]): Promise<void> => {
    const heard = receiver();
    if (!heard) throw new Error('nobody receives');
    for (const arrival of arrivals) await heard.arrived(arrival);
  };
  async function stand(next: Standing, event: 'joined' | 'left' | 'renamed' | 'asked'): Promise<boolean> {
    const before = standingOf(room, next.id);
    const old = nameIn(room, next.id);
    const at = now();
    room.stand(next);
    const person = personOf(next.id);
    const name = nameIn(room, next.id);
    try {
      await tell(
        { type: 'member', group, person, at, event, names: [name], ...(event === 'renamed' && { before: [old] }) },
        // A name is read like any other text.
        ...(event === 'renamed'
          ? [
              {
                type: 'message' as const,
                message: { ref: { ...hall, id: `name:${next.id}` }, author: person, at, text: name, attachments: [], surface: 'display_name' as const },
              },
            ]
          : []),
      );
    } catch (error) {
      room.stand(before);
      throw error;
    }
    await file.save();
    return true;
  }

  return {
    async ask(id) {
      if (!memberOf(id) || isMember(room, id) || standingOf(room, id).asking) return false;
      return stand({ ...standingOf(room, id), asking: true }, 'asked');
    },
    async leave(id) {
      return isMember(room, id) ? stand({ ...standingOf(room, id), away: true }, 'left') : false;
    },
    async rename(id, name) {
      if (!isMember(room, id) || !name || name === nameIn(room, id)) return false;
      return stand({ ...standingOf(room, id), name }, 'renamed');
    },
    async admit(by, id, accept) {
      const { asking, away, ...rest } = standingOf(room, id);
      if (!asking || memberOf(by)?.role !== 'moderator' || !isMember(room, by)) return false;
      if (accept) return stand(rest, 'joined');
      room.stand({ ...rest, ...(away && { away }) });
      await file.save();
      return true;
    },
    async react(id, about, sign) {
      const message = room.message(about);
      if (!message || message.removed || !isMember(room, id) || !emoji.some((e) => e === sign)) return false;
      const by = message.reactions?.[sign] ?? [];
      const on = !by.includes(id);
      await tell({
        type: 'reaction',
        message: { ...hall, id: about },
        at: now(),
        by: personOf(id),
        added: on ? [sign] : [],
        removed: on ? [] : [sign],
      });
      room.put(reacted(room.message(about) ?? message, sign, id, on));
      await file.save();
      return true;
    },
  };
}

function reacted(message: Posted, sign: string, id: string, on: boolean): Posted {
  const { [sign]: before = [], ...others } = message.reactions ?? {};
  const by = on ? [...before, id] : before.filter((b) => b !== id);
  const { reactions: _all, ...rest } = message;
  const reactions = { ...others, ...(by.length && { [sign]: by }) };
  return { ...rest, ...(Object.keys(reactions).length && { reactions }) };
}
