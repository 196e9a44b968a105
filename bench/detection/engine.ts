import { loadReviewer } from '../../src/reviewer.ts';
import type { Message } from './messages.ts';
import { patientKinds, type Rate } from './score.ts';

interface Found {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface Reviewed {
  readonly outputs: readonly string[];
  readonly found: readonly (readonly Found[])[];
  readonly ms: number;
}

/** `pass` and `note` reach nobody: they count as nothing found. */
const told: ReadonlySet<string> = new Set(['advise', 'alert', 'remove', 'care']);

/** Every message alone, as if it came from a group that has just begun. `encoder`: with the second tier, which must then be there. */
export async function reviewAll(messages: readonly Message[], { encoder }: { readonly encoder: boolean }): Promise<Reviewed> {
  const lacking = (what: string) => (problem: string | undefined) => {
    if (problem) throw new Error(`${what} (${problem}): these would not be the figures of the engine`);
  };
  const reviewer = await loadReviewer({
    encoder,
    ready: true,
    encoderMs: 30_000,
    onNames: lacking('the names model is not there'),
    onEncoder: lacking('the second tier gives no answer'),
  });
  const review = (text: string) => reviewer.review({ passages: [{ source: 'body', text }], country: 'MA' });
  for (const { text } of messages.slice(0, 300)) await review(text);
  const start = performance.now();
  const verdicts = [];
  for (const { text } of messages) verdicts.push(await review(text));
  const ms = performance.now() - start;
  await reviewer.close();
  const found = verdicts.map((v) => v.findings.filter((f) => patientKinds.has(f.kind) && told.has(f.outcome)));
  return { ms, found, outputs: messages.map(({ text }, i) => without(text, found[i] ?? [])) };
}

function without(text: string, found: readonly Found[]): string {
  let out = text;
  let before = text.length;
  for (const { start, end } of [...found].sort((a, b) => b.start - a.start)) {
    if (start >= before) continue;
    out = `${out.slice(0, start)}[…]${out.slice(Math.min(end, before))}`;
    before = start;
  }
  return out;
}

/** Spans of messages that leak, by label. A finding counts when it overlaps the span and is at most three times as long, plus ten. */
export function byLabel(messages: readonly Message[], found: Reviewed['found']): ReadonlyMap<string, Rate> {
  const rates = new Map<string, Rate>();
  for (const [i, message] of messages.entries()) {
    if (message.leak === 'none') continue;
    for (const span of message.spans.filter((s) => patientKinds.has(s.label))) {
      const { k, n } = rates.get(span.label) ?? { k: 0, n: 0 };
      const hit = (found[i] ?? []).some((f) => f.start < span.end && span.start < f.end && f.end - f.start <= 3 * (span.end - span.start) + 10);
      rates.set(span.label, { k: k + Number(hit), n: n + 1 });
    }
  }
  return new Map([...rates].sort((a, b) => b[1].n - a[1].n));
}
