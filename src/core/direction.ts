const rightToLeft = ['ar'];
const firstLetter = /\p{L}/u;
const mark = '\u200f';

/**
 * Text as it can be shown in that language: a line read from the right whose first letter is Latin (a command's name, a code) would be laid out from the left,
 * so a mark stands before it.
 */
export function directed(language: string, text: string): string {
  if (!rightToLeft.includes(language)) return text;
  return text
    .split('\n')
    .map((line) => (/\p{Script=Latin}/u.test(firstLetter.exec(line)?.[0] ?? '') ? mark + line : line))
    .join('\n');
}
