import type { Problem } from '../../core/platform.ts';
import { platform } from './refs.ts';
import type { Timeouts } from './timeouts.ts';

/** Tells what stands in the way of a timeout: the right to renew it, and those of which nobody knows who ended them. */
export interface TimeoutWatch {
  renew(guild: string, when: 'hour' | 'opened'): Promise<void>;
  look(guild: string, user: string, when: 'changed' | 'back'): Promise<void>;
  /** What ended before its time is told until a person has decided. */
  tell(guild: string): Promise<void>;
  left(guild: string): void;
}

const mostNamed = 10;

export function createTimeoutWatch(timeouts: Timeouts, say: (key: string, problems: readonly Problem[]) => void): TimeoutWatch {
  const refused = (group: string): Problem => ({ code: 'discord-rights', platform, group, detail: 'Moderate Members' });
  async function tell(group: string): Promise<void> {
    const who = (await timeouts.lapsed(group)).map((id) => `<@${id}>`);
    say(`lapsed:${group}`, who.length ? [{ code: 'discord-timeout', platform, group, detail: who.slice(0, mostNamed).join(', ') }] : []);
  }
  return {
    tell,
    async renew(guild, when) {
      say(`hold:${guild}`, (await timeouts.renew(guild, when)) ? [] : [refused(guild)]);
      await tell(guild);
    },
    async look(guild, user, when) {
      if (!(await timeouts.look(guild, user, when))) say(`hold:${guild}`, [refused(guild)]);
      await tell(guild);
    },
    left(guild) {
      for (const key of ['hold:', 'lapsed:']) say(`${key}${guild}`, []);
    },
  };
}
