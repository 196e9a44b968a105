import { type Disguise, disguises } from '../disguises.ts';
import type { Leak } from './leaks.ts';

const marked = /⟦([^⟧]*)⟧/u;

export const plainly = ({ text }: Leak): string => text.replace(marked, '$1');

/** The message with what is marked in disguise; nothing where the disguise changes nothing. */
export function laid(leak: Leak, { on, put }: Disguise): string | undefined {
  if (on !== leak.on) return undefined;
  const disguised = leak.text.replace(marked, (_, found: string) => put(found));
  return disguised === plainly(leak) ? undefined : disguised;
}

/** Each disguise with the messages it changes. */
export const byDisguise = (leaks: readonly Leak[]): readonly (readonly [Disguise, readonly { readonly leak: Leak; readonly text: string }[]])[] =>
  disguises.map((d) => [
    d,
    leaks.flatMap((leak) => {
      const text = laid(leak, d);
      return text === undefined ? [] : [{ leak, text }];
    }),
  ]);
