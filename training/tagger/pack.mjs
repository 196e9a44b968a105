// From float weights to the file that ships: rows that matter, eight bits each.
import { N } from './crf.mjs';

function quantise(weights, width, rows, most, least) {
  const strength = new Float32Array(rows);
  for (let r = 0; r < rows; r++) for (let y = 0; y < width; y++) strength[r] = Math.max(strength[r], Math.abs(weights[r * width + y]));
  const sorted = Float32Array.from(strength).sort().reverse();
  const floor = Math.max(least, sorted[Math.min(most, rows - 1)]);
  const kept = [];
  for (let r = 0; r < rows; r++) if (strength[r] > floor) kept.push(r);
  // The few largest weights are cut off, so that the many small ones keep their differences.
  const scale = (sorted[Math.floor(kept.length * 0.0001)] || 1) / 127;
  const present = new Uint32Array(rows / 32);
  const values = new Int8Array(kept.length * width);
  for (const [i, r] of kept.entries()) {
    present[r >>> 5] |= 1 << (r & 31);
    for (let y = 0; y < width; y++) values[i * width + y] = Math.max(-127, Math.min(127, Math.round(weights[r * width + y] / scale)));
  }
  return { present, values, scale, kept: kept.length };
}

export function pack(core, { lexicon, model, judge, temper }) {
  const tags = quantise(model.w, N, 1 << core.features.ROW_BITS, 235_000, 0.02);
  const verdicts = quantise(judge.w, 4, 1 << core.judge.JUDGE_BITS, 120_000, 0.004);
  const numbers = Float64Array.from([tags.scale, verdicts.scale, ...model.t, ...model.start, ...temper]);
  const sections = [
    lexicon.prints,
    lexicon.flags,
    lexicon.surnames,
    lexicon.sounds,
    lexicon.english,
    lexicon.french,
    tags.present,
    tags.values,
    verdicts.present,
    verdicts.values,
    numbers,
  ];
  const { MAGIC, SECTIONS } = core.sections;
  const header = 8 + SECTIONS * 4 + 4;
  const total = sections.reduce((sum, s) => sum + ((s.byteLength + 7) & ~7), header);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, total, true);
  let at = header;
  for (const [i, s] of sections.entries()) {
    view.setUint32(8 + i * 4, s.byteLength, true);
    bytes.set(new Uint8Array(s.buffer, s.byteOffset, s.byteLength), at);
    at += (s.byteLength + 7) & ~7;
  }
  return { bytes, kept: { tags: tags.kept, verdicts: verdicts.kept } };
}
