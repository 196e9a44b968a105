import { describe, expect, it } from 'vitest';
import { createMemory } from '../../src/core/memory.ts';
import { bodyOf, engineOfRules } from './engine.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 10, minute)).toISOString();

describe('memory of a conversation', () => {
  it('notices the name that follows the case, by the same author', async () => {
    const engine = engineOfRules();
    const say = (id: string, minute: number, text: string, more = {}) =>
      engine.review({ id, thread: 't', author: 'a', at: at(minute), country: 'MA', passages: bodyOf(text), ...more });
    expect((await say('1', 0, 'pt 54 ans SCA ST+ inférieur, coro en cours. Le patient est joignable ?')).outcome).toBe('pass');
    expect((await say('2', 1, 'tel 0661 24 80 13')).outcome).toBe('remove');
  });

  it('reads an answer with the message it answers', async () => {
    const engine = engineOfRules();
    const say = (id: string, author: string, text: string, more = {}) =>
      engine.review({ id, thread: 't', author, at: at(Number(id)), country: 'FR', passages: bodyOf(text), ...more });
    await say('1', 'a', 'Dame de 62 ans, mélanome métastatique, elle s’appelle comment déjà ?');
    const verdict = await say('2', 'b', 'Bénédicte Lannoy', { replyTo: '1' });
    expect(verdict.outcome).toBe('remove');
    expect(verdict.findings.some((f) => f.why.includes('memory'))).toBe(true);
  });

  it('keeps a thread apart from another, and thanks from patients', async () => {
    const engine = engineOfRules();
    const say = (thread: string, text: string) => engine.review({ id: text, thread, author: 'a', at: at(1), country: 'FR', passages: bodyOf(text) });
    await say('one', 'patiente 54 ans, SCA');
    expect((await say('two', 'Bénédicte Lannoy')).outcome).not.toBe('remove');
    expect((await say('one', 'merci Karim')).outcome).toBe('pass');
  });

  it('is bounded in time and in size', () => {
    const memory = createMemory();
    for (let i = 0; i < 5000; i++) memory.keep(`t${i}`, { id: '1', author: 'a', at: 0, text: 'x'.repeat(5000), quiet: true, signals: [] });
    expect(memory.recall('t0', { author: 'a', at: 1 })).toEqual([]);
    expect(memory.recall('t4999', { author: 'a', at: 1 })[0]?.text.length).toBeLessThan(2000);
    expect(memory.recall('t4999', { author: 'a', at: 86_400_000 })).toEqual([]);
  });
});
