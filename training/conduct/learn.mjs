// Logistic regression by AdaGrad: the classes together, then a column for «anything amiss», then one for «like what is told of conduct at all».
// The same input gives the same weights.

function shuffled(n, seed) {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  let s = seed >>> 0 || 1;
  for (let i = n - 1; i > 0; i--) {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    const j = (s >>> 0) % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

/** `items`: [{ features, y, harm, gate, weight }]; what is not known of an item is left out of its lesson: y < 0, harm or gate undefined. */
export function learn(items, { bits, width, epochs = 12, rate = 0.5, l2 = 1e-6, smooth = 0.02 }) {
  const W = width + 2;
  const weights = new Float32Array((1 << bits) * W);
  const squares = new Float32Array((1 << bits) * W).fill(1e-6);
  const bias = new Float64Array(W);
  const biasSquares = new Float64Array(W).fill(1e-6);
  const scores = new Float64Array(W);
  const known = new Float64Array(W);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(items.length, epoch + 7)) {
      const { features, y, harm, gate, weight = 1 } = items[at];
      const { rows, values } = features;
      const first = y >= 0 ? 0 : harm !== undefined ? width : width + 1; // columns before it learn nothing of this item
      scores.set(bias);
      for (let f = 0; f < rows.length; f++) {
        const from = rows[f] * W;
        const v = values[f];
        for (let k = first; k < W; k++) scores[k] += weights[from + k] * v;
      }
      let max = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < width; k++) if (scores[k] > max) max = scores[k];
      let total = 0;
      for (let k = 0; k < width; k++) total += known[k] = Math.exp(scores[k] - max);
      for (let k = 0; k < width; k++) known[k] = known[k] / total - (k === y ? 1 - smooth : smooth / (width - 1));
      if (y < 0) known.fill(0, 0, width);
      known[width] = harm === undefined ? 0 : sigmoid(scores[width]) - (harm ? 1 - smooth : smooth);
      known[width + 1] = gate === undefined ? 0 : sigmoid(scores[width + 1]) - (gate ? 1 - smooth : smooth);
      for (let k = first; k < W; k++) {
        const g = known[k] * weight;
        biasSquares[k] += g * g;
        bias[k] -= (0.1 * rate * g) / Math.sqrt(biasSquares[k]);
      }
      for (let f = 0; f < rows.length; f++) {
        const from = rows[f] * W;
        const v = values[f];
        for (let k = first; k < W; k++) {
          const i = from + k;
          const g = known[k] * weight * v + l2 * weights[i];
          squares[i] += g * g;
          weights[i] -= (rate * g) / Math.sqrt(squares[i]);
        }
      }
    }
  return { weights, bias, W };
}

export function scoresOf({ weights, bias, W }, { rows, values }) {
  const scores = Float64Array.from(bias);
  for (let f = 0; f < rows.length; f++) {
    const from = rows[f] * W;
    for (let k = 0; k < W; k++) scores[k] += weights[from + k] * values[f];
  }
  return scores;
}

/** Logits of «something is amiss»: of the classes and the binary head, averaged, less what the gate takes away; and of distress. */
export function riskOf(scores, width, distress, gateWeight = 1) {
  const parts = scores.subarray(0, width);
  const max = Math.max(...parts);
  let bad = 0;
  let good = 0;
  const care = Math.exp(parts[distress] - max);
  for (let k = 0; k < width; k++) {
    const p = Math.exp(parts[k] - max);
    if (k === 0 || k === distress) good += p;
    else bad += p;
  }
  const open = -gateWeight * Math.log(1 + Math.exp(-scores[width + 1]));
  return {
    ungated: (Math.log(bad / good) + scores[width]) / 2,
    both: (Math.log(bad / good) + scores[width]) / 2 + open,
    gate: scores[width + 1],
    distress: Math.log(care / (good - care + bad)) + open,
  };
}
