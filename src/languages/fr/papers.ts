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
