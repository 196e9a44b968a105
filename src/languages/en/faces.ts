import type { CommandName } from '../../core/command-name.ts';
import type { CommandWords } from '../../core/language.ts';
import { opinion } from './opinion.ts';

export const faces: Readonly<Record<CommandName, CommandWords>> = {
  aide: { name: 'help', description: 'What Confrère does, and its commands' },
  verifier: {
    name: 'check',
    description: 'Have a draft read before you post it, in private',
    menu: 'Check',
    options: { texte: { name: 'text', description: 'The draft to read' } },
  },
  anonymiser: {
    name: 'anonymise',
    description: 'Get the version without the patient, in private',
    menu: 'Anonymise',
    options: { texte: { name: 'text', description: 'The text to make anonymous' } },
  },
  signaler: {
    name: 'report',
    description: 'Report a message to the moderators, discreetly',
    menu: 'Report',
    options: { motif: { name: 'reason', description: 'What is wrong' } },
    choices: {
      patient: 'A patient could be recognised',
      disrespect: 'Disrespect',
      advertising: 'Advertising',
      impostor: 'A doubtful identity',
      distress: 'A colleague in difficulty',
      other: 'Something else',
    },
  },
  alertes: { name: 'alerts', description: 'Moderators: what waits for a decision' },
  reglages: { name: 'settings', description: 'Administrators: set up Confrère for this group' },
  etat: { name: 'status', description: 'What Confrère sees and may do here' },
  mesdonnees: { name: 'mydata', description: 'What is kept about me: read it, have it erased' },
  moderateurs: {
    name: 'moderators',
    description: 'Administrators: choose where alerts go',
    options: { groupe: { name: 'group', description: 'The id of the watched group, or a channel' } },
  },
  nommer: {
    name: 'appoint',
    description: 'Administrators: appoint a moderator, or take it back',
    options: { personne: { name: 'person', description: 'Who will moderate with you' } },
  },
  relire: {
    name: 'review',
    description: 'Administrators: review the group’s last days in silence',
    options: { jours: { name: 'days', description: 'From 1 to 14 days; 3 with nothing' } },
  },
  garde: {
    name: 'duty',
    description: 'Moderators: when grave cases name you',
    options: { quand: { name: 'when', description: 'With nothing: your duty as it is now' } },
    choices: {
      oui: 'On duty',
      pause8: 'Pause for 8 hours',
      pause24: 'Pause for 24 hours',
      semaine: 'Away for a week',
      nuits: 'Not at night (22:00 – 07:00)',
      non: 'Leave the list',
    },
  },
  bureau: { name: 'desk', description: 'A personal link to the desk: guides, forms, and the review' },
  journal: { name: 'log', description: 'What Confrère did in this group, and why, without names' },
  regle: {
    name: 'rule',
    description: 'What professional ethics say, with the references of your country',
    options: { sujet: { name: 'subject', description: 'Secrecy, photo, opinion, advertising, or a question' } },
  },
  charte: { name: 'charter', description: 'Read and sign the charter of the group' },
  usurpation: { name: 'impersonation', description: 'Somebody poses as me or as a colleague: what to do' },
  badbuzz: { name: 'badbuzz', description: 'Moderators: the crisis card, when a talk runs out of hand' },
  fuite: { name: 'leak', description: 'A leak has happened: the first hour, who must be told' },
  quiz: { name: 'quiz', description: 'One short case a week, scores private' },
  avis: {
    name: 'opinion',
    description: 'Ask colleagues about a case, without the patient',
    options: { recherche: { name: 'search', description: 'Search the opinions asked before' } },
  },
  profil: { name: 'profile', description: 'My professional card, sober and exportable' },
  declaration: { name: 'declaration', description: 'The letter to the Order that declares networks and pseudonyms' },
  veille: {
    name: 'news',
    description: 'What is new in the chosen sources, by speciality',
    options: { specialite: { name: 'speciality', description: 'The speciality' } },
    choices: opinion.specialities,
  },
  verification: {
    name: 'verification',
    description: 'Prove that I am a doctor, in private',
    options: { personne: { name: 'person', description: 'Moderators: where this member stands' } },
  },
};
