import type { Edit, Undo } from './layer.ts';

const at = '(?: ?[[({]? ?(?:@|at|AT|arobase|arobas|آت) ?[\\])}]? ?)';
const dot = '(?: ?[[({]? ?(?:\\.|dot|DOT|point|نقطة) ?[\\])}]? ?)';
const name = '[a-zA-Z0-9_-]{2,40}';
const shape = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])${name}(?:${dot}${name}){0,2}${at}${name}${dot}(?:com|fr|ma|org|net|be|ch|dz|tn|lu|ca|co|uk|sn|ci|eg|sa|ae)(?![\\p{L}\\p{N}])`,
  'gu',
);
const joints = new RegExp(`(${at})|(${dot})`, 'gu');

/** «fatima AT exemple DOT com», «f.alami (arobase) exemple . fr». */
export const mailWords: Undo = (text) => {
  if (!/@|(?:at|AT|arobase?|آت)(?!\p{L})/u.test(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: found, index } of text.matchAll(shape)) {
    if (!/ |[[({]/.test(found)) continue;
    for (const m of found.matchAll(joints)) {
      const before = found[m.index - 1] ?? '';
      // «at» inside a word is letters; a sign or a space stands beside the word that means the sign.
      if (/\p{L}/u.test(m[0][0] ?? '') && /\p{L}/u.test(before)) continue;
      if (/^\p{L}|\p{L}$/u.test(m[0])) continue;
      edits.push({ start: index + m.index, end: index + m.index + m[0].length, put: m[1] === undefined ? '.' : '@' });
    }
  }
  return edits;
};
