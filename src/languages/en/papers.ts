import type { PaperPhrases } from '../../core/language-papers.ts';

export const papers: PaperPhrases = {
  profil: {
    title: 'My professional card',
    intro: 'Facts alone: titles, speciality, place, languages, interests. I do not keep the card.',
    fields: {
      titres: 'Titles and degrees',
      specialite: 'Speciality',
      ville: 'Town of practice',
      langues: 'Languages spoken',
      liens: 'Publications and interests',
    },
    heading: 'Professional card',
    promotes: 'One sentence reads like advertising: keep the facts, without comparison, price or promise. Nothing was posted.',
    names: 'A line seems to name a patient or to give an identifier: a card speaks of you alone, in general terms. Nothing was posted.',
    ready: 'Your card is ready, attached as well.',
    post: 'Post my card here',
  },
  declaration: {
    title: 'Declare networks and pseudonyms',
    fields: {
      nom: 'Name',
      numero: 'Registration number',
      conseil: 'Order or council addressed',
      comptes: 'Accounts and networks (one a line)',
      pseudonymes: 'Pseudonyms used (or “none”)',
    },
    required: 'In your country the pseudonym used to speak about the profession is declared to the Order; declaring the other accounts is advised.',
    advised: 'No obligation was verified for your country: this letter is advice. Ask your Order or council.',
    letter: ({ nom, numero, conseil, comptes, pseudonymes, day }) =>
      `To: ${conseil}

Subject: declaration of my professional accounts online and of my pseudonyms

Dear President,

I, ${nom}, doctor, registered under number ${numero}, inform you that I use the following accounts to speak about my profession:
${comptes}

Pseudonyms: ${pseudonymes}

I undertake to respect medical secrecy, my colleagues, and the profession’s rules on communication there.

Yours faithfully,

Date: ${day}

Signature:`,
    ready: 'The letter is ready, as PDF and as text. I keep nothing of it but today’s date.',
    textOnly: 'The letter is ready, as text. I keep nothing of it but today’s date.',
    lastOn: (day) => `You prepared a declaration on ${day}.`,
  },
  veille: {
    title: 'What is new at the group’s sources',
    none: 'No source was chosen yet. A moderator can add one here: an RSS or Atom feed.',
    add: 'Add a source',
    address: 'Address of the feed (https)',
    speciality: 'Speciality',
    added: (n) => `Added: ${n} titles read.`,
    full: 'Twenty sources at most: take one out first.',
    drop: 'Take out',
    weekly: 'Digest every week',
    never: 'No more digest',
    failures: {
      address: 'This address is not a feed over https.',
      private: 'This address leads to a private network: I do not read it.',
      unreachable: 'The source does not answer.',
      'too-large': 'The source is too large.',
      'not-a-feed': 'This is neither RSS nor Atom.',
      'timed-out': 'The source takes too long to answer.',
    },
    astray: (n) => `Links that lead elsewhere than to the source, left out: ${n}`,
  },
  quiz: {
    title: 'The case of the week',
    question: 'Would you post it?',
    verdicts: { post: 'As it is', change: 'Change it', never: 'Never' },
    right: 'Yes, that is it.',
    wrong: (right) => `Rather: “${right}”.`,
    score: (right, of) => `Your score, known to you alone: ${right} of ${of}`,
    join: 'Receive it every week',
    leave: 'Stop receiving it',
    joined: 'Noted: one case a week, in private.',
    left: 'Noted: no more weekly case.',
    weekly: 'The case of the week is here.',
  },
};
