/** A range of pieces; only those in [from, to) are believed, the rest is there for its context. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Overlapping windows over a long text: every piece is believed in exactly one, away from the cut. */
export function windowsOf(count: number, size: number, stride: number): readonly Window[] {
  const out: Window[] = [];
  const margin = Math.floor((size - stride) / 2);
  for (let start = 0; ; start += stride) {
    const end = Math.min(count, start + size);
    const last = end === count;
    out.push({ start, end, from: start === 0 ? 0 : start + margin, to: last ? count : start + margin + stride });
    if (last) return out;
  }
}
