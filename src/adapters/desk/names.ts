import { type GroupRef, type PersonRef, samePerson } from '../../core/message.ts';
import type { DeskDeps } from './deps.ts';

/** Names for people's eyes: asked of the platforms, remembered for a few minutes in memory only, never waited for long. */
export interface Names {
  /** `you` stands for the one who reads. */
  person(person: PersonRef, you?: string): Promise<string>;
  group(group: GroupRef): Promise<string>;
}

const keepMs = 5 * 60_000;
const waitMs = 1_500;
const most = 2_000;

/** The same names, read by one person; whoever runs the machine has none on any platform. */
export const readBy = (names: Names, me: PersonRef, operator: string): Names => ({
  person: async (person, you) => (you !== undefined && samePerson(person, me) ? you : person.platform === 'desk' ? operator : names.person(person)),
  group: names.group,
});

export function createNames({ nameOf, titleOf }: Pick<DeskDeps, 'nameOf' | 'titleOf'>): Names {
  const known = new Map<string, { readonly until: number; readonly name: Promise<string> }>();

  function remembered(key: string, ask: () => Promise<string>, otherwise: string): Promise<string> {
    const found = known.get(key);
    if (found && found.until > Date.now()) return found.name;
    const name = within(ask()).catch(() => {
      known.delete(key);
      return otherwise;
    });
    if (known.size >= most) known.clear();
    known.set(key, { until: Date.now() + keepMs, name });
    return name;
  }

  return {
    person: (person) => remembered(`p ${person.platform} ${person.id}`, () => nameOf(person), person.id),
    group: async ({ platform, group }) => remembered(`g ${platform} ${group}`, () => titleOf({ platform, group }), group),
  };
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), waitMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
