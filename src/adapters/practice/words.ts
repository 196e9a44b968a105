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
  /** Between commands and their suggestions. */
  readonly commands: string;
  readonly commandHint: string;
  readonly more: string;
  readonly reactions: string;
  readonly download: string;
  readonly pinned: string;
  readonly verified: string;
  readonly join: string;
  readonly asked: string;
  readonly asks: string;
  readonly letIn: string;
  readonly refuse: string;
  readonly leave: string;
  readonly rename: string;
  readonly outside: string;
  readonly yourself: string;
  /** Why one cannot write now; `{until}` is a time. */
  readonly silenced: Readonly<Record<'away' | 'restricted' | 'locked' | 'slow', string>>;
  readonly slow: string;
  readonly locked: string;
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
  file: 'Pièces jointes (noms, séparés par ;)',
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
  commands: 'Commandes',
  commandHint: 'Écrivez / pour les commandes',
  more: 'Plus',
  reactions: 'Réagir',
  download: 'Enregistrer',
  pinned: 'Épinglé',
  verified: 'vérifié',
  join: 'Demander à entrer',
  asked: 'Demande envoyée. Un modérateur, ou Confrère, y répond.',
  asks: 'demande à entrer',
  letIn: 'Laisser entrer',
  refuse: 'Refuser',
  leave: 'Quitter le groupe',
  rename: 'Changer de nom',
  outside: 'hors du groupe',
  yourself: 'Vous',
  silenced: {
    away: 'Vous n’êtes pas membre de ce groupe : vous pouvez parler à Confrère en privé, par une commande.',
    restricted: 'Pause : vous pouvez lire, et écrire de nouveau à partir de {until}.',
    locked: 'Le fil est fermé pour l’instant. Les commandes restent possibles.',
    slow: 'Le fil est ralenti : vous pourrez écrire à {until}.',
  },
  slow: 'Fil ralenti',
  locked: 'Fil fermé',
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
  file: 'Attachments (names, separated by ;)',
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
  commands: 'Commands',
  commandHint: 'Type / for commands',
  more: 'More',
  reactions: 'React',
  download: 'Save',
  pinned: 'Pinned',
  verified: 'verified',
  join: 'Ask to come in',
  asked: 'Your request is sent. A moderator, or Confrère, answers it.',
  asks: 'asks to come in',
  letIn: 'Let in',
  refuse: 'Refuse',
  leave: 'Leave the group',
  rename: 'Change name',
  outside: 'not in the group',
  yourself: 'You',
  silenced: {
    away: 'You are not a member of this group: you may talk to Confrère in private, by a command.',
    restricted: 'Pause: you may read, and write again from {until}.',
    locked: 'The thread is closed for now. Commands still work.',
    slow: 'The thread is slowed: you may write at {until}.',
  },
  slow: 'Slowed',
  locked: 'Closed',
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
  file: 'مرفقات (الأسماء، تفصل بينها ;)',
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
  commands: 'الأوامر',
  commandHint: 'اكتبوا / لعرض الأوامر',
  more: 'المزيد',
  reactions: 'تفاعل',
  download: 'حفظ',
  pinned: 'مثبّتة',
  verified: 'موثّق',
  join: 'طلب الدخول',
  asked: 'أُرسل الطلب. يجيب عنه مشرف أو Confrère.',
  asks: 'يطلب الدخول',
  letIn: 'قبول',
  refuse: 'رفض',
  leave: 'مغادرة المجموعة',
  rename: 'تغيير الاسم',
  outside: 'خارج المجموعة',
  yourself: 'أنتم',
  silenced: {
    away: 'لستم عضوًا في هذه المجموعة: يمكنكم مخاطبة Confrère على انفراد بأمر من الأوامر.',
    restricted: 'استراحة: يمكنكم القراءة، والكتابة من جديد ابتداءً من {until}.',
    locked: 'النقاش مغلق الآن. تبقى الأوامر متاحة.',
    slow: 'النقاش مبطّأ: يمكنكم الكتابة عند {until}.',
  },
  slow: 'نقاش مبطّأ',
  locked: 'نقاش مغلق',
};

const table: Readonly<Record<string, PracticeWords>> = { fr, en, ar };

/** The language asked for, else the first that the reader's browser and this page share, else French. */
export function wordsFor(asked: string | undefined, accepted: string | undefined): { readonly tag: string; readonly words: PracticeWords } {
  const wished = [asked ?? '', ...(accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())];
  const tag = wished.find((t) => Object.hasOwn(table, t)) ?? 'fr';
  return { tag, words: table[tag] ?? fr };
}
