import type { CommandName } from '../../core/command-name.ts';
import type { CommandWords } from '../../core/language.ts';
import { opinion } from './opinion.ts';

export const faces: Readonly<Record<CommandName, CommandWords>> = {
  aide: { name: 'aide', description: 'Ce que Confrère fait, et les commandes' },
  verifier: {
    name: 'verifier',
    description: 'Relire un brouillon avant de le publier, en privé',
    menu: 'Vérifier',
    options: { texte: { name: 'texte', description: 'Le brouillon à relire' } },
  },
  anonymiser: {
    name: 'anonymiser',
    description: 'Obtenir la version sans le patient, en privé',
    menu: 'Anonymiser',
    options: { texte: { name: 'texte', description: 'Le texte à rendre anonyme' } },
  },
  signaler: {
    name: 'signaler',
    description: 'Signaler un message aux modérateurs, discrètement',
    menu: 'Signaler',
    options: { motif: { name: 'motif', description: 'Ce qui pose problème' } },
    choices: {
      patient: 'Un patient reconnaissable',
      disrespect: 'Un manque de respect',
      advertising: 'De la publicité',
      impostor: 'Une identité douteuse',
      distress: 'Un confrère en difficulté',
      other: 'Autre chose',
    },
  },
  alertes: { name: 'alertes', description: 'Modérateurs : ce qui attend une décision' },
  reglages: { name: 'reglages', description: 'Administrateurs : régler Confrère pour ce groupe' },
  etat: { name: 'etat', description: 'Ce que Confrère voit et peut faire ici' },
  mesdonnees: { name: 'mesdonnees', description: 'Ce qui est gardé à mon sujet : le lire, le faire effacer' },
  moderateurs: {
    name: 'moderateurs',
    description: 'Administrateurs : choisir où arrivent les alertes',
    options: { groupe: { name: 'groupe', description: 'Le numéro du groupe surveillé, ou un canal' } },
  },
  nommer: {
    name: 'nommer',
    description: 'Administrateurs : nommer un modérateur, ou revenir dessus',
    options: { personne: { name: 'personne', description: 'Qui modérera avec vous' } },
  },
  relire: {
    name: 'relire',
    description: 'Administrateurs : relire en silence les derniers jours du groupe',
    options: { jours: { name: 'jours', description: 'De 1 à 14 jours ; 3 sans rien' } },
  },
  garde: {
    name: 'garde',
    description: 'Modérateurs : quand les cas graves vous nomment',
    options: { quand: { name: 'quand', description: 'Sans rien : votre garde en ce moment' } },
    choices: {
      oui: 'De garde',
      pause8: 'Pause de 8 heures',
      pause24: 'Pause de 24 heures',
      semaine: 'Absent une semaine',
      nuits: 'Pas la nuit (22 h – 7 h)',
      non: 'Quitter la liste',
    },
  },
  bureau: { name: 'bureau', description: 'Un lien personnel vers le bureau : guides, formulaires, et la modération' },
  journal: { name: 'journal', description: 'Ce que Confrère a fait dans ce groupe, et pourquoi, sans noms' },
  regle: {
    name: 'regle',
    description: 'Ce que dit la déontologie, avec les références de votre pays',
    options: { sujet: { name: 'sujet', description: 'Secret, photo, avis, publicité, ou une question' } },
  },
  charte: { name: 'charte', description: 'Lire et signer la charte du groupe' },
  usurpation: { name: 'usurpation', description: 'Quelqu’un se fait passer pour moi ou pour un confrère : que faire' },
  badbuzz: { name: 'badbuzz', description: 'Modérateurs : la fiche de crise, quand un échange s’emballe' },
  fuite: { name: 'fuite', description: 'Une fuite a eu lieu : la première heure, qui prévenir' },
  quiz: { name: 'quiz', description: 'Un cas court par semaine, scores privés' },
  avis: {
    name: 'avis',
    description: 'Demander l’avis de confrères sur un cas, sans le patient',
    options: { recherche: { name: 'recherche', description: 'Chercher dans les avis déjà demandés' } },
  },
  profil: { name: 'profil', description: 'Ma fiche professionnelle, sobre et exportable' },
  declaration: { name: 'declaration', description: 'La lettre à l’Ordre qui déclare réseaux et pseudonymes' },
  veille: {
    name: 'veille',
    description: 'Les nouveautés des sources choisies, par spécialité',
    options: { specialite: { name: 'specialite', description: 'La spécialité' } },
    choices: opinion.specialities,
  },
  verification: {
    name: 'verification',
    description: 'Prouver que je suis médecin, en privé',
    options: { personne: { name: 'personne', description: 'Modérateurs : où en est ce membre' } },
  },
};
