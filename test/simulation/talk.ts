import type { Chance } from './chance.ts';

/** One thing that happens in a simulated group. */
export type Happening =
  | {
      readonly what: 'message';
      readonly at: number;
      readonly id: string;
      readonly author: string;
      readonly replyTo?: string;
      readonly harm: number;
      readonly patient: boolean;
      readonly call: boolean;
      readonly outlet: boolean;
      readonly print?: string;
    }
  | { readonly what: 'reaction'; readonly at: number; readonly message: string; readonly by: string; readonly emoji: string }
  | { readonly what: 'left'; readonly at: number };

/** How a kind of talk goes. Rates a minute at its height; shares 0 to 1. */
export interface TalkShape {
  readonly replies: readonly [number, number];
  readonly reactions: readonly [number, number];
  /** How long half of it takes, in minutes. */
  readonly half: readonly [number, number];
  readonly rootHarm: readonly [number, number];
  readonly patient: number;
  /** Share of replies that are harmful, and how much they are. */
  readonly hostile: number;
  readonly hostility: readonly [number, number];
  /** Shares of reactions; the rest says nothing. */
  readonly warm: number;
  readonly laugh: number;
  readonly sad?: number;
  readonly angry: number;
  readonly call: number;
  readonly outlet: number;
  readonly copies: number;
  readonly leavers: number;
  /** Share of replies that answer a reply. */
  readonly deep: number;
  /** Share of replies that are sent without the reply function. */
  readonly loose: number;
}

const warm = ['👍', '❤️', '👏', '🙏', '🔥', '🎉'];
const laughs = ['😂', '🤣', '😁'];
const angry = ['😡', '👎', '🤬', '🤮', '😱'];
const sad = ['😢', '💔', '😭'];
const other = ['🤔', '👀', '🤷'];

/** What a detector's false alarms look like on harmless messages. */
export const noise = (c: Chance): number => (c.is(0.025) ? c.within(0.2, 0.6) : 0);

/** A talk of that shape from `start` on, in order. `name` is that of its root. */
export function talk(c: Chance, shape: TalkShape, name: string, start: number, members: number): Happening[] {
  const author = (): string => `p${c.whole(1, members)}`;
  const half = c.within(...shape.half) * 60_000;
  // Slow at first, then fast, then fading: the sum of two exponential waits.
  const when = (): number => start + (c.wait(1) + c.wait(1)) * half * 0.6;
  const found: Happening[] = [
    {
      what: 'message',
      at: start,
      id: name,
      author: author(),
      harm: c.within(...shape.rootHarm),
      patient: c.is(shape.patient),
      call: false,
      outlet: c.is(shape.outlet / 2),
      print: `root ${name}`,
    },
  ];
  const times = Array.from({ length: c.whole(...shape.replies) }, when).sort((a, b) => a - b);
  const ids = [name];
  for (const [i, at] of times.entries()) {
    const id = `${name}.${i}`;
    const parent = c.is(shape.deep) ? c.pick(ids.slice(-8)) : name;
    found.push({
      what: 'message',
      at,
      id,
      author: author(),
      ...(!c.is(shape.loose) && { replyTo: parent }),
      harm: c.is(shape.hostile) ? c.within(...shape.hostility) : noise(c),
      patient: false,
      call: c.is(shape.call),
      outlet: c.is(shape.outlet),
      ...(c.is(shape.copies) && { print: `root ${name}` }),
    });
    ids.push(id);
  }
  for (const at of Array.from({ length: c.whole(...shape.reactions) }, when)) {
    const emoji = c.pick(drawn(c, shape));
    // Most react to the first message, some to what was answered before.
    const there = ids.slice(0, 1 + times.filter((t) => t < at).length);
    found.push({ what: 'reaction', at, message: c.is(0.75) ? name : c.pick(there), by: author(), emoji });
  }
  for (const at of Array.from({ length: c.count(shape.leavers) }, when)) found.push({ what: 'left', at });
  return found.sort((a, b) => a.at - b.at);
}

function drawn(c: Chance, shape: TalkShape): readonly string[] {
  let draw = c.next();
  for (const [share, emoji] of [
    [shape.warm, warm],
    [shape.laugh, laughs],
    [shape.sad ?? 0, sad],
    [shape.angry, angry],
  ] as const)
    if ((draw -= share) < 0) return emoji;
  return other;
}
