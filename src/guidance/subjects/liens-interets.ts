import type { Subject } from '../subject.ts';

export const liensInterets: Subject = {
  id: 'liens_interets',
  texts: ['fr-csp-r4127-24', 'fr-csp-r4127-13', 'ma-deonto-2021-ci', 'us-ama', 'wma-2011-2022'],
  words: {
    fr: {
      title: 'Liens d’intérêts',
      says: [
        'Avoir un lien n’est pas une faute ; le taire quand on recommande un produit en est une.',
        'Une ligne suffit : « Liens d’intérêts : … » ou « aucun ».',
        'Repas, congrès, actions, essais rémunérés et liens de famille comptent aussi.',
      ],
      now: 'Ajoutez la ligne à votre message ; /profil la garde sur votre fiche.',
      asks: [
        'liens d’intérêts',
        'conflit d’intérêts',
        'laboratoire',
        'labo',
        'visiteur médical',
        'cadeau',
        'congrès payé',
        'déclaration d’intérêts',
        'lien interet',
        'sunshine',
      ],
    },
    en: {
      title: 'Interests',
      says: [
        'Having an interest is no fault; hiding it while recommending a product is one.',
        'One line is enough: “Interests: …” or “none”.',
        'Meals, congresses, shares, paid trials and family ties count too.',
      ],
      now: 'Add the line to your message; /profile keeps it on your card.',
      asks: ['conflict of interest', 'interests', 'pharma', 'industry', 'sponsored', 'gift', 'disclosure'],
    },
    ar: {
      title: 'تضارب المصالح',
      says: [
        'وجود مصلحة ليس خطأ، وإخفاؤها عند التوصية بمنتج خطأ.',
        'يكفي سطر واحد: «المصالح: …» أو «لا شيء».',
        'الوجبات والمؤتمرات والأسهم والتجارب المؤدى عنها وصلات القرابة تُحسب أيضًا.',
      ],
      now: 'أضف السطر إلى رسالتك، والأمر ‎/profil‎ يحفظه في بطاقتك.',
      asks: ['تضارب المصالح', 'مصالح', 'مختبر', 'شركة أدوية', 'هدية', 'labo', 'délégué'],
    },
  },
};
