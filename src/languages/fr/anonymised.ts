import { after, anywhere, behind, type Wording } from '../../core/anonymise/wording.ts';

const of = after("d[eu]\\s+|d['’]\\s*");
// A person who comes into the text for the first time.
const first = behind(
  "j['’]ai(?:\\s+(?:vu|reçu|revu|eu))?\\s+|je vous\\s+(?:présente|presente|envoie|adresse|transmets|confie)\\s+|(?:recevoir|voir|concernant|pour|c['’]est|avec|3ndi|3endi|3andi)\\s+",
);
const article = after("l(?:e\\s+|a\\s+|['’]\\s*)");
const to = after('à\\s+|a\\s+');

/** What a French text says in place of what was taken out of it. */
export const anonymised: Wording = {
  person: {
    feminine: [
      { after: of, put: 'de la patiente' },
      { after: to, put: 'à la patiente' },
      { after: first, put: 'une patiente' },
      { after: article, put: 'la patiente' },
      { after: anywhere, put: 'la patiente' },
    ],
    masculine: [
      { after: of, put: 'du patient' },
      { after: to, put: 'au patient' },
      { after: first, put: 'un patient' },
      { after: article, put: 'le patient' },
      { after: anywhere, put: 'le patient' },
    ],
    unknown: [
      { after: of, put: 'du patient ou de la patiente' },
      { after: to, put: 'au patient ou à la patiente' },
      { after: first, put: 'un(e) patient(e)' },
      { after: article, put: 'le patient ou la patiente' },
      { after: anywhere, put: 'le patient ou la patiente' },
    ],
  },
  listed: { feminine: 'une patiente', masculine: 'un patient', unknown: 'un(e) patient(e)' },
  cues: {
    feminine:
      /(?<!\p{L})(?:mme|mlle|madame|mademoiselle|lalla|hajja|lhajja|elle|née|agée|âgée|patiente|pte|femme|fillette|enceinte|adressée|hospitalisée|admise|opérée|suivie|arrivée|sortie|extubée|transférée|ménopausée|primipare|multipare|G\d ?P\d|F ?\d{2})(?!\p{L})/iu,
    masculine:
      /(?<!\p{L})(?:m\.|mr|monsieur|sidi|lhaj|hajj|il(?!\s+(?:y|faut|fait|faudrait|reste|est (?:possible|urgent)|s['’]agit))|né|âgé|homme|garçon|adressé|hospitalisé|opéré|suivi par|extubé|transféré|H ?\d{2})(?!\p{L})/iu,
  },
  named: after(
    "(?:,?\\s*(?:(?:et|qui|il|elle|la patiente|le patient)\\s+)*)?(?:s['’]appell?e(?:nt)?|se nomme|nomm[ée]e?|dénommée?|répond au nom de|du nom de|au nom de|son nom est|prénomm[ée]e?|smi?yt?t?(?:ha|o|u|ou)|smit(?:ha|o|u|ou))\\s*:?\\s*",
  ),
  nameRemoved: '(nom retiré)',
  date: [
    { after: /(?<=(?:programmée?s?|prévue?s?|reportée?s?|déplacée?s?|repoussée?s?)\s+)(?:pour\s+)?(?:le|au)\s+$/iu, put: 'à une date proche' },
    { after: after('depuis\\s+(?:le\\s+)?'), put: 'depuis quelque temps' },
    { after: after("jusqu['’]au\\s+"), put: 'jusqu’à une date récente' },
    { after: after('(?:prélèvement|bilan|examen|scanner|compte rendu|cr)\\s+du\\s+'), put: 'examen récent' },
    { after: after('en date du\\s+|date\\s*:\\s*|du\\s+'), put: 'd’une date récente' },
    { after: after('au\\s+'), put: 'à une date proche' },
    { after: after('le\\s+(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?'), put: 'à une date récente' },
    { after: anywhere, put: 'récemment' },
  ],
  city: [
    { after: after("(?:à|a|au|en|sur|dans|vers)\\s+(?:l[ae]\\s+|l['’])?"), put: 'dans une ville' },
    { after: after("(?:de|du|d['’])\\s*"), put: 'd’une ville' },
    { after: after('(?:chu|chr|ch|chp|hôpital|clinique|samu|urgences|labo|secteur|[\\p{L}]{4,})\\s+'), put: '' },
    { after: anywhere, put: '' },
  ],
  facility: [
    { after: after("(?:à|a)\\s+(?:la\\s+|l['’])?|au\\s+|dans\\s+(?:la\\s+|le\\s+|l['’])"), put: 'dans un établissement' },
    { after: after("(?:de\\s+(?:la\\s+|l['’])?|du\\s+|d['’])"), put: 'd’un établissement' },
    { after: after("(?:la\\s+|le\\s+|l['’])"), put: 'un établissement' },
    { after: anywhere, put: 'un établissement' },
  ],
  over89: 'plus de 89 ans',
  detail: '[détail retiré]',
  band: (from) => (from < 10 ? 'moins de 10 ans' : `${from}-${from + 9} ans`),
  hanging: after(
    "(?:depuis|au|à|le|la|les|du|de|des|de la|en|sur|sur le|dans|dans la|dans le|par|est|c['’]est|son|sa|mon|n[°º]|n[ou]m?\\.?|numéro|et|ou|@)\\s*(?::\\s*)?|(?:d|l)['’]\\s*",
  ),
};
