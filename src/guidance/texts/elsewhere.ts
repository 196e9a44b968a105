import type { EthicsText } from '../text.ts';

export const elsewhere: readonly EthicsText[] = [
  {
    id: 'dz-92-276',
    country: 'DZ',
    reference: 'Algérie : décret 92-276 du 6/07/1992 ; code pénal art. 301',
    words: {
      fr: 'Même personnel, un compte reste soumis au code ; violer le secret est puni.',
      en: 'Even a personal account stays under the code; breach of secrecy is punished.',
      ar: 'الحساب ولو كان شخصيًا يخضع للمدونة، وإفشاء السر معاقب عليه.',
    },
    confidence: 'V',
    source: 'sorm-blida.dz "Médecins et réseaux sociaux"; droit.mjustice.dz',
  },
  {
    id: 'tn-cnom-2025',
    country: 'TN',
    reference: 'Tunisie : CNOM, communiqué du 4/11/2025 et charte web/médias',
    words: {
      fr: 'Publicité directe ou indirecte interdite, y compris témoignages et influenceurs ; retrait exigé, radiation possible.',
      en: 'Direct or indirect advertising banned, testimonials and influencers included; removal ordered, striking-off possible.',
      ar: 'الإشهار المباشر وغير المباشر ممنوع، بما فيه الشهادات والمؤثرون، مع وجوب السحب وإمكان الشطب.',
    },
    confidence: 'V',
    source: 'directinfo.webmanagercenter.com; mosaiquefm.net',
  },
  {
    id: 'be-deonto',
    country: 'BE',
    reference: 'Belgique : Code de déontologie médicale, art. 26 et 37',
    words: {
      fr: 'Pas de certificat scolaire non médical ; information publique véridique, objective, vérifiable, discrète.',
      en: 'No non-medical school notes; public information true, objective, verifiable, discreet.',
      ar: 'لا شهادة مدرسية غير طبية، والإعلام العمومي صادق وموضوعي وقابل للتحقق ومتحفظ.',
    },
    confidence: 'V',
    source: 'ordomedic.be; ombbw.be',
  },
  {
    id: 'ch-fmh',
    country: 'CH',
    reference: 'Suisse : FMH, recommandations médias sociaux et messageries (2016, actualisées)',
    words: {
      fr: 'Le code de déontologie vaut en ligne ; grande retenue avec images et données de patients, comptes pro et privé séparés.',
      en: 'The code applies online; great restraint with patient images/data; separate work and private accounts.',
      ar: 'المدونة تسري على الإنترنت، مع تحفظ كبير في صور المرضى ومعطياتهم وفصل الحساب المهني عن الخاص.',
    },
    confidence: 'V',
    source: 'live.fmh.ch; swissinfo.ch; CP suisse art. 321: K',
  },
  {
    id: 'wma-2011-2022',
    country: 'INT',
    reference: 'AMM/WMA, Statement on the Professional and Ethical Use of Social Media (2011, rév. Berlin 10/2022)',
    words: {
      fr: 'Protéger confidentialité et confiance, se rappeler que rien ne disparaît, lutter contre la désinformation.',
      en: 'Protect confidentiality and trust, remember content persists, fight misinformation.',
      ar: 'حماية السرية والثقة، وتذكر أن لا شيء يختفي، ومحاربة المعلومات الخاطئة.',
    },
    confidence: 'V',
    source: 'wma.net',
  },
  {
    id: 'gb-gmc-2024',
    country: 'GB',
    reference: 'GMC, Using social media as a medical professional (2024)',
    words: {
      fr: 'Mêmes exigences en ligne qu’ailleurs ; attention au cumul de détails qui identifie un patient.',
      en: 'Same standards online; beware of details that add up to identify a patient.',
      ar: 'المقتضيات نفسها على الإنترنت كما في غيره، مع الانتباه إلى تراكم تفاصيل تكشف المريض.',
    },
    confidence: 'V~',
    source: 'themdu.com guide; rlb-law.com (2013 version)',
  },
  {
    id: 'gb-nhs-mobile',
    country: 'GB',
    reference: 'NHS England, Using mobile messaging (avec ICO et NDG)',
    words: {
      fr: 'Réduire au minimum les données patient, reporter la décision au dossier, puis effacer.',
      en: 'Minimise patient data, transfer decisions to the record, then delete.',
      ar: 'تقليل معطيات المريض إلى أدنى حد، وتدوين القرار في الملف ثم الحذف.',
    },
    confidence: 'V',
    source: 'transform.england.nhs.uk',
  },
  {
    id: 'us-ama',
    country: 'US',
    reference: 'AMA Code of Medical Ethics, social media (2010)',
    words: {
      fr: 'Ne rien publier d’identifiable, déclarer ses intérêts, alerter d’abord le confrère fautif.',
      en: 'Post nothing identifiable, disclose interests, first alert the colleague at fault.',
      ar: 'عدم نشر ما يكشف الهوية، والتصريح بالمصالح، وتنبيه الزميل المخطئ أولًا.',
    },
    confidence: 'V',
    note: {
      fr: 'le numéro de l’avis n’a pas été vérifié',
      en: 'the number of the opinion was not verified',
      ar: 'لم يُتحقق من رقم الرأي',
    },
    source: 'securityprivacyandthelaw.com; code-medical-ethics.ama-assn.org',
  },
  {
    id: 'us-hipaa',
    country: 'US',
    reference: 'HIPAA, 45 CFR 164.514(b)(2)',
    words: {
      fr: '18 identifiants à retirer : lieu sous l’État, dates sauf année, âges > 89 regroupés.',
      en: 'Remove 18 identifiers: places below state, dates except year, ages > 89 pooled.',
      ar: '18 معرّفًا تُحذف: المكان دون الولاية، والتواريخ ما عدا السنة، والأعمار فوق 89 تُجمع.',
    },
    confidence: 'V',
    source: 'hipaa.ohio.gov; hrp.weill.cornell.edu; johndcook.com',
  },
  {
    id: 'ca-cpso-cmpa',
    country: 'CA',
    reference: 'CPSO Social Media (politique et conseil 2022), CMPA',
    words: {
      fr: 'Le comportement en ligne, même personnel, peut être jugé selon le lien avec la profession.',
      en: 'Online conduct, even personal, may be judged by its link to the profession.',
      ar: 'السلوك على الإنترنت ولو كان شخصيًا قد يُقيَّم بحسب صلته بالمهنة.',
    },
    confidence: 'V',
    source: 'cpso.on.ca; cmpa-acpm.ca',
  },
];
