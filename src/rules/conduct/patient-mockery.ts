import { conductRule } from './phrases.ts';

export const patientMockery = conductRule({
  id: 'patient-mockery',
  kind: 'patient_mockery',
  confidence: 'strong',
  summary: 'Laughs at a patient in explicit words.',
  says: [
    "(?:gros(?:se)?|vieux|vieille|sale|espece d[e'] ?) ?(?:vache|baleine|debile|thon|cassos|con|conne|abruti\\p{L}*|porc|truie|bougnoul\\p{L}*|boudin|cretin\\p{L}*)(?![\\p{L}])[^.!?\\n]{0,40}(?:patiente?|lit|box|consult\\p{L}*|opere\\p{L}*|urgences)(?![\\p{L}])[^.!?\\n]{0,40}",
    '(?:patiente?|la dame|le monsieur) (?:est |etait )?(?:trop |tellement |une? |bien )?(?:moche|laide?|debile|con(?:ne)?|puante?|grosse vache|baleine|cassos)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:this|that|my|the) (?:fat|stupid|smelly|ugly) (?:cow|pig|whale|patient|idiot|bitch)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:hadik|had|dik) (?:lba9ra|l7mara|lkelba|l7elloufa)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:هاد|هاديك) (?:البقره|الحماره|الحلوفه)(?![\\p{L}])[^.!?\\n]{0,40}',
  ],
  examples: {
    flags: ['⟦la dame est une baleine, on a cassé la table⟧', '⟦that fat cow in bed 4⟧', '⟦هاديك البقرة ديال غرفة 4⟧'],
    passes: ['j’ai l’air d’une vieille vache après la garde', 'la patiente est obèse, IMC 52', 'une grosse vache a bloqué la route du village'],
  },
});
