import type { Subject } from '../subject.ts';

export const ordonnance: Subject = {
  id: 'ordonnance',
  texts: ['fr-csp-r4127-28', 'fr-csp-r4127-4', 'ma-deonto-2021'],
  words: {
    fr: {
      title: 'Ordonnances et services rendus',
      says: [
        'On ne prescrit pas à quelqu’un qu’on n’a pas examiné, même un proche, même pour dépanner.',
        'Consulter le dossier d’une personne qu’on ne soigne pas est interdit, même par curiosité bienveillante.',
        'Une demande de ce genre dans un groupe met aussi en danger ceux qui y répondent.',
      ],
      now: 'Refusez avec bienveillance et proposez la voie normale : consultation, garde, confrère.',
      asks: [
        'ordonnance',
        'prescription',
        'prescrire à un ami',
        'dépanner',
        'accès au dossier',
        'regarder un dossier',
        'service rendu',
        'prescription de complaisance',
        'tranquillisant',
      ],
    },
    en: {
      title: 'Prescriptions and favours',
      says: [
        'One does not prescribe for somebody one has not examined, even a relative, even to help out.',
        'Looking into the record of a person one does not care for is forbidden, even out of kindly curiosity.',
        'Such a request in a group also endangers those who answer it.',
      ],
      now: 'Refuse kindly and offer the usual way: an appointment, the on-call service, a colleague.',
      asks: ['prescription', 'prescribe for a friend', 'favour', 'access to record', 'look up a record'],
    },
    ar: {
      title: 'الوصفات والخدمات',
      says: [
        'لا يُوصف الدواء لمن لم يُفحص، ولو كان قريبًا، ولو لمساعدته.',
        'الاطلاع على ملف شخص لا تعالجه ممنوع، ولو بفضول حسن النية.',
        'مثل هذا الطلب في مجموعة يعرض للخطر من يجيب عنه أيضًا.',
      ],
      now: 'ارفض بلطف واقترح الطريق العادي: استشارة، مداومة، زميل.',
      asks: ['وصفة', 'روشيطة', 'وصف دواء لصديق', 'الاطلاع على ملف', 'ordonnance', 'rocheta'],
    },
  },
};
