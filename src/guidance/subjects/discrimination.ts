import type { Subject } from '../subject.ts';

export const discrimination: Subject = {
  id: 'discrimination',
  texts: ['fr-csp-r4127-2', 'ma-131-13', 'wma-2011-2022'],
  words: {
    fr: {
      title: 'Discrimination',
      says: [
        'Tous les patients ont droit aux mêmes soins et aux mêmes mots, quelle que soit leur origine, leur religion, leur sexe, leur corps ou leurs moyens.',
        'Un stéréotype partagé entre soignants change la façon dont on soigne.',
        'Parler d’un facteur de risque est médical ; mépriser un groupe ne l’est jamais.',
      ],
      now: 'Reformulez avec le fait médical, sans le groupe.',
      asks: ['discrimination', 'racisme', 'sexisme', 'homophobie', 'grossophobie', 'refus de soins', 'cmu', 'syndrome méditerranéen', 'origine', 'préjugé'],
    },
    en: {
      title: 'Discrimination',
      says: [
        'All patients are entitled to the same care and the same words, whatever their origin, religion, sex, body or means.',
        'A stereotype shared among carers changes the way one cares.',
        'Naming a risk factor is medicine; despising a group never is.',
      ],
      now: 'Say the medical fact, without the group.',
      asks: ['discrimination', 'racism', 'sexism', 'homophobia', 'fatphobia', 'refusal of care', 'prejudice', 'bias'],
    },
    ar: {
      title: 'التمييز',
      says: [
        'لكل المرضى الحق في العلاج نفسه والكلمات نفسها، مهما كان أصلهم أو دينهم أو جنسهم أو جسدهم أو إمكاناتهم.',
        'الأفكار المسبقة المتداولة بين المعالجين تغير طريقة العلاج.',
        'ذكر عامل خطر أمر طبي، أما احتقار فئة فليس كذلك أبدًا.',
      ],
      now: 'أعد الصياغة بذكر الواقعة الطبية دون الفئة.',
      asks: ['تمييز', 'عنصرية', 'تحيز', 'رفض العلاج', '3onsoriya'],
    },
  },
};
