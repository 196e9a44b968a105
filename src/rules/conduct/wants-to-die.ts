import { conductRule } from './phrases.ts';

export const wantsToDie = conductRule({
  id: 'wants-to-die',
  kind: 'distress',
  confidence: 'strong',
  summary: 'The author says in plain words that they want to die or to end it: help, never blame.',
  says: [
    "(?:j'ai|j'avais|j'ai vraiment|j'ai juste) (?:plus que )?envie (?:d'en finir|de mourir|de me tuer|de disparaitre|de me foutre en l'air)",
    "(?:je (?:veux|voudrais)|j'aimerais) (?:mourir|en finir|me tuer|ne plus me reveiller|ne jamais me reveiller)",
    "je n?'?ai plus envie de vivre",
    'je (?:vais|pense a|songe a) (?:me suicider|me tuer|me pendre|en finir|mourir)',
    "je (?:m'endors|me couche) en esperant ne (?:pas|plus|jamais) me reveiller",
    '(?:tout le monde|ils|elles|vous|mes enfants) (?:irait|iraient|irez|seraient|serait|serez) mieux sans moi',
    'i (?:just |really |honestly )?(?:want|wish|would like|need) to (?:die|end it(?: all)?|kill myself|end my life|never wake up)',
    'i wish i (?:was|were) dead',
    "(?:i am|i'm) (?:going to|thinking of|thinking about) (?:kill(?:ing)? myself|end(?:ing)? (?:it all|my life))",
    '(?:better off|happier) without me',
    '(?:bghit|kanfekker) (?:nmout|n9tel rass?i|nsali m3a rass?i|nsali m3a hyati|nsali 7yati)',
    'ma ?b9it(?:ch)? (?:bghit|baghi|bagha) n3ich',
    '(?:بغيت|كنفكر) (?:نموت|نقتل راسي|نسالي مع راسي|نسالي مع حياتي)',
    'ما ?بقيت(?:ش)? (?:باغي|باغيه|بغيت) نعيش',
    '(?:اريد|اتمني|تمنيت|اود) (?:ان اموت|الموت|انهاء حياتي|ان انهي حياتي)',
    'لا اريد ان اعيش',
  ],
  sentence: true,
  // A patient's words, a joke, a lift that will not come.
  unless:
    /patient|malade|elle dit|il dit|qu'il|qu'elle|famille|plan suicid|scenario|(?:he|she|they) (?:says?|said)|pt says|mrid|lmrida|katgol|kaygol|مريض|المريضه|يقول|تقول|كيقول|كتقول|mdr|lol|haha|hhh|😂|🤣|😅|de rire|de honte|de faim|laugh/,
  examples: {
    flags: [
      "Je n'en peux plus, ⟦j'ai envie d'en finir⟧",
      "⟦J'ai envie d'en finir⟧. La patiente de la 4 est morte cette nuit",
      'sorry all, ⟦I want to die⟧',
      'khouti ⟦bghit nmout⟧',
      '⟦أتمنى الموت⟧ كل ليلة',
    ],
    passes: [
      "La patiente me dit « j'ai envie de mourir », vous faites quoi ?",
      "La patiente m'a écrit hier soir. « J'ai envie de mourir. »",
      "j'ai envie de mourir de rire mdr",
      'he said I want to die, liaison psychiatry called',
      'المريض يقول أتمنى الموت',
    ],
  },
});
