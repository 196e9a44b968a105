import type { BuzzPhrases } from '../../core/language-buzz.ts';

export const buzz: BuzzPhrases = {
  title: { 2: 'A talk is heating up', 3: 'A talk is running out of hand' },
  calmed: 'The talk has calmed down.',
  figures: (events, people) => `Messages and reactions: ${events} · people: ${people}`,
  reasons: {
    harmful: 'hurtful or risky first message',
    patient: 'a patient may be recognised',
    hostile: 'hostile replies',
    disapproved: 'reactions of rejection',
    divided: 'opinions far apart',
    fast: 'a pace unusual for this group',
    growing: 'the talk feeds on itself',
    many: 'many members at once',
    call: 'a call to spread it',
    outlet: 'press or social networks named',
    copied: 'the message was copied',
    leaving: 'members leaving',
  },
  options: 'You can calm the talk without a sanction for anybody. /badbuzz opens the crisis card.',
  measures: { pin: 'Pin a reminder', slow: 'Slow down', lock: 'Close the thread' },
  reminder:
    'A word from the moderators: this talk is lively, let us take a few minutes. No patient, no name, no screenshot outside the group. Everybody may edit or take back their message; the moderators can be reached in private.',
  crisis: {
    title: 'Crisis card',
    steps: [
      'Stop: pin a reminder, slow the channel down or close the thread. If a patient may be recognised, the message goes first.',
      'Keep the evidence: note the time, the link, the accounts. No screenshot on a private phone; the case on the desk is enough.',
      'Do not argue: no heated answer in the group or elsewhere. One person speaks for the moderators.',
      'Tell: the author in private, the person concerned, the other moderators; if a patient is concerned, the data protection officer and the hospital; in case of a threat, the police.',
      'Say: one short and factual message to the group, without names or blame: what happened, what was taken away, what is expected of everybody.',
      'Afterwards: read the charter together, offer mediation, close the case with a date to look back.',
    ],
    law: 'What the texts say:',
    noLaw: 'No verified text for this country: the charter of the group applies. Ask your Order or council.',
    now: 'The liveliest talk just now:',
    quiet: 'No talk is out of the ordinary just now.',
    chart: (minutes) => `One bar: ${minutes} minutes`,
  },
};
