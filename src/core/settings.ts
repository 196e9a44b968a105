import type { Deps } from './deps.ts';
import type { GroupEvent, GroupState } from './group.ts';
import type { GroupRef, PersonRef, PlaceRef } from './message.ts';

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

/** From now on the group's alerts go there; those that waited for a place go out. */
export async function chooseModerators(deps: Pick<Deps, 'store' | 'queue' | 'now'>, group: GroupRef, place: PlaceRef, by: PersonRef): Promise<void> {
  const same = (p: PlaceRef | undefined): boolean => p?.platform === place.platform && p.channel === place.channel;
  await writeGroup(deps, group, (g) => (same(g.moderators) ? undefined : { type: 'moderatorsChosen', at: deps.now(), in: place, by }));
  for (const c of await deps.store.readings.cases({ group, open: true, limit: 500 }))
    if (c.owed.some((o) => o.step.kind === 'alert')) await deps.queue.add({ case: c.id });
}
