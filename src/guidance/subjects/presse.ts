import type { Subject } from '../subject.ts';

export const presse: Subject = {
  id: 'presse',
  texts: ['fr-csp-r4127-13', 'fr-csp-r4127-20', 'fr-csp-r4127-31', 'ma-deonto-2021-com', 'tn-cnom-2025', 'ca-cpso-cmpa'],
  words: {
    fr: {
      title: 'Presse et réseaux',
      says: [
        'Devant le public, vous parlez en médecin : données confirmées, prudence, et la différence faite entre un fait et un avis.',
        'Ce qui s’écrit dans le groupe n’est à publier nulle part, ni en capture ni en résumé.',
        'Vérifiez l’usage qui sera fait de votre nom avant d’accepter un entretien.',
      ],
      now: 'Ne répondez pas à chaud : dites que vous rappellerez, puis prévenez un modérateur ou votre établissement.',
      asks: ['presse', 'journaliste', 'médias', 'interview', 'twitter', 'tiktok', 'réseaux sociaux', 'facebook', 'publier', 'youtube', 'créateur de contenu'],
    },
    en: {
      title: 'Press and networks',
      says: [
        'Before the public you speak as a doctor: confirmed data, care, and fact told from opinion.',
        'What is written in the group is for publication nowhere, neither as a screenshot nor summed up.',
        'Check what use will be made of your name before you accept an interview.',
      ],
      now: 'Do not answer in haste: say that you will call back, then tell a moderator or your hospital.',
      asks: ['press', 'journalist', 'media', 'interview', 'twitter', 'tiktok', 'social media', 'facebook', 'youtube'],
    },
    ar: {
      title: 'الصحافة والشبكات',
      says: [
        'أمام العموم تتحدث كطبيب: معطيات مؤكدة وحذر وتمييز بين الواقعة والرأي.',
        'ما يُكتب في المجموعة لا يُنشر في أي مكان، لا صورة شاشة ولا ملخصًا.',
        'تحقق من كيفية استعمال اسمك قبل قبول حوار.',
      ],
      now: 'لا تجب على عجل: قل إنك ستتصل لاحقًا، ثم أخبر مشرفًا أو مؤسستك.',
      asks: ['صحافة', 'صحفي', 'إعلام', 'حوار', 'شبكات التواصل', 'فيسبوك', 'تيك توك', 'sahafa'],
    },
  },
};
