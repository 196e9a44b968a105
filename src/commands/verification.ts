import { mayUse } from '../core/asked.ts';
import { type Command, commandAction, type Form, type Said } from '../core/command.ts';
import { isVerified, readMember } from '../core/member.ts';
import type { GroupRef, PersonRef } from '../core/message.ts';
import { later } from '../core/owed.ts';
import type { Answer } from '../core/platform.ts';
import { claim } from '../identity/claim.ts';
import { groupByKey, groupKey } from '../identity/group-key.ts';
import { registers } from '../identity/registers.ts';
import { withdraw } from '../identity/withdraw.ts';
import type { Around } from './around.ts';

const dayMs = 86_400_000;
const soonDays = 30;
const triesADay = 5;

/** A doctor proves to be one: a number, and a proof that a moderator sees. Moderators see figures, and withdraw. */
export function verification({ agreement }: Pick<Around, 'agreement'>): Command {
  const tries = createTries();
  return {
    name: 'verification',
    audience: 'anyone',
    options: [{ name: 'personne', type: 'person', required: false }],
    async run(said, { options }) {
      const { group } = said;
      if (!group) return { text: said.phrases.asked.sayInGroup };
      const other = options['personne'];
      return other === undefined ? own(said, group) : ofMember(said, group, personOf(other));
    },
    async press(said, argument) {
      const [verb, rest = ''] = split(argument);
      if (verb === 'revoke') return said.group ? revoke(said, said.group, { platform: said.by.platform, id: rest }) : { text: said.phrases.asked.sayInGroup };
      const group = verb === 'start' ? await groupByKey(said.deps, rest) : undefined;
      return group ? { text: said.phrases.identity.privacy, form: formOf(said, group) } : { text: said.phrases.asked.unknown };
    },
    async submit(said, argument, { values }) {
      const { identity, asked } = said.phrases;
      const [verb, key = ''] = split(argument);
      const group = verb === 'claim' ? await groupByKey(said.deps, key) : undefined;
      if (!group) return { text: asked.unknown };
      if (!tries.take(said.by, said.deps.now())) return { text: identity.wrong.often };
      const { country = '', number = '', name } = values;
      const done = await claim(said.deps, group, said.by, { country, number, ...(name !== undefined && { name }) }, agreement);
      if (done === 'sent') return { text: `${identity.sent}\n${identity.privacy}` };
      return { text: done === 'waiting' ? identity.status.waiting : identity.wrong[done] };
    },
  };
}

const split = (argument: string): string[] => {
  const dot = argument.indexOf('.');
  return dot < 0 ? [argument] : [argument.slice(0, dot), argument.slice(dot + 1)];
};

const personOf = (typed: string): PersonRef => ({ platform: typed.slice(0, typed.indexOf(':')), id: typed.slice(typed.indexOf(':') + 1) });

function formOf({ deps, phrases: { identity, guidance } }: Said, group: GroupRef): Form {
  const { title, country, number, numberHint, name, nameHint, other } = identity.form;
  const choices = Object.keys(registers).map((value) => ({ value, label: value === 'XX' ? other : (guidance.regle.countries[value] ?? value) }));
  return {
    action: commandAction('verification', `claim.${groupKey(deps.secret, group)}`),
    title,
    fields: [
      { id: 'country', label: country, kind: 'choice', choices, required: true },
      { id: 'number', label: number, kind: 'line', required: true, maxLength: 60, hint: numberHint },
      { id: 'name', label: name, kind: 'line', required: false, maxLength: 80, hint: nameHint },
    ],
  };
}

/** Where one stands, and the form where there is something to do; figures for moderators. */
async function own(said: Said, group: GroupRef): Promise<Answer> {
  const { deps, by, phrases } = said;
  const { status, privacy } = phrases.identity;
  const m = await readMember(deps, group, by);
  const now = deps.now();
  const figures = (await mayUse(deps, 'moderator', by, group)) ? [await counts(said, group)] : [];
  const settledLong = m.verified && m.verified.until > later(now, soonDays * dayMs);
  if (settledLong) return { text: [status.verified(m.verified?.until.slice(0, 10) ?? ''), ...figures].join('\n') };
  if (m.claim) return { text: [status.waiting, ...figures].join('\n') };
  const stands = m.verified && isVerified(m, now) ? status.verified(m.verified.until.slice(0, 10)) : m.unverified || m.verified ? status.over : status.none;
  const start = { label: phrases.identity.start, action: commandAction('verification', `start.${groupKey(deps.secret, group)}`), tone: 'main' as const };
  return { text: [stands, privacy, ...figures].join('\n'), buttons: [start] };
}

async function counts({ deps, phrases }: Said, group: GroupRef): Promise<string> {
  const now = deps.now();
  const members = await deps.store.readings.members(group, 20_000);
  const verified = members.filter((m) => isVerified(m, now));
  const soon = verified.filter((m) => (m.verified?.until ?? '') < later(now, soonDays * dayMs));
  return phrases.identity.team.counts(verified.length, members.filter((m) => m.claim).length, soon.length);
}

/** For moderators: where a member stands, and a way to withdraw it. */
async function ofMember(said: Said, group: GroupRef, person: PersonRef): Promise<Answer> {
  const { deps, by, phrases } = said;
  const { status, team } = phrases.identity;
  if (!(await mayUse(deps, 'moderator', by, group))) return { text: phrases.asked.notModerator };
  const m = await readMember(deps, group, person);
  if (!m.verified || !isVerified(m, deps.now())) return { text: team.unknown };
  const withdrawing = { label: team.revoke, action: commandAction('verification', `revoke.${person.id}`), tone: 'danger' as const };
  return { text: status.verified(m.verified.until.slice(0, 10)), buttons: [withdrawing] };
}

async function revoke({ deps, by, phrases }: Said, group: GroupRef, person: PersonRef): Promise<Answer> {
  if (!(await mayUse(deps, 'moderator', by, group))) return { text: phrases.asked.notModerator };
  if (!(await readMember(deps, group, person)).verified) return { text: phrases.identity.team.unknown };
  const gone = await withdraw(deps, group, person, 'revoked', by);
  return { text: gone === 'gone' ? phrases.identity.team.revoked : `${phrases.identity.team.revoked} ${phrases.identity.team.markStays}` };
}

/** So that nobody tries numbers one after the other. In memory: a restart forgives. */
function createTries(): { take(person: PersonRef, now: string): boolean } {
  const made = new Map<string, { readonly day: string; readonly n: number }>();
  return {
    take(person, now) {
      const day = now.slice(0, 10);
      const key = `${person.platform}:${person.id}`;
      for (const [k, v] of made) if (v.day !== day) made.delete(k);
      const n = (made.get(key)?.n ?? 0) + 1;
      made.set(key, { day, n });
      return n <= triesADay;
    },
  };
}
