/** Words written as they are read, one bar between two. */
export const list = (words: string): readonly string[] =>
  words
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean);
