import type { Hit } from '../core/rule.ts';
import type { Plain } from '../core/text.ts';

/** What a number is of, when it is no bed: a dose, a duration, a count, a month. */
const counted =
  '(?! ?(?:[%/°€+x×:]|[.,]\\d|e(?!\\p{L})|er(?!\\p{L})|ème|h(?!\\p{L})|(?:janv?|f[ée]v|feb|mars?|avr|apr|mai|may|jui?n|jui?l|ao[uû]|aug|sep|oct|nov|d[ée]c)|(?:mg|g|kg|ml|cc|l|min|sec|s|ans?|y|yrs?|years?|mois|months?|weeks?|semaines?|jours?|days?|hours?|heures?|cas|cases|patients?|fois|times|lits?|beds|UI|IU|mm|cm|SA|pts?|points?|nhar|yom|3am|chhar|dh|dz|euros?|culots?|CG|hémocs)(?!\\p{L})|(?:سنة|سنوات|يوم|أيام|شهر|شهور|أشهر|ساعة|ساعات|مرات|مرة|ملغ|مغ|مل|جرام|عام|أسبوع|دقيقة|حالات|حالة|مرضى)))';
const closes = '(?=[ ,;:.?!)\\n؟،]|$)';

const shapes: readonly RegExp[] = [
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
export function* eagerBeds({ digits }: Plain): Iterable<Hit> {
  for (const shape of shapes)
    for (const { 0: whole, index, groups } of digits.matchAll(shape)) {
      const at = groups?.['at'] ?? whole;
      const start = index + whole.lastIndexOf(at);
      yield { kind: 'room_bed', start, end: start + at.length, confidence: 'weak', why: ['shape'] };
    }
}
