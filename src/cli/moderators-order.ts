import type { Deps } from '../core/deps.ts';
import type { GroupRef, PersonRef } from '../core/message.ts';
import { appoint, dismiss } from '../core/moderators.ts';

const operator: PersonRef = { platform: 'desk', id: 'operator' };

/** What the operator typed. */
export interface Order {
  readonly verb: 'list' | 'appoint' | 'dismiss';
  readonly group?: GroupRef;
  readonly person?: PersonRef;
}

export function readOrder([verb, group, person, ...more]: readonly string[]): Order | undefined {
  if (verb === 'list' && group === undefined) return { verb };
  const [there, who] = [group, person].map((word) => /^([a-z]{1,16}):(-?[\w-]{1,32})$/.exec(word ?? ''));
  if ((verb !== 'appoint' && verb !== 'dismiss') || more.length || !there?.[1] || !there[2] || !who?.[1] || !who[2]) return undefined;
  return { verb, group: { platform: there[1], group: there[2] }, person: { platform: who[1], id: who[2] } };
}

/** Lines to print; `ok: false` where nothing was changed. */
export async function carryOut(deps: Deps, { verb, group, person }: Order): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> {
  const groups = (await deps.store.readings.groups()).filter((g) => g.active);
  if (verb === 'list' || !group || !person)
    return {
      ok: true,
      lines: groups.map(
        ({ ref, appointed = [] }) => `${ref.platform}:${ref.group}\t${appointed.map((a) => `${a.person.platform}:${a.person.id}`).join(' ') || '-'}`,
      ),
    };
  if (!groups.some((g) => g.ref.platform === group.platform && g.ref.group === group.group))
    return { ok: false, lines: ['No such group: «list» shows those that Confrère knows.'] };
  const appointed = (await deps.store.readings.group(group)).appointed ?? [];
  if (verb === 'dismiss' && appointed.length === 1)
    return { ok: false, lines: ['The only one appointed here: appoint somebody else first, or let an administrator of the group take it back.'] };
  const done = verb === 'appoint' ? await appoint(deps, group, person, operator) : await dismiss(deps, group, person, operator);
  return { ok: done === 'appointed' || done === 'dismissed', lines: [done] };
}
