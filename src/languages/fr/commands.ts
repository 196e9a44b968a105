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
};
