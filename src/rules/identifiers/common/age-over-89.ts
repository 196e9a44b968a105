import type { Hit, Rule } from '../../../core/rule.ts';
import type { RuleContext } from '../../../core/rule.ts';
import type { Plain } from '../../../core/text.ts';
import { oldAges } from '../../ages-in-words.ts';
import { digitCount } from '../../candidates.ts';
import { mentionsOf, near, says } from '../../near.ts';
import { illness } from '../../illness.ts';
import { ageShape, sceneOf } from '../../scene.ts';

const bare =
  /(?<![\p{L}\p{M}])(?:âgée? de|agée? de|aged?|عمرها|عمره|عندها|عندو|3ndha|3ndo|3endha|3endo|femme|homme|dame|monsieur|man|woman|lady|female|male|F|H|M|♀|♂)[ ,(]{1,2}(9\d|1[01]\d)(?![\d/.,%]|[ -]?\p{L})/gu;
const glued = /(?<![\p{L}\p{N}/.,-])(9\d|1[01]\d) ?(?:F|M|yo|y)(?![\p{L}\p{N}])/gu;
const bigYear = /(?<!\d)19[0-3]\d(?!\d)/;
/** «le modèle de 98 a rendu l’âme»: the verb, not the unit. */
const happened = /^ (?!depuis|puis|mais|parmi)(?:eu|\p{Ll}{2,}(?:é|u|i|is|it|rt))(?!\p{L})/u;
const group = /(?:\d|>|≥|sup[ée]rieur|score|à|to|–|-)\s?$/;

export const ageOver89: Rule = {
  id: 'age-over-89',
  kinds: ['age_over_89'],
  summary: 'An age of ninety or more: so few live to it that it singles out.',
  source: 'HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)',
  examples: {
    flags: [
      'Patiente de ⟦91 ans⟧, kaliémie à 6,8',
      '⟦97yo⟧, non-healing leg ulcer',
      'مريضة عمرها ⟦١٠٤ سنوات⟧ دخلات اليوم',
      'lkbira d douar ⟦96 3am⟧, TA 7/4',
      'Dame de ⟦nonante-trois ans⟧, chute',
      '⟦quatre-vingt-quatorze ans⟧, fracture du col',
      'pneumonia, ⟦ninety-four years old⟧',
      'H ⟦92 a⟧ depuis hier en détresse respiratoire',
      'patiente de ⟦92 a⟧ mise sous O2, on a rendu la VNI',
      '⟦تسعة وتسعين سنة⟧، قصور قلبي',
    ],
    passes: [
      'Homme 89 ans (pas 90), fx per-troch',
      'étude chez 91 patients',
      'inclusion 60-92 ans',
      'les plus de 90 ans sous AOD',
      'à 90 ans passés vous thrombolysez un patient ?',
      'survie de 95 % à 5 ans',
      'il y a cent ans, la grippe espagnole',
      'l’autoclave de 98 a lâché',
    ],
  },
  *check(passage, context): Iterable<Hit> {
    yield* inWords(passage, context);
    if (digitCount(passage) < 2) return;
    const seen = new Set<number>();
    for (const shape of [ageShape, glued, bare])
      for (const match of passage.digits.matchAll(shape)) {
        const age = Number(match[1]);
        const start = match.index + match[0].indexOf(match[1]!);
        const end = match.index + match[0].length;
        if (age < 90 || age > 119 || seen.has(start) || /mois|month|chhor|chher|شهر|jours|semaines/.test(match[0])) continue;
        seen.add(start);
        const before = passage.text.slice(Math.max(0, start - 14), start);
        if (
          / a$/.test(match[0]) &&
          happened.test(passage.text.slice(end, end + 16)) &&
          !near(passage, context, 'patient', start, start, { before: 20, after: 0 })
        )
          continue;
        if (
          near(passage, context, 'more_than', start, end, { before: 8 }) ||
          group.test(before.trimEnd().slice(-3)) ||
          /les |des |aux /.test(before.slice(-5)) ||
          /^ (?:passés?|révolus|et plus|or over|and over)(?!\p{L})/u.test(passage.text.slice(end, end + 12))
        )
          continue;
        const general = sceneOf(passage, context).event || says(passage, context, 'cites') || sceneOf(passage, context).fictional;
        yield { kind: 'age_over_89', start, end, confidence: general ? 'weak' : 'strong', why: ['shape'] };
      }
    for (const born of mentionsOf(passage, context, 'born')) {
      const year = bigYear.exec(passage.digits.slice(born.end, born.end + 12));
      if (!year || !/^(?:\s*(?:en|in|ca|vers|circa|f|سنة|عام|:)?\s*)$/.test(passage.text.slice(born.end, born.end + year.index)) || Number(year[0]) > 1935)
        continue;
      yield { kind: 'age_over_89', start: born.start, end: born.end + year.index + 4, confidence: 'strong', why: ['shape', 'calendar'] };
    }
  },
};

/** «nonante-trois ans», "ninety-four years old", «تسعة وتسعين سنة» */
function* inWords(passage: Plain, context: RuleContext): Iterable<Hit> {
  const scene = sceneOf(passage, context);
  for (const { start, end } of oldAges(passage)) {
    if (
      near(passage, context, 'more_than', start, end, { before: 8 }) ||
      /(?:les |des |aux |guerre de |depuis |il y a |for )$/i.test(passage.text.slice(Math.max(0, start - 10), start))
    )
      continue;
    const someone = scene.patient || scene.clinical > 0 || illness(passage) > 0;
    yield {
      kind: 'age_over_89',
      start,
      end,
      confidence: !someone || scene.event || scene.fictional || says(passage, context, 'cites') ? 'weak' : 'strong',
      why: ['shape'],
    };
  }
}
