import type { Deps } from '../core/deps.ts';
import { isVerified } from '../core/member.ts';
import { type GroupRef, type PersonRef, samePerson } from '../core/message.ts';

const keepMs = 3_600_000;
const mostNames = 5_000;
const atOnce = 8;

/** The names of those whom nobody may pass for. In memory, for an hour; never written. */
export interface Names {
  /** Verified members, moderators on the roster and whoever decided a case of late, with the names they bear now. */
  known(deps: Deps, group: GroupRef): Promise<readonly { readonly person: PersonRef; readonly name: string }[]>;
  /** Somebody bears this name from now on. */
  heard(person: PersonRef, name: string, at: string): void;
}

export function createNames(): Names {
  const names = new Map<string, { readonly name: string; readonly at: number }>();
  const keyOf = (p: PersonRef): string => `${p.platform}:${p.id}`;

  function heard(person: PersonRef, name: string, at: string): void {
    names.delete(keyOf(person));
    names.set(keyOf(person), { name, at: Date.parse(at) });
    for (const key of names.keys()) if (names.size > mostNames) names.delete(key);
  }

  async function nameOf(deps: Deps, person: PersonRef): Promise<string | undefined> {
    const kept = names.get(keyOf(person));
    if (kept && Date.parse(deps.now()) - kept.at < keepMs) return kept.name;
    const name = await deps.platforms.get(person.platform)?.nameOf(person);
    // Some platforms answer the id where they cannot tell the name.
    if (name === undefined || name === person.id) return undefined;
    heard(person, name, deps.now());
    return name;
  }

  return {
    heard,
    async known(deps, group) {
      const persons = await knownPersons(deps, group);
      const found: { readonly person: PersonRef; readonly name: string }[] = [];
      const until = performance.now() + deps.limits.callMs;
      let missed = 0;
      for (let i = 0; i < persons.length; i += atOnce) {
        if (performance.now() > until) {
          missed += persons.length - i;
          break;
        }
        for (const one of await Promise.allSettled(persons.slice(i, i + atOnce).map(async (person) => ({ person, name: await nameOf(deps, person) }))))
          if (one.status === 'fulfilled' && one.value.name !== undefined) found.push({ person: one.value.person, name: one.value.name });
          else missed++;
      }
      if (missed) deps.log.noted({ what: 'fault', platform: group.platform, code: 'names-missed', n: missed });
      return found;
    },
  };
}

async function knownPersons(deps: Deps, group: GroupRef): Promise<PersonRef[]> {
  const now = deps.now();
  const verified = (await deps.store.readings.members(group)).flatMap((m) => (m.person && isVerified(m, now) ? [m.person] : []));
  const { roster } = await deps.store.readings.group(group);
  const cases = await deps.store.readings.cases({ group: { platform: group.platform, group: group.group } });
  const deciding = cases.flatMap(({ decided }) => (decided ? [decided.by, ...(decided.with ? [decided.with] : [])] : []));
  return [...verified, ...roster.map((r) => r.person), ...deciding].filter(
    (p, i, all) => p.platform === group.platform && all.findIndex((q) => samePerson(p, q)) === i,
  );
}
