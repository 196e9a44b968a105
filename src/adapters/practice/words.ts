/** What the page of the group says of itself. A chat platform's own interface, as every platform has its own: the bot's words come with its orders. */
export interface PracticeWords {
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly invented: string;
  readonly youAre: string;
  readonly moderator: string;
  readonly evening: string;
  readonly stop: string;
  readonly speed: string;
  readonly speeds: Readonly<Record<'1' | '4' | '20', string>>;
  readonly write: string;
  readonly file: string;
  readonly send: string;
  readonly edit: string;
  readonly reply: string;
  readonly remove: string;
  readonly save: string;
  readonly cancel: string;
  readonly sending: string;
  readonly edited: string;
  readonly removedByBot: string;
  readonly removedByAuthor: string;
  readonly quotes: string;
  readonly answering: string;
  readonly privately: string;
  readonly privatelyHint: string;
  readonly room: string;
  readonly ready: string;
  readonly dismiss: string;
  readonly away: string;
  readonly empty: string;
  readonly failed: string;
  readonly newer: string;
}

const fr: PracticeWords = {
  direction: 'ltr',
  title: 'Groupe d’entraînement',
  invented: 'Personnes et patients inventés',
  youAre: 'Vous êtes',
  moderator: 'modérateur',
  evening: 'Jouer une soirée',
  stop: 'Arrêter',
  speed: 'Vitesse',
  speeds: { '1': 'lecture', '4': 'rapide', '20': 'très rapide' },
  write: 'Écrire au groupe',
  file: 'Pièce jointe (nom)',
  send: 'Envoyer',
  edit: 'Modifier',
  reply: 'Répondre',
  remove: 'Supprimer',
  save: 'Enregistrer',
  cancel: 'Annuler',
  sending: 'envoi en cours',
  edited: 'modifié',
  removedByBot: 'Message retiré par Confrère',
  removedByAuthor: 'Message supprimé par son auteur',
  quotes: 'publié pour',
  answering: 'En réponse à',
  privately: 'En privé avec Confrère',
  privatelyHint: 'Visible de vous seul',
  room: 'Salon des modérateurs',
  ready: 'Version prête à publier',
  dismiss: 'Ranger',
  away: 'Connexion perdue, nouvel essai en cours.',
  empty: 'Le groupe est silencieux. Écrivez un premier message, ou jouez une soirée.',
  failed: 'Ce n’est pas parti. Réessayez dans un instant.',
  newer: 'Nouveaux messages',
};

const en: PracticeWords = {
  direction: 'ltr',
  title: 'Practice group',
  invented: 'Invented people and patients',
  youAre: 'You are',
  moderator: 'moderator',
  evening: 'Play an evening',
  stop: 'Stop',
  speed: 'Speed',
  speeds: { '1': 'reading', '4': 'fast', '20': 'very fast' },
  write: 'Write to the group',
  file: 'Attachment (name)',
  send: 'Send',
  edit: 'Edit',
  reply: 'Reply',
  remove: 'Delete',
  save: 'Save',
  cancel: 'Cancel',
  sending: 'sending',
  edited: 'edited',
  removedByBot: 'Message removed by Confrère',
  removedByAuthor: 'Message deleted by its author',
  quotes: 'posted for',
  answering: 'In reply to',
  privately: 'In private with Confrère',
  privatelyHint: 'Only you can see this',
  room: 'Moderators’ room',
  ready: 'Version ready to post',
  dismiss: 'Put away',
  away: 'Connection lost, trying again.',
  empty: 'The group is quiet. Write a first message, or play an evening.',
  failed: 'That was not sent. Try again in a moment.',
  newer: 'New messages',
};

const ar: PracticeWords = {
  direction: 'rtl',
  title: 'مجموعة التدريب',
  invented: 'أشخاص ومرضى من نسج الخيال',
  youAre: 'أنتم',
  moderator: 'مشرف',
  evening: 'عرض أمسية',
  stop: 'إيقاف',
  speed: 'السرعة',
  speeds: { '1': 'قراءة', '4': 'سريعة', '20': 'سريعة جدًا' },
  write: 'الكتابة إلى المجموعة',
  file: 'مرفق (الاسم)',
  send: 'إرسال',
  edit: 'تعديل',
  reply: 'رد',
  remove: 'حذف',
  save: 'حفظ',
  cancel: 'إلغاء',
  sending: 'قيد الإرسال',
  edited: 'معدّلة',
  removedByBot: 'رسالة سحبها Confrère',
  removedByAuthor: 'رسالة حذفها كاتبها',
  quotes: 'نُشرت نيابة عن',
  answering: 'ردًا على',
  privately: 'على انفراد مع Confrère',
  privatelyHint: 'لا يراه أحد سواكم',
  room: 'غرفة المشرفين',
  ready: 'صيغة جاهزة للنشر',
  dismiss: 'طيّ',
  away: 'انقطع الاتصال، تجري محاولة جديدة.',
  empty: 'المجموعة هادئة. اكتبوا رسالة أولى أو اعرضوا أمسية.',
  failed: 'لم تُرسل الرسالة. حاولوا بعد لحظات.',
  newer: 'رسائل جديدة',
};

const table: Readonly<Record<string, PracticeWords>> = { fr, en, ar };

/** The language asked for, else the first that the reader's browser and this page share, else French. */
export function wordsFor(asked: string | undefined, accepted: string | undefined): { readonly tag: string; readonly words: PracticeWords } {
  const wished = [asked ?? '', ...(accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())];
  const tag = wished.find((t) => Object.hasOwn(table, t)) ?? 'fr';
  return { tag, words: table[tag] ?? fr };
}
