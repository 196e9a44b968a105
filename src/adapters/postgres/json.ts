/** JSON with its keys in order: the same value has one spelling, whatever the database did to it. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));

const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What jsonb can hold: neither NUL nor half a surrogate pair, which a platform's own fields may carry. */
export const storable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.replace(/\0|\p{Surrogate}/gu, '\uFFFD') : part))) as T;
