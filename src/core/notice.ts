import type { Account } from './account.ts';
import type { CaseEvent } from './case-event.ts';
import { type Deps, noticeIdOf } from './deps.ts';
import type { GroupRef } from './message.ts';
import { illegal } from './moves.ts';
import type { NoticeCode } from './notice-code.ts';
import type { Step } from './step.ts';
import type { Storm } from './storm.ts';

const mostTries = 20;
/** A notice that nobody looks at ends by itself. */
const noticeHours = 48;
/** What concerns an account waits longer for a person. */
const accountHours = 168;

/** What the incident is about, where a code does not say it all; `steps` are owed besides the alert. */
export interface More {
  readonly storm?: Storm;
  readonly account?: Account;
  readonly steps?: readonly Step[];
}

/**
 * Tells a group's moderators of an incident of the service: one card a group, a code, a detail and a day, however often it comes.
 * It is a case like the others, so that it is as durable, alerted once and ended by a person.
 */
export async function tell(deps: Deps, group: GroupRef, code: NoticeCode, detail = '', more: More = {}): Promise<void> {
  const { storm, account, steps = [] } = more;
  const at = deps.now();
  const ref = { platform: group.platform, group: group.group };
  // A storm is one case from its first day on.
  const id = noticeIdOf(deps.secret, ref, code, detail, storm ? '' : at.slice(0, 10));
  const opened: CaseEvent = {
    type: 'opened',
    at,
    group: ref,
    about: { what: 'notice', code, detail, ...(storm && { storm }), ...(account && { account }) },
    outcome: 'alert',
    findings: [],
    steps: [{ id: 'alert', kind: 'alert' }, ...steps, { id: 'close', kind: 'close', afterHours: account ? accountHours : noticeHours }],
  };
  for (let tries = 0; tries < mostTries; tries++) {
    const c = await deps.store.readings.case(id);
    const event: CaseEvent = c ? { type: 'recurred', at, ...(storm && { storm }), ...(account && { account }) } : opened;
    if (c && illegal(c, event)) break;
    if (await deps.store.journal.append(`case/${id}`, c?.version ?? 0, [event])) break;
  }
  deps.log.noted({ what: 'notice', platform: group.platform, case: id, code });
  await deps.queue.add({ case: id });
}
