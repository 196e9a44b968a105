import { decisions } from './case.ts';

/** What a button can ask. */
export const verbs = ['claim', 'release', 'look', 'look_clear', 'undo', 'publish', 'not_patient', 'advice', ...decisions] as const;
export type Verb = (typeof verbs)[number];

/** A verb, a case and the version of the case the card showed, in less than 64 bytes. */
export const actionOf = (verb: Verb, id: string, version?: number): string => `${verb}:${id}${version === undefined ? '' : `:${version}`}`;

export function readAction(action: string): { readonly verb: Verb; readonly case: string; readonly version?: number } | undefined {
  const m = /^([a-z_]{2,16}):([mn]-[\w-]{16})(?::(\d{1,9}))?$/.exec(action);
  const verb = verbs.find((v) => v === m?.[1]);
  if (!m?.[2] || !verb) return undefined;
  return { verb, case: m[2], ...(m[3] !== undefined && { version: Number(m[3]) }) };
}
