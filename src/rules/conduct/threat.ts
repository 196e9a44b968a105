import { conductRule } from './phrases.ts';

export const threat = conductRule({
  id: 'threat',
  kind: 'threat',
  confidence: 'certain',
  summary: 'A threat against a person, in explicit words.',
  says: [
    'je (?:vais|te|vous) (?:te |vous |lui |le |la )?(?:tuer|buter|crever|casser la (?:gueule|figure)|defoncer|egorger|retrouver et)',
    'je (?:sais|connais) ou (?:tu|vous|il|elle) (?:habites?|habitez|dort|gares?|garez)(?![\\p{L}])[^.!?\\n]{0,40}',
    '(?:tu|vous) (?:vas|allez) (?:le payer|me le payer|le regretter|crever)(?![\\p{L}])[^.!?\\n]{0,40}',
    "i(?:'ll| will| am going to|'m going to) (?:kill|hurt|beat|break|find) (?:you|him|her)(?![\\p{L}])[^.!?\\n]{0,40}",
    'i know where (?:you|he|she) lives?(?![\\p{L}])[^.!?\\n]{0,40}',
    'ghadi n(?:9etlek|9tlek|qtlek|ksser|kesser)(?![\\p{L}])[^.!?\\n]{0,40}',
    'ghan(?:9etlek|9tlek|qtlek)(?![\\p{L}])[^.!?\\n]{0,40}',
    'غادي نقتلك(?![\\p{L}])[^.!?\\n]{0,40}',
    'سأقتلك(?![\\p{L}])[^.!?\\n]{0,40}',
    'غنقتلك(?![\\p{L}])[^.!?\\n]{0,40}',
  ],
  examples: {
    flags: ['⟦je vais te casser la gueule⟧ à la sortie', '⟦I know where you live⟧', '⟦غادي نقتلك⟧', '⟦ghan9etlek⟧'],
    passes: ['un patient m’a menacé : je vais te tuer', 'cette garde va me tuer', 'on va te manquer', 'the morphine will kill the pain'],
  },
});
