// The other names near a name.
import type { Candidate } from './candidates.ts';
import { distance } from './features.ts';
import { MOST_JUDGED, row } from './judge-rows.ts';
import type { View } from './view.ts';

/** The names nearby: their likeliest role, how far, what stands between, and the same name said again. */
export function company(view: View, candidates: readonly Candidate[], at: number, out: Int32Array, start: number): number {
  const self = candidates[at] as Candidate;
  let n = start;
  for (const way of [-1, 1]) {
    const other = candidates[at + way];
    const gap = other === undefined ? 99 : way < 0 ? self.from - other.to : other.from - self.to;
    if (other === undefined || gap > 40) {
      out[n++] = row(60, way, 0);
      continue;
    }
    const role = likeliest(other);
    const between = way < 0 ? (view.word[self.from - 1] as number) : (view.word[self.to] as number);
    out[n++] = row(61, way * 8 + role, distance(gap));
    if (gap <= 2) out[n++] = row(62, way * 8 + role, between);
  }
  const many = Math.min(candidates.length, 8);
  out[n++] = row(63, many, 0);
  for (let i = Math.max(0, at - 12); i < Math.min(candidates.length, at + 13); i++) {
    const other = candidates[i] as Candidate;
    if (i === at || Math.abs(other.from - self.from) > 150 || n >= MOST_JUDGED - 6) continue;
    if (view.word[other.from] !== view.word[self.from] && view.word[other.to - 1] !== view.word[self.to - 1])
      out[n++] = row(64, likeliest(other), i < at ? 0 : 1);
    else out[n++] = row(65, likeliest(other), i < at ? 0 : 1);
  }
  return n;
}

function likeliest(candidate: Candidate): number {
  const none = 1 - candidate.lay - candidate.practitioner - candidate.public;
  const best = Math.max(none, candidate.lay, candidate.practitioner, candidate.public);
  return best === candidate.lay ? 1 : best === candidate.practitioner ? 2 : best === candidate.public ? 3 : 0;
}
