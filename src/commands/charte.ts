import { createHash } from 'node:crypto';
import { charterClauses, isClause } from '../core/charter.ts';
import { type Command, commandAction, type Said } from '../core/command.ts';
import type { GroupState } from '../core/group.ts';
import type { Phrases } from '../core/language.ts';
import { readMember, writeMember } from '../core/member.ts';
import type { Answer } from '../core/platform.ts';
import { writeGroup } from '../core/settings.ts';

/** The group's charter: the same articles for all, and those that the group chose. Signed by a press; when it changes, signed anew. */
export const charte: Command = {
  name: 'charte',
  audience: 'anyone',
  options: [],
  needsGroup: true,
  run: (said) => show(said),
  async press(said, argument) {
    const { deps, by, group, phrases } = said;
    const words = phrases.guidance.charte;
    if (!group) return { text: phrases.asked.sayInGroup };
    const g = await deps.store.readings.group(group);
    if (argument.startsWith('sign.')) {
      if (argument !== `sign.${versionOf(g)}`) return { ...(await show(said)), text: `${words.changed}\n\n${textOf(g, phrases)}` };
      await writeMember(deps, group, by, (m) => (m.signed?.charter === versionOf(g) ? undefined : { type: 'signed', at: deps.now(), charter: versionOf(g) }));
      return { text: words.thanks };
    }
    if (!(await deps.platforms.get(by.platform)?.administers(by, group))) return { text: phrases.asked.notAdmin };
    if (argument === 'pin') return pin(said, g);
    if (!isClause(argument)) return { text: phrases.asked.unknown };
    await writeGroup(deps, group, (now) => ({
      type: 'charterChosen',
      at: deps.now(),
      by,
      clauses: charterClauses.filter((c) => (now.charter ?? []).includes(c) !== (c === argument)),
    }));
    return show(said);
  },
};

/** The articles change: what is signed is what counts. The first version of the articles that always hold is 1. */
const articles = 1;
const versionOf = (g: Pick<GroupState, 'charter'>): string =>
  createHash('sha256')
    .update(JSON.stringify([articles, g.charter ?? []]))
    .digest('base64url')
    .slice(0, 10);

function textOf(g: Pick<GroupState, 'charter'>, { guidance: { charte: words } }: Phrases): string {
  const all = [...words.always, ...(g.charter ?? []).map((c) => words.clauses[c])];
  return [words.title, '', words.opening, '', ...all.map((a, i) => `${i + 1}. ${a}`)].join('\n');
}

async function show({ deps, by, group, phrases }: Said): Promise<Answer> {
  const words = phrases.guidance.charte;
  if (!group) return { text: phrases.asked.sayInGroup };
  const g = await deps.store.readings.group(group);
  const signed = (await readMember(deps, group, by)).signed;
  const upToDate = signed?.charter === versionOf(g);
  const count = (await deps.store.readings.members(group)).filter((m) => m.signed?.charter === versionOf(g)).length;
  const admin = await deps.platforms.get(by.platform)?.administers(by, group);
  const state = upToDate ? words.signed(signed?.at.slice(0, 10) ?? '') : signed ? words.changed : '';
  const sign = upToDate ? [] : [[{ label: words.sign, action: commandAction('charte', `sign.${versionOf(g)}`), tone: 'main' as const }]];
  const chosen = charterClauses.map((c, i) => ({ label: `${(g.charter ?? []).includes(c) ? '☑' : '☐'} ${i + 1}`, action: commandAction('charte', c) }));
  const choices = charterClauses.map((c, i) => `${i + 1}. ${words.clauses[c]}`);
  return {
    text: [textOf(g, phrases), '', ...(state ? [state] : []), words.count(count), ...(admin ? ['', words.choose, ...choices] : [])].join('\n'),
    rows: [...sign, ...(admin ? [chosen.slice(0, 3), chosen.slice(3), [{ label: words.pin, action: commandAction('charte', 'pin') }]] : [])],
  };
}

async function pin({ deps, group, phrases, in: place }: Said, g: GroupState): Promise<Answer> {
  const words = phrases.guidance.charte;
  const platform = group && deps.platforms.get(group.platform);
  if (!group || !platform) return { text: phrases.asked.failed };
  const where = place && place.platform === group.platform && place.group === group.group ? place : { ...group, channel: group.group };
  const done = await platform.perform(
    {
      do: 'say',
      key: `charter:${group.platform}:${group.group}:${versionOf(g)}`,
      repeat: false,
      in: where,
      text: textOf(g, phrases)
        .split('\n')
        .map((line) => [line]),
      buttons: [[{ label: words.sign, action: commandAction('charte', `sign.${versionOf(g)}`), tone: 'main' }]],
      pinned: true,
    },
    AbortSignal.timeout(deps.limits.callMs),
  );
  return { text: done.done ? words.pinned : (phrases.card.notDone[done.why] ?? phrases.asked.failed) };
}
