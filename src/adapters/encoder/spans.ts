import type { Piece } from './tokens.ts';
import type { EncoderSpan } from './view.ts';

export function softmax(logits: ArrayLike<number>, at: number, count: number, temperature: number): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) top = Math.max(top, logits[at + i] as number);
  const out = Array.from({ length: count }, (_, i) => Math.exp(((logits[at + i] as number) - top) / temperature));
  const sum = out.reduce((a, b) => a + b, 0);
  return out.map((v) => v / sum);
}

const LEAST = 0.2; // a passage less likely than this is not worth a line
const letters = /^[\p{L}\p{M}\p{N}]*$/u;

interface Unit {
  readonly start: number;
  readonly end: number;
  /** The chances of its pieces, averaged: first tags, then insides. */
  readonly row: number[];
}

/** Pieces of one word agree: what stands between two non-letters is labelled as a whole. */
function unitsOf(text: string, pieces: readonly Piece[], rows: readonly (readonly number[])[]): readonly Unit[] {
  const units: Unit[] = [];
  let held = 0;
  for (const [i, { start, end }] of pieces.entries()) {
    const row = rows[i] as readonly number[];
    const last = units[units.length - 1];
    if (last && last.end === start && start < end && letters.test(text.slice(last.start, end))) {
      held++;
      // The first piece says whether a passage begins here; for its kind all are asked.
      const joined = last.row.map((v, k) => (v * (held - 1) + (row[k] as number)) / held);
      for (let k = 1; k < row.length; k += 2) {
        const kind = (joined[k] as number) + (joined[k + 1] as number);
        const began = (last.row[k] as number) / Math.max(1e-9, (last.row[k] as number) + (last.row[k + 1] as number));
        joined[k] = kind * began;
        joined[k + 1] = kind * (1 - began);
      }
      units[units.length - 1] = { start: last.start, end, row: joined };
    } else if (start < end && start >= (last?.end ?? 0)) {
      held = 1;
      units.push({ start, end, row: [...row] });
    }
  }
  return units;
}

/** Passages from tag chances (`O`, then begin and inside of every label). A passage is as likely as its average word; neighbours never overlap. */
export function spansOf(text: string, pieces: readonly Piece[], rows: readonly (readonly number[])[], labels: readonly string[]): readonly EncoderSpan[] {
  const spans: EncoderSpan[] = [];
  let open: { start: number; end: number; label: number; sum: number; count: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { label, sum, count } = open;
    const surface = text.slice(open.start, open.end);
    const start = open.start + surface.length - surface.trimStart().length;
    const end = open.end - (surface.length - surface.trimEnd().length);
    if (sum / count >= LEAST && start < end) spans.push({ start, end, label: labels[label] as string, probability: sum / count });
    open = undefined;
  };
  for (const { start, end, row } of unitsOf(text, pieces, rows)) {
    let label = -1;
    let chance = 0;
    for (let k = 0; k < labels.length; k++) {
      const kind = (row[1 + 2 * k] as number) + (row[2 + 2 * k] as number);
      if (kind > chance) [label, chance] = [k, kind];
    }
    const nothing = row[0] as number;
    // Half the chance of "nothing" is enough to be a candidate: who reads the view has the probability to judge by.
    if (label < 0 || chance < nothing * 0.5) {
      close();
      continue;
    }
    const begins = (row[1 + 2 * label] as number) > (row[2 + 2 * label] as number);
    if (!open || open.label !== label || begins) {
      close();
      open = { start, end, label, sum: chance, count: 1 };
    } else {
      open = { ...open, end, sum: open.sum + chance, count: open.count + 1 };
    }
  }
  close();
  return spans;
}
