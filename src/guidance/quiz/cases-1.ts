import type { QuizCase } from '../quiz-case.ts';

export const cases1: readonly QuizCase[] = [
  {
    id: 'garde',
    right: 'post',
    text: {
      fr: '« Garde de 24 h, trois cafés, deux siestes de huit minutes. Je parle aux distributeurs. »',
      en: '« 24-hour shift, three coffees, two naps of eight minutes. I am talking to the vending machine. »',
      ar: '«حراسة 24 ساعة، ثلاث قهوات وغفوتان من ثماني دقائق. صرت أكلم آلة البيع.»',
    },
    why: {
      fr: 'L’humour sur soi et sur la fatigue est libre.',
      en: 'Humour about oneself and fatigue is free.',
      ar: 'الدعابة عن النفس وعن التعب حرة.',
    },
  },
  {
    id: 'initiales',
    right: 'change',
    text: {
      fr: '« K.B., chambre 14, se plaint encore de sa hanche. Des idées ? »',
      en: '« K.B., room 14, is complaining about the hip again. Any ideas? »',
      ar: '«ك.ب.، الغرفة 14، ما زال يشتكي من الورك. هل من أفكار؟»',
    },
    why: {
      fr: 'Initiales et chambre désignent la personne pour tout le service : « une patiente, hanche douloureuse ».',
      en: 'Initials and a room point at the person for the whole ward: “a patient with a painful hip”.',
      ar: 'الحروف الأولى مع الغرفة تدل على الشخص في كل المصلحة: «مريضة بألم في الورك».',
    },
  },
  {
    id: 'age_band',
    right: 'post',
    text: {
      fr: '« Femme 60-69 ans, lupus ancien, J+10 sans réponse aux corticoïdes. Rituximab ? »',
      en: '« Woman 60–69, long-standing lupus, D+10 without response to steroids. Rituximab? »',
      ar: '«امرأة 60-69 سنة، ذئبة قديمة، اليوم +10 دون استجابة للكورتيكويد. ريتوكسيماب؟»',
    },
    why: {
      fr: 'Tranche d’âge, délai relatif, une question : c’est la bonne forme.',
      en: 'Age band, relative time, one question: the right form.',
      ar: 'فئة عمرية وأجل نسبي وسؤال واحد: هذه هي الصيغة السليمة.',
    },
  },
  {
    id: 'maire',
    right: 'change',
    text: {
      fr: '« Le maire d’un petit village de ma vallée a un cancer du pancréas, on opère jeudi. »',
      en: '« The mayor of a small village in my valley has pancreatic cancer, surgery on Thursday. »',
      ar: '«رئيس جماعة قرية صغيرة في واديّ مصاب بسرطان البنكرياس، العملية يوم الخميس.»',
    },
    why: {
      fr: 'Sans nom, mais il n’y a qu’un maire : métier unique et petit lieu suffisent.',
      en: 'No name, but there is only one mayor: a unique job and a small place are enough.',
      ar: 'بلا اسم، لكن لا يوجد إلا رئيس واحد: المهنة الفريدة والمكان الصغير يكفيان.',
    },
  },
  {
    id: 'eponyme',
    right: 'post',
    text: {
      fr: '« Pour un Guillain-Barré, vous surveillez la capacité vitale à quel rythme ? »',
      en: '« In Guillain-Barré, how often do you check vital capacity? »',
      ar: '«في غيلان باريه، بأي وتيرة تراقبون السعة الحيوية؟»',
    },
    why: {
      fr: 'Un éponyme n’est pas un patient.',
      en: 'An eponym is not a patient.',
      ar: 'اسم المرض ليس اسم مريض.',
    },
  },
  {
    id: 'photo_tatouage',
    right: 'change',
    text: {
      fr: 'Photo d’un avant-bras : la plaie, et un tatouage avec un prénom.',
      en: 'A picture of a forearm: the wound, and a tattoo with a first name.',
      ar: 'صورة ساعد: الجرح ووشم باسم شخصي.',
    },
    why: {
      fr: 'Un tatouage reconnaît son porteur : recadrez sur la plaie, et dites que le patient est d’accord.',
      en: 'A tattoo recognises its bearer: crop to the wound, and say that the patient agreed.',
      ar: 'الوشم يعرّف بصاحبه: اقتصر على الجرح واذكر موافقة المريض.',
    },
  },
  {
    id: 'moquerie',
    right: 'never',
    text: {
      fr: '« La patiente de ce matin croit que son téléphone lui donne le diabète. Quel sketch, je filme la prochaine fois. »',
      en: '« This morning’s patient thinks her phone gives her diabetes. What a show, next time I film it. »',
      ar: '«مريضة هذا الصباح تظن أن هاتفها يسبب لها السكري. يا لها من مسرحية، المرة القادمة سأصور.»',
    },
    why: {
      fr: 'La moquerie vise une personne, et filmer sans accord est une faute grave.',
      en: 'The mockery targets a person, and filming without consent is a serious fault.',
      ar: 'السخرية تستهدف شخصًا، والتصوير دون موافقة خطأ جسيم.',
    },
  },
  {
    id: 'confrere',
    right: 'post',
    text: {
      fr: '« Merci au Dr Exemple pour son topo sur l’hyponatrémie, très clair. »',
      en: '« Thanks to Dr Example for the talk on hyponatraemia, very clear. »',
      ar: '«شكرًا للدكتور مثال على عرضه حول نقص الصوديوم، واضح جدًا.»',
    },
    why: {
      fr: 'Nommer un confrère pour le remercier ne pose aucun problème.',
      en: 'Naming a colleague to thank them is no problem.',
      ar: 'ذكر زميل لشكره لا يطرح أي مشكل.',
    },
  },
  {
    id: 'certificat',
    right: 'never',
    text: {
      fr: '« Quelqu’un peut me faire un arrêt de trois jours daté d’hier ? Je suis en congrès. »',
      en: '« Could somebody write me a three-day sick note dated yesterday? I am at a congress. »',
      ar: '«هل يستطيع أحد أن يكتب لي شهادة مرضية لثلاثة أيام بتاريخ أمس؟ أنا في مؤتمر.»',
    },
    why: {
      fr: 'On n’atteste que ce qu’on a constaté, le jour où on l’a constaté.',
      en: 'One attests only what one has seen, on the day one saw it.',
      ar: 'لا يُشهد إلا بما عوين، في يوم معاينته.',
    },
  },
  {
    id: 'institution',
    right: 'post',
    text: {
      fr: '« Quatre heures d’attente aux urgences, deux médecins pour 80 passages : j’ai écrit à la direction, voici les chiffres. »',
      en: '« Four hours of waiting in A&E, two doctors for 80 visits: I wrote to the management, here are the figures. »',
      ar: '«أربع ساعات انتظار في المستعجلات، طبيبان لثمانين مريضًا: كتبت للإدارة، وهذه الأرقام.»',
    },
    why: {
      fr: 'Une critique factuelle d’une organisation est libre, et utile.',
      en: 'Factual criticism of an organisation is free, and useful.',
      ar: 'النقد المبني على وقائع حر ومفيد.',
    },
  },
  {
    id: 'accusation',
    right: 'never',
    text: {
      fr: '« La clinique du centre fait mourir les gens pour toucher l’assurance, tout le monde le sait. »',
      en: '« The clinic in town lets people die to get the insurance money, everybody knows it. »',
      ar: '«مصحة وسط المدينة تترك الناس يموتون لأجل التأمين، الكل يعرف.»',
    },
    why: {
      fr: 'Une accusation sans preuve contre un établissement reconnaissable : passez par un signalement.',
      en: 'An unproven accusation against a recognisable establishment: go through a report.',
      ar: 'اتهام دون دليل لمؤسسة يمكن التعرف عليها: اسلك طريق التبليغ.',
    },
  },
  {
    id: 'age_95',
    right: 'change',
    text: {
      fr: '« Patient de 97 ans, pose de TAVI demain, vous feriez quoi ? »',
      en: '« Patient of 97, TAVI tomorrow, what would you do? »',
      ar: '«مريض عمره 97 سنة، زرع صمام غدًا، ماذا تفعلون؟»',
    },
    why: {
      fr: 'Au-delà de 89 ans, l’âge exact suffit presque à reconnaître : « 90 ans ou plus ».',
      en: 'Above 89 the exact age nearly identifies: “90 or more”.',
      ar: 'فوق 89 سنة يكاد السن الدقيق يكشف الشخص: «90 فأكثر».',
    },
  },
];
