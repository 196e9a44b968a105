import type { Words } from '../../core/language.ts';
import { list } from '../list.ts';

/** English of Britain, Ireland, North America, Africa and the Gulf. */
export const words: Words = {
  born: list('born|born on|dob|d o b|date of birth|birth date|birthdate|b|dob is|born in|d b'),
  patient: list(
    'patient|patients|pt|pts|the lady|lady|gentleman|the man|the woman|man|woman|boy|girl|baby|infant|toddler|newborn|neonate|child|kid|teen|teenager|resident in|inmate|driver|passenger|victim|mum of|mother of|father of|young man|young woman|old man|old lady|year old|yo|casualty|deceased|late|donor|recipient|housemaid|parturient|client|chap|bloke',
  ),
  named: list("named|called|name|his name is|her name is|name is|goes by|known as|aka|patient name|full name|surname|forename|i'm|nok|next of kin"),
  lay_title: list('mrs|mr|ms|miss|mister|madam|madame|papa|mum|dad|uncle|aunt|auntie|grandma|grandpa|gran|grandad|nana|baby|alhaji|alhaja'),
  practitioner_title: list('dr|drs|doctor|prof|professor|sister|nurse|matron|midwife|sr|consultant|registrar|oncall'),
  staff: list(
    'operator|requested by|reported by|dictated by|typed by|verified by|first assistant|cardiologist|cardiology|surgeon|surgery|anaesthetist|anesthesiologist|radiologist|paediatrician|pediatrician|nurse|sister|matron|midwife|pharmacist|registrar|reg|consultant|sho|fy1|fy2|f1|f2|st3|st5|ct1|intern|resident|fellow|attending|gp|physio|physiotherapist|ot|dietitian|hca|porter|secretary|coordinator|manager|biomed|microbiologist|micro|haematologist|oncologist|nephrologist|gynaecologist|obstetrician|psychiatrist|neurologist|urologist|dermatologist|ward clerk|clerk|site manager|chair|president|director|editor|author|rep|np|pa|crna|icu|ambulance|paramedic|charge nurse|staff nurse|house officer|co|medical officer|scribe',
  ),
  colleague: list(
    'colleague|colleagues|team|guys|folks|our registrar|our consultant|our intern|our resident|our pharmacist|my registrar|my consultant|my boss',
  ),
  kin: list(
    'his wife|her husband|his son|her son|his daughter|her daughter|his mother|her mother|his mum|her mum|his dad|her dad|his father|her father|his brother|her brother|his sister|her sister|wife|husband|son|daughter|my wife|my husband|my son|my daughter|my mother|my father|my mum|my dad|my brother|my sister|my aunt|my uncle|my cousin|my nephew|my niece|my neighbour|my neighbor|my nan|my gran|grandson|granddaughter|grandmother|grandfather|mum|dad|gran|niece|nephew|carer|partner|his partner|her partner|fiance|mother in law|father in law|brother|sister|her gran|nok|next of kin|sponsor|guardian|family of|parents of|my friend|roommate|twin|twins',
  ),
  greeting: list(
    'hi|hello|hey|dear|thanks|thank you|thx|cheers|ta|congrats|congratulations|well done|welcome|happy birthday|morning|good morning|evening|good evening|sorry|ok|okay|bravo|shout out|shoutout|kudos|props|rip|love you|abeg|please|yes|no|credit to|ping|ask|call|hats off|welcome back|bless',
  ),
  addressed: list("you|your|you're|u|can you|could you|pls|plz|please|are you|do you|did you|will you|would you|have you|ur|yours"),
  room: list('room|rm|side room|cubicle|bay|box|theatre|suite|cubicles'),
  bed: list('bed|beds|chair|trolley|stretcher|amu|resus|bay|cot|incubator'),
  lives: list(
    'home phlebotomy|gate code|key safe|keysafe|house call|lives at|lives in|living at|address|home address|resides at|resident of|home visit|dl address|stays at|staying at|lives',
  ),
  street: list(
    'street|st|road|rd|avenue|ave|lane|ln|drive|close|crescent|court|terrace|way|place|square|gardens|grove|boulevard|blvd|rise|mews|hill|walk|park|parade|row|view|estate|flat|apartment|apt|house|highway|hwy|villas|quay|plot|po box|compound|junction|circle',
  ),
  locality: list('village|village of|hamlet|island|isle|township|farm|croft|reserve|parish|settlement|glen|atoll|ranch|outstation'),
  town: [],
  facility: list(
    'hospital|clinic|infirmary|medical center|medical centre|nursing home|care home|hospice|surgery|health centre|health center|district hospital|general|trust|ward at|icu at',
  ),
  institution: list(
    'school|primary|college|academy|nursery|university|prison|hmp|barracks|factory|works at|teaches at|bakery|church|mosque|club|gym|hotel|restaurant|company|works for|student at|pupil at|employed by|employed at|attends',
  ),
  document: list(
    'file of|chart of|ct for|ct of|mri for|mri of|xray of|x ray of|scan for|scan of|labs for|labs of|results for|results of|result for|bloods for|blood cultures on|cultures on|ecg for|ecg of|letter for|referral for|script for|certificate for|slides for|slides of|notes for|notes of|consult on|consult for|review of|bed for|slot for|refund for|case of|case|photo of|picture of|pic of|family of|consent for|consent from|biopsy of|histology of|histology for|path on|echo on|echo for|ct head for|update on|discharge for|transfer of|transferring|admission of|for|re|regarding|about|looking after|looked after|saw|seen|admitted|discharged',
  ),
  sick: list(
    "pain|fever|cough|breathless|dyspnoea|dyspnea|htn|hypertension|diabetes|diabetic|t2dm|t1dm|stroke|tia|stemi|nstemi|cancer|tumour|tumor|mets|carcinoma|sepsis|septic|shock|fracture|nof|rta|rtc|mvc|mva|trauma|wound|burn|burns|pregnant|pregnancy|termination|csection|delivery|labour|labor|bleed|bleeding|bled|haemorrhage|anaemia|anemia|failure|coma|gcs|seizure|seizures|epilepsy|depression|suicide|suicidal|overdose|od|hiv|hbsag|hepatitis|tb|tuberculosis|cirrhosis|jaundice|nodule|stones|appendicitis|peritonitis|embolism|pe|dvt|arrest|copd|asthma|pneumonia|allergy|allergic|oedema|rash|headache|syncope|collapse|dementia|alzheimer's|parkinson's|schizophrenia|psychosis|mania|dialysis|transplant|chemo|radiotherapy|ivf|miscarriage|rape|abuse|vomiting|diarrhoea|leukaemia|lymphoma|myeloma|melanoma|intubated|ventilated|sedated|biopsy|surgery|tropo|trop|troponine|d dimer|hb|crp|wcc|creatinine|creat|lactate|inr|bp|hr|sats|spo2|ef|af|ecg|ekg|ct|mri|echo|scan|xray|x ray|bloods|labs|antibiotics|insulin|metformin|warfarin|apixaban|morphine|opioids|opioid|oxycodone|cannula|lasix|furosemide|ramipril|dnar|tto|tta|ulcer|leg ulcer|abscess|stoma|hernia|cholecystectomy|appendix|rectum|dies|died|dead|passed away|deceased|palliative|discharge|discharged|admitted|resus|ed visit|icu|addiction|alcohol|alcoholic|drunk|bmi|autism|adhd|uti|aki|mst|sti|chlamydia|gonorrhoea|syphilis|pregnancy test|g2p1|g1p0|weeks|pph|eclampsia|cord ph|malaria|typhoid|cholera|antivenom|snake|sickle|als|cf|sma|dka|needle stick|needlestick|visa medical|clexane|als|peds|paraneoplastic|aphasia|hemiplegia|thrombolysis|lysed|cath|stent|pacemaker|prosthesis|knee replacement|smear|mammogram|swab|retained|lump",
  ),
  course: list(
    "has died|died|passed away|was admitted|is admitted|was seen|was discharged|is pregnant|has had|needs|refuses|refused|presents|presented|collapsed|fell|bled|pulled|vomited|is septic|is intubated|is on|was found|self discharged|is back|came in|brought in|keeps|wants|tested positive|hasn't had|transferred|is allergic|rang me|is crashing|is bleeding|desaturated|arrested|is deteriorating|has cancer|has hiv|overdosed|is complaining",
  ),
  eponym: list('syndrome|disease|sign|score|criteria|classification|test|scale|phenomenon|procedure|maneuver|manoeuvre|reflex|tumor of|palsy|fracture'),
  cites: list(
    'according to|et al|nejm|lancet|jama|bmj|chest|doi|pmid|study|paper|paper by|article|lecture|talk by|book|chapter|guideline|author|authors|said|quote|presented by|presenting|speaker|chaired by',
  ),
  duty: list(
    'on call|oncall|rota|roster|handover|shift|shifts|cover|covering|swap|swaps|bleep|bleep holder|meeting|mdt|conference|teaching|exam|leave|annual leave|birthday|wedding|retirement|leaving do|coffee|cake|post take|take|nights|days|long day|board round|pint|keys|locker|badge',
  ),
  service: list(
    'switchboard|desk|ward desk|ext|extension|bleep|hotline|helpline|office|secretary|secretaries|reception|pharmacy|lab|department|unit|ward|service|clinic|surgery|on call|bed manager|site|coordinator|infusion unit|poison|poisons|crisis line|ambulance|control|blood bank|biomed|it|helpdesk|rep|supplier|taxi|hotel|agency|recruitment|registrar on|team phone|emergency number|111|999|samaritans|coroner|council|trust|college|ministry',
  ),
  job_advert: list(
    'hiring|locum|locums|vacancy|vacancies|job|post available|apply|cv|salary|sessions a week|recruiting|recruitment|for sale|for rent|to let|to rent|rent|pcm|selling|sell|price|villa|flat share|room to let|residency interview|fellowship post|careers|applications|sublet|2 bed',
  ),
  event: list(
    'conference|congress|course|workshop|webinar|symposium|meeting|deadline|abstract|poster|exam|exams|registration|session|teaching|party|wedding|match|strike|grand round|hotel|deadline|guideline|circular|recall|expiry|closing date|interview|osce|stall',
  ),
  fictional: list(
    'vignette|mcq|sba|osce|exam question|simulated patient|fictional|made up|names always|which of the following|teaching case|all details altered|past questions|question bank|john doe|jane doe|mr smith|ms smith|actor|mock exam|template for',
  ),
  phone_label: list('tel|phone|mobile|cell|number|call|text|whatsapp|ring|landline|fax|contact|mob|reachable'),
  reach: list(
    'his number|her number|his phone|her phone|their number|his mobile|her mobile|call him|call her|ring him|ring her|his cell|her cell|rang me|reach him|reach her|contact nok|next of kin|nok|his wife|her husband|her mum|his mum|her mother|his mother|her daughter|his daughter|her son|his son|want to talk to her|talk to her|talk to him|his email|her email|emailed to|wants a copy|patient number|texted me|gran|carer|family',
  ),
  email_label: list('email|e mail|emailed|mail'),
  role_mailbox: list(
    'mdt|tumorboard|tumourboard|forms|discharge|board|unit|dept|department|secretary|office|enquiries|inquiries|enquiry|admin|hr|jobs|careers|recruitment|bookings|booking|helpdesk|team|pals|complaints|registrar|editor|editorial|press|comms|reception|ward|clinic|lab|pharmacy|rota|postgrad|education|training|courses|events|orders|sales|billing|accounts|finance|hello|mail|webmaster|no reply|locums|locum|staffing|referrals|referral|medsec|research|trials',
  ),
  national_id: list(
    'nhs|nhs no|nhs number|ssn|social security|sin|emirates id|eid|iqama|cnic|passport|national id|nin|ppsn|pps|id card|chi|chi number|hcn|phn|ohip|health card|qid|civil id|id no|aadhaar|ghana card|nida|omang|dl|driver licence|driving licence|voter card|national insurance|ni number|ninumber|h c number|medicare number|green card|visa number|census no|nat id|national id no|is that the right chi|pps number|pps no|ppsn number|nhs num|ssn number|social insurance|social insurance number|sin number|personal public service|qatar id|civil number|national number|identity number|id number|identity card',
  ),
  insurance_id: list(
    'insurance|policy|policy no|policy number|member id|member no|membership|medicare|medicaid|ohip|ramq|subscriber|nhis|nhif|sha|group number|claim|claim no|insured|hmo|enrollee|health card|bupa|vhi|tpa|cover number|dha|daman|scheme no|medical aid|medical card|mbi|card number is',
  ),
  record_id: list(
    'mrn|hospital no|hospital number|hosp no|record no|record number|chart|chart no|file no|file number|accession|acc no|accession no|patient id|patient no|patient number|unit number|case number|case no|specimen|specimen no|lab no|ref|reference|encounter|visit number|ur|urn|r number|folder no|csn|fin|admission no|ip no|op no|ward no|crn|uhid|booking no|study id|prisoner no|prison no|badge no|employee no|barcode|wristband|armband|datix|folder|hosp no|both folders say|mrn number|med rec|medical record|medical record no|medical record number|hosp number|accession num|chart number|file num|unit no|account mrn|pas number|district number|k number|hospital id',
  ),
  practitioner_id: list('gmc|imc|npi|nmc|mdcn|pin|licence no|license no|mcn|registration number|dea|ahpra|mdcn folio|gphc|cpso|mpdc'),
  account: list('iban|account|account no|account number|acct|acc|sort|sort code|bank details|card|card number|credit card|swift|routing|refund|bank'),
  plate: list(
    'plate|reg|registration|number plate|licence plate|license plate|lic plate|car|van|vehicle|truck|keke|motorbike|okada|taxi|bus|driver|driving|lorry|pickup|volvo|ford|honda|toyota|vauxhall|tesla|matatu',
  ),
  passport: list('passport|passport no|passport number'),
  device: list('serial|serial no|serial number|pacemaker|device|implant|sn|imei|udi'),
  age: list('yo|y o|years old|year old|years|yrs|yr|y|aged|age|m|f|yof|yom|months old|mo'),
  more_than: list('over|under|above|more than|less than|up to|aged over|older than|between|for|after|within|every|from|survival|follow up|past|last'),
  month: list('january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec'),
  not_an_id: list(
    'lot|batch|lot no|batch no|exp|expiry|doi|pmid|isrctn|nct|isbn|page|pages|pp|vol|po number|order|order no|invoice|cost centre|pump id|ext|bleep|extension|meeting id|zoom|passcode|circular|version|room code|code|trial|ticket|flight|pump|cpt|icd|snomed|protocol|quid|kit|ref range|part number|sku|pin code|wifi|directive|grant|budget|units|platelets|plt|zoom id|meeting id|webinar id|id zoom|session id|user id',
  ),
  only: list(
    "the only|last surviving|first ever|the oldest|one of two|one of three|only surviving|you know who|you all know|everyone knows|guess who|we all know|one and only|triplets|quadruplets|conjoined|the one from|only person|only woman|only man|only female|only male|only child|only vet|only dentist|only survivor|first person|first woman|first case|only case|first baby|youngest ever|oldest living|last speaker|one of only two|one of the two|one of only three|there is only one|there's only one|only one in the county|only one in the country|index case",
  ),
  office: list(
    "mayor|minister|mp|senator|governor|president|imam|bishop|priest|rabbi|pastor|vicar|judge|magistrate|commissioner|ambassador|consul|councillor|chief of|oba|emir|sheikh|king|queen|prince|princess|headteacher|headmaster|headmistress|head teacher|principal|presenter|newsreader|weather|broadcaster|journalist|singer|actor|actress|footballer|rugby player|cricketer|boxer|jockey|goalkeeper|striker|captain|coach|referee|champion|medallist|olympian|paralympian|influencer|youtuber|tiktoker|star|celebrity|comedian|author of|astronaut|admiral|general|colonel|ceo|owner of the|landlord of|our ceo|chief executive|medical director|chair of|councilman|councilwoman|sheriff|police chief|fire chief|dean|provost|first minister|taoiseach|td|mla|msp|rapper|dj|podcaster|chef|pundit|queen mother|paramount chief|reality|soap|councillor's wife|lead singer|winner of|gold medallist|lord|baroness|weatherman|archbishop|cardinal|mufti|monsignor|rector|reverend|canon of|abbot|abbess|vicar of|curate|lord mayor|high commissioner|attorney general|chief justice|district commissioner|traditional ruler|village head|village chief|chief imam|first lady|miss ghana|miss nigeria|miss kenya|beauty queen|weathergirl|bishop's|deputy mayor",
  ),
  job: list(
    "baker|butcher|teacher|postman|postwoman|lighthouse keeper|shepherd|fisherman|beekeeper|farrier|blacksmith|thatcher|vet|pharmacist|driver|diver|pilot|stewardess|flight attendant|paramedic|firefighter|policeman|police officer|soldier|lawyer|farmer|hairdresser|barber|waitress|cashier|librarian|interpreter|organist|sexton|undertaker|lollipop man|lollipop lady|bell ringer|ferryman|harbour master|harbourmaster|gamekeeper|ghillie|crofter|ranger|guide|nun|monk|dancer|musician|violinist|pianist|surfer|climber|sailor|skipper|lifeboat|miner|mechanic|caretaker|janitor|school bus driver|milkman|chimney sweep|tattooist|bellringer|falconer|engineer|translator|pastry chef|puppeteer|porter|cook|bus driver|crossing guard|drummer|silversmith|goldsmith|stained-glass restorer|restorer|gravedigger|grave digger|hermit|deacon|verger|churchwarden|sacristan|choirmaster|bell-ringer|friar|missionary|circus|acrobat|clown|trapeze artist|magician|stuntman|photographer|painter|sculptor|poet|busker|accordionist|cellist|harpist|fiddler|piper|bagpiper|tattooed man|unicyclist|cyclist|runner|swimmer|rower|skier|gymnast|wrestler|cave diver|caver|mountaineer|sherpa|rigger|trawlerman|oysterman|cockle picker|cooper|wheelwright|saddler|cobbler|watchmaker|clockmaker|locksmith|glassblower|potter|weaver|basket maker|cheesemaker|brewer|distiller|publican|landlady|barman|barmaid|fishmonger|greengrocer|grocer|shopkeeper|florist|sub-postmaster|postmistress|postmaster|signalman|station master|stationmaster|train driver|tram driver|traffic warden|dinner lady|park ranger|forest ranger|zookeeper|zoo keeper|snake handler|snake charmer|beekeper|herdsman|cattle herder|camel herder|midwife of|witch doctor|herbalist|traditional healer|healer|town crier|court clerk|prison officer|inmate|prisoner|refugee|asylum seeker|defector|ambassador's driver|bodyguard|butler|nanny of|gardener|choirboy|altar boy|schoolboy|head boy|head girl|valedictorian|lighthouse|balloonist|parachutist|stunt|jockey|ferry captain|tug captain|bush pilot|glaciologist|volcanologist|archaeologist|astronomer|chess|kickboxer|goalie|fast bowler|fly-half|prop forward",
  ),
  media: list(
    'news|papers|newspaper|tv|telly|bbc|cnn|sky news|rte|viral|tiktok|youtube|facebook|press|radio|documentary|interview|headline|headlines|front page|podcast|in the paper|on the news|local news|national news|blue peter|gofundme|famous|reported|went viral|trust comms|journalists|reporters|cameras|story|saw the news|state lottery|atlantic for charity|the crash|the explosion|the shooting|the fire|the collapse|survivor|hostage|regatta|instablog|herald|festival|embassy reception|fundraising page|advertiser|front page of|jet ski|reception|beauty contest|guinness|world record|record holder|pulitzer|lottery|on stage|on the telly|on telly|on the radio|everyone saw|video of|the clip|papal visit|the trial|court case|inquest|coroner|crowdfunding|billboard|calendar',
  ),
  rare_disease: list(
    "hereditary fructose intolerance|progeria|stiff person|phaeochromocytoma|pheochromocytoma|cjd|creutzfeldt|fatal familial insomnia|fop|porphyria|face transplant|hand transplant|mucopolysaccharidosis|niemann-pick|pompe disease|gaucher|fabry|rabies|plague|leprosy|botulism|tetanus|anthrax|q fever|ebola|lassa|marburg|epidermolysis bullosa|alkaptonuria|angelman|prader-willi|proteus|moebius|locked-in|orphan disease|rare disease|case in the world|castleman|erdheim-chester|inborn error|conjoined|quadruplets|melioidosis|tularaemia|trypanosomiasis|hereditary angioedema|wilson's|ehlers|maple syrup|melas|moyamoya|decompression sickness|dcs|hantavirus",
  ),
  hint: list(
    "not naming|no names|won't name|not saying who|can't say who|you know who|you all know|everyone knows|whole town|whole village|whole island|keep it quiet|keep this quiet|hush|zero chat|whispered|discreet|discretion|doesn't want anyone|doesn't want her|doesn't want his|between us|sub judice|press office|trust comms|expect calls|mum's the word|guess who",
  ),
  happening: list(
    'crash|shipwreck|ferry disaster|capsized|explosion|shooting|collapse|earthquake|flood|avalanche|hijack|kidnap|kidnapped|abducted|stampede|riot|wildfire|bus accident|train derailment|derailment|cable car|hot-air balloon|hot air balloon|zip wire|bouncy castle|landslide|mudslide|lifeboat rescue|cave rescue|jailbreak|boat sank|fell off stage|carnival|circus|pageant|marathon|regatta|festival|world cup|olympics',
  ),
  multiple: list('twins|twin sister|twin brother|identical twin|identical twins|triplets|triplet|conjoined twins|quadruplets|quads|quintuplets'),
  first_person: list('my|i|our|we'),
};
