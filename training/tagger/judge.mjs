// Learns the second look: a logistic regression over hashed features of each name and its message, AdaGrad, dropout, averaged over the passes.
const K = 4;
const classOf = { lay: 1, practitioner: 2, public: 3 };

/** Candidates of one row with their features and what they truly are. */
export function judgedCandidates(core, tools, row, posterior) {
  const { view, lattice, buffer } = tools;
  lattice.posterior.set(posterior);
  const candidates = core.candidates.findCandidates(view, lattice);
  return candidates.map((candidate, at) => {
    const n = core.judge.judgeFeatures(view, candidates, at, buffer);
    const start = view.from[candidate.from];
    const end = view.tokens.end[candidate.to - 1];
    const gold = row.spans.find((s) => s.start < end && start < s.end && s.role !== 'other');
    return {
      features: buffer.slice(0, n),
      start,
      end,
      gold: gold ? (classOf[gold.role] ?? (row.source === 'news' ? 3 : 1)) : 0,
      unsure: gold?.role === 'person',
      candidate,
    };
  });
}

export function createJudge(bits) {
  return { w: new Float32Array((1 << bits) * K), g: new Float32Array((1 << bits) * K) };
}

export function scoreJudge(judge, features, out) {
  out.fill(0);
  for (const f of features) for (let y = 0; y < K; y++) out[y] += judge.w[f * K + y];
  return out;
}

export function softmax(scores) {
  let max = -Infinity;
  for (const s of scores) if (s > max) max = s;
  let sum = 0;
  for (let y = 0; y < K; y++) sum += scores[y] = Math.exp(scores[y] - max);
  for (let y = 0; y < K; y++) scores[y] /= sum;
  return scores;
}

export function learnJudge(items, { bits, passes, rate, drop, decay, random }) {
  const judge = createJudge(bits);
  const { w, g } = judge;
  const p = new Float64Array(K);
  const order = items.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    const step = rate * (1 - pass / (passes + 1));
    for (const i of order) {
      const { features, gold, weight, unsure } = items[i];
      const kept = drop > 0 ? features.filter(() => random.next() >= drop) : features;
      softmax(scoreJudge(judge, kept, p));
      if (unsure) {
        // A name, but nobody said whose: only "none" is wrong.
        const named = 1 - p[0] + 1e-9;
        for (let y = 1; y < K; y++) p[y] -= p[y] / named;
      } else p[gold] -= 1;
      for (const f of kept) {
        for (let y = 0; y < K; y++) {
          const at = f * K + y;
          const d = p[y] * weight + decay * w[at];
          g[at] += d * d;
          w[at] -= (step * d) / Math.sqrt(g[at] + 0.1);
        }
      }
    }
  }
  return judge;
}
