import type { Subject } from '../subject.ts';

export const secret: Subject = {
  id: 'secret',
  texts: ['fr-csp-r4127-4', 'fr-csp-l1110-4', 'fr-cp-226-13', 'ma-deonto-2021', 'ma-cp-446', 'dz-92-276', 'gb-nhs-mobile', 'us-hipaa', 'wma-2011-2022'],
  words: {
    fr: {
      title: 'Le secret médical',
      says: [
        'Tout ce que vous apprenez en exerçant est couvert par le secret, même un simple constat, même après le décès.',
        'Un groupe fermé de confrères n’est pas une exception : n’y partagez que ce qui sert à répondre à la question.',
        'Sans nom, un cumul de détails suffit à reconnaître quelqu’un : âge exact, petite ville, métier, date, maladie rare.',
      ],
      now: 'Si un message désigne un patient, retirez-le ou modifiez-le ; /anonymiser vous donne une version publiable.',
      asks: [
        'secret',
        'secret médical',
        'secret professionnel',
        'confidentialité',
        'nom du patient',
        'identité du patient',
        'peut on parler d’un patient',
        'partager un dossier',
        'secret partagé',
        'décès secret',
        'seret medical',
        'secr',
      ],
    },
    en: {
      title: 'Medical secrecy',
      says: [
        'Everything you learn in practice is covered by secrecy, even a passing observation, even after death.',
        'A closed group of colleagues is no exception: share only what is needed to answer the question.',
        'Without a name, details added up are enough to recognise somebody: exact age, small town, job, date, rare disease.',
      ],
      now: 'If a message points at a patient, take it back or edit it; /anonymise gives you a version that can be posted.',
      asks: [
        'secrecy',
        'confidentiality',
        'patient confidentiality',
        'professional secrecy',
        'patient name',
        'may I talk about a patient',
        'share a record',
        'privacy',
      ],
    },
    ar: {
      title: 'السر الطبي',
      says: [
        'كل ما تعرفه أثناء الممارسة يشمله السر، حتى الملاحظة العابرة، وحتى بعد الوفاة.',
        'المجموعة المغلقة بين الزملاء ليست استثناءً: لا تشارك فيها إلا ما يلزم للإجابة عن السؤال.',
        'دون ذكر الاسم، يكفي تراكم التفاصيل للتعرف على شخص: السن الدقيق، البلدة الصغيرة، المهنة، التاريخ، المرض النادر.',
      ],
      now: 'إن كانت رسالة تدل على مريض فاحذفها أو عدلها، والأمر ‎/anonymiser‎ يعطيك صيغة صالحة للنشر.',
      asks: ['السر', 'السر الطبي', 'السر المهني', 'سرية', 'اسم المريض', 'هوية المريض', 'ser tibi', 'ssir tibi', 'sirr'],
    },
  },
};
