import type { Deps } from '../../core/deps.ts';
import { type GroupRef, type PersonRef, samePerson } from '../../core/message.ts';
import { isModerator } from '../../core/moderators.ts';
import type { DeskDeps } from './deps.ts';

/** What a person may see and change here, asked of their platform. Deeds ask again by themselves, each time. */
export interface Rights {
  moderates(person: PersonRef, group: GroupRef): Promise<boolean>;
  administers(person: PersonRef, group: GroupRef): Promise<boolean>;
  /** Groups whose cases they may see; at most ten seconds old, for lists alone. */
  groupsOf(person: PersonRef): Promise<readonly GroupRef[]>;
  /** Groups they are a member of now: all, for the operator. */
  homesOf(person: PersonRef): Promise<readonly GroupRef[]>;
}

const keepMs = 10_000;
const waitMs = 3_000;
const most = 1_000;

export function createRights(core: Pick<Deps, 'platforms' | 'moderatorsOf' | 'store'>, { readings, me }: Pick<DeskDeps, 'readings' | 'me'>): Rights {
  const known = new Map<string, { readonly until: number; readonly groups: Promise<readonly GroupRef[]> }>();

  /** A platform that does not answer in time has not said yes. */
  const within = (asked: Promise<boolean>): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), waitMs);
    });
    return Promise.race([asked.catch(() => false), late]).finally(() => clearTimeout(timer));
  };
  const moderates: Rights['moderates'] = (person, group) => within(isModerator(core, group, person));

  async function homesOf(person: PersonRef): Promise<readonly GroupRef[]> {
    const active = (await readings.groups()).filter((g) => g.active).map((g) => g.ref);
    if (samePerson(person, me)) return active;
    const own = active.filter((g) => g.platform === person.platform);
    const yes = await Promise.all(own.map((g) => within(core.platforms.get(person.platform)?.belongs(person, g) ?? Promise.resolve(false))));
    return own.filter((_g, i) => yes[i]);
  }

  async function ask(person: PersonRef): Promise<readonly GroupRef[]> {
    const active = (await readings.groups()).filter((g) => g.active).map((g) => g.ref);
    if (samePerson(person, me)) return active;
    const own = active.filter((g) => g.platform === person.platform);
    const yes = await Promise.all(own.map((g) => moderates(person, g)));
    return own.filter((_g, i) => yes[i]);
  }

  return {
    homesOf,
    moderates,
    administers: (person, group) => within(core.platforms.get(person.platform)?.administers(person, group) ?? Promise.resolve(false)),
    groupsOf(person) {
      const key = `${person.platform} ${person.id}`;
      const found = known.get(key);
      if (found && found.until > Date.now()) return found.groups;
      const groups = ask(person);
      groups.catch(() => known.delete(key));
      if (known.size >= most) known.clear();
      known.set(key, { until: Date.now() + keepMs, groups });
      return groups;
    },
  };
}
