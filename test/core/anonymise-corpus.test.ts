import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, engineOfRules } from './engine.ts';

interface Message {
  readonly text: string;
  readonly leak: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const folder = new URL('../../training/corpus/', import.meta.url);
const messages = readdirSync(folder)
  .filter((f) => f.endsWith('.jsonl'))
  .flatMap((f) => readFileSync(new URL(f, folder), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Message);
const engine = engineOfRules();
const inGeneral = ['date', 'city', 'facility', 'postcode', 'practitioner_name', 'practitioner_id', 'public_figure', 'age_over_89'];
const amount = /\d+(?:[.,]\d+)?\s?(?:mg|g\/l|mmol|UI|mmHg|kg|ml|µg|%|bpm)(?!\p{L})/giu;

describe('the messages of the corpus, as they could have been posted', () => {
  it('pass, name nobody that was found and keep every figure with its unit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...messages), async ({ text, leak, spans }) => {
        const found = (await engine.review({ country: 'FR', passages: bodyOf(text) })).findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'care');
        const safe = await engine.safeVersion(text, 'FR', 'fr');
        const after = (await engine.review({ country: 'FR', passages: bodyOf(safe) })).outcome;
        expect(['pass', 'note', 'care']).toContain(after);
        for (const span of leak === 'none' ? [] : spans) {
          const told = text.slice(span.start, span.end);
          const whole = found.some((f) => f.start <= span.start && span.end <= f.end);
          if (whole && told.length >= 4 && !inGeneral.includes(span.label)) expect(safe).not.toContain(told);
        }
        const outside = [...text.matchAll(amount)].filter((m) => !found.some((f) => f.start < m.index + m[0].length && m.index < f.end));
        for (const [figure] of outside) if (!safe.includes('[…]')) expect(safe).toContain(figure);
      }),
      { numRuns: 300, seed: 20260101 },
    );
  }, 60_000);
});
