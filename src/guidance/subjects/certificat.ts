import type { Subject } from '../subject.ts';

export const certificat: Subject = {
  id: 'certificat',
  texts: ['fr-csp-r4127-28', 'fr-cp-441', 'be-deonto'],
  words: {
    fr: {
      title: 'Certificats',
      says: [
        'On n’atteste que ce qu’on a soi-même constaté, le jour où on l’a constaté.',
        'Un certificat de complaisance engage votre responsabilité, même pour rendre service à un ami.',
        'Dans un groupe, personne ne peut rédiger pour vous le certificat d’un patient qu’il n’a pas vu.',
      ],
      now: 'Répondez que vous ne pouvez certifier sans examen, et proposez un rendez-vous.',
      asks: [
        'certificat',
        'certificat de complaisance',
        'arrêt de travail',
        'attestation',
        'certif',
        'dispense',
        'certificat de décès',
        'antidater',
        'certificat sport',
        'faux certificat',
      ],
    },
    en: {
      title: 'Certificates',
      says: [
        'One attests only what one has seen oneself, on the day one saw it.',
        'A certificate of convenience is your responsibility, even as a favour to a friend.',
        'In a group nobody can write a certificate for a patient they have not seen.',
      ],
      now: 'Answer that you cannot certify without an examination, and offer an appointment.',
      asks: ['certificate', 'sick note', 'fit note', 'attestation', 'false certificate', 'death certificate', 'backdate'],
    },
    ar: {
      title: 'الشهادات الطبية',
      says: [
        'لا يُشهد إلا بما عاينه الطبيب بنفسه، في يوم معاينته.',
        'شهادة المجاملة تُلزم مسؤوليتك، ولو كانت خدمة لصديق.',
        'لا أحد في المجموعة يستطيع أن يكتب شهادة لمريض لم يره.',
      ],
      now: 'أجب بأنك لا تستطيع الشهادة دون فحص، واقترح موعدًا.',
      asks: ['شهادة', 'شهادة طبية', 'شهادة مجاملة', 'رخصة مرضية', 'سرتيفيكا', 'certifica', 'chahada tibiya', 'arrêt'],
    },
  },
};
