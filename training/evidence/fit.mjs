// Logistic regression, full batch, AdaGrad, a little decay: a few dozen numbers from a few thousand messages.
export function fitted(rows, use, width, { decay = 0.002, passes = 600, rate = 0.3 } = {}) {
  const weights = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-8);
  for (let pass = 0; pass < passes; pass++) {
    const slope = new Float64Array(width);
    for (const { x, y } of rows) {
      let sum = 0;
      for (const k of use) sum += weights[k] * x[k];
      const d = 1 / (1 + Math.exp(-sum)) - y;
      for (const k of use) slope[k] += d * x[k];
    }
    for (const k of use) {
      const g = slope[k] / rows.length + decay * weights[k];
      squares[k] += g * g;
      weights[k] -= (rate * g) / Math.sqrt(squares[k]);
    }
  }
  return weights;
}

export const scoreOf = (weights, { x }) => x.reduce((sum, v, k) => sum + v * weights[k], 0);

/** Scores of every row by weights fitted without its author. */
export function leaveOneOut(rows, use, width) {
  const scores = new Map();
  for (const author of new Set(rows.map((r) => r.author))) {
    const weights = fitted(
      rows.filter((r) => r.author !== author && !r.hard && !r.certain),
      use,
      width,
    );
    for (const r of rows) if (r.author === author) scores.set(r, scoreOf(weights, r));
  }
  return scores;
}
