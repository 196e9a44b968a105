// Beds and rooms by as little as a number, for the anonymised version alone.
import type { Hit, RuleContext } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';
import { startingIn } from './near.ts';

const stay =
  /(?<![\p{L}\p{M}\p{N}])(?:(?:la|du|au|le|chez la|dyal|d|ف|ديال) (?:l ?)?)(\d{3}|\d{1,2} ?(?:bis|ter|[A-D]))(?=[ ,;:.?!)\n]|$)(?! ?(?:[%/]|mg|g|ml|ans|mois|jours|h|UI|cas|patients|fois|janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))/giu;
const bedAfter = /^ (?:ped |porte |fenêtre )?(\d{1,3}[A-D]?)(?=[ ,;:.?!)\n]|$)(?! ?(?:[%/]|mg|g|ml|ans|mois|jours|h|UI|cas|patients|fois|lits))/u;

/** A line of a round: «118 : …», «B3-04 …», after a sign or nothing. */
const listed = /(?<=^|\n)[^\p{L}\p{N}\n]{0,6}(?:[A-Z]\d-\d{2}|\d{3}[A-D]?(?= ?[:→-]))/gu;
/** Lines that each begin with a small number: a ward's list. */
const numbered = /(?<=^|\n)[^\p{L}\p{N}\n]{0,3}(\d{1,3})(?=[ :.)-]{1,3}[\p{L}([])/gu;
/** A table of beds: several rows, or places in a row, that each begin with a number and somebody. */
const row =
  /(?<=^|\n[^\p{L}\p{N}\n]{0,4}|[,;:(] )(?:[A-Z]\d{1,2}|\d{3}[A-Z]?|\d{1,2}[A-Z])(?=(?: [–-])? (?:\p{Lu}|"|vide|libre|empty|sort|closed|[\p{Script=Arabic}]{3})|\))/gu;
const unitBed =
  /(?<![\p{L}\p{M}])(?:USIC?|UHCD|SIPO|HDU|ICU|NICU|PICU|CCU|[Rr][ée]a|[Cc]ardio(?:logy)?|[Nn]euro|[Rr]ecovery|[Bb]ox(?: ped| déchoc)?|[Bb]erceau|[Cc]ouveuse|[Cc]ot|[Aa]ppart|[فب]?(?:ال)?إنعاش|شمبرة|شمبر|لي|الإنعاش|حجرة|سرير|غرفة)[ -](?:n° ?)?\d{1,3}[A-D]?(?![\p{L}\d%]|[.,/]\d| ?(?:mg|g|ml|h|ans|lits|patients))|(?<![\p{L}])[Bb]ay [A-H](?!\p{L})|(?<![\p{L}\p{N}])(?:[Ll][ea]|[Dd]u|[Dd]e la|lmrid dyal|lmrida dyal) \d{1,3}(?= (?:qui|veut|a |est |demande|refuse|va |sonne|saigne|désature)|, (?:cel|la |le |elle|il ))/gu;

/** «la 211», «du 12 bis», «cardio 14»: a bed by its number alone, where somebody ill is spoken of. */
export function* beds(passage: Plain, context: RuleContext): Iterable<Hit> {
  const lines = [...passage.digits.matchAll(numbered)];
  for (const { 0: text, 1: number = '', index } of lines.length > 2 && Number(lines[0]?.[1]) !== 1 ? lines : [])
    yield { kind: 'room_bed', start: index + text.length - number.length, end: index + text.length, confidence: 'weak', why: ['shape'] };
  const rows = [...passage.digits.matchAll(row)];
  for (const { 0: text, index } of rows.length > 1 ? rows : [])
    yield { kind: 'room_bed', start: index, end: index + text.length, confidence: 'weak', why: ['shape'] };
  for (const { 0: text, index } of passage.digits.matchAll(unitBed))
    yield { kind: 'room_bed', start: index, end: index + text.length, confidence: 'weak', why: ['shape'] };
  for (const match of passage.digits.matchAll(stay)) {
    const end = match.index + match[0].length;
    yield { kind: 'room_bed', start: end - (match[1]?.length ?? 0), end, confidence: 'weak', why: ['shape'] };
  }
  for (const { 0: text, index } of passage.digits.matchAll(listed)) {
    const number = text.trimStart();
    yield { kind: 'room_bed', start: index + text.length - number.length, end: index + text.length, confidence: 'weak', why: ['shape'] };
  }
  for (const { start, end } of startingIn(passage, context, 'service', 0, passage.text.length)) {
    const number = bedAfter.exec(passage.digits.slice(end, end + 12));
    if (number) yield { kind: 'room_bed', start, end: end + number[0].length, confidence: 'weak', why: ['shape'] };
  }
}

/** What a number is of, when it is no bed: a dose, a duration, a count, a month. */
const counted =
  '(?! ?(?:[%/°€+x×:]|[.,]\\d|e(?!\\p{L})|er(?!\\p{L})|ème|h(?!\\p{L})|(?:janv?|f[ée]v|feb|mars?|avr|apr|mai|may|jui?n|jui?l|ao[uû]|aug|sep|oct|nov|d[ée]c)|(?:mg|g|kg|ml|cc|l|min|sec|s|ans?|y|yrs?|years?|mois|months?|weeks?|semaines?|jours?|days?|hours?|heures?|cas|cases|patients?|fois|times|lits?|beds|UI|IU|mm|cm|SA|pts?|points?|nhar|yom|3am|chhar|dh|dz|euros?|culots?|CG|hémocs)(?!\\p{L})|(?:سنة|سنوات|يوم|أيام|شهر|شهور|أشهر|ساعة|ساعات|مرات|مرة|ملغ|مغ|مل|جرام|عام|أسبوع|دقيقة|حالات|حالة|مرضى)))';
const closes = '(?=[ ,;:.?!)\\n؟،]|$)';

const besideNames: readonly RegExp[] = [
  // «la petite de la 10», «pr le 3», «راه ف 33», «lmrid dyal 16»
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:de la|d la|la|le|du|au|dyal|dial|d|ديال|ف|في|فـ|اللي في) ?(?<at>\\d{1,3}(?: ?(?:bis|ter|porte|fenêtre|[A-D](?!\\p{L})))?)${closes}${counted}`,
    'giu',
  ),
  // «the patient in 4B», «sats in 21»
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:in|at|to) (?<at>\\d{1,4}[A-F]|\\d{3,4}-\\d|[A-F]-?\\d{2,3})${closes}`, 'gu'),
  // «Big Dan in 21, sats only read on his ear»: a count would have its noun
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}]|\\d |one )in (?<at>\\d{1,3})(?=[,.;:)\\n]|$)(?!\\.\\d)${counted}`, 'gu'),
  // «Mme V., B 203, refuse», «(511)», «, 6-112,»
  /(?<=[,(:،] ?|\. )(?<at>[A-F][- ]?\d{2,3}|\d{1,2}[A-FP]|\d{1,2}-\d{3}|[1-9]\d{2})(?=\)| ?[,،:]|$)/gu,
  // «box C», «lits 3-4», «عنبر ٤», «chambre d'apaisement 2», «recovery slot 2»
  /(?<![\p{L}\p{M}])(?<at>(?:lits?|box|bay|cubicle|cub|slot|fauteuil|civi[èe]re|brancard|isolement|isolation|antenatal|postnatal|pavillon|wing|[Cc]ardiology|salle de (?:travail|réveil|naissance)|chambre(?: d?['’]?\p{Ll}{4,12}(?:-\p{Ll}+)?)?|كرسي|عنبر|ردهة|عزل|جناح(?: \p{L}+)?|سرير|غرفة|قاعة|كابينة)[ :]{1,2}(?:n° ?)?(?:[A-H](?![\p{L}\d])|[A-Z]{0,2}\d{1,3}\p{L}?(?![\p{L}\d]))(?: ?(?:[-–/&]|et|w|and|و) ?\d{1,3})?)/giu,
];

/** Beds and rooms by as little as a number, in a message that tells of a patient already: there one word too many costs little. */
export function* bedsBesideNames({ digits }: Plain): Iterable<Hit> {
  for (const shape of besideNames)
    for (const { 0: whole, index, groups } of digits.matchAll(shape)) {
      const at = groups?.['at'] ?? whole;
      const start = index + whole.lastIndexOf(at);
      yield { kind: 'room_bed', start, end: start + at.length, confidence: 'weak', why: ['shape'] };
    }
}
