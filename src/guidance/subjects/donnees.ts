import type { Subject } from '../subject.ts';

export const donnees: Subject = {
  id: 'donnees',
  texts: ['fr-cnil-3', 'fr-hds', 'fr-csp-l1110-4', 'ma-09-08', 'ma-cndp-sante', 'ma-05-20', 'us-hipaa', 'gb-nhs-mobile'],
  words: {
    fr: {
      title: 'Données de santé',
      says: [
        'Une donnée de santé est sensible partout : on n’en garde que le nécessaire, là où c’est prévu.',
        'Une messagerie grand public n’est ni un dossier ni un hébergement agréé.',
        'Anonyme veut dire que personne ne peut isoler, relier ni déduire l’identité, pas seulement que le nom manque.',
      ],
      now: 'Reportez la décision dans le dossier du patient, puis effacez l’échange.',
      asks: [
        'données',
        'rgpd',
        'cnil',
        'cndp',
        'données personnelles',
        'données de santé',
        'hébergement',
        'whatsapp',
        'cloud',
        'loi 09-08',
        'hds',
        'donnees patient',
      ],
    },
    en: {
      title: 'Health data',
      says: [
        'Health data is sensitive everywhere: keep only what is needed, where it belongs.',
        'A public messaging service is neither a record nor an approved host.',
        'Anonymous means that nobody can single out, link or infer the identity, not only that the name is missing.',
      ],
      now: 'Put the decision into the patient’s record, then delete the exchange.',
      asks: ['data', 'gdpr', 'hipaa', 'personal data', 'health data', 'hosting', 'whatsapp', 'cloud', 'data protection'],
    },
    ar: {
      title: 'المعطيات الصحية',
      says: [
        'المعطى الصحي حساس في كل مكان: لا يُحفظ منه إلا الضروري وفي مكانه.',
        'تطبيق المراسلة العمومي ليس ملفًا طبيًا ولا استضافة معتمدة.',
        'مجهول الهوية يعني ألا يستطيع أحد عزل الهوية أو ربطها أو استنتاجها، لا مجرد غياب الاسم.',
      ],
      now: 'دوّن القرار في ملف المريض ثم احذف المحادثة.',
      asks: ['معطيات', 'معطيات شخصية', 'بيانات', 'حماية المعطيات', 'القانون 09-08', 'واتساب', 'donnees'],
    },
  },
};
