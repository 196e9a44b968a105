import type { Deps } from './deps.ts';
import type { Off } from './duty.ts';
import { isZone } from './clock.ts';
import type { GroupRef, PersonRef } from './message.ts';
import { later } from './owed.ts';
import { choiceSchema, type Policy } from './policy.ts';
import { type Refusal, refuse } from './refusal.ts';
import { writeGroup } from './settings.ts';
import { isModerator } from './moderators.ts';

/** A setting that is refused: where it stands, and a short reason in the words of the schema. */
export interface BadSetting {
  readonly path: string;
  readonly why: string;
}

export type Chosen = { readonly ok: true; readonly chosen: Partial<Policy> } | { readonly ok: false; readonly mistakes: readonly BadSetting[] };

/**
 * What a group chooses for itself, checked as a whole: one bad setting and nothing is written. Rights are the caller's to ask (commands and the desk
 * know who administers); the operator's limits count afterwards, in `effectivePolicy`.
 */
export async function chooseSettings(deps: Deps, group: GroupRef, by: PersonRef, wished: unknown): Promise<Chosen> {
  const checked = checkSettings(wished);
  if (checked.ok) await writeGroup(deps, group, () => ({ type: 'settingsChosen', at: deps.now(), by, chosen: checked.chosen }));
  return checked;
}

/** The same check without writing: for a form that tells mistakes as they are made, and for a dry run. */
export function checkSettings(wished: unknown): Chosen {
  const parsed = choiceSchema.safeParse(wished);
  if (!parsed.success)
    return {
      ok: false,
      mistakes: parsed.error.issues.map((issue) => ({
        // Only names of settings are told back, never what was typed.
        path: issue.code === 'unrecognized_keys' ? '?' : issue.path.map((key) => (/^[\w-]{1,40}$/.test(String(key)) ? String(key) : '…')).join('.'),
        why: issue.code === 'unrecognized_keys' ? 'unknown' : issue.message,
      })),
    };
  // zod's optional keys admit undefined by type; the parsed object has none.
  return { ok: true, chosen: Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined)) as Partial<Policy> };
}

const longestOffMs = 60 * 24 * 3_600_000;
const isTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** A moderator's own duty: always named, off until a moment or every day between two times; `leave` takes them off the roster. */
export async function chooseDuty(deps: Deps, group: GroupRef, by: PersonRef, wish: 'on' | 'leave' | Off): Promise<true | Refusal> {
  const at = deps.now();
  if (!(await isModerator(deps, group, by))) return refuse('not-moderator');
  if (typeof wish === 'object' && !isOffWish(wish, at)) return refuse('unknown-action');
  await writeGroup(deps, group, () =>
    wish === 'leave' ? { type: 'dutyLeft', at, by } : wish === 'on' ? { type: 'dutyChosen', at, by } : { type: 'dutyChosen', at, by, off: wish },
  );
  return true;
}

const isOffWish = (off: Off, at: string): boolean =>
  'until' in off ? off.until > at && off.until <= later(at, longestOffMs) : isTime(off.from) && isTime(off.to) && off.from !== off.to && isZone(off.zone);

/** Reports of this member count for nothing for a day, or as long as is said: for who reports out of spite. */
export async function muteReporter(deps: Deps, group: GroupRef, by: PersonRef, reporter: PersonRef, hours = 24): Promise<true | Refusal> {
  const at = deps.now();
  if (!(await isModerator(deps, group, by))) return refuse('not-moderator');
  await writeGroup(deps, group, () => ({ type: 'reporterMuted', at, by, reporter, until: later(at, Math.min(Math.max(hours, 1), 24 * 30) * 3_600_000) }));
  return true;
}
