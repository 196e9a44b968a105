// How a ward speaks of who lies there by the surname alone: «Huet 7/4, on remplit», "Barlow needs bloods", «Benali tah lih TA».
// A colleague prescribes, answers and operates; a patient has a pressure, a fever, a bed.

/** A name that is a method, a score or an operation before it is a person's. */
const method =
  /^(?:apgar|silverman|bishop|braden|norton|ramsay|aldrete|cormack|mallampati|gleason|karnofsky|wells|ranson|balthazar|snellen|monoyer|parinaud|glasgow|child|waterlow|hartmann|whipple|bricker|lewis|nissen|toupet|burch|bentall|ross|norwood|fontan|glenn|kasai|duhamel|latarjet|bankart|altemeier|longo|miles|widal|coombs|westergren|murphy|babinski|schirmer|schober|lachman|tinel|phalen|valsalva|mayo|killip|forrester|rankin|barthel|katz|lawton|zarit|beck|hamilton|fagerstrom|epworth|doppler|holter|swan|picc|redon|foley|blake|kehr|jackson|pleurevac|ringer|ohm|celsius|dextro|hemocue|lasilix|kardegic|patient|patiente|bebe|maman|papa|mere|pere|mari|femme|famille|enfant|dame|monsieur|madame|mademoiselle|homme|garcon|fille|nourrisson|man|woman|lady|baby|mum|child)$/;

const measures =
  'TA|PA|BP|FC|HR|FR|RR|SpO2|SPO2|[Ss]at(?:s|u)?|GCS|[Gg]lasgow|Hb|Hgb|K\\+?|Na|CRP|PCT|T°|[Tt]emp|[Cc]r[ée]at|[Ll]actates?|[Tt]ropo|INR|[Pp]laq(?:uettes)?|[Pp]lt|[Gg]lyc(?:[ée]mie)?|[Dd]extro|HGT|BM|pH|BNP|UOP|[Dd]iur[èe]se|WCC|INR|NEWS|بوتاسيوم|البوتاسيوم|الضغط|السكر|التشبع|الحرارة';
const value = new RegExp(
  `^(?:(?: ?[:=–-])? ?(?:${measures}) ?[:=@]? ?(?:à |at |is )?[\\d<>↑↓]|(?: ?[:=–-])? (?:3[5-9]|4[0-2])[.,]\\d(?![\\d/])|(?: ?[:=–-])? (?:(?:[5-9]|1\\d|2[0-5])\\/[2-9]|1[1-9]\\/1[0-2]|(?:[5-9]\\d|1\\d\\d|2[0-4]\\d)\\/[2-9]\\d|1\\d\\d\\/1[01]\\d)(?![\\d/])|(?: ?[:–-])? (?:J ?\\d{1,2}|POD ?\\d{1,2})(?![\\d/]))`,
  'u',
);

const harm =
  'fa|acfa|avc|idm|oap|crise|malaise|ep|arr[êe]t|acr|choc|hypo\\p{L}*|hyper\\p{L}*|pic|fibril+ation|syncope|pouss[ée]e|h[ée]morragie|h[ée]mat\\p{L}*|convulsion|tv|fv|ait|sepsis|pneumo\\p{L}*|rechute|r[ée]action|d[ée]tresse|brady\\p{L}*|tachy\\p{L}*|infarctus|[ée]pisode|fausse|allergie|escarre|phl[ée]bite|t[ée]tanie|chute';
const happenings = [
  // French
  "(?:re)?d[ée]sature|saigne|vomit|convulse|s['’]aggrave|s['’]encombre|d[ée]compense|suinte|spike|fugue",
  'a (?:encore |d[ée]j[àa] |bien |re)?(?:d[ée]satur[ée]|saign[ée]|resaign[ée]|vomi|convuls[ée]|d[ée]compens[ée]|chut[ée]|fugu[ée]|spik[ée]|perdu connaissance|choqu[ée]|brady|d[ée]lir[ée])',
  `a (?:encore |re)?fait (?:un |une |son |sa |des )?(?:nouvelle? |nouveau |petite? |gros(?:se)? |belle? )?(?:${harm})`,
  '(?:est|[ée]tait|reste) (?:toujours |encore |tr[èe]s )?(?:d[ée]c[ée]d[ée]|morte?(?! de )|intub[ée]|extub[ée]|s[ée]dat[ée]|perfus[ée]|apyr[ée]tique|f[ée]brile|confus|agit[ée]|septique|inconscient|marbr[ée]|oligurique|anurique|dyspn[ée]ique|douloureu|hypotendu|instable|tachycarde)',
  "n['’]a (?:pas|plus|toujours pas) (?:urin[ée]|mang[ée]|eu de selles|de selles|de diur[èe]se|re?pris conscience)",
  'sort (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce (?:soir|matin)|cet apr|[àa] (?:midi|domicile)|avec (?:sa|son|ses))',
  '(?:toujours |encore |est |remis |mis |pass[ée] )?sous (?:norad|o2|oxyg|vni|h[ée]parine|lasilix|pse|insuline|morphine|s[ée]dation|antibio|augmentin|dobu|adr[ée]|optiflow|masque)',
  'toujours (?:f[ée]brile|intub[ée]|confus|douloureu|hypotendu|instable|oligurique|s[ée]dat[ée]|agit[ée])',
  "refuse (?:la |le |les |toujours |sa |son |tout )*(?:dialyse|soins?|traitement|transfu|hospi|vni|sonde|de manger|de s['’]alimenter|prise de sang)",
  // English
  '(?:is |was |has |still |now |again |been )*(?:spiking|spiked|desatting|desatted|desaturat\\p{L}+|bleeding|vomiting|fitting|seizing|arrested at|deteriorat\\p{L}+|febrile|pyrexial|septic|tachycardic|bradycardic|hypotensive|hypoxic|drowsy|unresponsive|passed away|died|oozing|post[- ]?op day|gone into|went into|not passing urine|refusing (?:dialysis|treatment|bloods|meds|food|care|transfusion|theatre))',
  '(?:is |still )?needs? (?:bloods|fluids|oxygen|an? (?:repeat|cannula|gas|line|catheter|ct|cxr|ecg|transfusion|group and)|cannulat\\p{L}+|transfus\\p{L}+|recannulat\\p{L}+|rehydrat\\p{L}+|suction\\p{L}*|pain relief)',
  '(?:still |now |is )*on (?:noradr\\p{L}*|norad|bipap|cpap|optiflow|niv|an insulin|[1-9]\\d? ?l)',
  // Darija
  '(?:tla3|tal3|tel3|nzel|tah|ta7|hbet|hbat|tal3at|tahat) (?:lih|liha)(?!\\p{L})',
  '(?:mat|matet|twaffa|twafat|nzef|nezfat|kaynzef|katnzef|ma bal(?:ch|tch)?|kayt9aya|katt9aya|t9aya|t9ayat|dakh|dakhet|ghab 3la w3yo)(?!\\p{L})',
  `(?:3awd |3awed )?dar(?:et|t)? (?:un |une |chi )?(?:${harm})`,
  '(?:sortih|sortiha|sortiw(?:h|ha))',
  'ma bgha(?:t)?(?:ch)? (?:ydir|tdir|yakol|takol|yakhod|takhod) (?:dialyse|ddwa|dwa|dda?wa|lmakla|l?transfusion)',
  // Arabic
  '(?:نزف|نزفت|ينزف|تنزف|توفي|توفيت|مات|ماتت|تشنج|تشنجت|تقيأ|تقيأت|تدهور|تدهورت|حرارته|حرارتها|ضغطه|ضغطها|سكره|سكرها)(?!\\p{L})',
  '(?:طاح|طاحت|طلع|طلعت) (?:ليه|ليها|عليه|عليها)',
  '(?:رفض|رفضت) (?:الغسيل|العلاج|الدواء|العملية|الدياليز|التنويم|الاكل|نقل الدم)',
];
const happens = new RegExp(`^ (?:${happenings.join('|')})`, 'iu');
const doneTo =
  /(?<!\p{L})(?:(?:on a|on l['’]a|avons|j['’]ai|ai|avoir|ils ont) (?:r[ée]|bien |enfin |d[ûu] )?(?:extub|intub|perfus|transfus|r[ée]anim|dialys|sond|s[ée]dat|hospitalis|amput|cho(?:qu|c)|scop)[ée]e? |(?:^|[.;\n,] ?|we |I |just |team )(?:intubated|extubated|cannulated|transfused|catheterised|cardioverted|dialysed|clerked) |(?:chase|do) bloods (?:for|on) |re[çc]u (?=[^\n]{3,30} (?:aux urgences|au d[ée]choc|en r[ée]a)))$/u;
/** What a ward says right after the name, or right before it, of somebody who lies there. */
export const wardSign = {
  value: (name: string, right: string): boolean => !method.test(name) && value.test(right),
  happens: (name: string, right: string): boolean => !method.test(name) && happens.test(right),
  doneTo: (name: string, left: string): boolean => !method.test(name) && doneTo.test(left),
};
