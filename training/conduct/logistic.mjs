/** Logistic regression by Newton's steps with a ridge (the constant `one` apart). `rows`: [{ signs, bad, weight }]; gives a weight for each name. */
export function fitLogistic(rows, names, ridge = 1) {
  const n = names.length;
  const w = new Float64Array(n);
  for (let step = 0; step < 30; step++) {
    const gradient = Float64Array.from(w, (v, k) => (names[k] === 'one' ? 0 : -ridge * v));
    const hessian = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, k) => (i === k ? (names[i] === 'one' ? 1e-6 : ridge) : 0)));
    for (const { signs, bad, weight = 1 } of rows) {
      const x = names.map((name) => signs[name]);
      const p = 1 / (1 + Math.exp(-x.reduce((sum, v, k) => sum + v * w[k], 0)));
      for (let i = 0; i < n; i++) {
        gradient[i] += weight * ((bad ? 1 : 0) - p) * x[i];
        for (let k = 0; k < n; k++) hessian[i][k] += weight * p * (1 - p) * x[i] * x[k];
      }
    }
    const by = solve(hessian, gradient);
    for (let k = 0; k < n; k++) w[k] += by[k];
    if (Math.hypot(...by) < 1e-9) break;
  }
  return Object.fromEntries(names.map((name, k) => [name, w[k]]));
}

/** Gauss with the largest pivot. */
function solve(matrix, right) {
  const n = right.length;
  const m = matrix.map((row, i) => [...row, right[i]]);
  for (let c = 0; c < n; c++) {
    const pivot = m.slice(c).reduce((best, row, i) => (Math.abs(row[c]) > Math.abs(m[best][c]) ? c + i : best), c);
    [m[c], m[pivot]] = [m[pivot], m[c]];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const f = m[r][c] / m[c][c];
      for (let k = c; k <= n; k++) m[r][k] -= f * m[c][k];
    }
  }
  return m.map((row, i) => row[n] / row[i]);
}
