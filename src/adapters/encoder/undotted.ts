const dotted = /(?<![\p{L}\p{M}\p{N}.])(?:\p{Lu}\.){2,}\p{Lu}\.?(?![\p{L}\p{M}\p{N}])/gu;

/**
 * Three capitals and more with full stops are an acronym, which the encoder has read without them: letter by letter they look like somebody's initials.
 * As long as the text: spaces fill up.
 */
export const undotted = (text: string): string => text.replace(dotted, (run) => run.replaceAll('.', '').padEnd(run.length));
