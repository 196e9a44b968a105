import type { CaseEvent } from './case.ts';
import { type Deps, noticeIdOf } from './deps.ts';
import type { GroupRef } from './message.ts';
import type { NoticeCode } from './notice-code.ts';

/**
 * Tells a group's moderators of an incident of the service: one card a group, a code and a day, however often it comes.
 * It is a case like the others, so that it is as durable, alerted once and ended by a person.
 */
export async function tell(deps: Deps, group: GroupRef, code: NoticeCode, detail = ''): Promise<void> {
  const at = deps.now();
  const ref = { platform: group.platform, group: group.group };
  const id = noticeIdOf(deps.secret, ref, code, detail, at.slice(0, 10));
  for (let tries = 0; tries < 20; tries++) {
    const c = await deps.store.readings.case(id);
    const event: CaseEvent = c
      ? { type: 'recurred', at }
      : {
          type: 'opened',
          at,
          group: ref,
          about: { what: 'notice', code, detail },
          outcome: 'alert',
          findings: [],
          steps: [
            { id: 'alert', kind: 'alert' },
            { id: 'close', kind: 'close', afterHours: 48 },
          ],
        };
    if (await deps.store.journal.append(`case/${id}`, c?.version ?? 0, [event])) break;
  }
  deps.log.noted({ what: 'notice', platform: group.platform, case: id, code });
  await deps.queue.add({ case: id });
}
