import type { Subject } from '../subject.ts';

export const informationSante: Subject = {
  id: 'information_sante',
  texts: ['fr-csp-r4127-13', 'fr-cnom-charte-2025', 'wma-2011-2022'],
  words: {
    fr: {
      title: 'Information de santé et fausses nouvelles',
      says: [
        'Ce qu’un médecin affirme en public est cru : sourcez, datez, et dites ce qui est incertain.',
        'Une hypothèse se présente comme une hypothèse, une expérience personnelle comme telle.',
        'Se tromper arrive ; corriger vite et clairement fait partie du métier.',
      ],
      now: 'Ajoutez la source, ou le mot « hypothèse » ; si c’était faux, publiez la correction au même endroit.',
      asks: ['désinformation', 'fake news', 'fausse information', 'source', 'preuve', 'vaccin', 'rumeur', 'information santé', 'médicament miracle'],
    },
    en: {
      title: 'Health information and false news',
      says: [
        'What a doctor says in public is believed: give the source, the date, and what is uncertain.',
        'A hypothesis is presented as one, a personal experience as such.',
        'Being wrong happens; correcting fast and clearly is part of the work.',
      ],
      now: 'Add the source, or the word “hypothesis”; if it was wrong, post the correction in the same place.',
      asks: ['misinformation', 'fake news', 'source', 'evidence', 'vaccine', 'rumour', 'health information'],
    },
    ar: {
      title: 'المعلومة الصحية والأخبار الزائفة',
      says: [
        'ما يقوله الطبيب علنًا يُصدَّق: اذكر المصدر والتاريخ وما هو غير مؤكد.',
        'الفرضية تُقدَّم كفرضية، والتجربة الشخصية كتجربة شخصية.',
        'الخطأ وارد، والتصحيح السريع الواضح جزء من المهنة.',
      ],
      now: 'أضف المصدر أو كلمة «فرضية»، وإن كان خطأ فانشر التصحيح في المكان نفسه.',
      asks: ['أخبار زائفة', 'معلومة خاطئة', 'مصدر', 'لقاح', 'إشاعة', 'fake news'],
    },
  },
};
