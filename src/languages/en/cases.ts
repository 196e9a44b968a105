import type { CasePhrases } from '../../core/language-cases.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const cases: CasePhrases = {
  letters: {
    removed:
      'A moderator of {group} removed your message: it contained {kinds}. Your question is still worth asking; you can post it again without that detail. If you think this is a mistake, another moderator can review the decision.',
    reminder: 'A moderator of {group} asks you to read your message again: it seems to contain {kinds}. Nothing was removed; thank you for having a look.',
    warned:
      'A moderator of {group} reminds you of the group’s ways about your message ({kinds}). This stays between you and the moderators and fades with time. If you think this is a mistake, another moderator can review it.',
    restricted:
      'The moderators of {group} ask you for a pause: you can read, and write again from {until}. The reason: {kinds}. If you think this is a mistake, another moderator can review the decision.',
    lifted: 'The decision about you in {group} was undone. Nothing of it remains on your account. Thank you for your patience.',
    'appeal-received': 'Your request for a review has arrived. Another moderator of {group} will look at it and answer you here.',
    upheld: 'Another moderator of {group} read your case again and upholds the decision. Thank you for asking rather than keeping it to yourself.',
    overturned: 'Another moderator of {group} read your case again and agrees with you: the decision is lifted. We are sorry for the trouble.',
    held: 'Your attachment could not be read automatically. To be safe it waits until a moderator of {group} has seen it; nobody blames you for anything.',
    released: 'A moderator of {group} has seen your attachment: you can post it again. Thank you for your patience.',
  },
  unnamed: 'a passage open to discussion',
  appeal: 'Ask for a review',
  appealSent: 'Noted: another moderator than the one who decided will read it again.',
  reasons: {
    colleague: 'A colleague',
    eponym: 'An eponym',
    fictitious: 'Fictitious patient',
    consent: 'Patient’s consent',
    public: 'Public information',
    humour: 'Humour among peers',
    clinical: 'Clinical language',
    other: 'Other',
  },
  rulings: { uphold: 'Uphold the decision', overturn: 'Agree with the author' },
  reportReasons: {
    patient: 'a patient could be recognised',
    disrespect: 'a lack of respect',
    advertising: 'advertising',
    impostor: 'a doubt about identity',
    distress: 'a colleague in difficulty',
    other: 'something else',
  },
  reportTitle: 'Reported by members',
  reported: (n, reasons) => `${plural(n, 'member reports it', 'members report it')}: ${reasons}`,
  reportSent: 'Thank you. The moderators have been told; the author will not know that it came from you.',
  repeats: (n) => `Also here (${n}):`,
  points: (n) => `Reminders on record: ${plural(n, 'point', 'points')}`,
  notes: (n) => `${plural(n, 'note', 'notes')} among moderators, on the desk`,
  proposed: 'Proposed, a second moderator must confirm:',
  secondNeeded: 'Your view is noted. A case this grave takes two: another moderator must choose the same decision.',
  escalate: 'Ask everyone',
  ring: 'For:',
  thanks: 'Thank you, noted.',
  duty: {
    on: 'Noted: grave cases will name you.',
    off: (until) => `Noted: you will not be named until ${until}. If nobody is on duty, grave cases will name you all the same.`,
    hours: (from, to, zone) =>
      `Noted: you will not be named between ${from} and ${to} (${zone}). If nobody is on duty, grave cases will name you all the same.`,
    left: 'Noted: you are no longer on the duty list.',
    none: 'You are not on the duty list: no card names you. Choose, and grave cases will tell you.',
  },
  mute: 'Ignore these reports',
  muted: 'Noted: reports of these members count for nothing for 24 hours.',
};
