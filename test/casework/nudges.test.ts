import { describe, expect, it } from 'vitest';
import type { Reviewer } from '../../src/core/deps.ts';
import type { Kind } from '../../src/core/kinds.ts';
import { gravest, outcomeOf } from '../../src/core/verdict.ts';
import { hourMs, openCaseStage } from './stage.ts';

/** Every message is of the kind that it names first. */
const naming: Reviewer = {
  async review({ passages }) {
    const kind = passages[0]!.text.split(' ')[0] as Kind;
    const outcome = outcomeOf(kind, 'strong');
    return { outcome: gravest([outcome]), findings: [{ kind, rule: 'judged', passage: 0, start: 0, end: 4, confidence: 'strong', outcome, why: ['model'] }] };
  },
  safeVersion: async (text) => text,
};

function openStage() {
  const stage = openCaseStage();
  Object.assign(stage.deps, { reviewer: naming });
  return stage;
}

describe('a nudge', () => {
  it('is private, kind and cites one rule', async () => {
    const stage = openStage();
    await stage.post('1', 'hurtful_irony 1');
    const order = stage.platform.orders.find((o) => o.do === 'advise');
    expect(order).toMatchObject({ do: 'advise', text: expect.stringMatching(/ironie.*R\.4127-56.*n’en tenez pas compte/) });
  });

  it('comes once a day for the same thing, and again the day after', async () => {
    const stage = openStage();
    await stage.post('1', 'hurtful_irony 1');
    await stage.post('2', 'hurtful_irony 2');
    expect(stage.orders('2')).not.toContain('advise');
    expect((await stage.caseOf('2')).settled['advise']?.why).toBe('told-today');
    await stage.forward(25 * hourMs);
    await stage.post('3', 'hurtful_irony 3');
    expect(stage.orders('3')).toContain('advise');
  });

  it('comes for another thing, and to another author', async () => {
    const stage = openStage();
    await stage.post('1', 'hurtful_irony 1');
    await stage.post('2', 'self_promotion 2');
    await stage.post('3', 'hurtful_irony 3', { author: 'mona' });
    expect([stage.orders('2'), stage.orders('3')].map((o) => o.includes('advise'))).toEqual([true, true]);
  });

  it('never takes the place of help', async () => {
    const stage = openStage();
    await stage.post('1', 'distress 1');
    await stage.post('2', 'distress 2');
    const texts = stage.platform.orders.flatMap((o) => (o.do === 'advise' ? [o.text] : []));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain('personne ne vous reproche rien');
    expect(stage.platform.orders.some((o) => o.do === 'remove')).toBe(false);
  });
});
