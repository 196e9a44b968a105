import type { PaperPhrases } from '../../core/language-papers.ts';

export const papers: PaperPhrases = {
  profil: {
    title: 'Ma fiche professionnelle',
    intro: 'Des faits seulement : titres, spécialité, lieu, langues, liens d’intérêts. Je ne garde pas la fiche.',
    fields: {
      titres: 'Titres et diplômes',
      specialite: 'Spécialité',
      ville: 'Ville d’exercice',
      langues: 'Langues parlées',
      liens: 'Publications et liens d’intérêts',
    },
    heading: 'Fiche professionnelle',
    promotes: 'Une phrase ressemble à de la publicité : gardez les faits, sans comparaison, sans prix et sans promesse. Rien n’a été publié.',
    names: 'Une ligne semble désigner un patient ou donner un identifiant : une fiche ne parle que de vous, en termes généraux. Rien n’a été publié.',
    ready: 'Votre fiche est prête, en pièce jointe aussi.',
    post: 'Publier ma fiche ici',
  },
  declaration: {
    title: 'Déclarer réseaux et pseudonymes',
    fields: {
      nom: 'Nom et prénom',
      numero: 'Numéro d’inscription',
      conseil: 'Conseil ou Ordre destinataire',
      comptes: 'Comptes et réseaux (un par ligne)',
      pseudonymes: 'Pseudonymes utilisés (ou « aucun »)',
    },
    required: 'Dans votre pays, le pseudonyme utilisé pour parler métier se déclare à l’Ordre ; déclarer les autres comptes est conseillé.',
    advised: 'Aucune obligation n’a été vérifiée pour votre pays : cette lettre est un conseil. Demandez à votre Ordre.',
    letter: ({ nom, numero, conseil, comptes, pseudonymes, day }) =>
      `À l’attention de : ${conseil}

Objet : déclaration de mes comptes professionnels en ligne et de mes pseudonymes

Madame, Monsieur la Présidente, le Président,

Je soussigné(e) ${nom}, médecin, inscrit(e) sous le numéro ${numero}, vous informe que j’utilise les comptes suivants pour m’exprimer sur ma profession :
${comptes}

Pseudonymes : ${pseudonymes}

Je m’engage à y respecter le secret médical, la confraternité et les règles de communication de la profession.

Je vous prie d’agréer, Madame, Monsieur la Présidente, le Président, l’expression de ma considération distinguée.

Fait le ${day}

Signature :`,
    ready: 'La lettre est prête, en PDF et en texte. Je n’en garde que la date de ce jour.',
    textOnly: 'La lettre est prête, en texte. Je n’en garde que la date de ce jour.',
    lastOn: (day) => `Vous avez préparé une déclaration le ${day}.`,
  },
  veille: {
    title: 'Nouveautés des sources du groupe',
    none: 'Aucune source choisie pour l’instant. Un modérateur peut en ajouter ici : un flux RSS ou Atom.',
    add: 'Ajouter une source',
    address: 'Adresse du flux (https)',
    speciality: 'Spécialité',
    added: (n) => `C’est ajouté : ${n} titres lus.`,
    full: 'Vingt sources au plus : retirez-en une d’abord.',
    drop: 'Retirer',
    weekly: 'Résumé chaque semaine',
    never: 'Plus de résumé',
    failures: {
      address: 'Cette adresse n’est pas un flux en https.',
      private: 'Cette adresse mène à un réseau privé : je ne la lis pas.',
      unreachable: 'La source ne répond pas.',
      'too-large': 'La source est trop volumineuse.',
      'not-a-feed': 'Ce n’est ni du RSS ni de l’Atom.',
      'timed-out': 'La source met trop de temps à répondre.',
    },
    astray: (n) => `Liens menant ailleurs que chez la source, écartés : ${n}`,
  },
  quiz: {
    title: 'Le cas de la semaine',
    question: 'Vous le publieriez ?',
    verdicts: { post: 'Tel quel', change: 'À modifier', never: 'Jamais' },
    right: 'Oui, c’est cela.',
    wrong: (right) => `Plutôt : « ${right} ».`,
    score: (right, of) => `Votre score, connu de vous seul : ${right} sur ${of}`,
    join: 'Recevoir chaque semaine',
    leave: 'Ne plus recevoir',
    joined: 'C’est noté : un cas par semaine, en privé.',
    left: 'C’est noté : plus de cas hebdomadaire.',
    weekly: 'Le cas de la semaine est arrivé.',
  },
};
