/** What the person at the terminal is told while Confrère starts. */
export interface Terminal {
  readonly language: 'fr' | 'en' | 'ar';
  readonly keyMade: (path: string) => string;
  readonly progress: (stage: string) => string;
  readonly open: (link: string) => string;
  readonly log: (path: string) => string;
  readonly failed: (code: string) => string;
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
  },
  en: {
    keyMade: (path) => `A key was made in ${path} (readable by you alone): keep a copy, without it the sealed texts are lost.`,
    progress: (stage) => ({ 'making-database': 'Creating the database, once, 4 to 15 seconds …', 'opening-database': 'Opening the database …' })[stage] ?? '',
    open: (link) => `\nConfrère is open. One-time link:\n\n  ${link}\n`,
    log: (path) => `Technical log, without any text of a message: ${path}`,
    failed: (code) => `Confrère could not start (${code}).`,
  },
  ar: {
    keyMade: (path) => `أُنشئ مفتاح في ${path} (لا يقرؤه سواك): احتفظ بنسخة منه، فبدونه تضيع النصوص المختومة.`,
    progress: (stage) =>
      ({ 'making-database': 'إنشاء قاعدة البيانات، مرة واحدة، من 4 إلى 15 ثانية …', 'opening-database': 'فتح قاعدة البيانات …' })[stage] ?? '',
    open: (link) => `\nConfrère مفتوح. رابط يُستعمل مرة واحدة:\n\n  ${link}\n`,
    log: (path) => `السجل التقني، بلا أي نص من الرسائل: ${path}`,
    failed: (code) => `تعذّر تشغيل Confrère (${code}).`,
  },
};

/** In the language of the terminal, French unless it says otherwise. */
export function terminalOf(locale: string | undefined): Terminal {
  const language = locale?.startsWith('en') ? 'en' : locale?.startsWith('ar') ? 'ar' : 'fr';
  return { language, ...table[language] };
}
