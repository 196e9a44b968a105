import type { CommandName } from '../../core/command-name.ts';
import type { CommandWords } from '../../core/language.ts';
import { opinion } from './opinion.ts';

/** Typed names stay in Latin letters: no platform takes others. */
export const faces: Readonly<Record<CommandName, CommandWords>> = {
  aide: { name: 'aide', description: 'ما الذي يفعله Confrère، وقائمة الأوامر' },
  verifier: {
    name: 'verifier',
    description: 'مراجعة مسودة قبل نشرها، على انفراد',
    menu: 'مراجعة',
    options: { texte: { name: 'texte', description: 'المسودة المراد مراجعتها' } },
  },
  anonymiser: {
    name: 'anonymiser',
    description: 'الحصول على صيغة بلا هوية المريض، على انفراد',
    menu: 'إخفاء الهوية',
    options: { texte: { name: 'texte', description: 'النص المراد إخفاء الهوية فيه' } },
  },
  signaler: {
    name: 'signaler',
    description: 'تبليغ المشرفين عن رسالة، بتكتم',
    menu: 'تبليغ',
    options: { motif: { name: 'motif', description: 'ما المشكلة' } },
    choices: {
      patient: 'مريض يمكن التعرف عليه',
      disrespect: 'قلة احترام',
      advertising: 'دعاية',
      impostor: 'هوية مشكوك فيها',
      distress: 'زميل في ضائقة',
      other: 'شيء آخر',
    },
  },
  alertes: { name: 'alertes', description: 'للمشرفين: ما ينتظر قرارًا' },
  reglages: { name: 'reglages', description: 'للمسؤولين: ضبط Confrère لهذه المجموعة' },
  etat: { name: 'etat', description: 'ما يراه Confrère وما يمكنه فعله هنا' },
  mesdonnees: { name: 'mesdonnees', description: 'ما يُحفظ عني: الاطلاع عليه وطلب محوه' },
  moderateurs: {
    name: 'moderateurs',
    description: 'للمسؤولين: اختيار مكان وصول التنبيهات',
    options: { groupe: { name: 'groupe', description: 'رقم المجموعة المراقبة، أو قناة' } },
  },
  nommer: {
    name: 'nommer',
    description: 'للمديرين: تعيين مشرف، أو التراجع عنه',
    options: { personne: { name: 'personne', description: 'من سيشرف معكم' } },
  },
  relire: {
    name: 'relire',
    description: 'للمسؤولين: مراجعة الأيام الأخيرة للمجموعة بصمت',
    options: { jours: { name: 'jours', description: 'من يوم إلى 14 يومًا؛ 3 إن لم يُذكر شيء' } },
  },
  garde: {
    name: 'garde',
    description: 'للمشرفين: متى تذكركم الحالات الخطيرة',
    options: { quand: { name: 'quand', description: 'دون أي خيار: مناوبتكم الحالية' } },
    choices: { oui: 'مناوب', pause8: 'راحة 8 ساعات', pause24: 'راحة 24 ساعة', semaine: 'غياب أسبوع', nuits: 'ليس ليلًا (22:00 – 07:00)', non: 'مغادرة اللائحة' },
  },
  bureau: { name: 'bureau', description: 'رابط شخصي إلى المكتب: أدلة ونماذج، والإشراف' },
  journal: { name: 'journal', description: 'ما فعله Confrère في هذه المجموعة ولماذا، بلا أسماء' },
  regle: {
    name: 'regle',
    description: 'ما تقوله أخلاقيات المهنة، مع مراجع بلدكم',
    options: { sujet: { name: 'sujet', description: 'السر، الصورة، الاستشارة، الإشهار، أو سؤال' } },
  },
  charte: { name: 'charte', description: 'قراءة ميثاق المجموعة وتوقيعه' },
  usurpation: { name: 'usurpation', description: 'شخص ينتحل صفتي أو صفة زميل: ما العمل' },
  badbuzz: { name: 'badbuzz', description: 'للمشرفين: بطاقة الأزمة حين يخرج النقاش عن السيطرة' },
  fuite: { name: 'fuite', description: 'وقع تسرب: الساعة الأولى، ومن يجب إخباره' },
  quiz: { name: 'quiz', description: 'حالة قصيرة كل أسبوع، والنتائج شخصية' },
  avis: {
    name: 'avis',
    description: 'طلب رأي الزملاء في حالة، دون هوية المريض',
    options: { recherche: { name: 'recherche', description: 'البحث في الآراء المطلوبة سابقًا' } },
  },
  profil: { name: 'profil', description: 'بطاقتي المهنية، رصينة وقابلة للتصدير' },
  declaration: { name: 'declaration', description: 'الرسالة إلى الهيئة للتصريح بالحسابات والأسماء المستعارة' },
  veille: {
    name: 'veille',
    description: 'جديد المصادر المختارة، حسب التخصص',
    options: { specialite: { name: 'specialite', description: 'التخصص' } },
    choices: opinion.specialities,
  },
  verification: {
    name: 'verification',
    description: 'إثبات أنني طبيب، على انفراد',
    options: { personne: { name: 'personne', description: 'للمشرفين: وضع هذا العضو' } },
  },
};
