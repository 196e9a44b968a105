import type { StartFault } from './start-error.ts';

/** What the person at the terminal is told while Confrère starts. */
export interface Terminal {
  readonly language: 'fr' | 'en' | 'ar';
  readonly keyMade: (path: string) => string;
  readonly progress: (stage: string) => string;
  readonly open: (link: string) => string;
  readonly log: (path: string) => string;
  readonly failed: (code: string) => string;
  readonly cannotStart: Readonly<Record<StartFault, (detail: string) => string>>;
}

const table: Readonly<Record<Terminal['language'], Omit<Terminal, 'language'>>> = {
  fr: {
    keyMade: (path) => `Une clé a été créée dans ${path} (lisible par vous seul) : gardez-en une copie, sans elle les textes scellés sont perdus.`,
    progress: (stage) =>
      ({ 'making-database': 'Création de la base de données, une seule fois, 4 à 15 secondes …', 'opening-database': 'Ouverture de la base de données …' })[
        stage
      ] ?? '',
    open: (link) => `\nConfrère est ouvert. Lien à usage unique :\n\n  ${link}\n`,
    log: (path) => `Journal technique, sans aucun texte de message : ${path}`,
    failed: (code) => `Confrère n’a pas pu démarrer (${code}).`,
    cannotStart: {
      'port-taken': (at) =>
        `L’adresse ${at} est déjà prise : arrêtez ce qui l’occupe (peut-être un autre Confrère), ou choisissez un autre port avec CONFRERE_PORT.`,
      'port-forbidden': (at) => `Le système refuse l’adresse ${at} : choisissez un port au-dessus de 1023 avec CONFRERE_PORT.`,
      'host-unknown': (at) => `L’adresse ${at} n’appartient pas à cette machine : corrigez CONFRERE_HOST.`,
      'folder-unusable': (path) => `Le dossier ${path} ne peut pas être écrit : corrigez ses droits, ou donnez-en un autre avec CONFRERE_DATA.`,
      'disk-full': (path) => `Le disque du dossier ${path} est plein : libérez 120 Mo, ou donnez un autre dossier avec CONFRERE_DATA.`,
    },
  },
  en: {
    keyMade: (path) => `A key was made in ${path} (readable by you alone): keep a copy, without it the sealed texts are lost.`,
    progress: (stage) => ({ 'making-database': 'Creating the database, once, 4 to 15 seconds …', 'opening-database': 'Opening the database …' })[stage] ?? '',
    open: (link) => `\nConfrère is open. One-time link:\n\n  ${link}\n`,
    log: (path) => `Technical log, without any text of a message: ${path}`,
    failed: (code) => `Confrère could not start (${code}).`,
    cannotStart: {
      'port-taken': (at) => `${at} is taken: stop what listens there (another Confrère, perhaps), or choose another port with CONFRERE_PORT.`,
      'port-forbidden': (at) => `The system refuses ${at}: choose a port above 1023 with CONFRERE_PORT.`,
      'host-unknown': (at) => `${at} is no address of this machine: correct CONFRERE_HOST.`,
      'folder-unusable': (path) => `The folder ${path} cannot be written: correct its rights, or give another one with CONFRERE_DATA.`,
      'disk-full': (path) => `The disk of the folder ${path} is full: free 120 MB, or give another folder with CONFRERE_DATA.`,
    },
  },
  ar: {
    keyMade: (path) => `أُنشئ مفتاح في ${path} (لا يقرؤه سواك): احتفظ بنسخة منه، فبدونه تضيع النصوص المختومة.`,
    progress: (stage) =>
      ({ 'making-database': 'إنشاء قاعدة البيانات، مرة واحدة، من 4 إلى 15 ثانية …', 'opening-database': 'فتح قاعدة البيانات …' })[stage] ?? '',
    open: (link) => `\nConfrère مفتوح. رابط يُستعمل مرة واحدة:\n\n  ${link}\n`,
    log: (path) => `السجل التقني، بلا أي نص من الرسائل: ${path}`,
    failed: (code) => `تعذّر تشغيل Confrère (${code}).`,
    cannotStart: {
      'port-taken': (at) => `العنوان ${at} مشغول: أوقف ما يشغله (ربما نسخة أخرى من Confrère)، أو اختر منفذًا آخر بـ CONFRERE_PORT.`,
      'port-forbidden': (at) => `يرفض النظام العنوان ${at}: اختر منفذًا أعلى من 1023 بـ CONFRERE_PORT.`,
      'host-unknown': (at) => `العنوان ${at} ليس لهذا الجهاز: صحّح CONFRERE_HOST.`,
      'folder-unusable': (path) => `لا يمكن الكتابة في المجلد ${path}: صحّح صلاحياته، أو حدّد مجلدًا آخر بـ CONFRERE_DATA.`,
      'disk-full': (path) => `قرص المجلد ${path} ممتلئ: حرّر 120 ميغابايت، أو حدّد مجلدًا آخر بـ CONFRERE_DATA.`,
    },
  },
};

/** In the language of the terminal, French unless it says otherwise. */
export function terminalOf(locale: string | undefined): Terminal {
  const language = locale?.startsWith('en') ? 'en' : locale?.startsWith('ar') ? 'ar' : 'fr';
  return { language, ...table[language] };
}
