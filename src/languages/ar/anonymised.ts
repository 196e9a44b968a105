import { after, anywhere, type Wording } from '../../core/anonymise/wording.ts';

/** «ل» and «ب» are written together with the word that follows. */
const rows = (word: string, bare: string) => [
  { after: after('ل'), put: `لل${bare}` },
  { after: after('ب'), put: `ب${word}` },
  { after: after('و'), put: `و${word}` },
  { after: anywhere, put: word },
];

/** What an Arabic text says in place of what was taken out of it. */
export const anonymised: Wording = {
  person: { feminine: rows('المريضة', 'مريضة'), masculine: rows('المريض', 'مريض'), unknown: rows('المريض(ة)', 'مريض(ة)') },
  listed: { feminine: 'مريضة', masculine: 'مريض', unknown: 'مريض(ة)' },
  cues: {
    feminine: /(?<!\p{L})(?:ال)?(?:سيدة|مريضة|حاجة|لالة|امرأة|مرأة|عيالة|طفلة|بنت|عندها|سميتها|اسمها|هي|مزدادة|جات|حامل|دخلت|مولودة)(?!\p{L})/u,
    masculine: /(?<!\p{L})(?:ال)?(?:سيد|مريض|حاج|رجل|راجل|طفل|ولد|عندو|عنده|سميتو|اسمه|هو|مزداد|جا|دخل|مولود)(?!\p{L})/u,
  },
  named: after('(?:،?\\s*)?(?:و?اسمها|و?اسمه|و?اسمو|و?سميتو|و?سميتها|و?يدعى|و?تدعى|و?المسمى|و?المسماة|و?الاسم)\\s*:?\\s*'),
  nameRemoved: '(حُذف الاسم)',
  date: [
    { after: after('منذ\\s+|من\\s+|مند\\s+'), put: 'منذ مدة' },
    { after: after('(?:يوم|بتاريخ|في|ف|نهار|تاريخ)\\s*:?\\s*'), put: 'مؤخرًا' },
    { after: anywhere, put: 'مؤخرًا' },
  ],
  city: [
    { after: after('(?:في|ف|ب)\\s*'), put: 'في مدينة' },
    { after: after('(?:من|مدينة)\\s+'), put: 'من مدينة' },
    { after: anywhere, put: '' },
  ],
  facility: [
    { after: after('(?:في|ف|ب)\\s*'), put: 'في مؤسسة صحية' },
    { after: anywhere, put: 'مؤسسة صحية' },
  ],
  over89: 'فوق 89 سنة',
  detail: '[حُذف تفصيل]',
  band: (from) => (from < 10 ? 'أقل من 10 سنوات' : `بين ${from} و${from + 9} سنة`),
  hanging: after('(?:في|رقم|على|هو|هي|يوم|بتاريخ|من|و)\\s*(?::\\s*)?'),
};
