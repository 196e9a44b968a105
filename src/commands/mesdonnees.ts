import { type Command, commandAction, type Said } from '../core/command.ts';
import { strikeWeight } from '../core/member.ts';
import type { Answer, Rows } from '../core/platform.ts';
import { exportOf, type Kept, keptAbout } from './kept-about.ts';

/** What is kept about whoever asks, of every group of their platform: to read, to take along, to have erased. */
export const mesdonnees: Command = {
  name: 'mesdonnees',
  audience: 'anyone',
  options: [],
  run: (said) => show(said),
  async press(said, argument) {
    const words = said.phrases.answers.mesdonnees;
    if (argument === 'erase') {
      const kept = await keptAbout(said.deps, said.by);
      return {
        text: [words.eraseAsk, ...stays(said, kept, await besides(said))].join('\n'),
        buttons: [{ label: words.confirm, action: commandAction('mesdonnees', 'erase.yes'), tone: 'danger' }],
      };
    }
    return argument === 'erase.yes' ? erase(said) : show(said);
  },
};

async function show(said: Said): Promise<Answer> {
  const { deps, by, phrases } = said;
  const words = phrases.answers.mesdonnees;
  const kept = await keptAbout(deps, by);
  const rows = await besides(said);
  const beside = rows.going + rows.staying;
  if (!kept.entries.length && !beside) return { text: words.nothing };
  const lines = [...listOf(said, kept), ...(beside ? [words.beside(beside)] : [])];
  const bytes = new TextEncoder().encode(exportOf(kept, by, deps.now()));
  return {
    text: [words.title, '', ...lines.map((l) => `· ${l}`), ...(kept.entries.length ? ['', words.file] : [])].join('\n'),
    ...(kept.entries.length && { file: { name: 'confrere.json', mime: 'application/json', bytes } }),
    buttons: [{ label: words.erase, action: commandAction('mesdonnees', 'erase') }],
  };
}

function listOf({ deps, phrases }: Said, { cases, members, reports, deeds, others }: Kept): string[] {
  const words = phrases.answers.mesdonnees;
  const now = deps.now();
  const day = (at: string): string => at.slice(0, 10);
  const open = cases.filter((c) => c.state !== 'closed').length;
  return [
    ...(cases.length ? [`${words.cases(cases.length, open)}. ${words.sealed}`] : []),
    ...(reports ? [words.reports(reports)] : []),
    ...(deeds ? [words.deeds(deeds)] : []),
    ...members.flatMap((m) => [
      ...(m.verified ? [words.member.verified(day(m.verified.until))] : []),
      ...(m.claim ? [words.member.claimed] : []),
      ...(m.signed ? [words.member.signed(day(m.signed.at))] : []),
      ...(strikeWeight(m, now) ? [words.member.strikes(m.strikes.filter((s) => s.expires > now).length)] : []),
      ...((m.restrictedUntil ?? '') > now ? [words.member.restricted(day(m.restrictedUntil ?? ''))] : []),
      ...(m.scores.length || Object.keys(m.choices).length ? [words.member.other] : []),
    ]),
    ...(others ? [words.more(others)] : []),
  ];
}

async function erase(said: Said): Promise<Answer> {
  const { deps, by, phrases } = said;
  const kept = await keptAbout(deps, by);
  const erased = await deps.store.journal.forget(by, [...kept.staying.cases, ...kept.staying.counting]);
  // The journal first: where the platform cannot forget now, what it keeps is listed again, and can be asked for again.
  const rows = (await deps.platforms.get(by.platform)?.keepsakes?.forget(by)) ?? nothing;
  return { text: [phrases.answers.mesdonnees.erased(erased + rows.going), ...stays(said, kept, rows)].join('\n') };
}

const nothing: Rows = { going: 0, staying: 0 };

/** What the platform keeps of them beside the journal. */
const besides = async ({ deps, by }: Said): Promise<Rows> => (await deps.platforms.get(by.platform)?.keepsakes?.of(by)) ?? nothing;

/** What stays for now, and why. */
function stays({ phrases }: Said, { staying }: Kept, beside: Rows): string[] {
  const words = phrases.answers.mesdonnees;
  const lines = [
    ...(staying.cases.length ? [`· ${words.staysCase(staying.cases.length)}`] : []),
    ...(staying.counting.length || beside.staying ? [`· ${words.staysStrike}`] : []),
  ];
  return lines.length ? ['', words.stays, ...lines] : [];
}
