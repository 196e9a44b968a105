import type { Subject } from '../subject.ts';

export const pseudonyme: Subject = {
  id: 'pseudonyme',
  texts: ['fr-csp-r4127-75', 'fr-csp-r4127-20', 'gb-gmc-2024'],
  words: {
    fr: {
      title: 'Pseudonyme',
      says: [
        'Parler métier sous un nom d’emprunt n’est pas un abri : vous restez responsable de ce que vous écrivez.',
        'Certains pays demandent de déclarer ce pseudonyme à l’Ordre.',
        'Un pseudonyme ne permet jamais de cacher qu’on est médecin quand on donne un avis médical.',
      ],
      now: 'Vérifiez ce que demande votre pays ci-dessous ; /declaration prépare la lettre.',
      asks: ['pseudonyme', 'pseudo', 'anonymat', 'nom d’emprunt', 'compte anonyme', 'déclarer un pseudo', 'psudonyme'],
    },
    en: {
      title: 'Pseudonym',
      says: [
        'Speaking about the profession under another name is no shelter: you remain responsible for what you write.',
        'Some countries ask that the pseudonym be declared to the Order.',
        'A pseudonym never hides that you are a doctor when you give medical advice.',
      ],
      now: 'Check what your country asks below; /declaration prepares the letter.',
      asks: ['pseudonym', 'alias', 'anonymous account', 'nickname', 'declare a pseudonym'],
    },
    ar: {
      title: 'الاسم المستعار',
      says: [
        'الحديث عن المهنة باسم مستعار ليس ملجأ: تبقى مسؤولًا عما تكتب.',
        'بعض البلدان تطلب التصريح بالاسم المستعار لدى الهيئة.',
        'الاسم المستعار لا يخفي أبدًا صفة الطبيب عند تقديم رأي طبي.',
      ],
      now: 'تحقق أدناه مما يطلبه بلدك، والأمر ‎/declaration‎ يُعد الرسالة.',
      asks: ['اسم مستعار', 'حساب مجهول', 'بسودو', 'pseudo', 'smiya mosta3ara'],
    },
  },
};
