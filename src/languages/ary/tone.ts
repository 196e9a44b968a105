import type { Tone } from '../../core/language-conduct.ts';
import { list } from '../list.ts';

/** Darija in both scripts; the fold and the skeleton of consonants bring spellings together where they can. */
export const tone: Tone = {
  patient: list(
    'mrid|lmrid|mrida|lmrida|mrda|lmrda|lmerda|mreed|lmra|had lmra|dik lmra|rajel|had rajel|chibani|chibania|l3guza|l3gouza|derri|lwalda|lwaldin|l3a2ila|l3aila|sala|box|malade|lmalade|patient|lpatient|المريض|المريضة|لمرا|ديك لمرا|الشيباني|الشيبانية|العكوزة|الدري|الدراري|الواليدين|مراضى',
  ),
  colleague: list(
    'tbib|ttbib|tbiba|ttbiba|atibba|toubib|docteur|ddocteur|dr|prof|professeur|chef|lchef|confrere|collegue|interne|internes|linterne|resident|residents|infirmier|infirmiere|lfrmlia|lfermlia|lfremli|sage femme|lkabla|chirurgien|jarra7|anesthesiste|radiologue|cardiologue|mudir|lmodir|directeur|طبيب|الطبيبة|فرملي|الفرملية|الفرمليات|القابلة|الشاف|ليزانتيرن|البروف|المدير|الحارس العام',
  ),
  institution: list(
    'sbitar|sbitarat|ssbitar|clinique|lclinique|labo|llabo|markaz|mstawsaf|moustawsaf|cabinet|lcabinet|urgence|lurgence|mosta3jalat|fac|lfac|pharmacie|farmasyan|السبيطار|سبيطار|كلينيك|لاكلينيك|المستوصف|الفاك|الفارماسيان|اللابو|مستعجلات',
  ),
  group: list(
    'chlo7|chl7|chel7|3robi|l3robia|3roubi|3roubia|3robiya|3rab|l3rab|amazigh|riafa|rwafa|swassa|sousi|fassi|fwassa|sahrawi|draoui|l3wazza|3ezzi|l3ezzi|3zawa|ka7louch|k7al|ko7l|afari9a|lafar9a|gnawa|ihoud|lihoud|yhoudi|nsara|nsrani|lmehajrin|mohajirin|3yalat|l3yalat|lmra|bnat|lbnat|chwad|zamel|zwamel|louti|lobya|jbala|jebli|msaken|fo9ara|lfo9ara|ramed|ramediste|amo|m39ad|mo3a9|hmek|7me9|عروبية|عروبي|العروبية|الشلوح|الشلح|جبلي|جبالة|عزي|العوازة|الكحلوش|كحل|كحلين|الأفارقة|الدراويش|العيالات|البنات|زامل|الزوامل|لوبيا|راميد|النصارى|ليهود',
  ),
  you: list(
    'nta|nti|ntouma|ntoma|lik|likom|3lik|3likom|m3ak|m3akom|dyalk|dyalek|dyalkom|rask|raskom|fik|fikom|نتا|نتي|نتوما|ليك|ليكم|عليك|معاك|ديالك|ديالكم|راسك|راسكم|فيك',
  ),
  self: list('ana|7na|hna|lia|liya|lya|3lia|m3aya|dyali|dyalna|rasi|rasna|3ndi|3andi|3ndna|حنا|ليا|عليا|معايا|ديالي|ديالنا|راسي|راسنا|عندنا'),
  they: list(
    'howa|hiya|huwa|houma|homa|dak|dik|hadak|hadik|hadouk|dyalo|dyalha|dyalhom|fih|fiha|fihom|lih|liha|lihom|3lih|3liha|m3ah|rasso|rassha|rasshom|هادو|هادوك|هاداك|هاديك|ديالو|ديالها|ديالهم|فيهم|ليهم|عليهم|راسو|راسهم',
  ),
  authority: list('lhay2a|hay2a|hayaa|ordre|lordre|naqaba|boulice|lboulis|police|mahkama|lma7kama|we9ara|wizara|البوليس|الأوردر|لوردر'),
  press: list(
    'sahafa|sa7afa|sahafi|sa7afi|sahafia|sahafiya|jarida|tele|l fb|fb|facebook|feysbouk|tiktok|insta|live|youtube|hespress|les vues|vues|buzz|trend|الفايس|فيسبوك|اللايف|ليفو|البوز|الصحافي|هسبريس',
  ),
  insult: list(
    '7mar|hmar|l7mar|7mir|kelb|klb|lkelb|klab|mkellekh|mkelekh|mklekh|mkellakh|mkelkha|hbil|hbila|7me9|hme9|7ma9|mou7me9|jahil|jahel|jahla|joha*|kdab|keddab|kddaba|cheffar|chefar|chffar|cheffara|mujrim|mojrim|jezzar|gezzar|ghazzar|neccab|nessab|nsab|fachel|fachla|l9wad|9wad|9ewwad|9ahba|9hba|zamel|weld|wld l7ram|wlad l7ram|wald l 9ahba|bayda|khanez|khanza|m3effen|m3fen|msekh|mskh|khaser|khasra|lkhasrin|tfou|tfo|tfoo|skot|skout|sed fomek|sed fommek|jbed|9lil trabi|bla trabi|bla rabi|bouzebal|bouzbal|chmkar|berhouch|barhouch|fowda|dab|bghel|beghla|bghal|حمار|الحمار|كلب|مكلخ|مكلخين|مكلخة|هبيل|كداب|كدابة|شفار|شفارة|جزار|الجزار|نصاب|قواد|قحبة|خانز|معفن|مسخ|بوزبال|برهوش|تفو|سكت|بغل|بغال|ولد الحرام|لحمق',
  ),
  contempt: list(
    'makayfhem walo|makayfhm walo|makayfhemch|makaifhamch|mafahem walo|ma fahem walo|ma3ndo walo|ma 3ndhom walo|ma3ndhom|makay3ref|makay3refch|ma3reftch|ghi kayt|kayt7sab rasso|kay7sab rasso|t7sab rassek|7asb rasso|7asba rasha|kaybe33|chra diplome|chra lbac|chari diplome|chra|diplome|7chouma|hchouma|3ib|l3ib|maskhara|meskhara|dahk|fdi7a|fdiha|mahzala|zbel|zbal|f zbel|sir 9ra|sir qra|sir t9ra|sir tn3es|bddel l7erfa|beddel 7erfa|rkhis|ta7rament|sir|seer|rih|ri7a|ri7to|kaykhnez|kaykhenzo|khanz|wesskh|msakh|mwesskh|qbi7|khayb|khayba|tmassekh|tbe33|3eyyana|عيانة|حشومة|عيب|ماكيفهم والو|ماكيفهمش|ما فاهم والو|ماعندو والو|كيحساب راسو|حاسب راسو|حاسبة راسها|شرا|شاري|الديبلوم|مسخرة|زبل|الزبل|سير قرا|سير تقرا|بدل الحرفة|ريحتو|ريحتها|كيخنز|كتخنز|موسخ|موسخة|خايب|خايبة|كيفهموش|ما كيفهموش',
  ),
  dehumanise: list(
    'ba9ra|lba9ra|bagra|lbagra|7elouf|7allouf|hallouf|7lalef|9erd|9rad|l9rouda|l9erd|7ayawan|hayawan|7ayawanat|bhayem|lbhayem|bhima|7out|l7out|fil|lfil|far|lfiran|serrak|serak zit|7achara|w7ech|w7ouch|momya|jifa|khdra|بقرة|البقرة|حلوف|حلوفة|قرد|القرودة|حيوان|بهايم|البهايم|بهيمة|حوت|الفيل|سراق الزيت|سراقين|وحش|جيفة',
  ),
  danger: list(
    'kay9tlo|kay9tel|kaye9tlo|kay9telo|9etlo|9tlou|l9ber|lmout|blast lmout|gorna|l gourna|gourna|chffara|kaychefro|kaychfro|kaysser9o|kayser9o|kaykedbo|kaykdbo|rechwa|rchwa|lrechwa|fasad|lfasad|mafia|l7abs|khaso l7abs|ghach|kayghecho|kayzewro|tzwir|كيقتلو|قتلو|الكورنة|الموت|كيسرقو|كيشفرو|شفارة|كيكدبو|الرشوة|خاصو الحبس|الحبس|كيزورو|الغش|مافيا',
  ),
  violence: list(
    'n9etlek|ne9tlek|n9tlek|n9tl|n9etel|ghan9etlek|ghan9tel|nqtlek|nedreb|ndrb|ndrbek|ghandrb*|ghadi ndreb*|nkesser|nksser|nkserlik|nhress|nherres|nfer3|nfer9e3|ndeb7|nedbe7|ndbe7|n7er9|ne7re9|mouss|lmouss|janwi|ssif|demm|dem|tmout|ymout|l3sa|tri7a|نقتلك|غنقتل|نقتل|نضربك|غنضرب|نضرب|نهرس|نكسر|ندبح|نحرق|الموس|الجنوي|الدم|نفرع|العصا|التريحة',
  ),
  reprisal: list(
    'ghadi tkhelles|ghatkhelles|ghatkhles|tkhelesha|ghadi tkhelsha|tnedem|ghatnedem|ghadi tnedem|3reft fin|3arf fin|3arfin fin|fin saken|fin sakna|fin kaysken|fin khddam|fin khdama|darkom|wladek|wladk|mratek|bntek|weldek|tomobiltek|tomobil dyalk|nwerrik|nwrik|ghanwerrik|nwerrikom|chkoun ana|ghatchouf|ghadi tchouf|tchouf chno|nchoufo|tsnna|tsennani|tsenani|3endak|3ndak|rod balek|nfed7ek|nfde7|nfed7o|ghanfed7|nfdhek|mosta9bal|carriere dyalk|nkherrej 3lik|nkhrej 3lik|nsed 3lik|غادي تخلص|غتخلص|تندم|غتندم|عرفت فين|عارف فين|فين ساكن|فين خدام|ولادك|مراتك|طوموبيلتك|نوريك|نوريكم|شكون أنا|غتشوف|غادي تشوف|تسناني|عنداك|رد بالك|نفضحك|نفضحو|غنفضح|نخرج عليك',
  ),
  sexual: list(
    'zwina|zouina|zwiwna|zwin|ghzala|ghazala|lghzala|bogosa|bogossa|tta7a|ta7a|tayha|qortassa|9ortassa|9artassa|bezoula|bzazel|lbzazel|zok|zokha|te9liba|terma|ttermma|tre7|n3es m3aha|n3ess m3aha|nn3es|nhwi|n7wi|7wa|ytkherjou|ch7al mn 10|3la 10|fot|mini|saya|sa9iha|rjliha|ksiwa|n3as|lfrach|f lfrach|bikri|bkara|tkhlet|nt7errech|t7errouch|تحرش|زوينة|زوين|غزالة|الغزالة|قرطاسة|بزازل|الزك|نعس معاها|ننعس معاها|معاها هاد الليلة|لفراش|الفراش|سايا|كسيوة|طايحة|على عشرة',
  ),
  exclude: list(
    'sir f7alek|sir fhalek|siro f7alkom|sirou f7alkom|khrej|khrjo|khorj|nkherjou|khrjou|nttre|trdo|tredhom|7ydo|7eydou|n7eydo|hydouh|ga3hom|kamlin|kolhom|kollhom|b7al b7al|bhal bhal|nefs|rej3o l bladkom|rj3ou|bladhom|bladkom|makan9blch|makan9blhomch|makanqbelch|ma kan9belch|makandawich|ma kan3aljch|ma kandawihomch|makanbghihomch|makanbghihom|kankrehhom|kankrah|kanekreh|kankreh|fkouzina|l kouzina|kouzina|blasthom|sir l dark|bla9|kaywelldo|kaywldo|سيرو فحالكم|سير فحالك|خرج|خرجو|طردو|نحيدو|حيدوه|كاملين|كلهم|بحال بحال|بلادهم|بلادكم|ماكنقبلش|ماكنداويش|ما كنضيعش|ماكنحملش|كنكره|كنكرههم|الكوزينة|بلاصتهم|كيولدو',
  ),
  spread: list(
    'partagiw|partagew|partagi|partager|siftouha|sifetha|siftha|siftouh|sifto|bertagiw|nechro|nchro|nchrou|nechrou|nneshro|dewrouha|dwrouha|douwrouha|tourniha|diro partage|faites tourner|wsselha|wssel|kolchi|l kolchi|f kol blassa|fde7|nfed7o|fed7o|nfdhou|kamlin n3tiw|n3tiwhom|etoile|hadchi khaso yttcheyya3|b zerba|yttra|y tel3|yetl3o|نشرو|نشروه|بارطاجيو|برطاجي|صيفطوها|صيفطو|دوروها|وصلوها|لكولشي|فضحو|نفضحوهم|كاملين نعطيو',
  ),
  capture: list(
    'capture|captures|lcapture|screen|screens|screenshot|screenchat|skrin|audio|laudio|vocal|vocale|lvocal|vocaux|enregistrement|enregistrit|sjelt|sejelt|sjjelt|sjjelto|tsjil|swwert|sewwert|sowert|sowrt|swrt|chofou|choufou|sem3o|sm3o|copiyet|copite|copie|hawliko|hawlikom|7etit likom|n7et likom|كابتور|سكرين|السكرين|أوديو|فوكال|الفوكال|سجلت|سجلتو|صورت|صورتو|شوفو|سمعو|كوبيت|هاوليكم|نحط ليكم',
  ),
  private: list(
    'groupe lakhor|group lakhor|lgroupe lakhor|groupe dyal|lgroupe dyal|groupe d|f l groupe|groupe akhor|whatsapp|whatsap|watsap|mp|dm|prive|f prive|f lprive|khass|messagat|messages|bla ma y3ref|bla ma t3ref|ma fkhbarouch|ma 3arefch|ma3arfch|sir|b sir|f sirr|binatna|beinatna|conversation|msse7|ms7o|الكروب لاخر|كروب|الكروب|واتساب|بريفي|فالخاص|الميساجات|ميساجات|بلا ما يعرف|بلا ما تعرف|ما فخبارهمش|بيناتنا|مسحو',
  ),
  price: list(
    'dh|drhm|dirham|dirhem|dhs|ryal|rial|mlyoun|melyoun|taman|ttaman|thaman|tman|b taman|rkhis|rkhissa|promo|promotion|remise|fabor|fabour|batal|gratuit|solde|b chhal|bch7al|درهم|ريال|مليون|بتمن|الثمن|رخيص|رخيصة|فابور|بروموسيون|التخفيض|بشحال',
  ),
  offer: list(
    'kanbi3|kanbi3o|kanbe3|nbi3|lbi3|li lbi3|l lbay3|lbi3|n kri|lkra|lkri|li bgha|libgha|li baghi|bgha ychri|chri|chriw|commandiw|commandez|livraison|twsil|tawsil|kayn|stock|mwjoud|mawjoud|places|ma b9aw|mab9aw|inscription|tsejlo|tsjlo|contactiwni|sift|mp|rani f prive|كنبيع|كنبيعو|للبيع|لبيع|نبيع|للكرا|شكون بغا|اللي بغا|بغا يشري|شريو|التوصيل|كوموندي|موجود|بلايص|تسجلو|عيطو ليا|تاصلو',
  ),
  pay: list(
    'rib|virement|virer|sifto lflous|siftou|lflous|flous|cagnotte|ch3lo|3awno|n3awno|3awnou|tbero3|tabaro3|tbar3o|hsana|lajr|sadaqa|cash|khelas|khlas|lkhlas|lkhelas|wafacash|cash plus|f compte|f lcompte|compte dyali|الفلوس|فلوس|صيفطو الفلوس|عاونو|نعاونو|تبرعو|الصدقة|الأجر|الخلاص|الحساب ديالي|كاش بلوس|وفاكاش',
  ),
  promote: list(
    'cabinet dyali|lcabinet dyali|centre dyali|clinique dyali|page dyali|lpage dyali|chaine dyali|la chaine dyali|compte dyali|insta dyali|ktab dyali|livre dyali|technique dyali|abonniw|abonnez|tab3ouni|t abonnaw|dir abonne|diro like|sifto lia|siftou lia lmrda|siftouli|3aytouli|li 3ndo mrid|ana lwa7id|ana l wahid|lwe7id|l wa7id|7sen wa7ed|hsen wahed|a7ssan|ahsan|lwel f|lowl f|natija madmouna|madmoun|madmouna|garanti|laser|botox|seance|avant apres|bla wja3|كابيني ديالي|العيادة ديالي|السنتر ديالي|الصفحة ديالي|القناة ديالي|بارطاجيو الصفحة|تابعوني|ديرو جيم|صيفطو ليا|عيطو ليا|أنا الوحيد|الأول فالمغرب|أحسن واحد|مضمونة|نتيجة مضمونة|ليزر|بوطوكس',
  ),
  invest: list(
    'investi|investiw|istitmar|lrib7|rbe7|reb7|rbh|rib7 madmoun|rbaḥ|trading|crypto|bitcoin|mechrou3|machrou3|projet|charik|chriki|associe|doubliw|dakhl|استثمر|نستثمرو|الربح|ربح|مشروع|شريك|شركاء|تريدينغ|كريبتو',
  ),
  certificate: list(
    'certificat|certifica|certif|chahada|chehada|chahada tibbia|ordonnance|lordonnance|ordo|ordona|wer9a|wraq|lwer9a|warqa|cachet|lcachet|tampon|tabe3|siniyi|siniyih|siniliya|signer|signature|arret|repos|dossier|ddossier|milaf|facture|feuille|mutuelle|rapport|viza|permi|الورقة|ورقة|الشهادة|لورقة|لوردونونس|الكاشي|كاشي|سينيي|السينياتور|الدوسي|دوسي|روبو|الفاكتورة|البيرمي',
  ),
  false: list(
    'mzewer|mzowar|mzouwer|mzewra|mzawra|tzwir|bla ma nchof|bla ma tchof|bla ma tchouf|bla ma ychouf|bla ma ychof|bla consultation|bla kchef|b tarikh 9dim|tarikh 9dim|b smiya|b smiyt|b smit|bsmiti|khidma|3afak b sir|ta wa7ed maghay3ref|ta 7ed ma|hetta wa7ed|nsba|pourcentage|commission|9hiwa|l9ahwa|tdwira|tedwira|dwira|rechwa|beddel|hyed|7yed|n7eydo|3la byad|مزور|مزورة|بلا ما يشوف|بلا ما نشوف|بلا ما تشوف|بلا كشف|بتاريخ قديم|بسمية|بسميتي|حتى واحد ما|القهيوة|التدويرة|نسبة|كوميسيون|بدل|حيد|على بياض',
  ),
  controlled: list(
    'tramadol|lyrica|rivotril|riv|l9er9oubi|9er9oubi|qarqoubi|artane|morphine|codeine|ketamine|subutex|ozempic|xanax|valium|cytotec|القرقوبي|ريفوتريل|ترامادول|ليريكا|سيتوتيك|أوزمبيك',
  ),
  access: list(
    'dossier d|dossier dyal|milaf dyal|7ell dossier|7el lia|choufli|chof lia|chouf lia|choufi lia|ktebli|jarti|jari|rajli l9dim|rajli|khtibha|khtibti|khtib|nsibi|nsibti|tli9i|mratou|chi wa7ed mechhour|شوف ليا|شوفي ليا|حل ليا|الدوسي ديال|ملف ديال|جارتي|جاري|راجلي القديم|خطيب|خطيبها|نسيبي|نسيبتي|مشهور',
  ),
  code: list(
    'code|lcode|l code|codat|sms|message|lien|llien|clik|cliquez|wrek|werrek|mot de passe|nimero jdid|numero jdid|nmra jdida|nnemra jdida|bddelt nimero|bedelt numero|bdelt nemra|hada numero|hadi nemra|zidouni|zidni|ajoutiwni|admin|compte|lcompte|ghadi ytsed|ghaytsed|yteblo9a|valider|la carte|الكود|كود|الميساج|رسالة|الليان|ورك|النمرة الجديدة|نمرة جديدة|بدلت النمرة|بدلت نمرتي|هادي نمرتي|زيدوني|زيدني|أدمين|الكونط|غادي يتسد|الموت دو باس',
  ),
  posing: list(
    'hna lordre|hna l ordre|m3akom lordre|ana secretaire|ana sekritira|ana khou|ana khouya|ana weld|ana mrat|khouya tbib|baba tbib|rajli tbib|b smit|b smiyt|f blasto|f blassto|compte dyal|b compte|lcompte d|kanjaweb f blast|kanjaweb b smiyto|kandir rassi|dart rassi|kandir rasi|golt lihom ana|gelt ana|9olt ana|machi tbib|mazal ma|cachet dyal|cachet d|faux profil|faux compte|هنا الهيئة|معاكم الهيئة|أنا السكريتيرة|أنا خو|خويا طبيب|با طبيب|راجلي طبيب|بسميت|فبلاصتو|الكونط ديال|كندير راسي|درت راسي|ماشي طبيب|الكاشي ديال|كونط مزور',
  ),
  cure: list(
    'kaychafi|kaychfi|kaybri|kaybra|kaydawi|kaydaoui|dawa|3la9a|3achb|l3echb|la3chab|l3ssel|3sel|l3sel|7ijama|hijama|l7ijama|sanouj|7abba sawda|zit|zit l3oud|siyam|sawm|bol lbel|roqya|ro9ya|tta9a|bla dwa|bla dwayat|vitamine|kaysbeb|kayjib|kaykherreg|twe77od|l3o9m|l3o9r|sem|semm|kaynfe3|nf3hom|kaybeddel|كيداوي|كيشافي|كيبري|الحجامة|العسل|العشوب|الأعشاب|السانوج|الحبة السودا|زيت العود|بول البل|الرقية|كيبدل|كيسبب|التوحد|كينفع|نفعهم|بلا دوا|السم',
  ),
  conspiracy: list(
    'kaykhebiw 3lina|mkhebyin|kaykedbo 3lina|moamara|m2amara|lma7akim|les labos|wa3iw|fi9o|7ellou 3inikom|jrebtha|jerrabtha|jrebto|mjerreb|mjarrab|mjerba|chfto|cheft b 3inia|b 3iniya|3ndi bzaf|khdem lia|nafe3|mat9ich|w llah|wallah|كيخبيو علينا|مخبيين|كيكدبو علينا|فيقو|حلو عينيكم|جربتها|جربتو|مجرب|شفت بعيني|خدمات ليا|والله',
  ),
  advise_all: list(
    '3tiwha|3tiweh l|3tiwh|golo lihom|9olo l|nsse7|ns7o|we9fo|wa9fo|w9fo|7bso|7ebso|matdirouch|ma tdiroch|matle99houch|ma tl99houch|ma t3tiwch|ma3tiwch|diro b7ali|ga3 lmrda|l ga3 lmrda|kolchi lmrda|kol mrid|bla ma|la7aja|عطيوها|عطيوه|قولو ليهم|نصحو|وقفو|حبسو|ماتلقحوش|ما تعطيوش|ديرو بحالي|كاع المرضى|لكاع المرضى',
  ),
  firm: list(
    'labo|laboratoire|delegue|ddelegue|deligue|charika|lcharika|produit|dwa|had dwa|appareil|machine|application|marque|الديليگي|الديليكي|الشركة|شركة|الدوا|البرودوي|الماكينة|الأبليكاسيون',
  ),
  gift: list(
    'khellsou lia|khelso lia|khlsouli|ykhelles lia|kaykhelso lia|khlesni|congres|lcongres|safar|hotel|3cha|l3cha|cadeau|kado|hdia|contrat|3a9d|mzyan bzaf|mezyan bezaf|mzyan bezaf|7sen dwa|a7sen|waaer|wa3er|na9i|top|ktbo|ktbouh|kteboh|kanketbo|diroh|jrboh|jerrbouh|ma kanketb ghirou|خلصو ليا|يخلص ليا|الكونگري|العشا|هدية|كونطرا|مزيان بزاف|أحسن دوا|واعر|كتبوه|ماكنكتب غيرو|جربوه',
  ),
  politics: list(
    'siyassa|siyasa|7izb|l7izb|hizb|intikhabat|lintikhabat|sewto|ssawto|7okouma|l7okouma|wazir|lwazir|makhzen|lmakhzen|pjd|rni|palestine|filastin|israil|gaza|ghaza|harb|l7arb|khawana|khawna|l9awm|na9aba|idrab|lidrab|greve|sahyouni|zelfa|mo9ata3a|السياسة|الحزب|الانتخابات|الحكومة|المخزن|الخونة|الإضراب|المقاطعة',
  ),
  faith: list(
    'din|ddin|islam|lislam|msslem|mouslim|meslem|kafer|kafir|lkoffar|koffar|molhid|mola7ida|ramdan|ramadan|siyam|sayem|salat|ssla|jame3|lja3ma|7ram|haram|7lal|halal|jahannam|jhennam|nbi|qor2an|9or2an|7ijab|hijab|mortad|3ilmani|chi3a|sunna|رمضان|صايم|ماصايمش|مفطر|كافر|الكفار|الجامع|حرام|حلال|الملحدين|العلمانيين',
  ),
  despair: list(
    'bghit nmout|bghit nmot|nmout|ma bghitch n3ich|mabghitch n3ich|mab9itch bghi n3ich|ma b9it 9ader|mab9it 9ader|ma b9itch 9ader|mab9itch 9adra|ma b9it qader|mab9a 3ndi|ma b9a lia|ma b9a 3ndi ma|n9tel rassi|n9etl rassi|n9tel rasi|nsali m3a|nsali kolchi|nsaliha|nse7i|3yit mn 7yati|3yit mn had denya|3yit mn dnya|3yit mn l7yat|bla bia|bla biya|bla biha|tkheb9at|tferguet|tfrg3t|tfer9e3t|kanbki kol|kanbki bo7di|bo7di|wa7di|n9fez|qantra|9entra|terkhi|ghbina|lgherqa|gher9t|gher9an|smaa7ouli|smho lia|smh7o lia|بغيت نموت|نموت|ما بغيتش نعيش|مابقيت قادر|مابقيتش قادر|ما بقيتش قادرة|نقتل راسي|نسالي مع|نسالي كولشي|عييت من الدنيا|عييت من حياتي|بلا بيا|كنبكي كل|كنبكي بوحدي|بوحدي|سمحو ليا|غرقت|ما بقا عندي',
  ),
  laugh: list(
    'hhhh*|hhh*|hahaha*|haha*|da7k|dahk|de7k|d7ekna|dhekna|kand7ek|kandhek|kand7eko|dehkna|mout b d7ek|met b d7ek|nokta|tfliya|tflia|kantflaw|هههه*|ههه*|كنضحكو|ضحكنا|كنضحك|الضحك|نكتة|كنتفلاو|تفلية|مت بالضحك|رهان',
  ),
  smirk: list(
    'tbarkellah|tbark llah|tbarkallah|machallah|mabrouk|bsa7a|wa fen|akid|tb3an|zaama|za3ma|zema|ya salam|meskin|mskin|meskina|mskina|hadchi b9a|b9a ghir|wa3ra|l3ajab|wahya|wahyani|تبارك الله|زعما|مسكين|مسكينة|ياسلام|أكيد|بقا غير|العجب',
  ),
  praise: list(
    'bravo|chapeau|9ertass|genie|champion|batal|nobel|medaille|jaiza|safe9o|saf9o|se77a|allah y3tik|mo3allim|lm3allem|lm3elem|prof kbir|برافو|شابو|بطل|جائزة|صفقو|المعلم|الله يعطيك الصحة',
  ),
  reported: list(
    'gal lia|galt lia|9al lia|9alt lia|galo lia|galo liya|tleb mni|tlbat mni|talab mni|hddedni|hddni|hadedni|hdedni|sebni|sbni|3ayrni|3tada|i3tida2|tehdid|chikaya|chkit|sme3t|smaa3t|wsselni|weslatni|jani|jatni message|arnaque|nesb|rod balkom|roddo balkom|redo balkom|3ndakom|7daro|hadrou|قال ليا|قالت ليا|قالو ليا|طلب مني|طلبات مني|هددني|سبني|عايرني|سمعت|وصلاتني|جاتني رسالة|ردو بالكم|عنداكم|النصب|شكاية|الاعتداء',
  ),
  refusal: list(
    'rfdt|rfet|rafet|refedt|gelt la|golt la|glt la|9olt la|ma nqderch|ma n9derch|man9derch|mamnou3|7ram 3lina|ma khasnach|makhasnach|ma tsiftoch|matsifto|ma t3tiwch|ma tcliquiw|bla smiyat|bla smia|bla smiya|ma kanwerri|ms7t|mse7t|7iyedt|7yedt|7bes|7ebso|machi normal|ma3indnach l7e9|mametfe9ch|mamttaf9ch|ma mttafe9ch|l7tiram|li7tiram|رفضت|قلت لا|ماقدرش|ممنوع|ما خاصناش|ماتصيفطوش|ماتعطيوش|بلا سميات|بلا سمية|مسحت|حيدت|ماشي معقول|ما متفقش|الاحترام|عنصرية',
  ),
  question: list(
    'kifach|kif|kifesh|3lach|chkoun|chno|chnou|achno|fin|fayn|imta|fo9ach|ch7al|chhal|wach|was|wash|ra2ykom|rayikom|ra2y|nasi7a|nasiha|nssi7a|so2al|source|chi|كيفاش|علاش|شكون|شنو|فين|فوقاش|شحال|واش|رأيكم|نصيحة|شي حد|سؤال',
  ),
  official: list(
    'rasmi|rasmiya|officiel|ministere|lwizara|site|rapport|dirasa|etude|l etude|protocole|association|jam3iya|jm3ia|fondation|croissant rouge|communication|reunion|statistique|الوزارة|رسمي|دراسة|بروتوكول|جمعية|الجمعية|الإحصائيات|الهلال الأحمر|لائحة',
  ),
  consent: list('b mowafa9a|b lmowafa9a|mowafa9a|b l2idn|b lidn|bla smiya|anonyme|dyali ana|بالموافقة|بالإذن|بلا سمية|بلا سميات'),
  disclosed: list(
    'ma3ndi 7ta 3ala9a|ma3ndi 3ala9a|ma 3ndi ta 3ala9a|bla sponsor|conflit|3ndi contrat|bach t3rfo|bach tkono 3arfin|ماعندي حتى علاقة|باش تعرفو|باش تكونو عارفين|عندي عقد|عندي كونطرا',
  ),
  repair: list(
    'n9tar7|n9ter7|n9tar7o|n9eter7o|nqtarh|nqtar7|7ell|l7al|lhal|nlqaw|nl9aw|nl9aw 7al|sm7 lia|sme7 lia|smahliya|3ndo l7e9|3ndha l7e9|3ndhom l7e9|ghlet|ghlett|ana li ghlet|t3ellemt|t3lmt|n3awno|nt3awno|nsawbo|nbedlo|nbddlo|ncherho|chre7t|netna9cho|nna9cho|nitna9cho|كنقترحو|نقترح|نقترحو|الحل|نلقاو|سمحو ليا|عندو الحق|عندها الحق|غلطت|تعلمت|نتعاونو|نبدلو|شرحت|نتناقشو',
  ),
  grief: list(
    'mat|matet|matt|lah yr7mo|lah yrhmo|allah yr7mo|llah yrahmo|bkit|kanbki|dmou3|7zin|hzin|mqelleq|l3aza|s3ib|s3iba|3yit|3yina|3yana|3yan|mheded|mhlok|mehlok|garde|gardes|llil|lila|مات|ماتت|الله يرحمو|الله يرحمها|بكيت|الدموع|حزين|العزا|صعيب|صعيبة|عييت|عيانة|عيان|مهلوك|الحراسة|الحراسات|الليل',
  ),
  thanks: list(
    'chokran|choukran|merci|allah yjazik|lah yjazikom|baraka llah fik|lah ykhlef|3id mobarak|3wacher|mbrouk|mabrouk|ferhan|fer7an|fer7ana|lhamdolah|l7emdollah|hamdolah|lah y3awn|شكرا|الله يجازيك|الله يجازيكم|بارك الله|عواشر|مبروك عليكم|فرحان|فرحانة|الحمد لله|الله يعاون',
  ),
  clinical: list(
    'mg|dwa|dose|traitement|scanner|irm|ecg|echo|bilan|tension|sokkar|ssokkar|diabete|tomor|cancer|fracture|wled|lwlada|ta79i9|ta7alil|t7alil|analyse|chirurgie|3amaliya|la79|tel9i7|vaccin|suivi|tachkhis|l wja3|skhana|ke77a|الدوا|الدوسة|الضغط|السكر|السكانير|الراديو|التحاليل|العملية|التلقيح|السخانة|الكحة|الولادة|التشخيص',
  ),
  fiction: list(
    'film|moslsal|mtal|metal|exemple|lqett|mchicha|weldi|wldi|bnti|wladi|lwalida|mmi|mama|ba|baba|mrati|rajli|lascenseur|ascenseur|imprimante|pc|l9ahwa|qahwa|tomobil|parking|lkora|match|frigo|planning|الفيلم|ولدي|بنتي|ولادي|مي|الواليدة|مراتي|راجلي|الأسانسور|القهوة|الكافي|الطوموبيل|الباركينغ|الماتش|البلانينغ',
  ),
};
