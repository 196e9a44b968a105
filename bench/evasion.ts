// How much of what is found in plain writing is still found in disguise: each disguise laid over the identifiers of our corpus.
//   npm run bench evasion
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { disguises } from './disguises.ts';
import { loadInspector } from '../src/adapters/models.ts';
import { createEngine } from '../src/core/review.ts';
import { say } from './measure.ts';

interface Message {
  readonly text: string;
  readonly leak: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const corpus = join(process.cwd(), 'training', 'corpus');
const messages = readdirSync(corpus)
  .filter((f) => f.endsWith('.jsonl'))
  .flatMap((f) => readFileSync(join(corpus, f), 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as Message);
// The first tier alone: the second reads text as it stands.
const reviewer = createEngine(loadInspector());
const told = async (text: string): Promise<boolean> => {
  const { outcome } = await reviewer.review({ passages: [{ source: 'body', text }], country: 'FR' });
  return outcome === 'alert' || outcome === 'remove';
};
const numbers = new Set(['phone', 'national_id', 'insurance_id', 'record_id', 'account_number']);

/** The identifiers of one kind rewritten, and every other one left out: only the disguised one can be found. */
function rewritten({ text, spans }: Message, on: 'name' | 'number', put: (found: string) => string): string | undefined {
  let out = '';
  let at = 0;
  let some = false;
  for (const { start, end, label } of spans) {
    const found = text.slice(start, end);
    const wanted = on === 'name' ? label === 'person_name' : numbers.has(label);
    out += text.slice(at, start) + (wanted ? put(found) : /name/.test(label) ? found : '…');
    some ||= wanted;
    at = end;
  }
  return some ? out + text.slice(at) : undefined;
}

say(`${'disguise'.padEnd(34)} ${'on'.padEnd(8)}   plain   still found`);
const direct = messages.filter((m) => m.leak === 'direct');
const step = Math.max(1, Math.floor(direct.length / 600));
for (const { name, on, put } of disguises) {
  let [plain, kept] = [0, 0];
  for (let i = 0; i < direct.length; i += step) {
    const message = direct[i] as Message;
    const undisguised = rewritten(message, on, (found) => found);
    const disguised = rewritten(message, on, put);
    if (undisguised === undefined || disguised === undefined || disguised === undisguised || !(await told(undisguised))) continue;
    plain++;
    if (await told(disguised)) kept++;
  }
  say(`${name.padEnd(34)} ${on.padEnd(8)} ${String(plain).padStart(7)}   ${String(kept).padStart(5)}  ${((100 * kept) / plain).toFixed(1)} %`);
}
