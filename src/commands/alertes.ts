import { type Case, claimant, isWaiting } from '../core/case.ts';
import { mayUse } from '../core/asked.ts';
import { buttonsOf, cardOf } from '../core/card.ts';
import { kindsOf } from '../core/case-row.ts';
import { type Command, commandAction, type Said } from '../core/command.ts';
import { readMember, strikeWeight } from '../core/member.ts';
import { type GroupRef, type PersonRef, sameGroup } from '../core/message.ts';
import type { Answer, Button, Rich } from '../core/platform.ts';
import { caseSeverity } from '../core/severity.ts';

const page = 5;

/** What waits for a moderator of this group, or of all that share this moderators' place, the gravest first; a case's own buttons are those of its card. */
export const alertes: Command = {
  name: 'alertes',
  audience: 'moderator',
  options: [],
  needsGroup: true,
  shared: true,
  run: (said) => list(said),
  async press(said, argument) {
    if (argument === '' || argument.startsWith('after.')) return list(said, argument.slice(6) || undefined);
    const c = await said.deps.store.readings.case(argument);
    const { phrases } = said;
    if (!c || !(await moderated(said)).some((group) => sameGroup(c.group, group)) || !isWaiting(c))
      return { text: phrases.answers.alertes.gone, buttons: [back(said)] };
    return { text: await detail(said, c), rows: [...buttonsOf(c, phrases), [back(said)]] };
  },
};

async function list(said: Said, after?: string): Promise<Answer> {
  const words = said.phrases.answers.alertes;
  const waiting = await waitingIn(said);
  // The case that was last on the page may be decided by now: then it begins again.
  const from = waiting.findIndex((c) => c.id === after) + 1;
  const shown = waiting.slice(from, from + page);
  if (!shown.length) return { text: words.none, ...(after !== undefined && { buttons: [back(said)] }) };
  const lines = await Promise.all(shown.map(async (c, i) => `${i + 1} · ${await lineOf(said, c)}`));
  const last = shown.at(-1);
  const further: Button[] = [
    ...(waiting.length > from + page && last ? [{ label: words.next, action: commandAction('alertes', `after.${last.id}`) }] : []),
    ...(from > 0 ? [back(said)] : []),
  ];
  return {
    text: [words.title(waiting.length), '', ...lines].join('\n'),
    rows: [shown.map((c, i) => ({ label: String(i + 1), action: commandAction('alertes', c.id) })), ...(further.length ? [further] : [])],
  };
}

async function moderated({ deps, by, groups }: Said): Promise<readonly GroupRef[]> {
  const may = await Promise.all(groups.map((group) => mayUse(deps, 'moderator', by, group)));
  return groups.filter((_group, i) => may[i]);
}

/** The gravest first, of those the oldest; at most 200 a group. */
async function waitingIn(said: Said): Promise<readonly Case[]> {
  const { cases } = said.deps.store.readings;
  const lists = await Promise.all((await moderated(said)).map((group) => cases({ group, open: true, order: 'urgent', limit: 200 })));
  return lists.flat().sort((a, b) => caseSeverity(b) - caseSeverity(a) || (a.openedAt < b.openedAt ? -1 : 1));
}

async function lineOf(said: Said, c: Case): Promise<string> {
  const { phrases, deps } = said;
  const words = phrases.answers.alertes;
  const minutes = Math.max(0, Math.floor((Date.parse(deps.now()) - Date.parse(c.openedAt)) / 60_000));
  const kinds = kindsOf(c).map((kind) => phrases.kinds[kind]);
  const reasons = [...new Set(c.reports.map((r) => phrases.cases.reportReasons[r.reason]))];
  const what = c.about.what === 'notice' ? words.notice : [...kinds, ...reasons].join(', ') || phrases.cases.unnamed;
  const by = claimant(c, deps.now());
  const state = by ? words.taken(await nameOf(said, by)) : c.stage === 'open' ? '' : phrases.card.states[c.stage];
  return [phrases.card.severity(caseSeverity(c)), what, phrases.answers.ago(minutes), state].filter(Boolean).join(' · ');
}

/** The card, in plain words: what a moderator sees of the case, and never its text. */
async function detail(said: Said, c: Case): Promise<string> {
  const { deps, phrases } = said;
  const points = c.about.what === 'message' ? strikeWeight(await readMember(deps, c.group, c.about.author), deps.now()) : 0;
  const card = cardOf(c, phrases, { now: deps.now(), repeat: false, points });
  return (await Promise.all(card.map((line) => plain(said, line)))).join('\n');
}

const plain = async (said: Said, line: Rich): Promise<string> =>
  (await Promise.all(line.map((part) => (typeof part === 'string' ? part : 'person' in part ? nameOf(said, part.person) : titleOf(said, part.message))))).join(
    '',
  );

const nameOf = ({ deps }: Said, person: PersonRef): Promise<string> =>
  deps.platforms
    .get(person.platform)
    ?.nameOf(person)
    .catch(() => person.id) ?? Promise.resolve(person.id);
const titleOf = ({ deps }: Said, group: GroupRef): Promise<string> =>
  deps.platforms
    .get(group.platform)
    ?.titleOf(group)
    .catch(() => group.group) ?? Promise.resolve(group.group);

const back = ({ phrases }: Said): Button => ({ label: phrases.answers.alertes.back, action: commandAction('alertes') });
