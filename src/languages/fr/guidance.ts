import type { GuidancePhrases } from '../../core/language-guidance.ts';

export const guidance: GuidancePhrases = {
  regle: {
    ask: 'Quel sujet ? Choisissez-en un, ou posez votre question avec vos mots.',
    field: 'Votre question',
    list: 'Les sujets :',
    none: 'Je n’ai pas trouvé de sujet proche. Essayez avec d’autres mots, ou choisissez dans la liste.',
    texts: (country) => `Les textes (${country}) :`,
    charter: (country) => `Pour ce sujet, aucun texte vérifié (${country}) : la charte du groupe s’applique. Demandez à votre Ordre.`,
    little: 'Un seul texte a été vérifié pour ce pays ; ce n’est pas toute la règle.',
    international: 'À l’international :',
    now: 'À faire maintenant :',
    checked: (month) => `Liste revue en ${month}. Le texte officiel fait foi.`,
    others: 'Sujets proches :',
    countries: { FR: 'France', MA: 'Maroc', BE: 'Belgique', CH: 'Suisse', DZ: 'Algérie', TN: 'Tunisie', CA: 'Canada', GB: 'Royaume-Uni', US: 'États-Unis' },
  },
  charte: {
    title: 'Charte du groupe',
    opening: 'Nous sommes entre confrères, et nous écrivons comme si nos patients et nos confrères pouvaient nous lire.',
    always: [
      'Aucun patient ne peut être reconnu : ni nom, ni numéro, ni cumul de détails.',
      'Nous respectons les personnes, présentes ou absentes. L’humour sur soi et sur le système est libre, la moquerie d’une personne ne l’est pas.',
      'Ce qui s’écrit ici reste ici : ni capture, ni transfert.',
      'Nous sommes qui nous disons être, et nous vérifions un « nouveau numéro » avant de répondre.',
      'Confrère relit les messages et peut en retirer ; les modérateurs décident, et chacun peut faire appel.',
      'En urgence, nous appelons : le groupe n’est pas un numéro d’urgence.',
    ],
    clauses: {
      photos: 'Toute photo clinique est recadrée, sans métadonnées, avec l’accord du patient dit dans le message.',
      humour: 'L’humour noir se pratique sans patient ni confrère pour cible.',
      advertising: 'Ni publicité, ni tarifs, ni demandes d’avis en ligne ; les liens d’intérêts sont dits.',
      press: 'Personne ne répond à la presse au nom du groupe sans les modérateurs.',
      students: 'Étudiants et internes sont bienvenus et sont traités en confrères.',
      presence: 'Nous ne signalons pas qui lit, qui se tait ou qui part.',
    },
    sign: 'Je signe la charte',
    signed: (day) => `Vous l’avez signée le ${day}.`,
    thanks: 'Merci, votre signature est notée.',
    changed: 'La charte a changé depuis votre signature : relisez-la et signez-la de nouveau.',
    pin: 'Épingler dans le groupe',
    pinned: 'La charte est épinglée.',
    count: (signed) => `Signatures à jour : ${signed}`,
    choose: 'Articles au choix (administrateurs) : appuyez pour ajouter ou retirer.',
  },
  usurpation: {
    title: 'Quelqu’un se fait passer pour vous ou pour un confrère',
    steps: [
      'Ne répondez pas au faux compte, ne lui envoyez ni code ni argent.',
      'Gardez la preuve : adresse du compte, captures datées, messages reçus.',
      'Prévenez un modérateur ici (/signaler, « une identité douteuse ») : il compare les deux comptes et peut suspendre le faux.',
      'Signalez le compte à la plateforme ; la lettre est prête.',
      'Prévenez votre Ordre, votre établissement, et vos patients si le compte les contacte.',
      'Déposez plainte si votre nom sert à tromper ou à nuire ; la lettre est prête.',
      'Changez vos mots de passe, fermez les autres sessions, activez la double authentification.',
      'Dans le groupe : refaites une /verification pour que votre compte porte la marque « vérifié ».',
    ],
    letters: 'Lettres prêtes à compléter, en pièce jointe. Rien n’en est conservé.',
    file: `LETTRE À LA PLATEFORME
Objet : signalement d’un compte qui usurpe mon identité
Madame, Monsieur,
Je suis médecin. Le compte suivant utilise mon nom ou ma photo sans mon accord : …………………
Mon propre compte, si j’en ai un : …………………
Je vous demande de le suspendre et de conserver les données utiles à une enquête.
Date et signature : …………………

LETTRE À L’ORDRE
Objet : usurpation de mon identité de médecin en ligne
Madame, Monsieur le Président,
Je vous informe qu’un compte se fait passer pour moi depuis le ………………… à l’adresse …………………
J’ai prévenu la plateforme le ………………… Je vous prie de prendre note que je n’en suis pas l’auteur et vous remercie de vos conseils.
Nom, numéro d’inscription, date et signature : …………………

PLAINTE
Objet : plainte contre X pour usurpation d’identité
Madame, Monsieur le Procureur,
Je soussigné(e) …………………, médecin à …………………, porte plainte contre X.
Faits : …………………
Preuves jointes : adresses, captures datées, messages.
Préjudice : …………………
Date et signature : …………………
`,
  },
  fuite: {
    title: 'Une fuite a eu lieu : gardons notre calme, dans cet ordre',
    hour: 'La liste (les modérateurs cochent ce qui est fait) :',
    items: {
      stop: 'Arrêter : fermer le fil ou ralentir le groupe, suspendre les entrées',
      evidence: 'Garder la preuve : heure, lien, ce qui est sorti, sans le recopier',
      remove: 'Retirer à la source le message et les fichiers en cause',
      moderators: 'Réunir les modérateurs et choisir une seule voix',
      concerned: 'Prévenir l’auteur et les confrères nommés',
      officer: 'Prévenir le responsable des données et la direction, si un établissement est concerné',
      authority: 'Évaluer et notifier à l’autorité de protection des données',
      patients: 'Prévenir les patients concernés, s’il y a un risque pour eux',
      press: 'Préparer deux phrases pour la presse, et ne rien dire d’autre',
      review: 'Fixer une date de bilan et revoir la charte',
    },
    duties: {
      EU: 'Délai : dans l’Union européenne, le responsable du traitement notifie une violation de données à l’autorité (en France, la CNIL) dans les 72 heures après en avoir eu connaissance, et informe les personnes si le risque est élevé. Demandez à votre délégué à la protection des données.',
      MA: 'Au Maroc, l’autorité est la CNDP : prévenez-la et demandez-lui la marche à suivre. Aucun délai n’a été vérifié ici.',
      CH: 'En Suisse, l’autorité fédérale est le PFPDT : demandez-lui la marche à suivre. Aucun délai n’a été vérifié ici.',
      other: 'Demandez à l’autorité de protection des données de votre pays ce qui est dû et sous quel délai : rien n’a été vérifié ici.',
    },
    texts: 'Les textes :',
    done: (day) => `fait le ${day}`,
    restart: 'Nouvelle liste',
    restarted: 'La liste est vide de nouveau.',
  },
};
