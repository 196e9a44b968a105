import { later } from '../../core/owed.ts';
import type { JournalEvent } from '../../core/journal.ts';
import type { GroupRef } from '../../core/message.ts';
import { personKey } from './persons.ts';
import type { Session } from './pool.ts';

/** Cards are counted by the minute: older ones are of no use. */
const cardsMs = 10 * 60_000;

const insert = 'INSERT INTO confrere.deeds (seq, platform, grp, kind, at, person) VALUES ($1, $2, $3, $4, $5, $6)';

/**
 * What is counted against a ceiling, in the transaction that decides it, so that a burst cannot outrun it: what the machine takes away by itself,
 * the cards of a moderators' place (under the place's own id), the reports of a member.
 */
export async function countDeeds(session: Session, seq: number, group: GroupRef | undefined, event: JournalEvent): Promise<void> {
  if (event.type === 'trying' && event.card) {
    const { platform, channel } = event.card.in;
    await session.query(insert, [seq, platform, channel, event.card.kind, event.at, null]);
    await session.query('DELETE FROM confrere.deeds WHERE kind = $4 AND platform = $1 AND grp = $2 AND at < $3', [
      platform,
      channel,
      later(event.at, -cardsMs),
      event.card.kind,
    ]);
  }
  if (!group) return;
  const { platform, group: id } = group;
  if ((event.type === 'opened' || event.type === 'revised' || event.type === 'repeated') && event.steps.some((step) => step.kind === 'remove'))
    await session.query(insert, [seq, platform, id, 'removal', event.at, null]);
  if (event.type === 'reported') await session.query(insert, [seq, platform, id, 'report', event.at, personKey(event.by)]);
}
