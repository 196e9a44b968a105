import type { Subject } from '../subject.ts';

export const avisEnLigne: Subject = {
  id: 'avis_en_ligne',
  texts: ['fr-cnom-2016-2018', 'fr-csp-r4127-4', 'fr-csp-r4127-20'],
  words: {
    fr: {
      title: 'Avis en ligne sur un médecin',
      says: [
        'Répondre à un avis ne doit jamais confirmer que la personne est un patient.',
        'Une réponse courte, générale et polie protège mieux qu’une explication.',
        'Un avis injurieux se signale à la plateforme, preuve à l’appui.',
      ],
      now: 'Écrivez une phrase neutre qui invite à appeler le cabinet ; ne donnez aucun détail de soin.',
      asks: ['avis google', 'avis en ligne', 'e-réputation', 'note internet', 'commentaire google', 'mauvais avis', 'répondre à un avis'],
    },
    en: {
      title: 'Online reviews of a doctor',
      says: [
        'An answer to a review must never confirm that the person is a patient.',
        'A short, general and polite answer protects better than an explanation.',
        'An insulting review is reported to the platform, with evidence.',
      ],
      now: 'Write one neutral sentence that invites a call to the practice; give no detail of care.',
      asks: ['google review', 'online review', 'reputation', 'bad review', 'rating', 'answer a review'],
    },
    ar: {
      title: 'التقييمات على الإنترنت',
      says: ['الرد على تقييم يجب ألا يؤكد أبدًا أن صاحبه مريض عندك.', 'الرد القصير العام المهذب يحمي أكثر من الشرح.', 'التقييم المسيء يُبلَّغ للمنصة مع الدليل.'],
      now: 'اكتب جملة محايدة تدعو إلى الاتصال بالعيادة، دون أي تفصيل عن العلاج.',
      asks: ['تقييم', 'تعليق غوغل', 'سمعة', 'avis google'],
    },
  },
};
