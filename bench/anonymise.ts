// What the anonymised version of the leaking messages of our corpus still says: identifiers left by label, what still alerts, how much text is kept.
//   npm run bench anonymise -- [FILE.jsonl ...] [--show LABEL] [--encoder]     the whole corpus when no file is named
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadInspector } from '../src/adapters/models.ts';
import { isEmptied } from '../src/core/anonymise/salvage.ts';
import { createEngine } from '../src/core/review.ts';
import { phrasesOf } from '../src/languages/index.ts';
import { loadReviewer } from '../src/reviewer.ts';
import { say } from './measure.ts';

interface Message {
  readonly id: string;
  readonly text: string;
  readonly leak: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const args = process.argv.slice(2);
const show = args.includes('--show') ? args[args.indexOf('--show') + 1] : undefined;
const named = args.filter((a) => a.endsWith('.jsonl'));
const corpus = join(process.cwd(), 'training', 'corpus');
const files = named.length
  ? named
  : readdirSync(corpus)
      .filter((f) => f.endsWith('.jsonl'))
      .map((f) => join(corpus, f));
const messages = files
  .flatMap((f) => readFileSync(f, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as Message)
  .filter((m) => m.leak !== 'none' && m.spans?.length);

/** Of a colleague, of somebody famous: said freely. */
const free = new Set(['practitioner_name', 'practitioner_id', 'public_figure']);
/** Say nothing by themselves: told apart from what identifies. */
const companions = new Set(['date', 'city', 'facility', 'postcode']);

const reviewer = args.includes('--encoder') ? await loadReviewer() : createEngine(loadInspector(), { instead: (language) => phrasesOf(language).instead });
if (!reviewer.safeVersion) throw new Error('the reviewer makes no safe version');
const left = new Map<string, { left: number; all: number }>();
let [alerting, noted, before, after, emptied] = [0, 0, 0, 0, 0];
for (const { id, text, spans } of messages) {
  const safe = await reviewer.safeVersion(text, 'FR', 'fr');
  const { outcome } = await reviewer.review({ passages: [{ source: 'body', text: safe }], country: 'FR' });
  if (outcome === 'alert' || outcome === 'remove') alerting++;
  if (outcome === 'note') noted++;
  before += text.length;
  after += safe.length;
  if (isEmptied(safe)) emptied++;
  for (const { start, end, label } of spans) {
    if (free.has(label)) continue;
    const row = left.get(label) ?? { left: 0, all: 0 };
    left.set(label, row);
    row.all++;
    if (!safe.includes(text.slice(start, end))) continue;
    row.left++;
    if (label === show) say(`${id} ${JSON.stringify(text.slice(start, end))}\n   ${JSON.stringify(text)}\n   ${JSON.stringify(safe)}`);
  }
}

const percent = (k: number, n: number): string => `${((100 * k) / (n || 1)).toFixed(1)} %`;
const sum = (of: (label: string) => boolean) =>
  [...left].filter(([label]) => of(label)).reduce((t, [, r]) => ({ left: t.left + r.left, all: t.all + r.all }), { left: 0, all: 0 });
for (const [label, row] of [...left].sort((a, b) => b[1].left - a[1].left))
  say(`${label.padEnd(18)} ${String(row.left).padStart(5)} of ${String(row.all).padStart(5)}   ${percent(row.left, row.all)}`);
const identifiers = sum((label) => !companions.has(label) && label !== 'rare_profile');
const all = sum(() => true);
say(`identifiers left    ${identifiers.left} of ${identifiers.all}   ${percent(identifiers.left, identifiers.all)}`);
say(`with dates, places and profiles   ${all.left} of ${all.all}   ${percent(all.left, all.all)}`);
say(`${messages.length} leaking messages: ${alerting} still alert, ${noted} still note, ${emptied} emptied, ${percent(after, before)} of the length kept`);
