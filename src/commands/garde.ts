import { chooseDuty } from '../core/choose.ts';
import type { Command, Said } from '../core/command.ts';
import { commandAction } from '../core/command.ts';
import type { Off } from '../core/duty.ts';
import { samePerson } from '../core/message.ts';
import { later } from '../core/owed.ts';
import type { Answer } from '../core/platform.ts';
import { isRefusal } from '../core/refusal.ts';
import { zoneOf } from './settings-table.ts';

const hourMs = 3_600_000;
const night = { from: '22:00', to: '07:00' };

type Wish = Parameters<typeof chooseDuty>[3];

/** What a moderator may wish, and what it means now. */
const wishes: Readonly<Record<string, (said: Said) => Wish>> = {
  oui: () => 'on',
  pause8: ({ deps }) => ({ until: later(deps.now(), 8 * hourMs) }),
  pause24: ({ deps }) => ({ until: later(deps.now(), 24 * hourMs) }),
  semaine: ({ deps }) => ({ until: later(deps.now(), 7 * 24 * hourMs) }),
  nuits: ({ country }) => ({ ...night, zone: zoneOf(country) }),
  non: () => 'leave',
};

/** When grave cases name this moderator: on duty, off for a while, not at night, or not at all. */
export const garde: Command = {
  name: 'garde',
  audience: 'moderator',
  options: [{ name: 'quand', type: 'choice', required: false, choices: Object.keys(wishes) }],
  needsGroup: true,
  run: (said, ask) => (ask.options['quand'] === undefined ? show(said) : choose(said, ask.options['quand'])),
  press: (said, argument) => choose(said, argument),
};

async function choose(said: Said, name: string): Promise<Answer> {
  const { deps, group, by, phrases } = said;
  const wish = wishes[name];
  if (!wish || !group) return { text: phrases.asked.unknown };
  const done = await chooseDuty(deps, group, by, wish(said));
  return isRefusal(done) ? { text: phrases.refusals[done.why] } : show(said);
}

async function show(said: Said): Promise<Answer> {
  const { deps, group, by, phrases } = said;
  if (!group) return { text: phrases.asked.sayInGroup };
  const { duty } = phrases.cases;
  const mine = (await deps.store.readings.group(group)).roster.find((r) => samePerson(r.person, by));
  const text = !mine ? duty.none : mine.off === undefined || isOver(mine.off, deps.now()) ? duty.on : sayOff(mine.off, phrases);
  const buttons = Object.keys(wishes).map((name) => ({ label: phrases.faces.garde.choices?.[name] ?? name, action: commandAction('garde', name) }));
  return { text, rows: [buttons.slice(0, 3), buttons.slice(3)] };
}

const isOver = (off: Off, now: string): boolean => 'until' in off && off.until <= now;

const sayOff = (off: Off, { cases: { duty } }: Said['phrases']): string =>
  'until' in off ? duty.off(`${off.until.slice(0, 16).replace('T', ' ')} UTC`) : duty.hours(off.from, off.to, off.zone);
