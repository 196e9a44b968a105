import type { Subject } from '../subject.ts';

export const usurpation: Subject = {
  id: 'usurpation',
  texts: ['fr-csp-r4127-20', 'ma-65-00', 'ma-cp-447'],
  words: {
    fr: {
      title: 'Usurpation d’identité',
      says: [
        'Un compte qui porte votre nom ou votre photo engage votre réputation : agissez vite et gardez la preuve.',
        'Aucun Ordre ni aucun modérateur ne demande un code ou un mot de passe par message.',
        'Un « nouveau numéro » se vérifie par un autre canal avant toute réponse.',
      ],
      now: 'Ouvrez /usurpation : les étapes et les lettres sont prêtes.',
      asks: [
        'usurpation',
        'faux compte',
        'faux profil',
        'faux médecin',
        'identité volée',
        'nouveau numéro',
        'code par sms',
        'phishing',
        'hameçonnage',
        'piratage',
      ],
    },
    en: {
      title: 'Impersonation',
      says: [
        'An account with your name or picture puts your reputation at stake: act fast and keep the evidence.',
        'No Order and no moderator asks for a code or a password by message.',
        'A “new number” is checked through another channel before any answer.',
      ],
      now: 'Open /impersonation: the steps and letters are ready.',
      asks: ['impersonation', 'fake account', 'fake profile', 'fake doctor', 'stolen identity', 'new number', 'sms code', 'phishing', 'hacked'],
    },
    ar: {
      title: 'انتحال الهوية',
      says: [
        'حساب يحمل اسمك أو صورتك يمس سمعتك: تصرف بسرعة واحفظ الدليل.',
        'لا هيئة ولا مشرف يطلب رمزًا أو كلمة سر برسالة.',
        '«الرقم الجديد» يُتحقق منه بوسيلة أخرى قبل أي جواب.',
      ],
      now: 'افتح ‎/usurpation‎: الخطوات والرسائل جاهزة.',
      asks: ['انتحال', 'حساب مزيف', 'طبيب مزيف', 'رقم جديد', 'رمز sms', 'تصيد', 'faux compte', 'num jdid'],
    },
  },
};
