import type { AccountMatter } from './account.ts';
import type { Case } from './case.ts';
import { reportSeverity } from './decision.ts';
import { type NoticeCode, urgentNotices } from './notice-code.ts';
import { severityOf } from './verdict.ts';

/** How grave a case is, 0 to 4: what was found, in its repeats too, and what members reported until somebody decided. */
export const caseSeverity = (c: Case): number =>
  c.about.what === 'notice'
    ? (c.about.storm?.level ?? (c.about.account ? accountSeverity[c.about.account.what] : noticeSeverity(c.about.code)))
    : Math.max(severityOf(c.findings), ...c.repeats.map((r) => severityOf(r.findings)), ...c.reports.map((r) => reportSeverity[r.reason]));

/** A request is nobody's harm; an account that passes for another may be. */
const accountSeverity: Readonly<Record<AccountMatter, number>> = { claim: 1, alike: 2, twice: 3, takeover: 3, appointed: 2, dismissed: 1 };

const noticeSeverity = (code: NoticeCode): number => (urgentNotices.includes(code) ? 3 : 0);
