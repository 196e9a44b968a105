import type { Case } from '../core/case.ts';
import type { Command } from '../core/command.ts';
import type { Kind } from '../core/kinds.ts';
import { isRemoved } from '../core/case.ts';
import { later } from '../core/owed.ts';

const days = 30;
const most = 200;

/** What the bot did in this group in the last thirty days, for every member: counts by kind and deed, no names, no messages. */
export const journal: Command = {
  name: 'journal',
  audience: 'anyone',
  options: [],
  needsGroup: true,
  async run({ deps, group, phrases }) {
    const words = phrases.answers.journal;
    if (!group) return { text: phrases.asked.sayInGroup };
    const since = later(deps.now(), -days * 86_400_000);
    const recent = (await deps.store.readings.cases({ group, limit: most })).filter((c) => c.openedAt >= since);
    const named = (what: string): number => recent.filter((c) => c.about.what === 'notice' && c.about.account?.what === what).length;
    const appointments = named('appointed') + named('dismissed') ? [words.moderators(named('appointed'), named('dismissed'))] : [];
    const cases = recent.filter((c) => c.about.what === 'message');
    if (!cases.length) return { text: [words.none, ...appointments].join('\n') };
    const count = (test: (c: Case) => boolean): number => cases.filter(test).length;
    const kinds = new Map<Kind, number>();
    for (const c of cases)
      for (const kind of new Set(c.findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note').map((f) => f.kind)))
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const sorted = [...kinds].sort((a, b) => b[1] - a[1]);
    return {
      text: [
        words.title(cases.length, cases.length === most),
        '',
        words.removed(count(isRemoved)),
        words.advised(count((c) => c.settled['advise'] !== undefined && c.settled['advise'].why === undefined)),
        words.wrong(count((c) => c.decided?.decision === 'false_alarm')),
        words.open(count((c) => c.state === 'open' || c.state === 'claimed')),
        ...appointments,
        '',
        words.kinds,
        ...sorted.map(([kind, n]) => `· ${phrases.kinds[kind]} : ${n}`),
      ].join('\n'),
    };
  },
};
