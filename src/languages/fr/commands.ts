import type { CommandAnswers } from '../../core/language-commands.ts';

export const answers: CommandAnswers = {
  aide: {
    intro:
      'Je relis les messages du groupe pour que rien n’y désigne un patient, et j’écris en privé à qui en a besoin. Je suis un programme ; les modérateurs décident. Ce que vous me montrez ici n’est pas conservé.',
  },
  verifier: {
    form: 'Relire avant de publier',
    field: 'Votre brouillon',
    clean: 'Je n’ai rien vu qui désigne un patient ni qui risque de blesser. Je peux me tromper : relisez-vous une dernière fois.',
    seen: (kinds) => `À revoir avant de publier : ${kinds}.`,
    care: 'Ce que vous avez écrit me fait penser que la période est peut-être très dure. Un confrère ou un proche peut vous écouter, l’entraide de votre Ordre aussi ; si vous êtes en danger, appelez les urgences de votre pays.',
    version: 'Voici le texte comme il pourrait être publié :',
    post: 'Publier cette version',
    posted: 'C’est publié.',
    notPosted: 'Je ne peux pas publier ici à votre place : copiez la version ci-dessus.',
    expired: 'Ce brouillon n’est plus en mémoire. Montrez-le-moi de nouveau.',
    empty: 'Écrivez le texte après la commande, ou utilisez-la en réponse à un message.',
  },
  etat: {
    mode: {
      observe: 'Mode « observer » : je signale aux modérateurs, je ne touche à rien.',
      advise: 'Mode « conseiller » : j’écris aux auteurs en privé et je signale aux modérateurs.',
      enforce: 'Mode « protéger » : je retire ce qui désigne un patient, j’écris à l’auteur et je signale aux modérateurs.',
    },
    place: (chosen) => (chosen ? 'Les alertes arrivent chez les modérateurs.' : 'Personne n’a encore choisi où arrivent les alertes : /moderateurs.'),
    marks: { yes: 'oui ·', no: 'non, droit manquant ·', never: 'non prévu par la plateforme ·' },
    abilities: {
      read: 'lire les messages',
      edits: 'voir les modifications',
      remove: 'retirer un message',
      restrict: 'suspendre le droit d’écrire',
      pin: 'épingler un rappel',
      slow: 'ralentir un canal',
      lock: 'fermer un fil',
      reactions: 'voir les réactions',
      joins: 'tenir les demandes d’entrée',
      private: 'écrire en privé',
      repost: 'republier au nom de l’auteur',
      mark: 'montrer qu’un membre est vérifié',
    },
    problems: 'À corriger :',
    well: 'Rien à corriger.',
  },
  bureau: {
    link: (address) => `Votre lien personnel, valable une fois et dix minutes : ${address}`,
    closed: 'Le bureau de modération n’est pas ouvert sur cette installation.',
  },
  journal: {
    title: (n, more) =>
      `Ces trente derniers jours, dans ce groupe : ${n} message${n > 1 ? 's' : ''} signalé${n > 1 ? 's' : ''}${more ? ' (les plus récents)' : ''}.`,
    none: 'Ces trente derniers jours, je n’ai rien signalé dans ce groupe.',
    removed: (n) => `Retirés et restés retirés : ${n}`,
    advised: (n) => `Auteurs conseillés en privé : ${n}`,
    wrong: (n) => `Fausses alertes, reconnues par un modérateur : ${n}`,
    open: (n) => `En attente d’un modérateur : ${n}`,
    kinds: 'Pourquoi :',
  },
};
