import type { Case } from './case.ts';
import type { CaseEvent, CaseEventType } from './case-event.ts';
import { addOwed } from './owed.ts';
import { chores } from './step.ts';

/** After these the alert card no longer shows the truth. */
const shown: readonly CaseEventType[] = [
  'revised',
  'recurred',
  'repeated',
  'reported',
  'done',
  'impossible',
  'claimed',
  'released',
  'lapsed',
  'handed',
  'proposed',
  'decided',
  'explained',
  'escalated',
  'undone',
  'appealed',
  'ruled',
  'answered',
  'mended',
  'withdrawn',
  'eased',
];

/** The end of a chore changes nothing that a card shows, or refreshing would never end; nor does a claim that goes on. */
export function cardOutdated(c: Case, event: CaseEvent): boolean {
  if (!shown.includes(event.type)) return false;
  if (event.type === 'claimed' && c.claim?.by.id === event.by.id && c.claim.by.platform === event.by.platform) return false;
  if (event.type !== 'done' && event.type !== 'impossible') return true;
  const kind = c.owed.find((o) => o.step.id === event.step)?.step.kind;
  return kind === undefined || !chores.includes(kind);
}

/** Owes a refresh of the alert card, once, however many changes come together. */
export function withRefresh(c: Case, at: string): Case {
  if (c.settled['alert']?.receipt === undefined) return c;
  const last = c.owed.find((o) => o.step.kind === 'refresh');
  if (last && !last.trying) return c;
  return addOwed({ ...c, owed: c.owed.filter((o) => o !== last || o.trying) }, [{ id: `refresh.${c.version}`, kind: 'refresh' }], at);
}
