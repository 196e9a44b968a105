import type { ReportReason } from '../../core/decision.ts';
import type { Commands } from './commands.ts';
import { conversation } from './conversation.ts';
import type { Crowd } from './crowd.ts';

/** What happens in an evening besides talk, after which line. Lines count from 0. */
export type Happening = { readonly after: number; readonly by: string } & (
  | { readonly what: 'ask' | 'leave' }
  | { readonly what: 'admit'; readonly who: string }
  | { readonly what: 'rename'; readonly name: string }
  | { readonly what: 'react'; readonly line: number; readonly sign: string }
  | { readonly what: 'report'; readonly line: number; readonly reason: ReportReason }
);

const lineWith = (words: string): number => conversation.findIndex((line) => line.text.includes(words));
const hard = lineWith('danger public');

export const happenings: readonly Happening[] = [
  { after: 2, by: 'nadia', what: 'ask' },
  { after: 4, by: 'hicham', what: 'admit', who: 'nadia' },
  { after: lineWith('filtre'), by: 'grace', what: 'react', line: lineWith('filtre'), sign: '😂' },
  { after: lineWith('stethoscope'), by: 'salma', what: 'react', line: lineWith('stethoscope'), sign: '❤️' },
  { after: lineWith('dermatologue'), by: 'nadia', what: 'rename', name: 'Dr Nadia Berrada (Fès)' },
  { after: hard, by: 'hicham', what: 'react', line: hard, sign: '😢' },
  { after: hard, by: 'grace', what: 'report', line: hard, reason: 'disrespect' },
  { after: lineWith('Good night'), by: 'nadia', what: 'leave' },
];

interface Doers {
  readonly commands: Commands;
  readonly crowd: Crowd;
}

type Deed = (doers: Doers, happening: Happening, ids: readonly string[]) => Promise<unknown>;

/** As its people would do it, by the same means as whoever sits before the page. What is not possible now is left out. */
export const happen =
  (doers: Doers): ((happening: Happening, ids: readonly string[]) => Promise<unknown>) =>
  (happening, ids) =>
    (deeds[happening.what] as Deed)(doers, happening, ids);

const deeds: { readonly [W in Happening['what']]: (doers: Doers, h: Extract<Happening, { what: W }>, ids: readonly string[]) => Promise<unknown> } = {
  ask: ({ crowd }, { by }) => crowd.ask(by),
  leave: ({ crowd }, { by }) => crowd.leave(by),
  admit: ({ crowd }, { by, who }) => crowd.admit(by, who, true),
  rename: ({ crowd }, { by, name }) => crowd.rename(by, name),
  react: ({ crowd }, { by, line, sign }, ids) => crowd.react(by, ids[line] ?? '', sign),
  report: ({ commands }, { by, line, reason }, ids) => commands.say(by, `/signaler ${reason}`, 'fr', ids[line]),
};
