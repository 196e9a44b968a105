import { randomBytes } from 'node:crypto';
import type { Case } from './case.ts';
import type { Deps } from './deps.ts';
import type { Note } from './moderator.ts';
import { placeOf } from './place.ts';
import { type Refusal, refuse } from './refusal.ts';

const longestNote = 1000;

/** Under which a case's notes rest: those of its own case, and no other's. */
export const isNoteOf = (id: string, note: string): boolean => note.startsWith(`${id}~`);

/** Seals a note, before the journal says that there is one. */
export async function keepNote(deps: Deps, id: string, text: string): Promise<{ readonly note: string } | Refusal> {
  const c = await deps.store.readings.case(id);
  if (!c) return refuse('unknown-case');
  const said = text.trim();
  if (!said || said.length > longestNote) return refuse('too-long');
  const note = `${id}~${randomBytes(9).toString('base64url')}`;
  await deps.store.vault.keep(note, [{ source: 'body', text: said }], (await deps.policyOf(placeOf(c))).keepHours);
  return { note };
}

export const notesOf = (deps: Deps, c: Case): Promise<readonly Note[]> =>
  Promise.all(
    c.notes.map(async ({ by, at, note }) => {
      const text = (await deps.store.vault.open(note))?.[0]?.text;
      return { by, at, ...(text !== undefined && { text }) };
    }),
  );

/** Everything that was sealed for a case: its text, the texts of its repeats, its notes. */
export const sealedOf = (c: Case): readonly string[] => [c.id, ...c.repeats.filter((r) => r.ownText).map((r) => r.id), ...c.notes.map((n) => n.note)];
