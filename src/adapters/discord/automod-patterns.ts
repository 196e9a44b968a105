/**
 * What Discord's AutoMod may block before it is posted: identifiers that name a patient whatever stands around them. A label or a format of its
 * own is part of each, for nobody looks at what is blocked and no checksum can be asked. `rule` is the rule of ours that reads the same thing
 * after posting, with more care. In the words of Rust's `regex`: no look-around, at most 260 characters.
 */
export interface AutoModPattern {
  readonly rule: string;
  readonly pattern: string;
}

const label = (words: string): string => `(?i)\\b(?:${words})\\b[\\s:.#n°º-]{0,6}`;

export const autoModPatterns: readonly AutoModPattern[] = [
  { rule: 'ma-cin', pattern: `${label('cin|cnie|carte nationale|la carte|lakart')}[a-z]{1,2}[ .-]?\\d{3}[ .]?\\d{2,3}\\b` },
  {
    rule: 'fr-nir',
    pattern: `${label('nir|ins|s[ée]cu|s[ée]curit[ée] sociale')}[12][ .-]?\\d{2}[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:\\d{2}|2[ab])[ .-]?\\d{3}[ .-]?\\d{3}(?:[ .-]?\\d{2})?\\b`,
  },
  {
    rule: 'be-niss',
    pattern: `${label('niss|registre national|rijksregister')}\\d{2}[. ]?(?:0[1-9]|1[0-2])[. ]?(?:0[1-9]|[12]\\d|3[01])[- ]?\\d{3}[. ]?\\d{2}\\b`,
  },
  { rule: 'ch-avs', pattern: `${label('avs|ahv')}756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}\\b` },
  { rule: 'tn-cin', pattern: `${label('cin')}[01]\\d{7}\\b` },
  { rule: 'dz-nin', pattern: `${label('nin')}\\d{18}\\b` },
  { rule: 'gb-nhs', pattern: `${label('nhs(?: number| no)?')}\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b` },
  { rule: 'labelled-record', pattern: `${label('ipp|nip|mrn|num[ée]ro de dossier')}\\d{6,12}\\b` },
  { rule: 'iban', pattern: `${label('iban')}[a-z]{2}\\d{2}(?:[ -]?[\\da-z]{4}){2,7}(?:[ -]?[\\da-z]{1,3})?\\b` },
];

/** Discord's limits for one rule of keywords. */
export const patternsARule = 10;
const longest = 260;

/** Why a pattern cannot be given to AutoMod; nothing when it can. What does not fit is refused, never bent. */
export function refusalOf(pattern: string): string | undefined {
  if (pattern.length > longest) return `longer than ${longest} characters`;
  if (/\(\?<?[=!]/.test(pattern)) return 'look-around, which Rust’s regex does not have';
  if (/\\[1-9]|\\k</.test(pattern)) return 'a back-reference, which Rust’s regex does not have';
  return undefined;
}
