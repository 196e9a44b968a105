import type { Plain } from '../../core/text.ts';
import { givenNames } from '../gazetteer/given-names.ts';
import { nameWords } from '../gazetteer/name-words.ts';
import { ordinary } from '../gazetteer/ordinary.ts';

/** A run of tokens that could be a name. */
export interface NameShape {
  readonly start: number;
  readonly end: number;
  /** Tokens that are not particles or initials. */
  readonly words: number;
  readonly initials: number;
  /** A word of it is a first name we know, and no ordinary word. */
  readonly known: boolean;
  readonly arabic: boolean;
  /** SURNAME and Given name, as on a label. */
  readonly filed: boolean;
  readonly lower: boolean;
}

const particles = new Set(
  'ben bent ibn bin bint ould oulad el al ait aït de du la le des van von der den da dos di del della mac mc o d l n st ste abu abou bou abd abdel abdul wa ter ten mbo san saint بن بنت ابن ابو ولد ايت عبد ال آيت أبو'.split(
    ' ',
  ),
);
/** What is written in capitals in every clinical message. */
const acronym =
  /^(?:[BCDFGHJKLMNPQRSTVWXZ]{2,6}|HTA|DT|AVC|IRM|TDM|ECG|EEG|ETT|ETO|SCA|IDM|FA|EP|TVP|BPCO|CRP|NFS|HB|PLQ|GB|USI|USIC|REA|RÉA|SAMU|SMUR|CHU|CHR|CHP|EHPAD|IDE|IADE|ARM|RAS|AEG|OAP|IVG|FIV|GEU|MAP|SA|AG|RX|RP|ASP|PL|LCR|ECBU|BU|HBA1C|TSH|PSA|ADK|CHC|VIH|HIV|VHB|VHC|BK|TB|IPP|NDA|NIR|CIN|CNSS|AMO|DDN|DOB|MRN|NHS|SSN|RIB|IBAN|ATCD|ANTCD|TTT|CAT|OK|NB|PS|RCP|HDJ|HDT|SDT|SPI|UMD|PUI|ALD|MDPH|ITT|AT|MP|CR|CRO|CRH|NN|SVP|STP|MERCI|URGENT|SOS|ATTENTION|ALERTE|BONJOUR|BONSOIR|OR|ED|ER|ICU|GCS|BP|HR|INR|AKI|CKD|COPD|MI|PE|UTI|DNR|DNAR|NAD|AF|EF|ABG|AIT|IOT|VNI|KT|PTH|PTG|LCA|IV|IM|PO|SC|EVA|AINS|IEC|ARA|AVK|AOD|HBPM|HNF|IPP|IRC|IRA|IRT|DFG|FE|FEVG|NYHA|ASA|OMS|HAS|ESC|AHA|MT|MG|PH|UE|USA|UK|MA|FR|AR|NEJM|BMJ|JAMA|HER2|BRCA|AMM|ATU|AAG|ARDS|SDRA|COVID|SARS|BMI|IMC|TA|FC|FR|SAT|PA|PAS|PAD|ET|EST|LE|LA|LES|UN|UNE|DU|DE|AU|AUX|EN|SUR|PAS|POUR|AVEC|SANS|THE|AND|FOR|NOT|NO|TO|IN|ON|OF|IS)$/;
const word = /^[\p{L}\p{M}]/u;

type Sort = 'cap' | 'upper' | 'initial' | 'lower' | 'arabic' | 'particle' | 'no';

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

interface Read {
  readonly sort: Sort;
  readonly given: boolean;
}

const no: Read = { sort: 'no', given: false };

function sortOf(passage: Plain, i: number, slot: boolean): Read {
  const token = passage.tokens[i];
  if (token?.kind !== 'word') return no;
  // What most words are: small letters where nothing asks for a name.
  if (!slot && isSmall(passage.text.charCodeAt(token.start))) {
    const word = passage.folded.slice(token.start, token.end);
    if (particles.has(word)) return { sort: 'particle', given: false };
    return word.length > 1 && givenNames.has(word) ? { sort: 'lower', given: true } : no;
  }
  const raw = passage.text.slice(token.start, token.end);
  const low = passage.folded.slice(token.start, token.end);
  const first = raw.codePointAt(0) ?? 0;
  if (first >= 0x600 && first < 0x700) {
    if (particles.has(low)) return { sort: 'particle', given: false };
    // «البارح» is yesterday, though «بارح» is somebody's name.
    const bare = low.startsWith('ال') && !ordinary.has(low) ? low.slice(2) : low;
    if (givenNames.has(low) || givenNames.has(bare)) return { sort: 'arabic', given: !nameWords.has(low) };
    return { sort: !ordinary.has(low) && low.length > 2 ? 'arabic' : slot && nameWords.has(low) ? 'arabic' : 'no', given: false };
  }
  const upper = /^\p{Lu}/u.test(raw);
  // «Patient : XXXX»: what stands for a name that was taken out.
  if (/^([Xx*_])\1+$/.test(raw)) return { sort: 'no', given: false };
  if (raw.length === 1) return { sort: upper && !/[XYZ]/.test(raw) ? 'initial' : particles.has(low) ? 'particle' : 'no', given: false };
  if (particles.has(low) && (!upper || /^(?:ben|bent|ibn|bin|ould|el|al|ait|de|du|la|le|des|van|von|der|den|da|dos|di|mac|mc|st|abu|abou|bou|abd)$/.test(low)))
    return { sort: 'particle', given: false };
  const given = givenNames.has(low);
  if (raw.length > 1 && raw === raw.toUpperCase() && upper)
    return { sort: acronym.test(raw) || (ordinary.has(low) && !given && !slot) ? 'no' : 'upper', given };
  if (upper) return { sort: ordinary.has(low) && !given && !nameWords.has(low) && !slot ? 'no' : 'cap', given };
  if (given || (slot && (nameWords.has(low) || (!ordinary.has(low) && raw.length > 2)))) return { sort: 'lower', given };
  return { sort: 'no', given: false };
}

/** «عبد» and what follows are one first name, whatever the second word is. */
const isServant = ({ tokens, folded }: Plain, i: number): boolean => folded.slice(tokens[i]!.start, tokens[i]!.end) === 'عبد';
const servantOf: Read = { sort: 'arabic', given: true };
/** After a first name «العلوي» is a surname, though the word also means upper. */
const isSurname = ({ tokens, folded }: Plain, i: number): boolean => {
  const low = folded.slice(tokens[i]!.start, tokens[i]!.end);
  return nameWords.has(low) && continues.test(low);
};
const surnameOf: Read = { sort: 'arabic', given: false };

const article = /^(?:le|la|les|l|d|de|du|des|the|st|n|o|of|dial|dyal|ديال)$/;
const continues = /^ال.{3,}ي$|^بن.{3,}|^ا?يت/u;
const gap = /^(?: {1,2}|-|['’]|\. |\.-?|, |_| \()$/;

/** The name that starts at token `i`, if one could. `slot`: the words before it ask for a name. */
export function nameAt(passage: Plain, i: number, slot: boolean): NameShape | undefined {
  const { tokens, text } = passage;
  const start = tokens[i]?.start;
  if (start !== undefined && article.test(passage.folded.slice(start, tokens[i]!.end)) && !(slot && /^\p{Lu}\p{Ll}/u.test(passage.text.slice(start))))
    return undefined;
  if (start === undefined || !word.test(text[start] ?? '')) return undefined;
  let at = i;
  let end = start;
  let kept = i - 1;
  let [words, initials, uppers, caps, lowers, arabics] = [0, 0, 0, 0, 0, 0];
  let known = false;
  for (; at < tokens.length && at - i < 7; at++) {
    const token = tokens[at]!;
    if (at > i) {
      const between = text.slice(end, token.start);
      if (!gap.test(between)) break;
      // A comma or a full stop goes on only from SURNAME to Given, or after an initial.
      if (between === ', ' && !(uppers > 0 && caps === 0 && words < 3)) break;
      if (between.startsWith('.') && !(initials > 0 && kept === at - 1 && tokens[at - 1]!.end - tokens[at - 1]!.start === 1)) break;
      if (between === ' (') break;
    }
    const { sort, given }: Read =
      at > i && isServant(passage, at - 1) ? servantOf : known && isSurname(passage, at) ? surnameOf : sortOf(passage, at, slot && at - i < 2);
    if (sort === 'no') break;
    // In Arabic script nothing but the words themselves ends a name: what goes on must look like one.
    if (
      sort === 'arabic' &&
      words > 0 &&
      !given &&
      !(slot && words < 3) &&
      !continues.test(passage.folded.slice(token.start, token.end)) &&
      !particles.has(passage.folded.slice(tokens[at - 1]!.start, tokens[at - 1]!.end))
    )
      break;
    if (sort === 'lower' && at > i && !lowers && words > 0 && !given) break;
    end = token.end;
    if (sort === 'particle') continue;
    if (sort === 'initial') {
      if (at > i && text.slice(kept >= i ? tokens[kept]!.end : start, token.start).length > 3) break;
      initials++;
    } else {
      words++;
      if (sort === 'upper') uppers++;
      if (sort === 'cap') caps++;
      if (sort === 'lower') lowers++;
      if (sort === 'arabic') arabics++;
      known ||= given;
      if (arabics > 4) break;
    }
    kept = at;
  }
  if (kept < i || words + initials === 0) return undefined;
  // A particle alone at the start belongs to a name only when more follows.
  const last = tokens[kept]!;
  end = last.end;
  if (last.end - last.start === 1 && text[end] === '.' && initials > 0) end++;
  return { start, end, words, initials, known, arabic: arabics > 0, filed: uppers > 0 && caps > 0, lower: lowers > 0 && caps + uppers === 0 };
}
