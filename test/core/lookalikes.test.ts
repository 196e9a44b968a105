import { afterAll, describe, expect, it } from 'vitest';
import { asTheyStand, harmless } from '../../bench/evasion/harmless.ts';
import { byDisguise, plainly } from '../../bench/evasion/laid.ts';
import { leaks } from '../../bench/evasion/leaks.ts';
import { patientKinds } from '../../bench/detection/score.ts';
import { loadReviewer } from '../../src/reviewer.ts';
import { bodyOf } from './engine.ts';

const engine = await loadReviewer({ ready: true, encoderMs: 30_000 });
afterAll(() => engine.close());
const told = new Set(['advise', 'alert', 'remove']);
const alerts = async (text: string): Promise<boolean> =>
  (await engine.review({ country: 'MA', passages: bodyOf(text) })).findings.some((f) => patientKinds.has(f.kind) && told.has(f.outcome));
const those = async (texts: readonly string[], alert: boolean): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const text of texts) if ((await alerts(text)) === alert) found.push(text);
  return found;
};

/** A letter that looks like a figure in every place, and figures that stand alone each, cannot be told from what is nobody's. */
const open = new Set(['O and l for 0 and 1', 'figures spaced']);

const plainlyFound = await those(leaks.map(plainly), true);
const plainlySilent = await those(harmless.map(plainly), false);

describe.each(byDisguise(leaks).filter(([d]) => !open.has(d.name)))('$name', (disguise, messages) => {
  it('hides no leak that is found plainly', async () => {
    const texts = messages.filter((m) => plainlyFound.includes(plainly(m.leak))).map((m) => m.text);
    expect(texts.length).toBeGreaterThan(0);
    expect(await those(texts, false)).toEqual([]);
  });

  it('makes no alarm of what is harmless plainly', async () => {
    const texts = byDisguise(harmless).flatMap(([d, all]) => (d === disguise ? all.filter((m) => plainlySilent.includes(plainly(m.leak))) : []));
    expect(
      await those(
        texts.map((m) => m.text),
        true,
      ),
    ).toEqual([]);
  });
});

describe.each(asTheyStand)('$kind', ({ texts }) => {
  it('are no disguise', async () => {
    expect(await those(texts, true)).toEqual([]);
  });
});
