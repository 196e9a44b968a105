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
  const { scores, reach, after, scale, posterior } = lattice;
  for (let i = 0, at = 0; i < count; i++, at += LABELS) {
    let max = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y++) {
      if (i === 0) scores[y] = (scores[y] as number) + (first[y] as number);
      if ((scores[at + y] as number) > max) max = scores[at + y] as number;
    }
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      let reached = i === 0 ? 1 : 0;
      if (i > 0) for (let x = 0; x < LABELS; x++) reached += (reach[at - LABELS + x] as number) * (moves[x * LABELS + y] as number);
      const weight = Math.exp((scores[at + y] as number) - max);
      scores[at + y] = weight;
      sum += reach[at + y] = reached * weight;
    }
    scale[i] = sum > 0 ? sum : 1e-300;
    for (let y = 0; y < LABELS; y++) reach[at + y] = (reach[at + y] as number) / (scale[i] as number);
  }
  const last = (count - 1) * LABELS;
  for (let y = 0; y < LABELS; y++) after[last + y] = 1;
  for (let at = last - LABELS; at >= 0; at -= LABELS) {
    const scaled = scale[at / LABELS + 1] as number;
    for (let y = 0; y < LABELS; y++) after[at + LABELS + y] = (after[at + LABELS + y] as number) * (scores[at + LABELS + y] as number);
    for (let x = 0; x < LABELS; x++) {
      let sum = 0;
      for (let y = 0; y < LABELS; y++) sum += (moves[x * LABELS + y] as number) * (after[at + LABELS + y] as number);
      after[at + x] = sum / scaled;
    }
    for (let y = 0; y < LABELS; y++) posterior[at + LABELS + y] = afterOf(reach, after, scores, at + LABELS + y);
  }
  for (let y = 0; y < LABELS && count > 0; y++) posterior[y] = (reach[y] as number) * (count > 1 ? (after[y] as number) : 1);
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
