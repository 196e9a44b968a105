import type { Hit, Rule } from '../../../core/rule.ts';
import { digitCount } from '../../candidates.ts';
import { codeStarts } from '../../code-starts.ts';
import { matchesAt } from '../../matches-at.ts';
import { isQuantity, labelsOf } from '../../labels.ts';

const shape =
  /(?<![\p{L}\d.,/+-])(?:(?:0[1-9]|[1-8]\d|9[0-8])\d{3} (?=\p{Lu})|[1-9]\d{3} (?=\p{Lu}\p{L}{3})|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])|[A-Z]\d[A-Z] \d[A-Z]\d(?![\p{L}\d])|(?:CH|L|B|F|MA|D)-\d{4,5}(?!\d))/uy;

export const postcode: Rule = {
  id: 'postcode',
  kinds: ['postcode'],
  summary: 'A postcode: belongs to the address beside it.',
  examples: {
    flags: ['8 venelle du Four à Chaux, ⟦29200⟧ BREST', '14 Wexford Rise, ⟦BT14 7QW⟧', 'Hinterdorfstrasse 7, ⟦1714⟧ Heitenried'],
    passes: ['plaquettes 29200 /mm3', 'CS51005', 'GB 14200'],
  },
  *check(passage, context): Iterable<Hit> {
    if (digitCount(passage) < 2) return;
    for (const match of matchesAt(passage.digits, shape, codeStarts(passage))) {
      const text = match[0].trim();
      const [start, end] = [match.index, match.index + text.length];
      if (/^(?:19|20)\d\d$/.test(text) || isQuantity(passage, start, end) || labelsOf(passage, context, start, end).size) continue;
      yield { kind: 'postcode', start, end, confidence: 'strong', why: ['shape'] };
    }
  },
};
