import type { TelegramPhrases } from '../../core/language-telegram.ts';

export const telegram: TelegramPhrases = {
  form: {
    optional: 'اختياري.',
    skip: 'تخطٍّ',
    cancel: 'إلغاء',
    cancelled: 'أُلغي الأمر، ولم يُحفظ شيء.',
    nothingToCancel: 'لا شيء لإلغائه.',
    tooLong: (most) => `النص أطول من اللازم: ${most} حرفًا على الأكثر.`,
    choose: 'يُرجى اختيار أحد الأجوبة المعروضة.',
  },
  inPrivate: 'الجواب ينتظرك في المحادثة الخاصة.',
  open: 'القراءة على انفراد',
  expired: 'لم يعد هذا الخيار متاحًا. يُرجى كتابة الأمر من جديد.',
  chooseOne: 'ما اختيارك؟',
  inline: {
    changed: 'إرسال النص دون ما يدل على المريض',
    unchanged: 'لم أرَ ما يدل على مريض: إرسال النص كما هو',
    tooLong: 'نص طويل: لنراجعه على انفراد',
    start: 'مراجعة نص على انفراد',
  },
};
