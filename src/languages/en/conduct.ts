import type { ConductPhrases } from '../../core/language-conduct.ts';

export const conduct: ConductPhrases = {
  nudges: {
    patient_mockery:
      'Your message could be read as making fun of a patient. Tiredness is understood; what was hard or odd about the situation can be told without the joke on the person.',
    hurtful_irony: 'The irony in your message could hurt the person it is about. The same remark, said of the situation, would land better.',
    colleague_insult:
      'Your message could be taken as an insult to a colleague or a profession. The fact and what you expected often say enough; a direct call helps too.',
    establishment_denigration: 'Your message could be read as running down an institution. A dated fact, sent to those in charge, carries more weight.',
    discrimination:
      'Your message could be read as being about a group of people rather than a situation of care. Naming the obstacle, without the group, keeps your question whole.',
    sexual_comment: 'Your message could be read as a remark about somebody’s body. If the question is clinical, clinical words are enough.',
    threat: 'Your message could be read as a threat. If a conflict weighs on you, a moderator or your professional body can help you out of it.',
    self_promotion:
      'Your message looks like an advertisement for your practice. Plain information (place, date, speciality) is always welcome; without price, promise or comparison.',
    commerce_fundraising: 'Your message looks like a sale or a collection. Ask the moderators where it belongs; for a patient, a recognised charity can help.',
    misinformation: 'Your message states something that is open to question. A source, or the word “hypothesis”, would let colleagues use it safely.',
    illegal_request:
      'Your message could be read as asking for a document or a favour that the law does not allow. Say what is needed: somebody will know the regular way.',
    outside_screenshot:
      'Your message seems to bring here what was said in private elsewhere. A summary without names, or the people’s agreement, spares them harm.',
    press_virality:
      'Your message calls to spread things outside the group or to act in numbers. What is said here stays here; a signed text, read by several, goes further.',
    impersonation:
      'Your message could make others believe that somebody else is writing, or asks for codes. Say who you are and in what role; a code received is never shared.',
    undisclosed_conflict: 'Your message recommends a product. A line “Disclosure: …” (even “none”) would let everybody weigh your opinion fairly.',
    political_religious_flame:
      'Your message could split the group over politics or religion. An opinion on a measure is free; shutting out those who differ is not.',
    distress: 'You do not have to carry this alone: a colleague, somebody close, or the support service of your professional body can listen.',
  },
  ethics: {
    'fr-r4127-2': 'respect for the person and their dignity, even after death',
    'fr-r4127-13': 'caution and confirmed data when informing',
    'fr-r4127-19': 'care is not a trade',
    'fr-r4127-19-1': 'communicate loyally, without testimonials, comparison or inducement',
    'fr-r4127-24': 'no commission or benefit, given or sought',
    'fr-r4127-28': 'no certificate as a favour',
    'fr-r4127-31': 'avoid, even in private, what damages the image of the profession',
    'fr-r4127-56': 'good relations between colleagues, conciliation in a dispute',
    'fr-r4127-73': 'nobody may recognise a patient in what circulates',
    'fr-r4127-75': 'no practising under an assumed name',
    'ma-code': 'the code of ethics in force holds in a group too',
    'ma-code-21': 'inform in a general, objective and verifiable way, without self-promotion',
    'ma-code-31': 'conflicts of interest are regulated, independence is kept',
    'ma-131-13': 'medicine is not a trade and is practised without discrimination',
    'ma-cp-442': 'defamation and insult are defined by law',
    'ma-cp-447': 'spreading private words without agreement is punished',
    'dz-92-276': 'even a personal account stays under the code of ethics',
    'tn-cnom': 'direct or indirect advertising is banned',
    'be-code': 'true, objective and discreet information; no certificates as a favour',
    'ch-fmh': 'the code of ethics holds online too',
    'gb-gmc': 'the same standards online as elsewhere',
    'us-ama': 'disclose interests, speak to the colleague first',
    'ca-cpso': 'conduct online may be judged by its link to the profession',
    wma: 'protect trust, remember that nothing disappears',
  },
  cites: (ref, says) => `For reference: ${says} (${ref}).`,
  free: 'Nobody else reads this; if I am mistaken, please ignore it.',
};
