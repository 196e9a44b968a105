// Identity told over several messages: conversations found, and silent ones that alert.
//   npm run bench -- threads [FILE.jsonl ...] [--no-encoder]     the conversations of our own corpus when no file is named
// FILE holds conversations {thread, leak, messages: [[author, text], ...]}, or messages of training/corpus with `thread` and `by`.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadReviewer } from '../src/reviewer.ts';
import { shown } from './detection/report.ts';
import { patientKinds, type Rate, rateOf } from './detection/score.ts';
import { say } from './measure.ts';

interface Conversation {
  readonly leak: boolean;
  readonly messages: readonly (readonly [author: string, text: string])[];
}

interface Line {
  readonly thread?: string;
  readonly leak: boolean | string;
  readonly messages?: Conversation['messages'];
  readonly text?: string;
  readonly by?: string;
}

const args = process.argv.slice(2);
const named = args.filter((a) => !a.startsWith('--'));
const corpus = join(process.cwd(), 'training', 'corpus');
const files = named.length
  ? named
  : readdirSync(corpus)
      .filter((f) => f.endsWith('.jsonl'))
      .map((f) => join(corpus, f));

function conversationsOf(file: string): readonly Conversation[] {
  const byThread = new Map<string, Conversation>();
  for (const raw of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { thread, leak, messages, text, by } = JSON.parse(raw) as Line;
    if (thread === undefined) continue;
    const known = byThread.get(thread) ?? { leak: false, messages: [] };
    const more: Conversation['messages'] = messages ?? [[by ?? 'a', text ?? '']];
    byThread.set(thread, { leak: known.leak || (leak !== false && leak !== 'none'), messages: [...known.messages, ...more] });
  }
  return [...byThread.values()];
}

const reviewer = await loadReviewer({
  encoder: !args.includes('--no-encoder'),
  ready: true,
  encoderMs: 30_000,
  onEncoder: (trouble) => trouble && say(`the second tier: ${trouble}`),
});
const told = new Set<string>(['advise', 'alert', 'remove', 'care']);

/** Minute by minute, as it would arrive. */
async function alerts({ messages }: Conversation, thread: string): Promise<boolean> {
  let any = false;
  for (const [minute, [author, text]] of messages.entries()) {
    const at = new Date(Date.UTC(2026, 0, 5, 10, minute)).toISOString();
    const { findings } = await reviewer.review({ id: `${minute}`, thread, author, at, country: 'MA', passages: [{ source: 'body', text }] });
    any ||= findings.some((f) => patientKinds.has(f.kind) && told.has(f.outcome));
  }
  return any;
}

const sum: Record<'found' | 'alarms', { k: number; n: number }> = { found: { k: 0, n: 0 }, alarms: { k: 0, n: 0 } };
const add = (to: { k: number; n: number }, rate: Rate): void => {
  to.k += rate.k;
  to.n += rate.n;
};
for (const file of files) {
  const all = conversationsOf(file);
  if (!all.length) continue;
  const heard = new Map<Conversation, boolean>();
  for (const [i, c] of all.entries()) heard.set(c, await alerts(c, `${file}/${i}`));
  const rate = (leak: boolean): Rate =>
    rateOf(
      all.filter((c) => c.leak === leak),
      (c) => heard.get(c) === true,
    );
  add(sum.found, rate(true));
  add(sum.alarms, rate(false));
  say(`${basename(file).padEnd(30)} found ${shown(rate(true)).padEnd(32)} silent ones that alert ${shown(rate(false))}`);
}
say(`${'all'.padEnd(30)} found ${shown(sum.found).padEnd(32)} silent ones that alert ${shown(sum.alarms)}`);
if (!named.length) say('The corpus is what the models were trained on: in-sample.');
await reviewer.close();
