import type { Platform } from '../../core/platform.ts';
import { messageOf } from './deliver.ts';
import { memberOf, title } from './people.ts';
import type { Room } from './room.ts';

/** What stands in the hall, newest first. */
export const pastOf = (room: Room, now: () => string): NonNullable<Platform['past']> =>
  async function* past(_group, sinceHours, signal) {
    const since = Date.parse(now()) - sinceHours * 3_600_000;
    const there = room.held().messages.filter((m) => !m.removed && memberOf(m.author) && Date.parse(m.at) >= since);
    for (const message of [...there].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
      if (signal.aborted) return;
      yield { type: 'message', message: messageOf(message), place: title };
    }
  };
