import type { Case } from './case.ts';
import { reportSeverity } from './decision.ts';
import { type NoticeCode, urgentNotices } from './notice-code.ts';
import { severityOf } from './verdict.ts';

/** How grave a case is, 0 to 4: what was found, in its repeats too, and what members reported until somebody decided. */
export const caseSeverity = (c: Case): number =>
  c.about.what === 'notice'
    ? (c.about.storm?.level ?? noticeSeverity(c.about.code))
    : Math.max(severityOf(c.findings), ...c.repeats.map((r) => severityOf(r.findings)), ...c.reports.map((r) => reportSeverity[r.reason]));

const noticeSeverity = (code: NoticeCode): number => (urgentNotices.includes(code) ? 3 : 0);
