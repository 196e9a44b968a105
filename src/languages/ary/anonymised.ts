import { after, anywhere, type Wording } from '../../core/anonymise/wording.ts';
import { anonymised as french } from '../fr/anonymised.ts';

const rows = (whole: string, some: string) => [
  { after: after('(?:wahed|wa7ed|chi)\\s+'), put: `wahed ${some}` },
  { after: after('(?:dyal|dial|d|ta3|mta3)\\s+'), put: `dyal ${whole}` },
  { after: after('(?:m3a|ma3a)\\s+'), put: `m3a ${whole}` },
  { after: after('(?:pour|3la|concernant|avis|3ndi|3endi|3andi)\\s*:?\\s+'), put: `3la ${some}` },
  { after: after("(?:le|la|l['’]?)\\s*"), put: whole },
  { after: anywhere, put: whole },
];

/** What a text in Latin-letter Darija says in place of what was taken out of it; French where doctors say it in French. */
export const anonymised: Wording = {
  ...french,
  person: { feminine: rows('lmrida', 'mrida'), masculine: rows('lmrid', 'mrid'), unknown: rows('lmrid(a)', 'mrid(a)') },
  listed: { feminine: 'mrida', masculine: 'mrid', unknown: 'mrid(a)' },
  cues: {
    feminine:
      /(?<!\p{L})(?:mme|mlle|lalla|lla|hajja|lhajja|l7ajja|mra|lmra|bnt|bent|lbnt|lbent|mrida|lmrida|patiente|smitha|smiytha|3ndha|3endha|3andha|jat|hamla|7amla|dyalha|dialha|hiya|fiha|liha)(?![\p{L}\p{N}])/iu,
    masculine:
      /(?<!\p{L})(?:mr|m\.|si|sidi|moulay|haj|lhaj|l7aj|rajel|rrajel|weld|wld|lweld|mrid|lmrid|patient|smito|smiyto|3ndo|3endo|3andou|3ndou|ja|dyalo|dialo|dyalou|howa|fih|lih)(?![\p{L}\p{N}])/iu,
  },
  named: after('(?:(?:w\\s+|li\\s+|lli\\s+)?(?:smi?yt?h?[ao]u?|smit(?:ha|o|ou)|smiy?a|ismo|ismha)\\s*:?\\s*)'),
  nameRemoved: '(smiya m7yda)',
  date: [
    { after: after('(?:nhar|yom|youm)\\s+(?:l)?'), put: 'had liyam' },
    { after: after('(?:mn|men)\\s+(?:nhar\\s+)?'), put: 'mn chhal hadi' },
    ...french.date,
  ],
  city: [{ after: after('(?:f|fi|l)\\s+'), put: 'f wahed lmdina' }, { after: after('(?:mn|men|d|dyal|dial)\\s+'), put: 'mn wahed lmdina' }, ...french.city],
  facility: [
    { after: after('(?:f|fi|l)\\s+'), put: 'f wahed sbitar' },
    { after: after('(?:mn|men|d|dyal|dial)\\s+'), put: 'mn wahed sbitar' },
    ...french.facility,
  ],
  over89: 'ktr mn 89 3am',
  detail: '[tafsil m7yed]',
  band: (from) => (from < 10 ? '9ll mn 10 snin' : `bin ${from} w ${from + 9} 3am`),
  hanging: after("(?:f|fi|mn|men|l|d|dyal|dial|w|nmra|nemra|rqem|ra9m|howa|hiya|3la|au|à|le|la|du|de|n[°º]|num[ée]ro|tel|et)\\s*(?::\\s*)?|(?:d|l)['’]\\s*"),
};
