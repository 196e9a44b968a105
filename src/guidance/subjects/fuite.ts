import type { Subject } from '../subject.ts';

export const fuite: Subject = {
  id: 'fuite',
  texts: ['fr-divan-2020', 'fr-csp-r4127-4', 'fr-cp-226-13', 'ma-09-08', 'ma-cp-446', 'ma-cp-447', 'wma-2011-2022'],
  words: {
    fr: {
      title: 'Une fuite a eu lieu',
      says: [
        'Ce qui est sorti ne revient pas : ce qui compte est de limiter, de garder la preuve et de prévenir.',
        'Ne cherchez pas le coupable dans le groupe, et ne répondez pas à la presse seul.',
        'Si des données de patients sont concernées, des délais légaux peuvent courir dès maintenant.',
      ],
      now: 'Ouvrez /fuite : la liste de la première heure, qui prévenir, et ce qui est fait.',
      asks: ['fuite', 'leak', 'capture sortie', 'presse', 'journaliste', 'screenshot publié', 'message divulgué', 'violation de données', '72 heures'],
    },
    en: {
      title: 'A leak has happened',
      says: [
        'What is out does not come back: what counts is to limit, keep the evidence and tell those concerned.',
        'Do not look for the culprit in the group, and do not answer the press alone.',
        'If patients’ data is concerned, legal time limits may be running now.',
      ],
      now: 'Open /leak: the list of the first hour, whom to tell, and what is done.',
      asks: ['leak', 'data breach', 'screenshot published', 'press', 'journalist', '72 hours'],
    },
    ar: {
      title: 'وقع تسرب',
      says: [
        'ما خرج لا يعود: المهم الحد منه وحفظ الدليل وإخبار المعنيين.',
        'لا تبحثوا عن المذنب داخل المجموعة، ولا تجيبوا الصحافة منفردين.',
        'إن تعلق الأمر بمعطيات مرضى فقد تكون آجال قانونية سارية من الآن.',
      ],
      now: 'افتح ‎/fuite‎: لائحة الساعة الأولى، ومن يجب إخباره، وما تم.',
      asks: ['تسرب', 'تسريب', 'فضيحة', 'صحافة', 'صحفي', 'لقطة شاشة منشورة', 'tsrib'],
    },
  },
};
