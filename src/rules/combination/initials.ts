import type { Hit, Rule, RuleContext } from '../../core/rule.ts';
import type { Plain } from '../../core/text.ts';
import { matchesAt } from '../matches-at.ts';
import { illness } from '../illness.ts';
import { near, touching } from '../near.ts';
import { sceneOf } from '../scene.ts';

const shape =
  /(?<![\p{L}\p{M}\p{N}.'’])(?:\p{Lu}\.[ -]?){1,3}\p{Lu}\.?(?![\p{L}\p{M}\p{N}])|(?<![\p{L}\p{M}\p{N}.])(?:[\u0620-\u064A]\.[ ]?){1,2}[\u0620-\u064A]\.?(?![\p{L}\p{M}\p{N}])|(?<=(?:Mme|M\.|Mr|Mrs|Ms|Mlle) )\p{Lu}\.(?![\p{L}])/uy;
const notPeople = /^(?:[A-Z]\.? ?[XYZ]|S\.A|U\.S|U\.K|N\.B|P\.S|R\.A\.S|E\.R|I\.V|P\.O|J\.C|A\.M|P\.M|C\.H|O\.R|I\.M|I\.E|E\.G|S\.C)\.?$/i;

export const initials: Rule = {
  id: 'initials',
  kinds: ['rare_profile'],
  summary: 'Initials of a patient: with a bed, a day or a town they name somebody.',
  examples: {
    flags: ['⟦S.B.⟧ lit 21 pneumo, BK neg x3, fièvre', 'Pb VAC sur la 214, Mme ⟦D. R.⟧ 54 ans, aspiration perdue', '⟦ع.ح.⟧ السرير 19، ملاريا'],
    passes: ['Mr X, 70 ans, Hb 6,8', 'Dr A. B. passe au bloc', 'U.S. guidelines, patient 54 ans', 'gluconate I.V. en 3 min'],
  },
  *check(passage, context): Iterable<Hit> {
    const scene = sceneOf(passage, context);
    const someone = scene.patient || scene.clinical > 0 || illness(passage) > 0;
    for (const match of matchesAt(passage.text, shape, lettersAlone(passage))) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (
        notPeople.test(match[0]) ||
        !(someone || bedBeside(passage, context, end)) ||
        touching(passage, context, 'practitioner_title', start, 3) ||
        touching(passage, context, 'cites', start, 4) ||
        scene.fictional
      )
        continue;
      yield { kind: 'rare_profile', start, end, confidence: 'weak', why: ['combination:initials'] };
    }
  },
};

/** «D.K. brancard 2», «S. B., lit 4» */
const bedBeside = (passage: Plain, context: RuleContext, end: number): boolean => {
  const word = near(passage, context, 'bed', end, end, { before: 0, after: 8 }) ?? near(passage, context, 'room', end, end, { before: 0, after: 8 });
  return word !== undefined && /^ ?\p{L}?\d/u.test(passage.digits.slice(word.end, word.end + 4));
};

/** Letters that stand alone with a full stop after them. */
function* lettersAlone({ text, tokens }: Plain): Iterable<number> {
  for (const { start, end } of tokens) if (end - start === 1 && text[end] === '.') yield start;
}
