import type { Hit, Rule } from '../../../core/rule.ts';
import { ownerOf, patientFrom } from '../../owner.ts';

const unit =
  '(?:zero|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|et|dix-sept|dix-huit|dix-neuf|double|oh|zero|one|two|three|four|five|six|seven|eight|nine|zéro)';
const shape = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:zero|plus deux cent|double zero|oh)(?:[ -]${unit}){6,24}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');

export const phoneInWords: Rule = {
  id: 'phone-in-words',
  kinds: ['phone'],
  summary: 'A telephone number said in words, as dictation writes it.',
  examples: {
    flags: [
      'la nièce de madame Boulanger rappelle au ⟦zéro deux soixante et un quatre-vingt-onze douze zéro neuf⟧ voilà',
      'patient de 54 ans, son numéro ⟦zéro six trente-neuf quatre-vingt-dix-huit vingt et un quarante-sept⟧',
      'her mum is on ⟦zero seven seven zero zero nine zero zero three one eight⟧',
    ],
    passes: ['le secrétariat c’est zéro cinq trente-sept quarante et un vingt quinze', 'zéro décès ce mois, deux sorties', 'zéro un deux trois, soleil'],
  },
  *check(passage, context): Iterable<Hit> {
    if (!/zero|zéro/i.test(passage.folded)) return;
    for (const match of passage.folded.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const owner = ownerOf(passage, context, start, end);
      yield { kind: 'phone', start, end, confidence: owner.points >= patientFrom ? 'strong' : 'weak', why: ['shape', ...owner.why] };
    }
  },
};
