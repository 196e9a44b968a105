// The weights as they ship: the heaviest rows, int8.

/** Rows kept at most: 18 heads and one of them fit under three megabytes. */
const most = 140_000;

export function pack(core, { weights, bias, W }, { told, noted, distressTold, distressNoted, slope, shift }) {
  const count = weights.length / W;
  const heavy = new Float32Array(count);
  for (let r = 0; r < count; r++) {
    let max = 0;
    for (let k = 0; k < W; k++) max = Math.max(max, Math.abs(weights[r * W + k]));
    heavy[r] = max;
  }
  const sorted = Float32Array.from(heavy).sort();
  const least = Math.max(sorted[Math.max(0, count - most)], 1e-9);
  const largest = sorted[count - 1];
  const scale = largest / 127;
  const present = new Uint32Array(count / 32);
  const rows = [];
  let kept = 0;
  for (let r = 0; r < count; r++) {
    if (heavy[r] < least || heavy[r] < scale / 2 || kept === most) continue;
    present[r >>> 5] |= 1 << (r & 31);
    for (let k = 0; k < W; k++) rows.push(Math.round(weights[r * W + k] / scale));
    kept++;
  }
  const bytes = core.writeConductWeights(present, Int8Array.from(rows), bias, [scale, told, noted, distressTold, distressNoted, slope, shift]);
  return { bytes, kept };
}
