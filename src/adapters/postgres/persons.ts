import type { Case } from '../../core/case.ts';
import type { GroupState } from '../../core/group.ts';
import { type PersonRef, samePerson } from '../../core/message.ts';

/** What stands where a forgotten person's id stood. */
const forgotten = 'forgotten';

export const personKey = (person: PersonRef): string => `${person.platform}:${person.id}`;
export const personKeyOf = (person: PersonRef | undefined): string | undefined => (person && person.id !== forgotten ? personKey(person) : undefined);

export function personOf(key: string): PersonRef {
  const colon = key.indexOf(':');
  return { platform: key.slice(0, colon), id: key.slice(colon + 1) };
}

export const keysOf = (persons: readonly (PersonRef | undefined)[]): string[] =>
  [...new Set(persons.flatMap((p) => (p && p.id !== forgotten ? [personKey(p)] : [])))].sort();

export const authorOf = (c: Case | undefined): PersonRef | undefined => (c?.about.what === 'message' ? c.about.author : undefined);

/** Everybody whose id a case, or anything else, shows. */
export function personsOf(shown: unknown): string[] {
  const found: PersonRef[] = [];
  JSON.stringify(shown, (_key, part: unknown) => {
    if (isPerson(part)) found.push(part);
    return part;
  });
  return keysOf(found);
}

/** Of all that a case or a group holds, only a person has exactly these two. */
const isPerson = (part: unknown): part is PersonRef =>
  typeof part === 'object' && part !== null && Object.keys(part).length === 2 && 'id' in part && 'platform' in part;

/** The same without this person's id, wherever it stands. */
const hidden = <T>(value: T, person: PersonRef): T =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (isPerson(part) && samePerson(part, person) ? { platform: part.platform, id: forgotten } : part)),
  ) as T;

/** The case without this person's id. A receipt may be the address of a private talk with them. */
export function withoutPerson(c: Case, person: PersonRef): Case {
  const settled = Object.entries(c.settled).map(
    ([id, { receipt, ...rest }]) => [id, receipt === undefined || receipt.includes(person.id) ? rest : { ...rest, receipt }] as const,
  );
  return { ...hidden(c, person), settled: Object.fromEntries(settled) };
}

/** A group keeps no trace of a moderator on its roster, of a member whose reports it ignores, nor of the opinions that they asked for. */
export const groupWithoutPerson = (g: GroupState, person: PersonRef): GroupState => ({
  ...g,
  roster: g.roster.filter((r) => !samePerson(r.person, person)),
  muted: g.muted.filter((m) => !samePerson(m.reporter, person)),
  ...(g.appointed && { appointed: g.appointed.filter((a) => !samePerson(a.person, person)) }),
  ...(g.opinions && { opinions: g.opinions.filter((o) => !samePerson(o.by, person)) }),
});

/** Under these ids the texts of their opinions rest. */
export const opinionsOf = (g: GroupState, person: PersonRef): string[] => (g.opinions ?? []).filter((o) => samePerson(o.by, person)).map((o) => o.id);
