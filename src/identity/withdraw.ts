import type { Deps } from '../core/deps.ts';
import { codeOf } from '../core/log.ts';
import { writeMember } from '../core/member.ts';
import type { GroupRef, PersonRef } from '../core/message.ts';

/**
 * What was verified no longer is: the mark is taken away, and it is written. `later`: the platform could not be asked, nothing was written.
 * No case: a moderator's word about a person is their own entry of the member's journal, needs no second look, and counts at once whatever the platform does;
 * where the mark stays the moderator is told so in the same answer, and `/verification` by the member is the way back.
 */
export async function withdraw(
  deps: Deps,
  group: GroupRef,
  person: PersonRef,
  why: 'revoked' | 'expired' | 'takeover',
  by?: PersonRef,
): Promise<'gone' | 'stays' | 'later'> {
  const at = deps.now();
  const { language } = await deps.policyOf({ ...group, channel: '' });
  const { label } = deps.phrases(language).identity;
  const order = { do: 'mark', key: `unmark:${group.group}:${person.id}:${at}`, repeat: false, person, group, verified: false, label } as const;
  let shown = false;
  try {
    const done = await deps.platforms.get(person.platform)?.perform(order, AbortSignal.timeout(deps.limits.callMs));
    shown = done?.done === false && ['forbidden', 'outranked'].includes(done.why);
  } catch (error) {
    deps.log.noted({ what: 'fault', platform: group.platform, code: codeOf(error) });
    // Tried again at the next round: what expired is not lost by a cut line.
    if (why === 'expired') return 'later';
    shown = true;
  }
  await writeMember(deps, group, person, (m) => (m.verified ? { type: 'unverified', at, why, ...(by && { by }) } : undefined));
  return shown ? 'stays' : 'gone';
}

/** Looks for verifications that are over, in all groups; whose it was is told so in private. Answers how many. */
export async function expire(deps: Deps): Promise<number> {
  const now = deps.now();
  let n = 0;
  for (const { ref, active } of await deps.store.readings.groups()) {
    if (!active) continue;
    for (const { person, verified } of await deps.store.readings.members(ref, 20_000)) {
      if (!person || !verified || verified.until > now) continue;
      if ((await withdraw(deps, ref, person, 'expired')) === 'later') continue;
      n += 1;
      const { language } = await deps.policyOf({ ...ref, channel: '' });
      const text = deps.phrases(language).identity.expired;
      const order = {
        do: 'tell',
        key: `expired:${ref.group}:${person.id}:${verified.until}`,
        repeat: false,
        to: person,
        group: ref,
        text,
        buttons: [],
      } as const;
      await deps.platforms
        .get(person.platform)
        ?.perform(order, AbortSignal.timeout(deps.limits.callMs))
        .catch((error: unknown) => deps.log.noted({ what: 'fault', platform: ref.platform, code: codeOf(error) }));
    }
  }
  return n;
}
