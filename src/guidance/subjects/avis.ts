import type { Subject } from '../subject.ts';

export const avis: Subject = {
  id: 'avis',
  texts: ['fr-csp-l1110-4', 'fr-csp-r4127-4', 'fr-cnil-3', 'ma-deonto-2021', 'ch-fmh', 'gb-nhs-mobile', 'wma-2011-2022'],
  words: {
    fr: {
      title: 'Demander l’avis de confrères',
      says: [
        'Demander un avis est utile et permis, tant que personne ne peut reconnaître le patient.',
        'Donnez une tranche d’âge, une région, des délais relatifs, et seulement les éléments qui changent la réponse.',
        'L’avis d’un groupe aide à réfléchir ; la décision reste la vôtre et se note au dossier.',
      ],
      now: 'Utilisez /avis : le formulaire guide la question et la relit avant de la publier. En urgence, appelez, ne publiez pas.',
      asks: [
        'avis',
        'demander un avis',
        'avis confraternel',
        'cas clinique',
        'téléexpertise',
        'question à des confrères',
        'second avis',
        'staff',
        'comment poser un cas',
        'aviss',
      ],
    },
    en: {
      title: 'Asking colleagues for an opinion',
      says: [
        'Asking for an opinion is useful and allowed, as long as nobody can recognise the patient.',
        'Give an age band, a region, relative times, and only what changes the answer.',
        'A group’s opinion helps you think; the decision stays yours and goes into the record.',
      ],
      now: 'Use /opinion: the form guides the question and reads it before it is posted. In an emergency, call, do not post.',
      asks: ['opinion', 'second opinion', 'ask a colleague', 'clinical case', 'case discussion', 'advice', 'how to post a case'],
    },
    ar: {
      title: 'طلب رأي الزملاء',
      says: [
        'طلب الرأي مفيد ومسموح ما دام لا أحد يستطيع التعرف على المريض.',
        'أعط فئة عمرية ومنطقة ومُددًا نسبية، وفقط ما يغير الجواب.',
        'رأي المجموعة يساعد على التفكير، والقرار يبقى قرارك ويُدوَّن في الملف.',
      ],
      now: 'استعمل ‎/avis‎: الاستمارة ترشد السؤال وتراجعه قبل النشر. في الحالات المستعجلة اتصل ولا تنشر.',
      asks: ['رأي', 'استشارة', 'رأي الزملاء', 'حالة سريرية', 'رأي ثان', 'nsewel zomala2', 'avis dyalkom', 'chno ra2ykom'],
    },
  },
};
