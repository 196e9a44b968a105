interface Line {
  /** A member's id. */
  readonly by: 'salma' | 'paul' | 'grace' | 'hicham' | 'nadia';
  readonly text: string;
  /** Which line it answers, counted from 0. */
  readonly to?: number;
  /** Names of attachments; several are an album. */
  readonly files?: readonly string[];
}

/**
 * One evening among colleagues. Everybody in it is invented; numbers are shaped like real ones and belong to nobody.
 * Seven messages hold a patient (salma, grace, hicham, paul, salma, grace, paul); one is hard on a colleague (paul); the others hold what a hasty rule
 * would take for a patient: doses, plates of laboratories, colleagues, services, dates of congresses, diseases named after people.
 */
export const conversation: readonly Line[] = [
  { by: 'hicham', text: 'Bonsoir tout le monde. Garde calme ici pour l’instant, je croise les doigts.' },
  { by: 'paul', text: 'Ne dis jamais ça à voix haute un lundi.', to: 0 },
  { by: 'salma', text: 'Salam, wach kayn chi had 3ndo protocole jdid dyal HTA f’sujet âgé ?' },
  { by: 'paul', text: 'Les recommandations ESC : on vise 130/80 si toléré, et on commence bas. Amlodipine 5 mg, puis on réévalue à 4 semaines.', to: 2 },
  { by: 'salma', text: 'Merci Paul. Et si œdèmes des membres inférieurs sous amlodipine 10 ?', to: 3 },
  { by: 'paul', text: 'On baisse à 5 et on ajoute un IEC, ça règle la moitié des œdèmes.' },
  { by: 'grace', text: 'Evening all. Quick one: is anyone still giving prophylactic antibiotics after a second simple febrile UTI?' },
  { by: 'hicham', text: 'Not here, only with reflux grade IV or V.', to: 6 },
  {
    by: 'salma',
    text: 'Un avis svp : Mme Zineb Tahiri, née le 14/03/1961, CIN BK482913, HTA connue, œdèmes depuis 10 jours sous amlodipine, créatinine 118. Son tél 0661 48 29 17 si l’un de vous peut la voir à Rabat.',
  },
  {
    by: 'paul',
    text: 'Femme de la soixantaine, œdèmes sous inhibiteur calcique, créat limite : je ferais un ECG, un BNP et je passerais à un IEC à petite dose.',
  },
  { by: 'hicham', text: 'D’accord avec Paul. Et une protéinurie des 24 h tant qu’on y est.' },
  { by: 'grace', text: 'Same here, and check the NSAIDs in the kitchen drawer. There is always ibuprofen in the kitchen drawer.' },
  { by: 'salma', text: 'Hhhh sa7, l’ibuprofène d’la voisine, dima dima.', to: 11 },
  { by: 'paul', text: 'Pour le congrès de Marrakech (12 au 14 février), qui y va ? Tarif réduit jusqu’au 15 décembre.' },
  { by: 'hicham', text: 'Moi inchallah. Le Dr Benkirane présente la session sur l’amylose, ça vaut le voyage.', to: 13 },
  { by: 'salma', text: 'Ana jaya, ghadi nchoufkom temma.' },
  {
    by: 'grace',
    text: 'Could I pick your brains? Oluwaseun Adebayo, DOB 07/09/2019, five days of fever, red eyes, strawberry tongue, CRP 140. Mum is on 07700 900417. Kawasaki?',
  },
  { by: 'hicham', text: 'Five days plus those signs: treat as Kawasaki, echo tomorrow morning, IVIG before day 10.' },
  { by: 'paul', text: 'Et aspirine. L’écho cardiaque ne doit pas retarder les immunoglobulines.' },
  { by: 'grace', text: 'Thank you both, that settles it. I owe you coffee in Marrakech.' },
  { by: 'paul', text: 'Quelqu’un peut échanger ma garde du samedi 5 contre le dimanche 13 ? Mon fils joue au foot.' },
  { by: 'hicham', text: 'Je prends ton samedi. Appelle le secrétariat pour qu’ils changent le tableau, poste 4412.', to: 20 },
  { by: 'paul', text: 'Tu es un frère. Je te revaudrai ça.' },
  {
    by: 'hicham',
    text: 'السلام عليكم زملائي، المريضة فاطمة الزهراء العلوي، مزدادة في 22/05/1957، رقم البطاقة الوطنية AB654321، صداع صدغي مع ارتفاع سرعة الترسيب إلى 95. هل أبدأ الكورتيكويد قبل الخزعة؟',
  },
  { by: 'salma', text: 'نعم، لا ننتظر الخزعة إذا كان هناك اضطراب في الرؤية.' },
  { by: 'paul', text: 'Horton jusqu’à preuve du contraire : prednisone 1 mg/kg ce soir, biopsie dans les 15 jours, elle reste positive.' },
  { by: 'hicham', text: 'شكرًا جزيلاً لكما، بدأنا العلاج.' },
  { by: 'salma', text: 'Petite blague du soir : pourquoi le néphrologue est-il toujours calme ? Parce qu’il filtre.' },
  { by: 'paul', text: 'On va te retirer ta licence d’humour, Salma.', to: 27 },
  { by: 'grace', text: 'That one needs dialysis.', to: 27 },
  {
    by: 'paul',
    text: 'M. Gérard Vasseur, chambre 214 lit 2, né le 02/11/1948, FA découverte hier en postopératoire, CHA2DS2-VASc à 4. Vous anticoagulez d’emblée ou vous attendez le feu vert du chirurgien ?',
  },
  { by: 'hicham', text: 'Chez un homme de cet âge en postopératoire, j’attends le chirurgien 48 h, puis AOD. Le score suffit pour décider.' },
  { by: 'salma', text: 'Plaquettes à 90 x10⁹/L chez un de mes suivis depuis trois mois, stable. Vous explorez ?' },
  { by: 'hicham', text: 'Frottis, VIH, VHC, échographie de la rate. Stable à 90, pas d’urgence.', to: 32 },
  { by: 'grace', text: 'Small win of the day: a four-year-old told me my stethoscope sounds like a horse.' },
  {
    by: 'salma',
    text: '3afakom, wahed sayed smito Abdelkader Bennis, tzad f 12/08/1970, nmra dyalo 0662 73 15 48, 3ndo douleur thoracique mn lbar7, ECG normal, troponine négative mra wahda. N’sifto l’urgences ?',
  },
  { by: 'paul', text: 'Une seule troponine ne suffit pas : deuxième à 3 h. Si facteurs de risque, on l’adresse ce soir.' },
  { by: 'salma', text: 'Safi, ghadi nsifto daba. Barak Allah fik.', to: 36 },
  { by: 'hicham', text: 'Le numéro du SAMU régional a changé ? J’ai toujours le 141.' },
  {
    by: 'grace',
    text: 'Ward question: Mr Thomas Ashworth in room 12, bed 3, hospital number 4471902, keeps refusing his insulin. Any gentle tricks that work for you?',
  },
  { by: 'hicham', text: 'Ask what he is afraid of before anything else. Often it is the needle, or a relative who “went on insulin and died”.' },
  { by: 'paul', text: 'Et proposer une seule injection de basale au début. Une, c’est négociable ; quatre, jamais.' },
  { by: 'grace', text: 'Wise as ever. Will try tomorrow.' },
  { by: 'salma', text: 'Quelqu’un a le lien du webinaire de la Société marocaine de médecine interne ?' },
  { by: 'hicham', text: 'Je te l’envoie demain, il est sur l’affiche de jeudi.', to: 43 },
  { by: 'paul', text: 'Je vous joins le compte rendu d’écho pour avis.', files: ['CR_echo_Lucas_Perrin_12-06-1983.pdf'] },
  { by: 'hicham', text: 'Je regarde ça au calme. Fraction conservée, non ?' },
  { by: 'paul', text: 'Oui, 60 %. Merci à tous, une belle équipe ce soir.' },
  { by: 'nadia', text: 'Merci de m’avoir accueillie ce soir. Je suis dermatologue, n’hésitez pas pour les images de peau.' },
  { by: 'paul', text: 'Sinon, le chef de clinique d’hier est un incapable, un danger public, qu’on lui retire son diplôme.' },
  { by: 'hicham', text: 'Paul, on respire. Dis-le-lui demain autour d’un café, pas ici.' },
  { by: 'paul', text: 'Tu as raison, la garde a été longue.' },
  { by: 'salma', text: 'Tsb7o 3la khir, bonne garde à ceux qui restent.' },
  { by: 'grace', text: 'Good night from Leeds. Be kind to yourselves.' },
  { by: 'hicham', text: 'ليلة سعيدة للجميع.' },
];
