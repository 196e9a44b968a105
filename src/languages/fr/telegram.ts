import type { TelegramPhrases } from '../../core/language-telegram.ts';

export const telegram: TelegramPhrases = {
  form: {
    optional: 'Facultatif.',
    skip: 'Passer',
    cancel: 'Annuler',
    cancelled: 'C’est annulé. Rien n’a été gardé.',
    nothingToCancel: 'Il n’y a rien à annuler.',
    tooLong: (most) => `C’est trop long : ${most} caractères au plus.`,
    choose: 'Choisissez l’une des réponses proposées.',
  },
  inPrivate: 'La réponse vous attend en privé.',
  open: 'Lire en privé',
  expired: 'Ce choix n’est plus proposé. Écrivez la commande de nouveau.',
  chooseOne: 'Que choisissez-vous ?',
  inline: {
    changed: 'Envoyer la version sans le patient',
    unchanged: 'Rien vu qui désigne un patient : envoyer tel quel',
    tooLong: 'Texte long : relisons-le en privé',
    start: 'Relire un texte en privé',
  },
};
