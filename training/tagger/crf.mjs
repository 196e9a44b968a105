// A linear-chain CRF over hashed features, learned by AdaGrad with dropout of features. A token may allow several labels
// (a name whose role nobody marked): the likelihood is then that of all the readings it allows.
export const LABELS = ['O', 'B-lay', 'I-lay', 'B-practitioner', 'I-practitioner', 'B-public', 'I-public', 'B-other', 'I-other'];
export const N = LABELS.length;

export const mayFollow = (from, to) => to === 0 || to % 2 === 1 || from === to || from === to - 1;

export function createWeights(rows) {
  const free = new Float32Array(N * N);
  for (let a = 0; a < N; a++) for (let b = 0; b < N; b++) free[a * N + b] = mayFollow(a, b) ? 0 : -1e4;
  return {
    rows,
    w: new Float32Array(rows * N),
    g: new Float32Array(rows * N).fill(0),
    t: free,
    tg: new Float32Array(N * N),
    start: Float32Array.from({ length: N }, (_, y) => (y > 0 && y % 2 === 0 ? -1e4 : 0)),
  };
}

export const copyWeights = (m) => ({ ...m, w: m.w.slice(), g: m.g.slice(), t: m.t.slice(), tg: m.tg.slice() });

const room = { size: 0 };
function reserve(n) {
  if (room.size >= n) return;
  room.size = n * 2;
  for (const name of ['scores', 'e', 'alpha', 'beta', 'pFree', 'pHeld']) room[name] = new Float64Array(room.size * N);
  room.scale = new Float64Array(room.size);
}

function scoreTokens(model, data, from, to, drop, random) {
  const { w } = model;
  const { scores } = room;
  const { offsets, features } = data;
  for (let i = from, k = 0; i < to; i++, k += N) {
    let s0 = 0,
      s1 = 0,
      s2 = 0,
      s3 = 0,
      s4 = 0,
      s5 = 0,
      s6 = 0,
      s7 = 0,
      s8 = 0;
    for (let f = offsets[i]; f < offsets[i + 1]; f++) {
      const row = features[f];
      if (drop > 0 && random.next() < drop) {
        kept[f - offsets[from]] = 0;
        continue;
      }
      kept[f - offsets[from]] = 1;
      const at = row * N;
      s0 += w[at];
      s1 += w[at + 1];
      s2 += w[at + 2];
      s3 += w[at + 3];
      s4 += w[at + 4];
      s5 += w[at + 5];
      s6 += w[at + 6];
      s7 += w[at + 7];
      s8 += w[at + 8];
    }
    scores[k] = s0;
    scores[k + 1] = s1;
    scores[k + 2] = s2;
    scores[k + 3] = s3;
    scores[k + 4] = s4;
    scores[k + 5] = s5;
    scores[k + 6] = s6;
    scores[k + 7] = s7;
    scores[k + 8] = s8;
  }
}
let kept = new Uint8Array(1 << 20);

/** Posterior of every label at every token into `out`; `masks` (bits of allowed labels) when given. Returns the log of the sum. */
function forwardBackward(model, n, masks, from, out, expT) {
  const { scores, e, alpha, beta, scale } = room;
  let log = 0;
  for (let i = 0; i < n; i++) {
    let max = -Infinity;
    for (let y = 0; y < N; y++) {
      if (masks && !(masks[from + i] & (1 << y))) continue;
      const s = scores[i * N + y] + (i === 0 ? model.start[y] : 0);
      if (s > max) max = s;
    }
    log += max;
    for (let y = 0; y < N; y++) e[i * N + y] = masks && !(masks[from + i] & (1 << y)) ? 0 : Math.exp(scores[i * N + y] + (i === 0 ? model.start[y] : 0) - max);
    let sum = 0;
    for (let y = 0; y < N; y++) {
      let a = 0;
      if (i === 0) a = 1;
      else for (let x = 0; x < N; x++) a += alpha[(i - 1) * N + x] * expT[x * N + y];
      sum += alpha[i * N + y] = a * e[i * N + y];
    }
    scale[i] = sum > 0 ? sum : 1e-300;
    log += Math.log(scale[i]);
    for (let y = 0; y < N; y++) alpha[i * N + y] /= scale[i];
  }
  for (let y = 0; y < N; y++) beta[(n - 1) * N + y] = 1;
  for (let i = n - 2; i >= 0; i--) {
    for (let x = 0; x < N; x++) {
      let b = 0;
      for (let y = 0; y < N; y++) b += expT[x * N + y] * e[(i + 1) * N + y] * beta[(i + 1) * N + y];
      beta[i * N + x] = b / scale[i + 1];
    }
  }
  for (let k = 0; k < n * N; k++) out[k] = alpha[k] * beta[k];
  return log;
}

export function posteriors(model, data, sentence) {
  const from = data.sentences[sentence];
  const to = data.sentences[sentence + 1];
  reserve(to - from);
  scoreTokens(model, data, from, to, 0);
  const out = new Float64Array((to - from) * N);
  forwardBackward(model, to - from, undefined, from, out, model.t.map(Math.exp));
  return out;
}

/** One pass over the sentences named in `order`, each with its weight. */
export function learn(model, data, order, { rate, drop, decay = 0, random }) {
  const { w, g, t, tg } = model;
  const { offsets, features, masks, sentences, weights } = data;
  let loss = 0;
  const expT = new Float64Array(N * N);
  for (const s of order) {
    const from = sentences[s];
    const to = sentences[s + 1];
    const n = to - from;
    if (n === 0) continue;
    reserve(n);
    const span = offsets[to] - offsets[from];
    if (kept.length < span) kept = new Uint8Array(span * 2);
    scoreTokens(model, data, from, to, drop, random);
    for (let k = 0; k < N * N; k++) expT[k] = Math.exp(t[k]);
    const { pFree, pHeld } = room;
    const held = forwardBackward(model, n, masks, from, pHeld, expT);
    const heldPairs = pairs(n, expT);
    const free = forwardBackward(model, n, undefined, from, pFree, expT);
    const freePairs = pairs(n, expT);
    const weight = weights[s];
    loss += (free - held) * weight;
    for (let k = 0; k < N * N; k++) {
      if (t[k] <= -1e3) continue;
      const d = (heldPairs[k] - freePairs[k]) * weight;
      tg[k] += d * d;
      t[k] += (rate * d) / Math.sqrt(tg[k] + 1);
    }
    for (let i = 0; i < n; i++) {
      let any = 0;
      for (let y = 0; y < N; y++) {
        const d = (pHeld[i * N + y] - pFree[i * N + y]) * weight;
        delta[y] = d;
        any += d < 0 ? -d : d;
      }
      if (any < 1e-3) continue;
      for (let f = offsets[from + i]; f < offsets[from + i + 1]; f++) {
        if (kept[f - offsets[from]] === 0) continue;
        const at = features[f] * N;
        for (let y = 0; y < N; y++) {
          const d = delta[y] - decay * w[at + y];
          g[at + y] += d * d;
          w[at + y] += (rate * d) / Math.sqrt(g[at + y] + 0.1);
        }
      }
    }
  }
  return loss / order.length;
}
const delta = new Float64Array(N);

function pairs(n, expT) {
  const { e, alpha, beta, scale } = room;
  const out = new Float64Array(N * N);
  for (let i = 1; i < n; i++) {
    for (let x = 0; x < N; x++) {
      const a = alpha[(i - 1) * N + x] / scale[i];
      if (a < 1e-9) continue;
      for (let y = 0; y < N; y++) out[x * N + y] += a * expT[x * N + y] * e[i * N + y] * beta[i * N + y];
    }
  }
  return out;
}
