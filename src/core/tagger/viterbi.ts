// From scores to posteriors of every label (forward, backward), and from those to the best cut of the message into names.
export const LABELS = 9; // outside, then begin and inside of: lay, practitioner, public, other (places, facilities, addresses)

/** Working columns for one message; grown when a longer one comes. */
export interface Lattice {
  scores: Float32Array;
  reach: Float64Array;
  after: Float64Array;
  scale: Float64Array;
  /** Posterior of label y at token i in [i * LABELS + y]. */
  posterior: Float32Array;
  back: Uint8Array;
}

export function createLattice(tokens = 256): Lattice {
  const cells = tokens * LABELS;
  return {
    scores: new Float32Array(cells),
    reach: new Float64Array(cells),
    after: new Float64Array(cells),
    scale: new Float64Array(tokens),
    posterior: new Float32Array(cells),
    back: new Uint8Array(tokens * 3),
  };
}

/** Turns `scores` (consumed) into `posterior`; `moves` holds exp of the transition weights, `first` the score of each label at the start. */
export function findPosteriors(lattice: Lattice, count: number, moves: Float64Array, first: Float64Array): void {
  const { scores, reach, after, posterior } = lattice;
  if (count === 0) return;
  for (let y = 0; y < LABELS; y++) scores[y] = (scores[y] as number) + (first[y] as number);
  const ones = new Float64Array(LABELS).fill(1);
  for (let i = 0; i < count; i++) forward(lattice, i, i === 0 ? ones : spread(reach, (i - 1) * LABELS, moves, 1, LABELS));
  const last = (count - 1) * LABELS;
  for (let y = 0; y < LABELS; y++) after[last + y] = 1;
  for (let at = last - LABELS; at >= 0; at -= LABELS) {
    const next = at + LABELS;
    const scaled = lattice.scale[next / LABELS] as number;
    for (let y = 0; y < LABELS; y++) after[next + y] = (after[next + y] as number) * (scores[next + y] as number);
    const sums = spread(after, next, moves, LABELS, 1);
    for (let x = 0; x < LABELS; x++) after[at + x] = (sums[x] as number) / scaled;
    for (let y = 0; y < LABELS; y++) posterior[next + y] = afterOf(reach, after, scores, next + y);
  }
  for (let y = 0; y < LABELS; y++) posterior[y] = (reach[y] as number) * (count > 1 ? (after[y] as number) : 1);
}

function forward({ scores, reach, scale }: Lattice, i: number, reached: Float64Array): void {
  const at = i * LABELS;
  let max = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < LABELS; y++) if ((scores[at + y] as number) > max) max = scores[at + y] as number;
  let sum = 0;
  for (let y = 0; y < LABELS; y++) {
    const weight = Math.exp((scores[at + y] as number) - max);
    scores[at + y] = weight;
    sum += reach[at + y] = (reached[y] as number) * weight;
  }
  const scaled = sum > 0 ? sum : 1e-300;
  scale[i] = scaled;
  for (let y = 0; y < LABELS; y++) reach[at + y] = (reach[at + y] as number) / scaled;
}

const spreadOut = new Float64Array(LABELS);

/** Nine values times the table of moves, along its columns (`step` 1, `stride` LABELS) or its rows; written out, for it runs twice a token. */
function spread(from: Float64Array, at: number, moves: Float64Array, step: number, stride: number): Float64Array {
  const [a, b, c] = [from[at] as number, from[at + 1] as number, from[at + 2] as number];
  const [d, e, f] = [from[at + 3] as number, from[at + 4] as number, from[at + 5] as number];
  const [g, h, i] = [from[at + 6] as number, from[at + 7] as number, from[at + 8] as number];
  for (let y = 0, m = 0; y < LABELS; y++, m += step)
    spreadOut[y] =
      a * (moves[m] as number) +
      b * (moves[m + stride] as number) +
      c * (moves[m + 2 * stride] as number) +
      d * (moves[m + 3 * stride] as number) +
      e * (moves[m + 4 * stride] as number) +
      f * (moves[m + 5 * stride] as number) +
      g * (moves[m + 6 * stride] as number) +
      h * (moves[m + 7 * stride] as number) +
      i * (moves[m + 8 * stride] as number);
  return spreadOut;
}

// `after` was multiplied by the token's own weight on the way down; the posterior wants it without.
function afterOf(reach: Float64Array, after: Float64Array, weights: Float32Array, at: number): number {
  const weight = weights[at] as number;
  return weight > 0 ? ((reach[at] as number) * (after[at] as number)) / weight : 0;
}

const OUT = 0;
const BEGIN = 1;
const INSIDE = 2;

/** The best cut into names whatever their role, names favoured by `eagerness` (log odds); calls `found` with token ranges, in order. */
export function cutNames(lattice: Lattice, count: number, eagerness: number, found: (from: number, to: number) => void): void {
  const { posterior, back } = lattice;
  let out = 0;
  let begin = Number.NEGATIVE_INFINITY;
  let inside = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const at = i * LABELS;
    const p = (y: number) => posterior[at + y] as number;
    const o = Math.log(p(0) + p(7) + p(8) + 1e-7);
    const b = Math.log(p(1) + p(3) + p(5) + 1e-7) + eagerness;
    const n = Math.log(p(2) + p(4) + p(6) + 1e-7) + eagerness;
    const best = out >= begin && out >= inside ? OUT : begin >= inside ? BEGIN : INSIDE;
    const named = begin >= inside ? BEGIN : INSIDE;
    const before = best === OUT ? out : Math.max(begin, inside);
    back[i * 3] = back[i * 3 + 1] = best;
    back[i * 3 + 2] = named;
    const within = Math.max(begin, inside);
    out = before + o;
    begin = before + b;
    inside = within + n;
  }
  const states = new Uint8Array(count);
  let state = out >= begin && out >= inside ? OUT : begin >= inside ? BEGIN : INSIDE;
  for (let i = count - 1; i >= 0; i--) {
    states[i] = state;
    state = back[i * 3 + state] as number;
  }
  for (let i = 0; i < count; i++) {
    if (states[i] !== BEGIN) continue;
    let to = i + 1;
    while (to < count && states[to] === INSIDE) to++;
    found(i, to);
    i = to - 1;
  }
}
