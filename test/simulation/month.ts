import { type Chance, chance } from './chance.ts';
import { debate, festive, grief, joke, ordinary, slip, storms } from './shapes.ts';
import { type Happening, talk } from './talk.ts';

export interface Life {
  readonly happenings: readonly Happening[];
  /** Names of the roots that are storms. */
  readonly storms: ReadonlyMap<string, { readonly events: number }>;
}

/** Members, and talks begun on an ordinary day. */
export const groups = { quiet: { members: 40, talks: 4 }, lively: { members: 300, talks: 60 }, large: { members: 5_000, talks: 180 } } as const;
export type GroupSize = keyof typeof groups;

const day = 86_400_000;
const curve = [1, 0.5, 0.3, 0.2, 0.2, 0.4, 1.5, 4, 5, 4, 3.5, 4, 6, 6, 4, 3, 3, 4, 5, 6, 8, 9, 7, 3];
const hourOf = (c: Chance): number => {
  let draw = c.next() * curve.reduce((a, b) => a + b, 0);
  return curve.findIndex((weight) => (draw -= weight) < 0);
};

/** A month of a group: ordinary talks by the hours of the day, jokes, debates, slips, griefs and an evening of congratulations; `stormy` adds one storm of each kind. */
export function month(seed: number, size: GroupSize, stormy = false): Life {
  const c = chance(seed);
  const { members, talks } = groups[size];
  const all: Happening[] = [];
  const found = new Map<string, { events: number }>();
  const start = Date.UTC(2026, 2, 1);
  const begin = (d: number): number => start + d * day + hourOf(c) * 3_600_000 + c.within(0, 3_600_000);
  const scale = size === 'quiet' ? 0.2 : 1;
  const sized = (shape: typeof joke): typeof joke => ({
    ...shape,
    replies: [shape.replies[0] * scale, shape.replies[1] * scale],
    reactions: [shape.reactions[0] * scale, shape.reactions[1] * scale],
  });
  let n = 0;
  for (let d = 0; d < 30; d++) {
    for (let i = c.count(talks); i > 0; i--) all.push(...talk(c, ordinary, `t${n++}`, begin(d), members));
    const some: readonly (readonly [typeof joke, number])[] = [
      [joke, 0.3],
      [debate, 0.12],
      [slip, 0.4],
      [grief, 0.05],
      [festive, 0.04],
    ];
    for (const [shape, often] of some) for (let i = c.count(often); i > 0; i--) all.push(...talk(c, sized(shape), `t${n++}`, begin(d), members));
  }
  if (stormy)
    for (const [i, shape] of Object.values(storms).entries()) {
      const name = `storm${i}`;
      const events = talk(c, sized(shape), name, begin(8 + i * 7), members);
      found.set(name, { events: events.length });
      all.push(...events);
    }
  return { happenings: all.sort((a, b) => a.at - b.at), storms: found };
}
