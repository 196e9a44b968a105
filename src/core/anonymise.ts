import { areaOf, type Kind } from './kinds.ts';
import type { Phrases } from './language.ts';
import type { Finding } from './verdict.ts';

type Instead = Partial<Phrases['instead']>;

const rounds = 3;
const blank = '[…]';
const masked = (kind: Kind): boolean => areaOf(kind) === 'patient' || areaOf(kind) === 'companion' || areaOf(kind) === 'conduct';
// «Mme», «M.», «السيدة» go with the name they announce.
const title =
  /(?<![\p{L}\p{M}])(?:Mme|Mlle|M\.|Mr\.?|Mrs\.?|Ms\.?|Miss|Madame|Monsieur|mme|mlle|mr|mrs|madame|monsieur|السيدة|السيد|الحاج|الحاجة|lalla|lhaj|lhajja)\s+$/u;

/** The text as it could have been posted. What it returns reviews as `pass`: what is still seen after three rounds is blanked whole. */
export function anonymise(text: string, review: (text: string) => readonly Finding[], instead: Instead = {}): string {
  let safe = text;
  for (let round = 0; round < rounds; round++) {
    const seen = review(safe).filter((f) => masked(f.kind));
    if (!seen.some((f) => f.outcome !== 'pass')) return safe;
    safe = replace(safe, seen, (kind) => (round === 0 ? (instead[kind] ?? blank) : blank));
  }
  const left = review(safe).filter((f) => masked(f.kind) && f.outcome !== 'pass');
  return left.length ? dropLines(safe, left, review) : safe;
}

function replace(text: string, findings: readonly Finding[], word: (kind: Kind) => string): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind } of disjoint(findings)) {
    const lead = text.slice(at, start);
    const announced = kind === 'person_name' ? (title.exec(lead)?.[0].length ?? 0) : 0;
    const put = word(kind);
    // The same word twice in a row («la patiente la patiente») says nothing more.
    out += lead.slice(0, lead.length - announced) + (out.endsWith(put) && /^[\s,;:-]*$/.test(lead) ? '' : put);
    at = end;
  }
  return out + text.slice(at);
}

/** Ranges in order, merged where they overlap; the first one names the whole. */
function disjoint(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const f of [...findings].filter((x) => x.end > x.start).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && f.start < last.end) {
      if (f.end > last.end) kept[kept.length - 1] = { ...last, end: f.end };
    } else kept.push(f);
  }
  return kept;
}

/** The last resort: lines that still tell are left out, then everything. */
function dropLines(text: string, left: readonly Finding[], review: (text: string) => readonly Finding[]): string {
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    return left.some((f) => f.start <= end && start <= f.end) ? blank : line;
  });
  const cut = lines.join('\n');
  return review(cut).some((f) => masked(f.kind) && f.outcome !== 'pass') ? blank : cut;
}
