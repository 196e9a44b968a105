import type { Deps } from './deps.ts';
import { codeOf } from './log.ts';
import type { GroupState } from './group.ts';
import { type GroupRef, type PersonRef, samePerson } from './message.ts';
import { tell } from './notice.ts';
import { writeGroup } from './settings.ts';

type Asked = Pick<Deps, 'platforms' | 'moderatorsOf' | 'store'>;

/**
 * Whether a person moderates a group at this moment: as their platform says, or appointed by an administrator or the operator and still a member.
 * Throws when the platform cannot be asked: a doubt is no right.
 */
export async function isModerator(deps: Asked, group: GroupRef, person: PersonRef): Promise<boolean> {
  const platform = deps.platforms.get(person.platform);
  if (!platform) return false;
  if (await platform.moderates(person, group, await deps.moderatorsOf(group))) return true;
  return isAppointed(await deps.store.readings.group(group), person) && platform.belongs(person, group);
}

export const isAppointed = ({ appointed = [] }: GroupState, person: PersonRef): boolean => appointed.some((a) => samePerson(a.person, person));

/** From now on a member moderates here, whatever their platform says. Those who moderate are told, and the journal says who chose. */
export async function appoint(deps: Deps, group: GroupRef, person: PersonRef, by: PersonRef): Promise<'appointed' | 'already'> {
  const done = await writeGroup(deps, group, (g) => (isAppointed(g, person) ? undefined : { type: 'moderatorAppointed', at: deps.now(), by, person }));
  if (!done) return 'already';
  await announce(deps, group, 'appointed', person, by);
  return 'appointed';
}

/** Takes an appointment back; never that of the last person who moderates. */
export async function dismiss(deps: Deps, group: GroupRef, person: PersonRef, by: PersonRef): Promise<'dismissed' | 'unknown' | 'last'> {
  if (!isAppointed(await deps.store.readings.group(group), person)) return 'unknown';
  if (await isLastModerator(deps, group, person)) return 'last';
  const done = await writeGroup(deps, group, (g) => (isAppointed(g, person) ? { type: 'moderatorDismissed', at: deps.now(), by, person } : undefined));
  if (!done) return 'unknown';
  await announce(deps, group, 'dismissed', person, by);
  return 'dismissed';
}

/** One card each time: the same person may be appointed again. */
const announce = (deps: Deps, group: GroupRef, what: 'appointed' | 'dismissed', person: PersonRef, by: PersonRef): Promise<void> =>
  tell(deps, group, `account-${what}`, deps.now(), {
    account: { what, person, others: [by], signs: [] },
    steps: what === 'appointed' ? [{ id: 'tell', kind: 'tell' }] : [],
  });

/** Whether nobody but this person is known to moderate: then they are neither dismissed nor held from writing. */
export async function isLastModerator(deps: Asked, group: GroupRef, person: PersonRef): Promise<boolean> {
  return (await isModerator(deps, group, person)) && !(await someModerates(deps, group, person));
}

/** Whether somebody moderates this group, as far as can be known: its administrators, who was appointed, who is on the roster, who decided of late. */
export async function someModerates(deps: Asked, group: GroupRef, but?: PersonRef): Promise<boolean> {
  const { appointed = [], roster } = await deps.store.readings.group(group);
  const cases = await deps.store.readings.cases({ group: { platform: group.platform, group: group.group } });
  const administrators = (await deps.platforms.get(group.platform)?.administratorsOf?.(group)) ?? [];
  const persons = [
    ...administrators,
    ...appointed.map((a) => a.person),
    ...roster.map((r) => r.person),
    ...cases.flatMap((c) => (c.decided ? [c.decided.by] : [])),
  ];
  for (const [i, person] of persons.entries()) {
    if (person.platform === 'desk' || (but && samePerson(person, but)) || persons.findIndex((p) => samePerson(p, person)) !== i) continue;
    if (await isModerator(deps, group, person)) return true;
  }
  return false;
}

/** Groups that were moderated once and are no more: their last moderator left, or lost the account. A platform that cannot be asked says nothing. */
export async function unguarded(deps: Deps): Promise<readonly GroupRef[]> {
  const found: GroupRef[] = [];
  for (const { ref, active, moderators, appointed = [] } of await deps.store.readings.groups()) {
    const platform = deps.platforms.get(ref.platform);
    if (!active || !platform?.administratorsOf || (!moderators && !appointed.length)) continue;
    try {
      if (!(await someModerates(deps, ref))) found.push(ref);
    } catch (error) {
      deps.log.noted({ what: 'fault', platform: ref.platform, code: codeOf(error) });
    }
  }
  return found;
}
