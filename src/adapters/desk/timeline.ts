import type { Entry, JournalEvent } from '../../core/journal.ts';
import { stepKindOf } from '../../core/card.ts';
import { whyNot } from './facts.ts';
import { labelled, listed, type View } from './view.ts';

/** An entry in a line: what it says, and by whom when a person did it. */
export interface Told {
  readonly entry: Entry;
  readonly said: string;
  readonly who: string;
}

export async function tell(view: View, entry: Entry): Promise<Told> {
  const { event } = entry;
  const { timeline, deeds } = view.phrases.desk;
  if (!event) return { entry, said: timeline.forgotten, who: '' };
  const what = event.type === 'viewed' && event.clear ? timeline.clear : timeline.entries[event.type];
  const detail = detailOf(view, event);
  return { entry, said: detail ? labelled(view, what, detail) : what, who: 'by' in event && event.by ? await view.names.person(event.by, deeds.yours) : '' };
}

function detailOf(view: View, event: JournalEvent): string {
  const { phrases } = view;
  const { card, kinds, advice, notices } = phrases;
  const step = (id: string): string => {
    const kind = stepKindOf(id);
    return kind ? card.steps[kind] : id;
  };
  switch (event.type) {
    case 'opened':
      return event.about.what === 'notice'
        ? notices[event.about.code]({ n: 1, detail: event.about.detail })
        : listed(
            view,
            event.findings.map((f) => kinds[f.kind]),
          );
    case 'revised':
      return listed(
        view,
        event.findings.map((f) => kinds[f.kind]),
      );
    case 'noted':
      return listed(
        view,
        event.kinds.map((k) => kinds[k]),
      );
    case 'trying':
    case 'done':
      return step(event.step);
    case 'impossible':
      return `${step(event.step)} (${whyNot(phrases, event.why)})`;
    case 'putOff':
      return `${step(event.step)} (${event.code})`;
    case 'decided':
      return phrases.desk.decided[event.decision];
    case 'answered':
      return event.answer === 'publish' ? advice.publish : advice.notPatient;
    default:
      return '';
  }
}

/** What a moderator need not read: each attempt, and each touch of the alert card. */
export const isChore = ({ event }: Entry): boolean =>
  event?.type === 'trying' ||
  ((event?.type === 'done' || event?.type === 'impossible' || event?.type === 'putOff') && ['refresh', 'shred'].includes(event.step.split('.')[0] ?? ''));
