// Asks the second reader how a passage speaks of people, where our own model is not sure.
import type { Inspected } from '../inspect.ts';
import type { SecondReader } from '../second-reader.ts';
import { opinionOf } from './opinion.ts';

/** A reading costs as much as its text is long; of a text longer than this only the window in doubt is read. Characters. */
const whole = 600;

/** The passage with both opinions of its conduct; as it was where nobody is in doubt, or has no answer. */
export async function hearConduct(inspected: Inspected, second: SecondReader): Promise<Inspected> {
  if (!second.readsConduct?.()) return inspected;
  const { doubt } = inspected.conduct();
  if (!doubt) return inspected;
  const { text } = inspected.plain;
  const view = await second.read(text.length <= whole ? text : text.slice(doubt.start, Math.min(doubt.end, doubt.start + whole)));
  const opinion = view && opinionOf(view);
  return opinion ? inspected.settled(doubt.settled(opinion)) : inspected;
}
