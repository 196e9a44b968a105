import type { Subject } from '../subject.ts';

export const moquerie: Subject = {
  id: 'moquerie',
  texts: ['fr-csp-r4127-2', 'fr-csp-r4127-31', 'fr-divan-2020', 'wma-2011-2022', 'gb-gmc-2024'],
  words: {
    fr: {
      title: 'Humour et moquerie',
      says: [
        'L’humour sur soi, sur le système et sur la fatigue est libre ; il aide à tenir.',
        'Se moquer d’un patient, de son corps, de sa peur ou de sa pauvreté le blesse le jour où il le lit, et ce jour arrive.',
        'Le respect reste dû à la personne, même absente, même après sa mort.',
      ],
      now: 'Demandez-vous si vous le diriez devant lui ; sinon, reformulez sur la situation plutôt que sur la personne.',
      asks: ['humour', 'moquerie', 'blague', 'ironie', 'rire d’un patient', 'carabin', 'humour noir', 'se moquer', 'plaisanterie'],
    },
    en: {
      title: 'Humour and mockery',
      says: [
        'Humour about oneself, the system and fatigue is free; it helps to carry on.',
        'Laughing at a patient, their body, fear or poverty hurts them the day they read it, and that day comes.',
        'Respect is due to the person, even absent, even after death.',
      ],
      now: 'Ask yourself whether you would say it before them; if not, speak of the situation rather than the person.',
      asks: ['humour', 'mockery', 'joke', 'irony', 'laughing at patients', 'dark humour', 'gallows humour'],
    },
    ar: {
      title: 'الدعابة والسخرية',
      says: [
        'الدعابة عن النفس وعن المنظومة وعن التعب حرة، وتساعد على الصمود.',
        'السخرية من مريض أو جسده أو خوفه أو فقره تجرحه يوم يقرؤها، وذلك اليوم يأتي.',
        'احترام الشخص واجب ولو كان غائبًا، ولو بعد موته.',
      ],
      now: 'اسأل نفسك هل كنت ستقولها أمامه، وإلا فتحدث عن الوضع لا عن الشخص.',
      asks: ['دعابة', 'سخرية', 'نكتة', 'استهزاء', 'ضحك على المريض', 'dhk', 'tfla 3la lmrid', 'nokta'],
    },
  },
};
