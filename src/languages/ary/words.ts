import type { Words } from '../../core/language.ts';
import { list } from '../list.ts';

/** Moroccan Darija, with some Algerian and Tunisian, in Latin and in Arabic letters. */
export const words: Words = {
  born: list(
    'mzyouda|mzyoud|mzad|mezdada|mezyoud|mezyouda|tzad|tzadet|tzadat|tzad f|mzyad|tarikh lizdiyad|مزداد|مزدادة|مزيودة|مزيود|تزاد|تزادت|مزداد ف|زايد|tarikh lzdiad|tarikh lizdiad|tarikh izdiyad|tarikh lmilad|tarikh lwilada|tarikh zyada|lzdiad|mezdad|mzdad|mzdada|tzadat f|tzad nhar|tzadt|zayda f|zayd f|mwaled|mwalid|mn mawalid|mouloud|mouloda|تاريخ الزيادة|تزادت نهار|تزاد نهار|من مواليد',
  ),
  patient: list(
    'lmrid|mrid|lmrida|mrida|lmra|mra|lmrat|rajel|rajl|drri|derri|drria|lbb|lbébé|lbebe|lwlad|wlad|mwl|lmahbous|mahbous|chibani|chibaniya|3gouza|lmerhoum|lmerhouma|tlmid|tlmida|lkbira|had lmra|had rajel|patienta|lpatient|lpatiente|lpatienta|lmamma|l3zri|l3a2ila d|moulaha|moulat|moul|mriid|mardana|mrid 3ndi|المرا|الراجل|المرة|الدري|الدرية|العجوزة|الشيباني|الشيبانية|العزري|البنت|الولد|الكاليا|عجوزة|شيباني|الزوفري',
  ),
  named: list(
    'smito|smito|smitha|smiyto|smiytha|smiytou|smyto|smytha|smitou|smithom|smiyt|smiyt lmrid|smiya|smiya dyalo|smiytha|smiyto lkamla|ismo|ismha|ismou|b smiyt|kaytsemma|katsemma|kayt3ayet lih|سميتو|سميتها|سميتو ديالو|سميت المريض|سمية|اسمو|كيتسمى|كتسمى|سميتهم|الاسم ديالو|بسميت|سميت|وسمو|يسموه',
  ),
  lay_title: list(
    'lhaj|lhajj|lhajja|l7aj|l7ajja|haj|hajja|7aj|7ajja|lalla|moulay|mulay|si|ssi|sidi|chrif|chrifa|mmi|mi|dada|3mmi|3emmi|khalti|khali|3mti|ba|bba|السي|سي|للا|لالة|لالا|مولاي|الحاج|الحاجة|مي|با|عمي|خالتي|خالي|عمتي|سيدي|الشريف|الشريفة',
  ),
  practitioner_title: list('dr|docteur|doktor|doktour|toubib|tbib|tbiba|prof|lprof|ostad|l2ostad|دكتور|الدكتور|طبيب|طبيبة|بروف|البروف|تبيب|تبيبة'),
  staff: list(
    "l'infirmier|l'infirmière|frmli|lfrmli|frmliya|lfrmliya|lmajor|major|l'interne|lanterne|lcardio|lchirurgien|l'anesthésiste|lpsy|lpédiatre|lgyneco|lbranacardier|lbrancardier|lsecrétaire|lpharmacien|tbib|tbiba|tobba|la sage femme|l9abla|lmdir|mdir|lchef|délégué|الفرملي|الفرملية|الممرض|الممرضة|الماجور|القابلة|البنّاج|البناج|الجراح|الطبيب|الطبيبة|الشيف|السيكريتير|المدير|الديليكي|الداخلي|السوربييانت",
  ),
  colleague: list(
    'khouya|khoya|khouti|lkhout|drari|zmil|zmila|zmilna|zmilti|khti|a khti|a khouya|sa7bi|sahbi|lkhawa|khoutna|خويا|خوتي|الخوت|الدراري|صاحبي|زميل|زميلي|زميلتي|أختي|خاوتي',
  ),
  kin: list(
    'mmi|mmo|mmha|mmhom|bba|bbah|bbaha|bah|baha|khou|khoh|khouh|khoha|khtou|khtha|khti|weld|wld|bent|bnt|wladha|wladou|weldi|wldi|benti|bnti|mrato|mratou|mrat|rajelha|rajlha|khalti|khali|3mti|3mmi|jeddi|jedda|jarti|jari|lmama|lwalida|lwalid|bent khalti|weld khalti|bent 3mmi|weld 3mmi|wlidha|wlido|wlidou|wlidhom|wlidi|bnitha|bnito|bnitou|bnithom|bniti|khoutou|khoutha|khwatha|khwatatha|bent 3mti|zawja|nsib|nsibti|3rousti|hfido|3a2ilto|3a2ilt|moulat dar|ولد|بنت|ولدي|بنتي|وليدي|بنيتي|مراتو|مرت|مرات|راجلها|راجل|مو|باه|مها|باها|مّو|خوه|ختو|ختها|خو|خت|خالتي|عمتي|جارتي|جاري|جدتي|نسيبتي|وليدو|وليدها|بنتو|بنتها|ولدو|ولدها|بنيتو|بنيتها|خوتو|خوتها|مي|باي|بابا',
  ),
  greeting: list(
    'chokran|choukran|chukran|chokran a|slm|salam|salam a|mabrouk|mbrouk|bslama|tbarkallah|tbarkellah|lah yr7em|lah yrhem|lah yerhem|lah y7fdek|bsmellah|wa|ya|a|ajiw|aji|sam7ni|sma7|3ychek|ya3tik sa7a|saha|sahit|شكرا|تبارك الله|بصحتك|مبروك|السلام|سلام|سمحلي|سامحني|يعيشك|يعطيك الصحة|برافو|صحيت|الله يحفظك|آ|يا',
  ),
  addressed: list(
    'nta|nti|ntoma|3afak|3afakom|3afakoum|afak|jib|jibi|diri|dir|3tini|wach nta|wach nti|goul|gouli|gouli lia|sift|siftlia|siftiha|chof|chof lia|choufi|choufo|dyalek|dialek|dialkom|dyalkom|kat3ref|kat3erfi|عفاك|عفاكم|نتا|نتي|نتوما|جيب|جيبي|عطيني|ديالك|ديالكم|شوف|شوفي|قولي|متاعك|تاعك',
  ),
  room: list('bit|byt|chambre|lbit|box|salle|ssala|بيت|الصالة|صالة|الشامبر|شامبر|بوكس|غرفة'),
  bed: list('lit|namoussiya|srir|ssrir|lbrancard|couloir|couveuse|سرير|ناموسية|الليت|ليت|برانكار'),
  lives: list(
    'saknat|saknine|kayskno|kaysknu|katskn|kayskn|sakn|sakin|saken|sakna|saknin|katsken|kaysken|li katsken|kayskon|katskon|dar dyalo|darha|darhom|ساكن|ساكنة|ساكنين|كيسكن|كتسكن|عايش ف|الدار ديالو',
  ),
  street: list(
    'douar|dwar|derb|zan9a|zan9at|zanka|zenqa|7ay|hay|bloc|imm|rue|bd|lot|lotissement|hay|jnane|9issaria|3imara|immeuble|cité|residence|résidence|nmra|درب|زنقة|حي|بلوك|عمارة|الكارطي',
  ),
  locality: list('douar|ddouar|d douar|9arya|lqaria|l9arya|blad|lblad|kasr|9sar|jbel|دوار|القرية|البلاد|قصر|الدشرة|دشرة|مشتى'),
  town: [],
  facility: list(
    'sbitar|lsbitar|clinique|lclinique|la clinique|labo|markaz|mosta9bal|CHU|CHR|maternité|lmaternité|السبيطار|سبيطار|لاكلينيك|الكلينيك|لابو|لابوراطوار',
  ),
  institution: list(
    'madrassat|madrasa|lmdrassa|lycée|lycee|jam3|ljame3|7ebs|l7ebs|lma3mal|cherika|charika|9ahwa|7anout|l7anout|7ammam|souk|الحبس|المعمل|الشركة|المدرسة|الليسي|الكوليج|القهوة|الحانوت|الجامع',
  ),
  document: list(
    'lwra9 d|lwra9 dyal|ldossier d|dossier d|dossier dyal|dossier dial|résultat d|ntija d|scanner d|scanner dyal|irm d|irm dyal|ecg d|ecg dyal|radio d|radio dyal|analyses d|analyses dyal|ti7al d|certificat d|ordonnance d|bilan d|bilan dyal|cas d|l7ala d|3amaliya d|opération d|l ordonnance dyal|الملف ديال|ملف|التحاليل ديال|السكانير ديال|الراديو ديال|الايكو ديال|النتيجة ديال|نتيجة|الشهادة ديال|الورقة ديال|الوراق ديال|لاكارط ديال|الفيكساتور ل|العملية ديال|لاكارت ديال|كارط ديال|عملية|تحاليل السيد|البيوبسي ديال',
  ),
  sick: list(
    'skhana|s5ana|skhoun|wje3|wja3|7ri9|sokkar|sokar|soukar|lsokkar|tansyo|tansion|7amla|lhamla|7amel|wlada|wldat|nzif|dem|ddem|mat|matet|matt|tweffa|tweffat|meskin|meskina|mrid|mrida|mardet|ta7|ta7et|tal7at|tar|3yan|3eyan|3eyana|ta3ban|k7ba|kreh|doukha|ghayb|ghayba|dkhel l bloc|dkhlat|dkhel|bloc|dialyse|chimio|infection|kansir|k sein|fracture|t9elbat|dreb|drbo|dwa|dwatha|lcoma|raqed|sepsis|3ndo|3ndha|3endha|3endo|tl3at|sekta|labass|ré3a|lréa|السخانة|سخانة|الحريق|الوجع|وجع|السكر|التونسيو|حاملة|حامل|الولادة|نزيف|الدم|مات|ماتت|توفى|توفات|مسكين|مسكينة|طاح|طاحت|عيان|عيانة|دوخة|غايب|مغيبة|البلوك|الدياليز|دياليز|الشيميو|كسر|الكسر|دوا|الدوا|كانسر|سرطان|تقيا|تقيات|كيغيب|كيتقيا|الضغط|ضغط|هيموغلوبين|الراديو|سكانير|السكانير|باردة|الفيليفيت|راقد|راقدة|رقدناه|ضاق عليه|كيعاني',
  ),
  course: list(
    'ja|jat|jana|jatna|jat b|ja b|dkhel|dkhlat|dkhlat b|tl3at lih|tl3at liha|khrej|khrejat|tweffa|tweffat|mat|matet|mat b|bgha|bghat|3ndo|3ndha|3endo|3endha|dar ts|dart ts|tal7at|ta7|kaysewel|mabghach|mabghatch|kat|kaye3ref|hospitalisé|جا|جات|جاتني|جاني|دخل|دخلات|خرج|مات|ماتت|توفى|عندو|عندها|دار|دارت|طاح|طاحت|طاح ليها|خاصو|خاصها|خصها|ترفض|رفض|رفضات|كيشكي|كتشكي|قلع|تقيات|كيقول|كتقول',
  ),
  eponym: list('maladie d|syndrome d|score d|signe d'),
  cites: list('article d|cours d|étude d|ktab d|galet lina|gal lina|مقال|كتاب ديال|كتاب متاع|دروس'),
  duty: list(
    'lgarde|la garde|garde d|planning|staff|congé|3ers|l3ers|retraite|lcongrès|lrelève|relève|lil|repos|thèse|soutenance|لاكارد|لا كارد|لاگارد|الكونجي|البلانينغ|السطاف|العرس',
  ),
  service: list(
    'standard|l standard|la garde|secrétaire|secrétariat|cabinet|pharmacie|samu|délégué|anti poison|accueil|السطوندار|لاكارد|لابو|الفارماسي|السكريتارية|البوليس|لامبيلانس|السامو',
  ),
  job_advert: list(
    'kankteri|bghit nekri|nekri|kankri|kray|kra|bghit nchri|lbi3|bghit nbi3|annonce|poste|offre|cherche|kan9leb 3la|kanqelleb 3la|vacations|remplaçant|كنقلبو على|كنقلب على|للبيع|للكراء|نكري|نشري|بغيت نشري|بغيت نبيع|الأجرة|صافي',
  ),
  event: list(
    'congrès|lcongrès|3ers|formation|cotisation|examen|exam|réunion|l3id|staff|lmatch|match|ljam3|المؤتمر|العرس|الفورماسيون|الماتش|اجتماع|الجنازة|الديبلوم',
  ),
  fictional: list('vignette|7ala fictive|ecos|qcm|question théorique|makaynch b sa7|حالة ديال الامتحان|الاكوس'),
  phone_label: list(
    'nmra|noumira|nemra|nmrat|tel|tilifoun|telefone|num|numero|3eyto|3iyto|3eyet|gsm|portable|whatsapp|نمرة|النمرة|التيليفون|تيليفون|عيط|عيطو|نمرتو|نمرتها|رقمها|رقمو|تلفون|التلفون|الرقم متاع|rqem|ra9m|rqm|nmra d tel|nmra dyal tel|telephone|portabl|nmra d portable',
  ),
  reach: list(
    'rqmo|rqmha|ra9mo|ra9mha|tilifono|tilifonha|telefonha|nmra dyalo|nmra dyalha|nmrto|nmrtha|nemrto|nmra d rajelha|3eyto lihom|3eyto lih|3iyto lih|3eyto liha|contact rajelha|3eyyat lia|3eyet lia|3eytat|ma kayjawbch|kayjaweb|kayseyfet|kaysift|rajelha|mrato|mmo|mmha|wldo|wldha|bnto|weldha|الرقم ديالو|الرقم ديالها|نمرتو|نمرتها|عيطو لوليدو|رقمها|رقمو|عيط ليا|وكيعطي|كيصوني|tel dyalha|tel dyalo|dyalo|dyalha|nemra dial bentha|nemra dial weldo|نمرة ديال|الرقم متاع|رقم الجيران|التلفون|تلفون',
  ),
  email_label: list('email|l email|mail|gmail|الايميل|ايميل'),
  role_mailbox: [],
  national_id: list(
    'lacarte|la carte|lakart|lakarta|carte nationale|cin dyalo|cin dyalha|cin dial|ncarte|lpasseport|passeport|لاكارط|لاكارت|لاكارط ناسيونال|البطاقة|الكارط ناسيونال|لباسبور|باسبور|cin|lacin|l carte nationale|nmra d lacarte|nmrat lacarte|nemra d la carte|rqem lacarte|ra9m lacarte|rqm lbita9a|bita9a wataniya|lbita9a|carta d ta3rif|carte séjour|نمرة لاكارط|رقم لاكارط|الكارطة|كارط ناسيونال|لاكارت ناسيونال|ورقة التعريف|بطاقة التعريف',
  ),
  insurance_id: list(
    'cnss|cnops|amo|ramed|lmutuelle|mutuelle|nemra amo|nmra d cnss|رقم الشفاء|كنوبس|لاموتييل|الراميد|أمو|الضمان|nmra d amo|nmra amo|nmra cnss|nemra d cnss|carte amo|carte ramed|lamo|daman ijtima3i|ddaman|نمرة الضمان|نمرة أمو',
  ),
  record_id: list(
    'dossier|ldossier|dossier n|dossier nmra|réf|ref|nmra d dossier|num dossier|ip|ipp|الدوسي|دوسي|رقم الدوسي|رقم الملف|nmra dyal dossier|nmra dossier|nmrat dossier|nemra d dossier|nmra d lmelef|lmelef|lmilaf|melf|dossier dyalo|dossier dyalha|dossier dial|numéro dossier|ra9m dossier|ra9m lmilaf|نمرة الدوسي|الملف نمرة|نمرة الملف',
  ),
  practitioner_id: list('inpe'),
  account: list('rib|compte|lcompte|virement|الريب|الكونط|حساب|حسابو'),
  plate: list(
    'tomobil|tomobile|tomobila|tomobilto|tomobiltha|tonobil|tonobila|tonobilto|tonobiltha|ttaxi|taxi|lmoto|moto|camion|matricule|lkar|طوموبيل|الطوموبيل|طونوبيل|الطونوبيل|طوموبيلتو|طونوبيلتو|الطاكسي|طاكسي|الموطور|الكاميو|ماتريكيل',
  ),
  passport: list('passeport|lpasseport|pasbor|باسبور|الباسبور'),
  device: list('pile|numéro de série'),
  age: list('3am|3amayn|snin|sna|chhor|chher|chhour|3ndo 3am|f 3merha|f 3mro|3merha|3mro|عام|سنين|شهور|عندو|عندها|فعمرها'),
  more_than: list('kter mn|ktar mn|9ell mn|mn|hadi|mn ba3d|كثر من|قل من|هادي|هذي|من'),
  month: list(
    'yanayer|fbrayer|mars|abril|may|yonyo|yolyoz|ghocht|choutanbir|oktober|nouvember|doujanbir|نونبر|دجنبر|شتنبر|غشت|يوليوز|ماي|فبراير|أوت|جويلية|جوان|أفريل|فيفري|جانفي|ديسمبر|سبتمبر|أكتوبر|نوفمبر',
  ),
  not_an_id: list('lot|code|dh|drhm|درهم|ريال|الطلبية|كود'),
  only: list(
    'lwa7id|lwe7id|lwa7ida|bo7do|bou7dha|lowel|lowla|lkbira d|li ba9a|li ba9i|chkoun ja 3ndna|3reftou chkoun|kolchi kay3erfo|kolchi kay3refha|kolchi kay3ref|joj khout siamois|li kayghenni|الوحيد|الوحيدة|اللي باقي|اللي باقية|كلشي كيعرفو|كلشي كيعرفها|كلشي شافها|كلشي شافو|عرفتو شكون|أول واحد|آخر واحد|هاداك اللي|هاديك اللي|داك اللي|lwahid|lwahida|lwe7ida|lwahid li|ghir wa7ed lli kayn|ghir wahd|lwa7id dyal|akhir wahd|akhir wa7ed|awal wa7ed|awal wahda|asghar wahd|li njat|li nja',
  ),
  office: list(
    'lwzir|wazir|lqayed|l9ayed|9ayed|lbacha|lpacha|lmo9edem|lm9edem|limam|l imam|lfqih|lfkih|chikh|chikha|chikh li kayghenni|mghenni|mghenniya|la3eb|kowari|artist|artiste|fennan|fennana|lmrayes|rayes|ra2is|raïs|député|berlamani|berlamani|lmondoub|lmoudir d|lgouverneur|lwali|lqadi|l9adi|النجم|القايد|الباشا|الفقيه|الإمام|المقدم|الشيخة|المغني|مغني|الفنان|الفنانة|البرلماني|الرايس|الوزير|الكوايري|لاعب|المذيعة|يوتوبور|الحكم|العمدة|lqayd|championne dial|champion dial|chanteur chaabi|الفقيه',
  ),
  job: list(
    "l3assas|moul l7anout|moul lferran|l7addad|nnejjar|lkherraz|lfellah|serra7|rra3i|l7ejjam|lkhoddara|lgezzar|chauffeur|lmhandis|mhandis|tisseuse|l3eddoul|l3adoul|l9abla|lgabla|lmo3allim|lmo3allima|l2ostad|l2ostada|lboliss|bolissi|jadarmi|l3askri|moulat l7ammam|tayeba|lgassala|l7ewwat|hawwat|البقال|الحلاق|الخضار|الجزار|النجار|الحداد|الفران|العساس|السراح|الدركي|البوليسي|الشيفور|مول الطاكسي|مول الحانوت|القابلة|المعلم|المعلمة|الغياط|الطبال|الدلال|البراح|الخياط|الكسال|الحواتة|ljazzar|jazzar|l3ssas|3ssas|lmahout|mahout|lmouaddin|mouaddin|lmou3alima|mou3alima|lmo3allem|mo3allem|l'mo3allem|lmotrib|motrib|moghanni|lmoghanni|l'moghanni|lbou7ali|l'bou7ali|bayya3|sa77ar|lhawwat|lferran|l7jjam|m3allem|lm3allem|maître-nageur|moul lkerrousa|moul taxi|moul lhanout|moul l7anot|moul l'7anot|moul|mol|moulat|lmodir|l3adel|lberrah|lgherrab|lhlaiqi|7la9i|l7alqa|الراعي|العداءة|الحاكي|مول المحطة|العساسة",
  ),
  media: list(
    "ttelfaza|f tv|f ttelfaza|f youtube|f facebook|f insta|ljarida|jarida|sa7afa|sahafa|hespress|viral|f les infos|f l akhbar|lbuzz|ma3rouf|ma3roufa|ma3ruuuf|émission|kolchi hder|kolchi chafo|التلفزة|فالتلفزة|ف التلفزة|اليوتوب|ف اليوتوب|الفايسبوك|الأخبار|الجرائد|الصحافة|الفيديو|هسبريس|دار البوز|الهضرة عليه|مشهور|مشهورة|معروف|معروفة|الحادث ديال|قناة|حكايتو|حكاية|السيرك|vidéo dial|crash|festival|lémission|lbarraj|télévision|f télé|t-tv|tssewer|tsawer|l'affiche|f l'affiche|l'akhbar|f l'akhbar|sa77afa|ssahafa|2m|timitar|mahrajan|loto|rb7 f loto|concours|f concours|film",
  ),
  rare_disease: list('siamois|التوام السيامي|ربعة ديال التوام|داء الكلب|الجذام|السعار'),
  hint: list(
    'bla smiya|bla smiyat|ma tgolou l7ed|matgoloch|matgoulouch|bla ma ngoul|bla mandkor|kolchi 3arf|kolchi 3aref|nass kamla|kamla 3arfa|3arfinha nass|seddou lmawdo3|bin 7na|sme3t 3lih|chkoun hada',
  ),
  happening: list("zelzal|zilzal|lfayadan|fayadan|l7ri9a|7ri9a|tomobil lli ta7t|lkar|l'kar|oued|lbir|flouka|patera|l7ri9|l3ers|lmawsim|moussem|l'hélicoptère"),
  multiple: list('twam|tawam|ttwam|twam tlata|jumeaux|jumelles|التوام|توام'),
  first_person: list('dyali|dyalna|dialna|3ndi|3ndna|3endi|3endna|ana|7na|ديالي|ديالنا|عندي|عندنا|أنا|حنا'),
};
