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

  it('lets go of what is a day old, however quiet the group', () => {
    const memory = createMemory();
    const day = 86_400_000;
    const say = (thread: string, when: number) =>
      memory.keep(thread, { id: `${when}`, author: 'a', at: when, text: 'x'.repeat(100), quiet: true, signals: [] });
    for (let i = 0; i < 50; i++) say(`t${i}`, i);
    say('t0', day / 2);
    say('t1', day + 100);
    expect(memory.size()).toBe(200);
    expect(memory.recall('t0', { author: 'a', at: day / 2 + 1 }).map((m) => m.at)).toEqual([day / 2]);
    expect(memory.recall('t2', { author: 'a', at: 3 })).toEqual([]);
    memory.forget(3 * day);
    expect(memory.size()).toBe(0);
  });

  it('holds so many characters and no more', () => {
    const memory = createMemory();
    for (let i = 0; i < 60_000; i++) memory.keep(`t${i % 1_900}`, { id: `${i}`, author: 'a', at: i, text: 'x'.repeat(5_000), quiet: true, signals: [] });
    expect(memory.size()).toBeLessThanOrEqual(8_000_000);
    expect(memory.recall(`t${59_999 % 1_900}`, { author: 'a', at: 60_000 })).not.toEqual([]);
  });
});

describe('an answer in a conversation', () => {
  const talk = async (lines: readonly (readonly [string, string])[]) => {
    const engine = engineOfRules();
    const outcomes: string[] = [];
    for (const [i, [author, text]] of lines.entries())
      outcomes.push((await engine.review({ id: `${i}`, thread: 't', author, at: at(i), country: 'FR', passages: bodyOf(text) })).outcome);
    return outcomes;
  };

  it('gives the name that was asked for', async () => {
    const told = await talk([
      ['a', 'Avis ortho : chute de cheval, bassin ouvert, scanner fait'],
      ['b', 'Nom pour retrouver les images ?'],
      ['a', 'Vautrin Solène'],
    ]);
    expect(told.at(-1)).toBe('remove');
  });

  it('names the colleague who was asked for', async () => {
    const told = await talk([
      ['a', 'Une ado de 15 ans, scarifications. Vous avez quelqu’un en pédopsy ?'],
      ['b', 'Romane Boucher, au CMP, elle répond aux mails'],
    ]);
    expect(told).toEqual(['pass', expect.not.stringMatching(/alert|remove/)]);
  });
});
