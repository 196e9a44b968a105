import { codeOf, type Log } from '../../core/log.ts';
import type { Mark, Marks } from '../../core/marks.ts';
import { groupOf, isLater, platform } from './refs.ts';

/** The marks in hand: moved in memory at once, written together a moment later. What is written may lag, never lead. */
export interface MarksInHand {
  /** Reads what was written, once a guild. */
  load(guild: string): Promise<ReadonlyMap<string, Mark>>;
  get(guild: string, channel: string): Mark | undefined;
  /** Forward only. */
  move(guild: string, channel: string, message: string): void;
  /** Something else to be remembered of the guild, under a key that is no channel's: ids and numbers only. The last word counts. */
  note(guild: string, key: string, value: string): void;
  drop(guild: string, channels: readonly string[]): Promise<void>;
  /** The bot left: what is written from now on is not for it to read. Notes stay, for who comes back finds what it left. */
  forget(guild: string): Promise<void>;
  /** True when all is written. */
  flush(): Promise<boolean>;
  stop(): Promise<void>;
}

const flushMs = 1_000;

export function createMarksInHand(marks: Marks, log: Log, now: () => string = () => new Date().toISOString()): MarksInHand {
  const known = new Map<string, Map<string, Mark>>();
  const moved = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<boolean> {
    for (const [guild, channels] of [...moved]) {
      moved.delete(guild);
      try {
        await marks.move(
          groupOf(guild),
          [...channels].flatMap((c) => known.get(guild)?.get(c) ?? []),
        );
      } catch (error) {
        moved.set(guild, new Set([...channels, ...(moved.get(guild) ?? [])]));
        log.noted({ what: 'fault', platform, step: 'marks', code: codeOf(error) });
      }
    }
    return moved.size === 0;
  }
  function soon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush().then((all) => {
        if (!all) soon();
      });
    }, flushMs).unref();
  }

  function set(guild: string, channel: string, message: string): void {
    const ofGuild = known.get(guild);
    // Before the written ones are read nothing may be written over them.
    if (!ofGuild) return;
    ofGuild.set(channel, { channel, message, at: now() });
    moved.set(guild, (moved.get(guild) ?? new Set()).add(channel));
    soon();
  }

  async function load(guild: string): Promise<ReadonlyMap<string, Mark>> {
    const inHand = known.get(guild);
    if (inHand) return inHand;
    const written = new Map((await marks.of(groupOf(guild))).map((m) => [m.channel, m]));
    known.set(guild, written);
    return written;
  }
  async function drop(guild: string, channels: readonly string[]): Promise<void> {
    for (const channel of channels) {
      known.get(guild)?.delete(channel);
      moved.get(guild)?.delete(channel);
    }
    await marks.drop(groupOf(guild), channels);
  }

  return {
    load,
    drop,
    async forget(guild) {
      await drop(
        guild,
        [...(await load(guild)).keys()].filter((key) => !key.includes(':')),
      );
    },
    get: (guild, channel) => known.get(guild)?.get(channel),
    move(guild, channel, message) {
      const before = known.get(guild)?.get(channel)?.message;
      set(guild, channel, before === undefined || isLater(message, before) ? message : before);
    },
    note: set,
    flush,
    async stop() {
      clearTimeout(timer);
      await flush();
    },
  };
}
