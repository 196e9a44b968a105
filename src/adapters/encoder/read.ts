import { softmax, spansOf } from './spans.ts';
import { CLS, type Piece, SEP } from './tokens.ts';
import type { Card, EncoderView } from './view.ts';
import { windowsOf } from './windows.ts';

/** What the graph says about one window: tag logits a piece (with the two special ones), leak and conduct logits, and whether anything is amiss. */
export interface Logits {
  readonly tags: ArrayLike<number>;
  readonly leak: ArrayLike<number>;
  readonly conduct: ArrayLike<number>;
  /** Fine and amiss. */
  readonly amiss?: ArrayLike<number>;
}

export type Run = (ids: Int32Array) => Promise<Logits>;

const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));

/** The window that says least for `quiet` speaks for the whole text: a leak on page three is a leak. */
const loudest = (windows: readonly (readonly number[])[], quiet: number): readonly number[] =>
  windows.reduce((a, b) => ((b[quiet] as number) < (a[quiet] as number) ? b : a));

/** One text, window by window: linear in its length. */
export async function read(text: string, pieces: readonly Piece[], card: Card, run: Run): Promise<EncoderView> {
  const width = 1 + 2 * card.labels.length;
  const rows: number[][] = [];
  const leaks: number[][] = [];
  const conducts: number[][] = [];
  const odds: number[] = [];
  for (const { start, end, from, to } of windowsOf(pieces.length, card.window, card.stride)) {
    const ids = Int32Array.from([CLS, ...pieces.slice(start, end).map((p) => p.id), SEP]);
    const { tags, leak, conduct, amiss } = await run(ids);
    for (let i = from; i < to; i++) rows.push(softmax(tags, (i - start + 1) * width, width, card.temperature.tags));
    leaks.push(softmax(leak, 0, card.leaks.length, card.temperature.leak));
    conducts.push(softmax(conduct, 0, card.conduct.length, card.temperature.conduct));
    if (amiss) odds.push((amiss[1] ?? 0) - (amiss[0] ?? 0));
  }
  const leak = named(card.leaks, loudest(leaks, card.leaks.indexOf('none')));
  return {
    leak: { direct: leak['direct'] ?? 0, quasi: leak['quasi'] ?? 0, none: leak['none'] ?? 0 },
    spans: spansOf(text, pieces, rows, card.labels),
    conduct: named(card.conduct, loudest(conducts, card.conduct.indexOf('ok'))),
    ...(odds.length > 0 && { amiss: Math.max(...odds) }),
  };
}
