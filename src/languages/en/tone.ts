import type { Tone } from '../../core/language-conduct.ts';
import { list } from '../list.ts';

export const tone: Tone = {
  patient: list(
    'patient|patients|pt|pts|the lady|a lady|the gentleman|old lady|old man|old dear|granny|grandad|the mum|mum|the mother|the family|relatives|relative|his wife|her husband|bed 4|bed|cubicle|clinic patient|my clinic|waiting room|kid|kids|child|toddler|teenager|frequent flyer*|fibro|heartsink*|gomer*|obese|junkie*|homeless|punter*|case in bay|bay|boomer*',
  ),
  colleague: list(
    'colleague|colleagues|doctor|doctors|dr|consultant*|registrar*|reg|sho|intern|interns|resident|residents|surgeon*|gp|gps|nurse|nurses|midwife|midwives|anaesthetist*|anesthesiologist*|radiologist*|cardiologist*|radiology|cardiology|ortho|orthos|urology|psychiatr*|medic|medics|pharmacist*|physician*|professor|prof|chief|boss|matron|locum*|trainee*|student|students|med student*|team|paramedic*|physio*|receptionist*|manager*|juniors|junior|attending|pa|pas|hca|the med reg',
  ),
  institution: list(
    'hospital*|clinic|clinics|trust|practice|surgery|lab|laboratory|ward|department|ed|er|a e|icu|theatre|pharmacy|university|school|ministry|insurer|insurance|care home|nursing home|management|board|ambulance service|centre|center|health system|nhs',
  ),
  group: list(
    'black|blacks|white|whites|jew|jews|jewish|muslim*|christian*|hindu*|arab|arabs|asian*|african*|indian*|pakistani*|paki|pakis|chinese|roma|gypsy|gypsies|traveller*|immigrant*|migrant*|refugee*|asylum|foreigner*|foreign|gay|gays|lesbian*|trans|transgender|queer*|homosexual*|fag|fags|faggot*|dyke*|tranny|woman|women|female*|girls|girl|bitches|men|disabled|disability|retard*|autistic|deaf|blind|fat people|fatties|fat|obese|poor people|the poor|poor|benefit*|welfare|scrounger*|chav*|trailer trash|boomer*|elderly|the old|mentally ill|addicts|alcoholics|accent|country of origin|religion|race|pregnant|overseas|img|imgs|foreign trained|nigger*|nigga*|chink*|spic*|wetback*|kike*|towelhead*|homeless|villagers|peasants',
  ),
  you: list('you|your|yours|u|ur|yourself|youre'),
  self: list('i|me|my|mine|myself|we|us|our|im|ive'),
  they: list('he|she|they|him|her|them|his|hers|their|those|these people|that one|this guy|that guy|those people'),
  authority: list('gmc|cqc|mhra|nice|police|court|lawyer|solicitor|tribunal|royal college|deanery|bma|medical board|council|hr|mdu|mps|regulator'),
  press: list(
    'press|journalist*|reporter*|newspaper*|daily mail|bbc|tv|media|tiktok|facebook|instagram|twitter|tweet*|youtube|viral|go live|livestream*|live stream|hashtag|headline*|story|views|followers|reddit|post online|google review*|review|reviews|one star|five star*|linkedin|blog',
  ),
  insult: list(
    'idiot|idiots|idiotic|moron*|imbecile*|stupid|dumb|dumbass|fool|fools|clown*|cretin*|arse|arsehole*|asshole*|bastard*|bitch|bitches|prick|dick|dickhead*|twat|wanker*|tosser*|bellend|scum|crook|crooks|thief|thieves|liar|liars|quack*|butcher|butchers|fraud|charlatan*|incompetent*|useless|waste of space|lazy|muppet*|numpty|coward*|hypocrite*|loser*|pathetic|retard*|psycho*|witch|cow|snake|parasite*|leech*|criminal*|murderer*|shut up|cunt|shit|bullshit|dimwit|halfwit|brainless|airhead|dinosaur*|donkey|jerk|creep|lunatic|nutter|nutjob',
  ),
  contempt: list(
    'disgrace|disgraceful|embarrass*|joke of a|a joke|laughable|laughing stock|ridiculous|hopeless|clueless|no idea|not fit|unfit|should not be|shouldn t be|hand back|hand in your|give up your licence|find another job|another career|cereal box|wouldn t let|would never let|let you treat|my dog|even a student|first year|a monkey|think they are|thinks he is|thinks she is|thinks they|who do you think|so called|can t even|cannot even|can t read|couldn t find|never read|bin it|in the bin|rubbish|garbage|trash|a circus|zoo|shambles|waste of|attention seek*|drama queen|faking|fakes|whinge*|whining|moan*|cry baby|crybaby|smell*|stink*|stank|stench|filthy|dirty|ugly|hideous|gross|disgust*|nickname*|we call him|we call her|time waster*|timewaster*|entitled|sick of|sob story|avoid them|avoid|stay away|do not refer|don t refer|dangerous|amateur*|worse than',
  ),
  dehumanise: list(
    'whale|whales|cow|cows|pig|pigs|ape|apes|monkey|monkeys|rat|rats|cockroach*|vermin|animal|animals|beast|dog|dogs|vegetable|cabbage|subhuman|savage*|primitive*|freak|freaks|creature|creatures|monster|corpse|zombie|mummy|blob|lump|circus|exhibit|specimen|natural selection|darwin*|gene pool|plague|disease on|inbred*|thing|harpoon|forklift',
  ),
  danger: list(
    'kill|kills|killed|killing|death trap|deathtrap|slaughterhouse|abattoir|morgue|coffin|leave in a box|body bag|butcher*|criminal organisation|cover up|covers up|cooked the books|fiddl*|falsif*|fake results|scam|scams|rip off|ripoff|steal*|lie|lies|lying|hide|hiding|corrupt*|mafia|infection*|filth|cockroaches|abuse*|neglect|malpractice|negligen*|licence to kill|everyone knows|name names',
  ),
  violence: list(
    'kill you|kill him|kill her|kill them|beat|punch*|slap*|smash*|break your|break his|stab*|shoot|shot|gun|knife|burn*|hang|strangle*|hit you|hurt you|hurt him|die|dead|murder*|exterminat*|wipe out|gas them|lynch*|throttle|baseball bat|kick your|kick his|head in',
  ),
  reprisal: list(
    'you will pay|you ll pay|he ll pay|she ll pay|regret*|watch your back|watch yourself|i know where|we know where|where you live|where she lives|where he lives|your address|home address|your kids|your children|your wife|your daughter|your car|you have kids|think before you|end your career|your career|her career|his career|ruin*|finish you|blacklist*|never work again|sign you off|fail you|your reference|last warning|be careful|or else|i ll make sure|we ll make sure|make your life|come to your|find you|wait for you|car park|see you outside|i have screenshots|got a file|report you to|expose you|you ll see|keep your mouth|keep quiet or|snitch*',
  ),
  sexual: list(
    'sexy|hot|hottie|fit|shag*|fuck*|bang|sleep with|slept with|in bed|ass|arse|bum|butt|tits|boobs|breasts|cleavage|legs|skirt|thong|naked|nude|undress*|strip*|lingerie|figure|curves|body on|gorgeous|stunning|cute|babe|milf|examine me|examine her|bend over|feel her|feel him|touch*|grope*|massage|night shift with|on call room|virgin|horny|wet|orgasm|dick|cock|pussy|blow*|suck*|rate the|rate her|1 to 10|out of 10|out of ten|dtf|hook up|hookup|single|tight|sweet thing|eye candy|slut*|whore*|lips|perv*|turn on|turned on',
  ),
  exclude: list(
    'go back|get out|kick out|kicked out|leave the group|out of here|not welcome|don t belong|does not belong|no place|ban them|i refuse to see|won t see|don t treat|not treating|send them|deport*|all the same|they all|all of them|typical|breed*|breeding|taking over|scroung*|sponge*|drain on|burden|inferior|less intelligent|can t be trusted|should stay|belong in the kitchen|belong at home|kitchen|not real|unnatural|abominat*|hate|hates|despise*|loathe*|can t stand|those people|their kind|your kind|last in the queue|back of the queue',
  ),
  spread: list(
    'share this|share widely|spread*|pass it on|pass this on|retweet*|repost*|post it|post this|post everywhere|make it viral|go viral|blow up|blast|leak|leaked|leaking|expose|exposed|name and shame|name names|everyone post|all post|let s all|at 8 pm|same time|flood*|bombard|pile on|one star|angry review*|publish|publishing|send to everyone|forward to|tag them|tag the|noise|campaign|make noise|send it to the|go public|take it public',
  ),
  capture: list(
    'screenshot*|screen grab*|screengrab*|screen shot*|screen recording|recorded|recording|recordings|taped|voice note*|voice message*|forwarding|forwarded|copied from|copy paste|pasted|photo of her screen|filmed|leaked chat|look what|look at what|read what|listen to what|popcorn',
  ),
  private: list(
    'private group|other group|closed group|whatsapp|group chat|thread between|dm|dms|pm|private message*|private chat|messages|confidential|behind closed doors|off the record|between us|doesn t know|don t know i|forgot i was|without telling|without her|without his|without their|secretly|on the quiet|private story|deleted|internal email|personal email|her texts|his texts|divorce',
  ),
  price: list(
    'dollar*|pound*|gbp|usd|eur|price|prices|discount*|off|sale|free|offer|special offer|promo*|code|bargain|cheap|cheaper|per session|per month|deposit|instalment*|fee|fees|voucher|black friday|half price|percent|cost',
  ),
  offer: list(
    'selling|sell|for sale|buy|order now|order|dm me|pm me|message me|text me|link below|link in bio|sign up|register|limited places|places left|last places|spots left|only two|stock|wholesale|supplier*|import*|affiliate*|referral scheme|subscription*|merch|kit|course|webinar|catalogue|rent|to let|room available|raffle|ticket*|group order|early bird|join my team',
  ),
  pay: list(
    'bank details|account number|iban|paypal|venmo|gofundme|crowdfund*|fundrais*|donate|donation*|donations|chip in|transfer|send money|wire|cash|in cash|cash in hand|pay me|paid|payment|personal account|my account|each|kickback*|bribe|reward|per head|whip round|collection',
  ),
  promote: list(
    'my practice|my clinic|my centre|my channel|my page|my instagram|my book|my course|my masterclass|masterclass|my podcast|my app|my technique|my results|my website|follow me|follow my|subscribe|like and|refer to me|refer to my|send me your|send your|think of me|recommend me|only one who|the only|first in|number one|no 1|best|the best|top rated|award winning|guaranteed|guarantee|before and after|before after|no scars|pain free|zero complications|better than|unlike others|unlike the|expert|world class|leading|five star*|testimonial*|celebrit*|influencer*|botox|filler*|laser|aesthetic*|slimming|weight loss|appointments available|no waiting|book now|book with|grand opening|opening offer|proud to|speaker fee',
  ),
  invest: list(
    'invest*|return on|returns|roi|crypto*|bitcoin|trading|forex|shares|stocks|buy shares|passive income|side income|business opportunity|opportunit*|mlm|pyramid|double your|tax free|equity|partners wanted|property|profit*|yield',
  ),
  certificate: list(
    'certificate*|sick note|sicknote|sick notes|fit note|note for|doctor s note|prescription*|script|scripts|prescribe|sign off|signature|sign|stamp|letter|report|form|forms|death certificate|cremation form|disability|insurance form|claim|claims|billing|bill|coding|visa|licence medical|fitness to drive|exemption|vaccine card|test result|positive test|negative test|record|records|chart',
  ),
  false: list(
    'fake|faked|false|forge*|forged|backdat*|back date*|antedat*|without seeing|without examining|without exam*|no questions|no questions asked|off the books|off the record|discreet|discreetly|quietly|favour|favor|under the table|in my name|in his name|in her name|someone else s name|on behalf|change the|amend*|alter*|delete the|leave out|remove the|upcod*|inflat*|add a procedure|nobody checks|no one will know|nobody will know|kickback*|cut|commission|percentage|split|bribe|envelope|pre signed|presigned|blank',
  ),
  controlled: list(
    'oxycodone|oxy|oxycontin|morphine|fentanyl|tramadol|codeine|pregabalin|gabapentin|xanax|alprazolam|diazepam|valium|zopiclone|zolpidem|ambien|adderall|ritalin|modafinil|ketamine|methadone|buprenorphine|ozempic|wegovy|semaglutide|testosterone|steroids|hgh|viagra|propofol|misoprostol|benzo*|cannabis|opioid*',
  ),
  access: list(
    'look up|look at my|check my|check his|check her|check the|peek|open the|pull up|access|get into|search for|find out if|my ex|his ex|her ex|ex s|neighbour s|neighbor s|in laws|my boss|my tenant|my nanny|my employee|a celebrity|celebrity|footballer|friend s|boyfriend s|girlfriend s|new boyfriend|date|login|log in',
  ),
  code: list(
    'code|codes|passcode|password|passwords|pin|otp|6 digit|six digit|verification|verify|validate|confirm|click|link|update your|suspended|expire*|within 24|before midnight|urgent|account|smartcard|gmc number|id scan|copy of your|passport|new number|new phone|lost my phone|it s me|add me|make me admin|admin|support team|helpdesk|it support|qr',
  ),
  posing: list(
    'this is the gmc|this is the|i am the secretary|i m the secretary|secretary of|on behalf of|in his name|in her name|her account|his account|my dad s account|from his account|from her account|use my|using my|used my|borrow*|share my|share login|log in as|pretend*|pretending|posing|pose as|impersonat*|fake profile|fake account|pseudonym|sign as|calling myself|call myself|not a doctor|not yet registered|not registered|i am a pharmacist|i m a pharmacist|i am a nurse|i m a nurse|student|my wife is|my husband is|my brother is|title|specialist in|on my plate|answer as|writing for|smartcard of',
  ),
  cure: list(
    'cure|cures|cured|curing|heals|healed|miracle|detox|fasting|ivermectin|hydroxychloroquine|essential oil*|natural|herbal|herbs|homeopath*|turmeric|honey|lemon|garlic|vitamin*|alkaline|magnet*|quantum|crystals|energy|bleach|raw milk|celery|keto|carnivore|works every time|100|no side effects|no risk|harmless|useless|poison|toxic|causes|cause autism|autism|sterilis*|infertil*|dna|mrna|replace*|seed oils|supplement*|protects against|instead of',
  ),
  conspiracy: list(
    'they hide|hidden|hiding|they don t want|don t want you|big pharma|cover up|suppressed|censored|wake up|do your own|do your research|truth|lies|lobby|plandemic|5g|microchip*|bill gates|proven|it s proven|proof|obvious|full stop|end of|fact|in my experience|my patients|my clinic|cured my|seen it|three cases|works for me|20 years|trust me|rigged|paid off|shill*',
  ),
  advise_all: list(
    'all your patients|all my patients|every patient|everyone should|tell your patients|tell patients|stop giving|stop prescribing|stop using|stop the|stop all|never give|never prescribe|don t vaccinate|do not vaccinate|i stopped|i no longer|prescribe it|give it to|start giving|just give|no need|skip the|ditch|bin the|try it|take them off|took them off|put them on',
  ),
  firm: list(
    'drug|company|pharma|rep|reps|sponsor*|startup|start up|device|app|software|brand|product|manufacturer|supplier|our drug|our device|stock|partner*|advisory board|speaker|consultant for|trial|new molecule|supplement*|monitor',
  ),
  gift: list(
    'paid for my|paid me|pays me|paid by|funded|sponsored|conference|trip|hotel|dinner|dinners|dubai|gift|gifts|honorari*|speaker fee|retainer|contract with|shares in|on their board|commission|game changer|gamechanger|revolutionary|amazing|brilliant|best on the market|the best|blows the|nothing else|switch everyone|switched everyone|only use|never looked back|everyone should use|must have|buy it|order it|just use|far better|superior',
  ),
  politics: list(
    'politic*|party|election*|vote|voting|voter*|government|minister|president|prime minister|left|right wing|left wing|leftie*|lefty|tory|tories|labour|democrat*|republican*|trump|brexit*|fascist*|communist*|nazi*|palestine|israel|gaza|war|ukraine|russia|union|strike|strikers|scab*|regime|zionist*|terrorist*|traitor*|complicit|blood on|propaganda|sheep|woke|snowflake*|boycott',
  ),
  faith: list(
    'god|allah|religion*|religious|islam*|muslim*|christian*|jew*|atheist*|infidel*|kafir|ramadan|fasting|prayer|pray|mosque|church|haram|halal|sin|sinner*|hell|prophet|quran|bible|hijab|veil|sect|cult|believer*|unbeliever*|faith|imam|priest|pope|blasphem*|jihad|chaplain*',
  ),
  despair: list(
    'end it|end it all|ending it|want to die|wish i was dead|better off dead|better off without me|kill myself|suicide|suicidal|can t go on|can t do this any|cannot do this any|can t carry on|no way out|no point|what s the point|give up|giving up|not wake up|never wake|disappear|hang myself|jump|in front of a train|bridge|drive off|drive into|goodbye|take care of yourselves|last shift|burnt out|burned out|burnout|breaking|broken|falling apart|empty|numb|hopeless|worthless|drinking|drink every|crying every|cry every|alone|nobody would notice|no one would notice|dark thoughts|dark place|potassium|propofol|insulin|ampoules|overdose',
  ),
  laugh: list(
    'lol|lmao|rofl|haha*|hahaha*|hehe*|laugh|laughs|laughed|laughing|funny|hilarious|joke|jokes|joking|for a laugh|giggle*|in stitches|comedy|entertainment|entertaining|banter|betting',
  ),
  smirk: list(
    'of course|obviously|naturally|surprise|surprise surprise|no surprise|shock|shocker|apparently|allegedly|sure|as if|yeah right|right|no comment|just saying|bless|bless him|bless her|bless them|poor thing|our genius|our friends|our beloved|dear|another|yet another|good luck|typical|classic|seriously|honestly|imagine|guess what|guess',
  ),
  praise: list(
    'bravo|well done|congratulations|congrats|genius|geniuses|champion|hero|heroes|award|awards|trophy|medal|nobel|oscar|prize|round of applause|applause|slow clap|standing ovation|hats off|brilliant|great parenting|parent of the year|mother of the year|outstanding|masterclass|masterpiece|what an honour|honoured|star|legend|mvp|thanks for|thank you for|impressive|give her a|give him a|expert|bright spark|superstar|loyalty card|vip',
  ),
  reported: list(
    'told me|said to me|said that|says|he said|she said|asked me|offered me|called me|threatened|threaten*|threatening|insulted|abused|assaulted|attacked|reported|complained|complaint|heard|overheard|according to|apparently|someone|somebody|a patient|a relative|a colleague|received|got a message|got an email|scam|phishing|beware|be careful|warning|heads up|quote|quoted|claims that|victim',
  ),
  refusal: list(
    'i refused|refused|refuse to sign|declined|i said no|said no|never|do not|don t|must not|not acceptable|unacceptable|illegal|not allowed|we should not|we shouldn t|please stop|stop saying|not funny|not ok|not okay|wrong to|no names|no name|without names|reminder|remember that|please remember|report it|delete*|deleted it|removed it|against the rules|our rules|uncomfortable|disagree|i disagree|bias|stereotype*|prejudice*|racism|racist|sexism|sexist|tackle|challenge|condemn*|counter*',
  ),
  question: list(
    'how|why|what|which|who|where|when|anyone|anybody|any ideas|ideas|advice|thoughts|tips|do you|does anyone|has anyone|can we|should we|should i|can i|would you|is it|are there|help|looking for|any source|reference|references|experience with|wording|your local',
  ),
  official: list(
    'official*|public|published|report|guideline*|guidance|policy|nice|cochrane|trial|trials|study|studies|meta analysis|pubmed|journal|paper|conference|course|college|ministry|charity|ngo|red cross|statement|website|register|audit|incident form|datix|incident|press office|comms|thesis|survey|data|figures|numbers|protocol|procedure|meeting|morbidity|rca',
  ),
  consent: list(
    'anonym*|de identified|deidentified|stripped|with permission|with consent|with her consent|with his consent|consented|permission|author s permission|agreed|authorised|authorized|own message|my own|redacted',
  ),
  disclosed: list(
    'disclosure|disclose|declare|declared|declaration|conflict of interest|conflicts of interest|no conflict|no conflicts|no links|no ties|coi|independent*|paid for it ourselves|not sponsored|no contract|my interest|transparen*|full disclosure|i should say|before you ask',
  ),
  repair: list(
    'propose|suggest|suggestion|improve|improvement*|fix|solution*|change something|sorry|apolog*|my fault|my mistake|i was wrong|mea culpa|me too|she was right|he was right|they were right|learn|learned|learning|support|supporting|help them|interpreter|debrief|talked it through|called her|called him|explained|respect|kind|kinder|understand|context|bought the nurses',
  ),
  grief: list(
    'lost|died|passed|passing|cry|crying|cried|tears|sad|grief|grieving|mourning|rip|rest in peace|condolences|heavy|heartbroken|hard|tough|exhausted|tired|shift|shifts|night|nights|on call|post call',
  ),
  thanks: list(
    'thank you|thanks|grateful|gratitude|proud of|proud of the team|great team|lovely|happy|glad|welcome|happy birthday|happy eid|merry|congratulations to|relieved|joy|love this|appreciate',
  ),
  clinical: list(
    'mg|ml|mri|ct|ecg|echo|biopsy|treatment|diagnosis|bp|hr|inr|crp|hb|bmi|egfr|dose|dosing|indication|contraindicat*|side effect*|adverse|follow up|surgery|postop|complication*|pain|fever|cough|syndrome|disease|fracture|cancer|tumour|tumor|diabet*|stroke|asthma|epilep*|failure|pregnan*|labour ward|newborn|screening|vaccin*|history of|symptom*|admission|sedation|intubat*|management|protocol|prognosis',
  ),
  fiction: list(
    'film|movie|series|novel|exam question|mcq|quiz|example|imagine|my cat|my dog|my son|my daughter|my kids|my mother|my mum|my wife|my husband|printer|computer|lift|elevator|coffee|machine|car|parking|fridge|canteen|fax|rota|sofa|kitchen|football|weather|rain|pager|bleep|it department',
  ),
};
