/** What a group may add to the charter; what is always in it stands in the phrases. */
export const charterClauses = ['photos', 'humour', 'advertising', 'press', 'students', 'presence'] as const;
export type CharterClause = (typeof charterClauses)[number];
export const isClause = (word: string): word is CharterClause => (charterClauses as readonly string[]).includes(word);
