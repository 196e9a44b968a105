import type { Deps } from './deps.ts';
import type { GroupEvent, GroupState } from './group.ts';
import type { GroupRef } from './message.ts';

/** Appends to the group's entries, again when a rival was first. `make` may answer nothing: then there is nothing to say. */
export async function writeGroup(deps: Pick<Deps, 'store'>, group: GroupRef, make: (g: GroupState) => GroupEvent | undefined): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    const g = await deps.store.readings.group(group);
    const event = make(g);
    if (!event) return false;
    if (await deps.store.journal.append(`group/${group.platform}/${group.group}`, g.version, [event])) return true;
  }
  throw new Error('fifty rivals wrote first');
}

export const note = (deps: Pick<Deps, 'store'>, group: GroupRef, event: GroupEvent & { type: 'noted' }): Promise<boolean> =>
  writeGroup(deps, { platform: group.platform, group: group.group }, () => event);
