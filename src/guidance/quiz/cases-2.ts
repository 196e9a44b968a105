import type { QuizCase } from '../quiz-case.ts';

export const cases2: readonly QuizCase[] = [
  {
    id: 'presse',
    right: 'change',
    text: {
      fr: '« Vous avez vu l’accident de bus d’hier soir ? On a reçu le chauffeur, rate éclatée. »',
      en: '« Did you see last night’s bus crash? We got the driver, ruptured spleen. »',
      ar: '«هل رأيتم حادثة الحافلة أمس؟ استقبلنا السائق، طحال ممزق.»',
    },
    why: {
      fr: 'L’événement est public et il n’y a qu’un chauffeur : attendez que l’affaire soit ancienne.',
      en: 'The event is public and there is one driver: wait until the news is old.',
      ar: 'الحدث معروف ولا يوجد إلا سائق واحد: انتظر حتى يصبح الخبر قديمًا.',
    },
  },
  {
    id: 'screenshot',
    right: 'never',
    text: {
      fr: 'Capture d’une conversation privée avec un patient, envoyée « pour rire ».',
      en: 'A screenshot of a private talk with a patient, sent “for fun”.',
      ar: 'صورة شاشة لمحادثة خاصة مع مريض، أُرسلت «للضحك».',
    },
    why: {
      fr: 'Une conversation privée ne se diffuse pas sans accord.',
      en: 'A private conversation is not spread without consent.',
      ar: 'المحادثة الخاصة لا تُنشر دون موافقة.',
    },
  },
  {
    id: 'phishing',
    right: 'never',
    text: {
      fr: '« Bonjour, c’est le support. Envoyez-moi le code reçu par SMS pour garder votre accès. »',
      en: '« Hello, this is support. Send me the SMS code to keep your access. »',
      ar: '«مرحبًا، هنا الدعم. أرسل لي الرمز المستلم برسالة لتحتفظ بالدخول.»',
    },
    why: {
      fr: 'Personne ne demande un code. Signalez le message et prévenez un modérateur.',
      en: 'Nobody asks for a code. Report the message and tell a moderator.',
      ar: 'لا أحد يطلب رمزًا. بلغ عن الرسالة وأخبر مشرفًا.',
    },
  },
  {
    id: 'labo',
    right: 'change',
    text: {
      fr: '« La nouvelle gliflozine est géniale, mettez-la à tous vos patients. » (l’auteur est consultant du fabricant)',
      en: '« The new gliflozin is brilliant, give it to all your patients. » (the author is a consultant of the maker)',
      ar: '«الغليفلوزين الجديد رائع، صفوه لكل مرضاكم.» (الكاتب مستشار للشركة)',
    },
    why: {
      fr: 'Le lien d’intérêts manque : une ligne suffit.',
      en: 'The interest is missing: one line is enough.',
      ar: 'المصلحة غير مذكورة: يكفي سطر واحد.',
    },
  },
  {
    id: 'deuil',
    right: 'post',
    text: {
      fr: '« J’ai perdu un enfant cette nuit en réa. Je ne trouve pas les mots, bon courage à tous. »',
      en: '« I lost a child in intensive care tonight. I have no words, take care everybody. »',
      ar: '«فقدت طفلًا هذه الليلة في الإنعاش. لا أجد الكلمات، الله يعينكم جميعًا.»',
    },
    why: {
      fr: 'Le chagrin entre confrères est libre, et personne n’est reconnaissable.',
      en: 'Grief among colleagues is free, and nobody can be recognised.',
      ar: 'الحزن بين الزملاء حر، ولا أحد يمكن التعرف عليه.',
    },
  },
  {
    id: 'telephone',
    right: 'change',
    text: {
      fr: '« La fille du patient attend la réponse, elle est joignable au numéro ci-dessous. »',
      en: '« The patient’s daughter is waiting for the answer, she can be reached at the number below. »',
      ar: '«ابنة المريض تنتظر الجواب، ورقمها أسفله.»',
    },
    why: {
      fr: 'Le numéro d’un proche désigne le patient : donnez-le en privé au confrère concerné.',
      en: 'A relative’s number points at the patient: give it in private to the colleague concerned.',
      ar: 'رقم القريب يدل على المريض: أعطه على انفراد للزميل المعني.',
    },
  },
  {
    id: 'service',
    right: 'post',
    text: {
      fr: '« Le numéro du centre antipoison a changé, il est sur le site de la région. »',
      en: '« The number of the poison centre has changed, it is on the regional website. »',
      ar: '«تغير رقم مركز محاربة التسمم، وهو على موقع الجهة.»',
    },
    why: {
      fr: 'Le contact d’un service n’est pas celui d’un patient.',
      en: 'A service’s contact is not a patient’s.',
      ar: 'رقم مصلحة ليس رقم مريض.',
    },
  },
  {
    id: 'origine',
    right: 'never',
    text: {
      fr: '« Encore une qui crie, c’est culturel chez eux. »',
      en: '« Another one screaming, it is cultural with them. »',
      ar: '«واحدة أخرى تصرخ، هذا من ثقافتهم.»',
    },
    why: {
      fr: 'Mépriser une douleur selon l’origine blesse et soigne mal.',
      en: 'Despising pain by origin hurts and makes for bad care.',
      ar: 'احتقار الألم بحسب الأصل يجرح ويسيء إلى العلاج.',
    },
  },
  {
    id: 'insulte_subie',
    right: 'post',
    text: {
      fr: '« Un patient m’a traité de tous les noms ce soir. Comment faites-vous pour déposer plainte ? »',
      en: '« A patient called me every name tonight. How do you file a complaint? »',
      ar: '«شتمني مريض هذا المساء. كيف تقدمون شكاية؟»',
    },
    why: {
      fr: 'Rapporter une violence subie, sans désigner la personne, est légitime.',
      en: 'Reporting violence one suffered, without pointing at the person, is legitimate.',
      ar: 'الحديث عن عنف تعرضت له دون تحديد الشخص مشروع.',
    },
  },
  {
    id: 'jumeaux',
    right: 'change',
    text: {
      fr: '« Les triplées nées mardi chez nous ont toutes une cardiopathie. »',
      en: '« The triplets born with us on Tuesday all have a heart defect. »',
      ar: '«التوائم الثلاث المولودات عندنا يوم الثلاثاء مصابات كلهن بعيب قلبي.»',
    },
    why: {
      fr: 'Une naissance triple et un jour : les parents se reconnaîtront, le quartier aussi.',
      en: 'A triple birth and a day: the parents will recognise themselves, and so will the neighbours.',
      ar: 'ولادة ثلاثية ويوم محدد: سيتعرف الأهل والجيران.',
    },
  },
  {
    id: 'dossier',
    right: 'never',
    text: {
      fr: '« Quelqu’un d’astreinte peut regarder le dossier de ma voisine ? Juste pour savoir. »',
      en: '« Could somebody on call look at my neighbour’s record? Just to know. »',
      ar: '«هل يستطيع المناوب أن يطلع على ملف جارتي؟ فقط لأعرف.»',
    },
    why: {
      fr: 'On n’ouvre pas le dossier d’une personne qu’on ne soigne pas.',
      en: 'One does not open the record of a person one does not care for.',
      ar: 'لا يُفتح ملف شخص لا تعالجه.',
    },
  },
  {
    id: 'reco',
    right: 'post',
    text: {
      fr: '« La recommandation de 2024 baisse la cible à 130 : vous l’appliquez après 80 ans ? »',
      en: '« The 2024 guideline lowers the target to 130: do you apply it above 80? »',
      ar: '«توصية 2024 خفضت الهدف إلى 130: هل تطبقونها بعد الثمانين؟»',
    },
    why: {
      fr: 'Une année et un âge de recommandation ne désignent personne.',
      en: 'A guideline’s year and age point at nobody.',
      ar: 'سنة التوصية وسنها لا تدلان على أحد.',
    },
  },
];
