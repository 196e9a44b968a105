// Asks the second reader how a passage speaks of people, where our own model is not sure.
import type { Inspected } from '../inspect.ts';
import type { SecondReader } from '../second-reader.ts';
import { opinionOf } from './opinion.ts';

/** A reading costs as much as its text is long: of a window of endless words no more is read. Characters. */
const most = 600;

/** The passage with both opinions of its conduct; as it was where nobody is in doubt, or has no answer. */
export async function hearConduct(inspected: Inspected, second: SecondReader): Promise<Inspected> {
  if (!second.readsConduct?.()) return inspected;
  const { doubt } = inspected.conduct();
  if (!doubt) return inspected;
  const { text } = inspected.plain;
  const view = await second.read(doubt.part || text.length > most ? text.slice(doubt.start, Math.min(doubt.end, doubt.start + most)) : text);
  const opinion = view && opinionOf(view);
  return opinion ? inspected.settled(doubt.settled(opinion)) : inspected;
}
