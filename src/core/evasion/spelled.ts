import type { Weighed } from '../combine.ts';

const run = /(?<![\p{L}\p{M}\p{N}'’])\p{L}(?:[ ._*•·/|,~+\n\p{Extended_Pictographic}-]{1,3}[\p{L}0-9@$](?![\p{L}\p{M}\p{N}])){2,80}/gu;
const capitals = /^\p{Lu}(?:[^\p{L}\p{N}]{1,3}\p{Lu}){2,4}$/u;
/** Somebody's initials are announced; an acronym is not. */
const announced: ReadonlySet<string> = new Set(['slot:title', 'slot:layTitle', 'slot:named', 'slot:form', 'slot:kin', 'slot:patient', 'slot:room']);

/** «S.M.U.R.», «A T T E N T I O N»: letters that stand alone are no name by themselves; the reading that joins them says whether they spell one. */
export function unspelled(text: string, found: readonly Weighed[]): readonly Weighed[] {
  if (!found.some((f) => f.kind === 'person_name')) return found;
  const runs = [...text.matchAll(run)].map(({ 0: letters, index }) => ({ start: index, end: index + letters.length, initials: capitals.test(letters) }));
  if (!runs.length) return found;
  const isSpelled = (f: Weighed): boolean =>
    runs.some(
      ({ start, end, initials }) =>
        2 * (Math.min(f.end, end) - Math.max(f.start, start)) > f.end - f.start && !(initials && f.why.some((w) => announced.has(w))),
    );
  return found.filter((f) => f.kind !== 'person_name' || f.why.includes('evasion') || !isSpelled(f));
}
