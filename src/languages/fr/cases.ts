import type { CasePhrases } from '../../core/language-cases.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n > 1 ? many : one}`;

export const cases: CasePhrases = {
  letters: {
    removed:
      'Un modérateur du groupe {group} a retiré votre message : il contenait {kinds}. Votre question garde toute sa valeur ; vous pouvez la reposer sans ce détail. Si vous pensez que c’est une erreur, un autre modérateur peut revoir cette décision.',
    reminder: 'Un modérateur du groupe {group} vous invite à relire votre message : il semble contenir {kinds}. Rien n’est retiré ; merci d’y jeter un œil.',
    warned:
      'Un modérateur du groupe {group} vous rappelle les usages du groupe au sujet de votre message ({kinds}). Ce rappel reste entre vous et les modérateurs et s’efface avec le temps. Si vous pensez que c’est une erreur, un autre modérateur peut le revoir.',
    restricted:
      'Les modérateurs du groupe {group} vous demandent une pause : vous pouvez lire, et écrire de nouveau à partir du {until}. Le motif : {kinds}. Si vous pensez que c’est une erreur, un autre modérateur peut revoir cette décision.',
    lifted: 'La décision prise à votre égard dans le groupe {group} est annulée. Rien n’en reste à votre compte. Merci de votre patience.',
    'appeal-received': 'Votre demande de révision est bien arrivée. Un autre modérateur du groupe {group} va regarder et vous répondra ici.',
    upheld: 'Un autre modérateur du groupe {group} a relu votre cas et maintient la décision. Merci de l’avoir demandé plutôt que de le garder pour vous.',
    overturned: 'Un autre modérateur du groupe {group} a relu votre cas et vous donne raison : la décision est levée. Toutes nos excuses pour la gêne.',
    held: 'Votre pièce jointe n’a pas pu être lue automatiquement. Par prudence elle attend qu’un modérateur du groupe {group} la voie ; personne ne vous reproche rien.',
    released: 'Un modérateur du groupe {group} a vu votre pièce jointe : vous pouvez la publier de nouveau. Merci de votre patience.',
  },
  unnamed: 'un passage qui prête à discussion',
  appeal: 'Demander une révision',
  appealSent: 'C’est noté : un autre modérateur que celui qui a décidé va relire.',
  reasons: {
    colleague: 'Un confrère',
    eponym: 'Un éponyme',
    fictitious: 'Patient fictif',
    consent: 'Accord du patient',
    public: 'Information publique',
    humour: 'Humour entre pairs',
    clinical: 'Langage clinique',
    other: 'Autre',
  },
  rulings: { uphold: 'Maintenir la décision', overturn: 'Donner raison à l’auteur' },
  reportReasons: {
    patient: 'un patient se reconnaîtrait',
    disrespect: 'un manque de respect',
    advertising: 'de la publicité',
    impostor: 'un doute sur l’identité',
    distress: 'un confrère en difficulté',
    other: 'autre chose',
  },
  reportTitle: 'Signalé par des membres',
  reported: (n, reasons) => `${plural(n, 'membre le signale', 'membres le signalent')} : ${reasons}`,
  reportSent: 'Merci. Les modérateurs sont prévenus ; l’auteur ne saura pas que cela vient de vous.',
  repeats: (n) => `Aussi ici (${n}) :`,
  points: (n) => `Rappels en cours : ${plural(n, 'point', 'points')}`,
  notes: (n) => `${plural(n, 'note', 'notes')} entre modérateurs, sur le bureau`,
  proposed: 'Proposé, un second modérateur doit confirmer :',
  secondNeeded: 'Votre avis est noté. Pour un cas aussi grave il en faut deux : un autre modérateur doit choisir la même décision.',
  escalate: 'Demander à tous',
  ring: 'Pour :',
  thanks: 'Merci, c’est noté.',
  duty: {
    on: 'C’est noté : les cas graves vous nommeront.',
    off: (until) => `C’est noté : vous ne serez pas nommé jusqu’au ${until}. Si personne n’est de garde, les cas graves vous nommeront quand même.`,
    hours: (from, to, zone) =>
      `C’est noté : vous ne serez pas nommé entre ${from} et ${to} (${zone}). Si personne n’est de garde, les cas graves vous nommeront quand même.`,
    left: 'C’est noté : vous n’êtes plus sur la liste de garde.',
    none: 'Vous n’êtes pas sur la liste de garde : aucune carte ne vous nomme. Choisissez, et les cas graves vous préviendront.',
  },
  mute: 'Ignorer ces signalements',
  muted: 'C’est noté : les signalements de ces membres ne comptent pas pendant 24 heures.',
};
