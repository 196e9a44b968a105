import { after, anywhere, type Wording } from '../../core/anonymise/wording.ts';

const person = [{ after: anywhere, put: 'the patient' }];

/** What an English text says in place of what was taken out of it. */
export const anonymised: Wording = {
  person: { feminine: person, masculine: person, unknown: person },
  listed: { feminine: 'a patient', masculine: 'a patient', unknown: 'a patient' },
  cues: {
    feminine: /(?<!\p{L})(?:she|her|mrs|ms|miss|woman|lady|female|girl)(?!\p{L})/iu,
    masculine: /(?<!\p{L})(?:he|his|him|mr|man|gentleman|male|boy)(?!\p{L})/iu,
  },
  named: after("(?:,?\\s*(?:(?:and|who|he|she|they)\\s+)?(?:is\\s+)?)?(?:called|named|(?:his|her) name is|name['’]?s|by the name of)\\s*:?\\s*"),
  nameRemoved: '(name removed)',
  date: [
    { after: after('since\\s+(?:the\\s+)?'), put: 'for some time' },
    { after: after('until\\s+(?:the\\s+)?'), put: 'until recently' },
    { after: after('(?:of|from|dated?:?)\\s+(?:the\\s+)?'), put: 'of a recent date' },
    { after: after('(?:on|the|on the)\\s+'), put: 'recently' },
    { after: anywhere, put: 'recently' },
  ],
  city: [
    { after: after('(?:in|at|near|around)\\s+'), put: 'in a town' },
    { after: after('(?:from|of)\\s+'), put: 'from a town' },
    { after: after('to\\s+'), put: 'to a town' },
    { after: anywhere, put: '' },
  ],
  facility: [
    { after: after('(?:the\\s+)?'), put: 'a hospital' },
    { after: anywhere, put: 'a hospital' },
  ],
  over89: 'over 89',
  detail: '[detail removed]',
  band: (from) => (from < 10 ? 'under 10' : `aged ${from}-${from + 9}`),
  hanging: after('(?:at|on|in|is|no\\.?|number|num|the|of|and|or|to|via|his|her|my|@)\\s*(?::\\s*)?'),
};
