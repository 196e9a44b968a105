import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type Encoder, EncoderError } from '../../src/adapters/encoder/index.ts';
import { secondReaderOf } from '../../src/adapters/encoder/second-reader.ts';
import { classes, type ConductClass } from '../../src/core/conduct/classes.ts';
import { loadConductModel } from '../../src/core/conduct/model.ts';
import { createToneLexicon } from '../../src/core/conduct/slots.ts';
import { createEngine } from '../../src/core/review.ts';
import type { SecondReader, SecondView } from '../../src/core/second-reader.ts';
import { tones } from '../../src/languages/index.ts';
import { rules } from '../../src/rules/index.ts';
import { bodyOf, lexicon } from './engine.ts';

const conduct = loadConductModel(readFileSync(new URL('../../models/conduct.bin', import.meta.url)), createToneLexicon(tones));
const quiet = { leak: { direct: 0.001, quasi: 0.001, none: 0.998 }, spans: [] };

/** An opinion that holds one class for nearly sure. */
const says = (kind: ConductClass): SecondView => ({
  ...quiet,
  amiss: kind === 'ok' || kind === 'distress' ? -7 : 7,
  conduct: Object.fromEntries(classes.map((c) => [c, c === kind ? 0.99 : 0.01 / (classes.length - 1)])),
});

function engineWith(answer: (text: string) => SecondView | undefined | Promise<undefined>, readsConduct: boolean | 'unsaid' = true) {
  const asked: string[] = [];
  const second: SecondReader = {
    read: async (text) => {
      asked.push(text);
      return answer(text);
    },
    ...(readsConduct !== 'unsaid' && { readsConduct: () => readsConduct }),
  };
  const engine = createEngine({ rules, lexicon, conduct }, { second });
  return { asked, review: (text: string) => engine.review({ country: 'FR', passages: bodyOf(text) }) };
}
const alone = (text: string) => createEngine({ rules, lexicon, conduct }).review({ country: 'FR', passages: bodyOf(text) });

/** Of each: what our own model is unsure of, or only just tells. */
const doubtful = [
  'elle est trop débile mdr',
  'Le confrère a encore frappé, on devrait lui offrir un stage chez nous',
  'Give her a medal, our registrar found the light switch',
];
const kindsOf = (findings: readonly { readonly kind: string; readonly outcome: string }[]) =>
  findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note').map((f) => f.kind);

describe('a second opinion of conduct', () => {
  it('raises what our own model was unsure of, and says its share without text', async () => {
    const { review } = engineWith(() => says('colleague_insult'));
    for (const text of doubtful) {
      const { findings } = await review(text);
      const finding = findings.find((f) => f.rule.startsWith('judged-'));
      expect(finding?.confidence).toBe('strong');
      expect(finding?.why.filter((w) => w.startsWith('encoder'))).toEqual([expect.stringMatching(/^encoder:[01]\.\d\d$/)]);
      for (const why of finding?.why ?? []) expect(why).toMatch(/^[a-z-]+(?::[a-z0-9_.-]+)?$/);
    }
  });

  it('lowers what our own model only just told', async () => {
    const { review } = engineWith(() => says('ok'));
    for (const text of doubtful) expect(kindsOf((await review(text)).findings)).toEqual([]);
  });

  it('has a word on the kind', async () => {
    for (const kind of ['patient_mockery', 'colleague_insult'] as const) {
      const { review } = engineWith(() => says(kind));
      expect(kindsOf((await review(doubtful[0]!)).findings)).toEqual([kind]);
    }
  });

  it('tells nothing of a doubt on which the two do not agree what it would be', async () => {
    for (const kind of ['commerce_fundraising', 'impersonation'] as const) {
      const { review } = engineWith(() => says(kind));
      expect(kindsOf((await review(doubtful[0]!)).findings)).toEqual([]);
    }
  });

  it('never silences plain words, whatever it says', async () => {
    const { review } = engineWith(() => says('ok'));
    expect(kindsOf((await review('je vais te tuer')).findings)).toEqual(['threat']);
    expect(kindsOf((await review("J'ai envie d'en finir. La patiente de la 4 est morte cette nuit")).findings)).toEqual(['distress']);
  });

  it('hears despair that our own model only half hears, and takes nothing back', async () => {
    const { review } = engineWith(() => says('distress'));
    for (const text of ['Je compte les nuits qui restent', 'كل شيء صار رماديا منذ الشتاء']) {
      expect(kindsOf((await alone(text)).findings)).toEqual([]);
      expect(kindsOf((await review(text)).findings)).toEqual(['distress']);
    }
    const told = 'Je ne sens plus rien, même pas la peur';
    expect(kindsOf((await alone(told)).findings)).toEqual(['distress']);
    expect(kindsOf((await engineWith(() => says('ok')).review(told)).findings)).toEqual(['distress']);
  });

  it('leaves everything as it was when there is no answer, or the reader does not speak of conduct', async () => {
    for (const text of [...doubtful, 'merci à tous pour cette belle journée', "Je n'en peux plus, j'ai envie d'en finir"]) {
      const own = await alone(text);
      expect(await engineWith(() => undefined).review(text)).toEqual(own);
      expect(await engineWith(() => quiet).review(text)).toEqual(own);
      expect(await engineWith(() => says('threat'), false).review(text)).toEqual(own);
      expect(await engineWith(() => says('threat'), 'unsaid').review(text)).toEqual(own);
    }
  });

  it.each(['timeout', 'died', 'failed'] as const)('leaves our own word standing when the encoder ends in %s, and reports it once', async (code) => {
    const report = vi.fn();
    const encoder: Encoder = { ask: () => Promise.reject(new EncoderError(code)), readsConduct: true, close: async () => {} };
    const engine = createEngine({ rules, lexicon, conduct }, { second: secondReaderOf(Promise.resolve(encoder), report) });
    for (const text of doubtful) expect(await engine.review({ country: 'FR', passages: bodyOf(text) })).toEqual(await alone(text));
    expect(report.mock.calls).toEqual([['silent']]);
  });

  it('does not ask a reader that does not speak of conduct', async () => {
    const { asked, review } = engineWith(() => quiet, false);
    await review(doubtful[0]!);
    expect(asked).toEqual([]);
  });

  it('asks once about one message, for the patient and for the tone of it', async () => {
    const { asked, review } = engineWith(() => says('patient_mockery'));
    await review('Garance est remontée de réa, quelle débile mdr');
    expect(asked).toHaveLength(1);
  });

  it('reads of a long text the window in doubt', async () => {
    const page = 'Le bilan est rassurant et la suite se fera en ville. '.repeat(60);
    const { asked, review } = engineWith(() => says('patient_mockery'));
    await review(`${page} Encore une baleine de 150 kg, elle sent mauvais, toute l'équipe est pliée mdr. ${page}`);
    expect(asked.some((t) => t.includes('baleine'))).toBe(true);
    expect(Math.max(...asked.map((t) => t.length))).toBeLessThanOrEqual(600);
  });

  it('says nothing of what is only quoted', async () => {
    const second: SecondReader = { read: async () => says('patient_mockery'), readsConduct: () => true };
    const engine = createEngine({ rules, lexicon, conduct }, { second });
    const { findings } = await engine.review({ country: 'FR', passages: [{ source: 'quote', text: doubtful[0]! }] });
    expect(findings.filter((f) => f.rule.startsWith('judged-'))).toEqual([]);
  });
});
