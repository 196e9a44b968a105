import type { Case } from '../../core/case.ts';
import { type PersonRef, samePerson } from '../../core/message.ts';

/** What stands where a forgotten person's id stood. */
const forgotten = 'forgotten';

export const personKey = (person: PersonRef): string => `${person.platform}:${person.id}`;

export const keysOf = (persons: readonly (PersonRef | undefined)[]): string[] =>
  [...new Set(persons.flatMap((p) => (p && p.id !== forgotten ? [personKey(p)] : [])))].sort();

/** Everybody whose id a case shows. */
export const personsOf = (c: Case): string[] => keysOf([authorOf(c), c.claim?.by, c.decided?.by, ...c.views.map((v) => v.by)]);

export const authorOf = (c: Case | undefined): PersonRef | undefined => (c?.about.what === 'message' ? c.about.author : undefined);

/** The case without this person's id. A receipt may be the address of a private talk with them. */
export function withoutPerson(c: Case, person: PersonRef): Case {
  const hide = (p: PersonRef): PersonRef => (samePerson(p, person) ? { platform: p.platform, id: forgotten } : p);
  const settled = Object.entries(c.settled).map(
    ([id, { receipt, ...rest }]) => [id, receipt === undefined || receipt.includes(person.id) ? rest : { ...rest, receipt }] as const,
  );
  return {
    ...c,
    about: c.about.what === 'message' ? { ...c.about, author: hide(c.about.author) } : c.about,
    settled: Object.fromEntries(settled),
    views: c.views.map((v) => ({ ...v, by: hide(v.by) })),
    ...(c.claim && { claim: { ...c.claim, by: hide(c.claim.by) } }),
    ...(c.decided && { decided: { ...c.decided, by: hide(c.decided.by) } }),
  };
}
