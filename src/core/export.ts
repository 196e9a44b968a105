import type { CaseRow } from './case-row.ts';

const columns: Readonly<Record<string, (row: CaseRow) => string | number | undefined>> = {
  case: (row) => row.id,
  platform: (row) => row.group.platform,
  group: (row) => row.group.group,
  lane: (row) => row.lane,
  state: (row) => row.state,
  outcome: (row) => row.outcome,
  severity: (row) => row.severity,
  kinds: (row) => row.kinds.join(' '),
  opened_at: (row) => row.openedAt,
  decision: (row) => row.decision,
  reason: (row) => row.reason,
  decided_at: (row) => row.decidedAt,
  minutes_to_decision: (row) =>
    row.decidedAt === undefined ? undefined : Math.max(0, Math.round((Date.parse(row.decidedAt) - Date.parse(row.openedAt)) / 60_000)),
  removed_by_bot: (row) => (row.removedByBot ? 'yes' : 'no'),
  appealed_at: (row) => row.appealedAt,
  ruling: (row) => row.ruling,
};

/** RFC 4180, with a header; ids, codes and times only: no text, no names, no persons. */
export const csvOf = (rows: readonly CaseRow[]): string =>
  [Object.keys(columns), ...rows.map((row) => Object.values(columns).map((value) => value(row) ?? ''))].map((cells) => cells.map(cell).join(',')).join('\r\n') +
  '\r\n';

/** Quoted where it must be; what a spreadsheet would run as a formula is disarmed. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
