import type { Hit, Rule, RuleContext } from '../../../core/rule.ts';
import type { Plain } from '../../../core/text.ts';
import { matchesAt } from '../../matches-at.ts';
import { mentionsOf, near, touching } from '../../near.ts';
import { ownerOf } from '../../owner.ts';

// What may follow the street word: names, small words, numbers of floors and doors, up to a sentence's or a field's end.
const rest =
  /^(?:[ ,،'’.-]{1,2}(?:(?:de|du|des|la|le|les|l|d|el|al|of|the|et|bis|ter|n°|nº|no|n|nmra|رقم|étage|etage|apt|appt|app|bte|boîte|code|rés|imm|bat|bât|pavillon)(?![\p{L}])\.?|\d{1,5}(?:er|e|ème|eme|ième|th|rd|st|nd)?(?![\p{L}\d])|[A-Z]?\d{1,4}(?![\p{L}\d])|[\p{Lu}][\p{L}\p{M}'’-]*|[\p{Script=Arabic}]{2,}(?=[ ،,.\n]|$))){1,8}/u;
const lowerRest = /^ (?:(?:de|du|des|la|le|les|el|al) )?[\p{L}\p{M}'’-]{3,}(?: (?:(?:de|du|des|la|le|el|al) ){0,2}[\p{L}\p{M}'’-]{3,})?/u;
const numberBefore = /(?<![\d.,/\p{L}])(?:n°|nº|no\.? ?)?\d{1,5}(?: ?(?:bis|ter|[a-dA-D](?![\p{L}])))?[ ,]{1,2}$/u;
/** «deux bd Gambetta»: a dictated number. */
const spokenBefore =
  /(?<![\p{L}\d])(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt(?:[ -]\p{L}+)?|trente)(?: bis| ter)?,? $/u;
/** German and Dutch join the street's word to its name, and put the number last. */
const joined =
  /(?<![\p{L}\p{M}-])(?:\p{Lu}[\p{L}\p{M}-]{2,}(?:[Ss]tra(?:ss|ß)e|gasse|weg|platz|straat|laan|steenweg|dreef|plein)|Stra(?:ss|ß)e (?:des|der|zum|am) [^\n,;]{2,24}?)[ ,]{1,2}\d{1,4}[a-z]?(?![\p{L}\d]|[.,]\d)/uy;
const street = /[Ss]tra(?:ss|ß)e|gasse|weg|platz|straat|laan|steenweg|dreef|plein/g;
const partOfWord = /[\p{L}\p{M}-]/u;
const longestWord = 40;

/** Where a word that holds the street's word begins. */
function* joinedStarts(text: string): Iterable<number> {
  for (const { index } of text.matchAll(street)) {
    let at = index;
    const least = Math.max(0, index - longestWord);
    while (at > least && partOfWord.test(text[at - 1] as string)) at--;
    yield at;
  }
}

const streetAfterNumber = /(?<![\d.,/\p{L}-])(\d{1,5}[a-d]?,? (?:[\p{Lu}][\p{L}\p{M}'’-]+ ){1,3})$/u;

/** Street words that are ordinary words too: nothing without a number, «habite», a capital. */
const loose =
  /^(?:place|pl|cours|passage|route|rte|cote|voie|montee|cite|bloc|km|lot|cour|rang|hill|walk|park|way|view|row|court|close|st|place|house|flat|road|drive|app|clos|villa|junction|circle|carrefour|residence|traverse|quartier|square|medina|رقم|طريق|مجموعه|بلوك|7ay|hay|imm|plot|state|estate|rise|compound|parade|gardens|imp)$/;

export const address: Rule = {
  id: 'address',
  kinds: ['address'],
  summary: 'A street address: silent for a practice or a congress, an alert for somebody’s home.',
  examples: {
    flags: [
      'M. Ferreira, DT depuis 1h, ⟦41 bd Gambetta 3e étage⟧',
      'Home visit today: ⟦14 Wexford Rise⟧, 97yo, leg ulcer',
      'lbb 8 chhor, skhana, saknin f ⟦derb Sidi Bouchouika nmra 12⟧',
      'Frau Keller, 71 ans, BPCO, habite ⟦Hinterdorfstrasse 7⟧',
      'patient rentré chez lui au ⟦27 passage des tilleuls⟧',
      'M. Ferreira, 71 ans, habite ⟦trois bd albert camus⟧',
      'المريضة ساكنة ف ⟦حي السلام زنقة 14 رقم 8⟧',
      'lmra saknin f ⟦douar oulad ahmed⟧, skhana',
      'عنوان المريض ⟦شارع الأرز، إقامة الياسمين، شقة ٧⟧',
    ],
    passes: [
      'Cherche remplaçant, cabinet av. Mohammed V n° 118 au 2e',
      'Congrès au Palais, km 8 route de l’aéroport',
      'مريض، ST مرتفع في V1-V4، قسطرة',
      '2 voies veineuses, place de la cortico ?',
      'Le labo est au 18 av. Mohamed Diouri, scanner 64 barrettes',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    let last = -1;
    for (const { 0: text, index } of matchesAt(passage.text, joined, joinedStarts(passage.text))) {
      const owner = ownerOf(passage, context, index, index + text.length);
      const home = near(passage, context, 'lives', index, index, { before: 30, after: 0 });
      const sum = owner.points + (home ? 2 : 0) + 1;
      yield { kind: 'address', start: index, end: index + text.length, confidence: sum >= 2 ? 'strong' : 'weak', why: ['shape', ...owner.why] };
    }
    for (const word of mentionsOf(passage, context, 'street')) {
      if (word.start < last) continue;
      const found = spanAt(passage, context, word.start, word.end);
      if (!found) continue;
      const [start, end, numbered] = found;
      last = end;
      const owner = ownerOf(passage, context, start, end);
      const home = near(passage, context, 'lives', start, end, { before: 30, after: 0 });
      const sum = owner.points + (home ? 2 : 0) + (numbered ? 1 : 0);
      yield { kind: 'address', start, end, confidence: sum >= 2 ? 'strong' : 'weak', why: ['shape', ...owner.why] };
    }
  },
};

function spanAt(passage: Plain, context: RuleContext, from: number, to: number): readonly [number, number, boolean] | undefined {
  const { text, digits, folded } = passage;
  const head = digits.slice(Math.max(0, from - 48), from);
  const number = numberBefore.exec(head) ?? spokenBefore.exec(folded.slice(Math.max(0, from - 24), from));
  const english = number ? undefined : streetAfterNumber.exec(head);
  if (english) return [from - english[1]!.length, to, true];
  const lead = number ? /(?:^|\s)(?:au|à|a|at)\s$/u.exec(text.slice(Math.max(0, from - number[0].length - 4), from - number[0].length)) : null;
  // «saknin f douar …»
  const within = /\s(?:f|fi|fe|ف|في) ?$/u.exec(folded.slice(Math.max(0, from - 4), from))?.[0].length ?? 0;
  const home =
    touching(passage, context, 'lives', from, 8) !== undefined ||
    (within > 0 && touching(passage, context, 'lives', from - within, 2) !== undefined) ||
    (number !== null && touching(passage, context, 'lives', from - number[0].length - (lead ? lead[0].trim().length + 1 : 0), 4) !== undefined);
  const named = [rest.exec(digits.slice(to, to + 90)), number || home ? lowerRest.exec(text.slice(to, to + 60)) : null];
  const tail = named.find((t) => t && /\p{L}{3,}/u.test(t[0].replace(/(?<!\p{L})(?:des|les|the|bis|ter|apt|app|bte|imm|bat)(?!\p{L})/gu, '')));
  // «ST مرتفع في V1»: a Latin word for streets leads into no Arabic name.
  if (
    !tail ||
    (/^\p{Script=Latin}/u.test(text.slice(from, to)) && /^[ ,،]*\p{Script=Arabic}/u.test(tail[0])) ||
    (folded.slice(from, to) === 'رقم' && !/^\s?\d/u.test(tail[0]))
  )
    return undefined;
  const capital = /\p{Lu}|\p{Script=Arabic}/u.test(tail[0]);
  const numbered = number !== null || /\d/.test(tail[0]);
  if (loose.test(folded.slice(from, to)) && !(numbered && capital) && !home) return undefined;
  if (!numbered && !home && !near(passage, context, 'lives', from, to, { before: 20 })) return undefined;
  return [number ? from - number[0].length + (number[0].length - number[0].trimStart().length) : from, to + tail[0].replace(/[ ,'’.-]+$/, '').length, numbered];
}
