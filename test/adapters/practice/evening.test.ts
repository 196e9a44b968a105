import { describe, expect, it } from 'vitest';
import { conversation } from '../../../src/adapters/practice/conversation.ts';
import { createEvening } from '../../../src/adapters/practice/evening.ts';
import type { Posted } from '../../../src/adapters/practice/held.ts';

const posted = (author: string, text: string, id: number): Posted => ({ id: String(id), author, at: '', text, revision: 1 });

describe('an evening', () => {
  it('is said in order, by its people, each answer to what it answers', async () => {
    const said: { author: string; text: string; replyTo?: string }[] = [];
    const evening = createEvening(async (author, words) => posted(author, words.text, said.push({ author, ...words })));
    evening.start(1000);
    evening.start(1000);
    await evening.over();
    expect(said.map((m) => m.text)).toEqual(conversation.map((line) => line.text));
    expect(said.map((m) => m.replyTo)).toEqual(conversation.map(({ to }) => (to === undefined ? undefined : String(to + 1))));
    expect(evening.state()).toEqual({ playing: false, said: conversation.length, of: conversation.length });
  });

  it('stops when asked, and can be played again', async () => {
    let said = 0;
    const evening = createEvening(async (author, { text }) => posted(author, text, ++said));
    evening.start(1);
    await expect.poll(() => said).toBe(1);
    evening.stop();
    await evening.over();
    expect([said, evening.state().playing]).toEqual([1, false]);
    evening.start(1000);
    await expect.poll(() => said).toBeGreaterThan(2);
    evening.stop();
    await evening.over();
  });

  it('is long, in four languages, answers only what came before, and holds a handful of patients', () => {
    expect(conversation.length).toBeGreaterThanOrEqual(40);
    expect(conversation.filter(({ to }, i) => to !== undefined && to >= i)).toEqual([]);
    const all = conversation.map((line) => `${line.text} ${line.files?.join(' ') ?? ''}`);
    expect(all.filter((text) => /\p{Script=Arabic}/u.test(text)).length).toBeGreaterThan(3);
    expect(all.filter((text) => /Tahiri|Adebayo|العلوي|Vasseur|Bennis|Ashworth|Perrin/.test(text))).toHaveLength(7);
  });
});
