import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/review.ts';
import type { SecondReader, SecondView } from '../../src/core/second-reader.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { rules } from '../../src/rules/index.ts';
import { bodyOf, lexicon } from './engine.ts';

const clean: SecondView = { leak: { direct: 0.005, quasi: 0.005, none: 0.99 }, spans: [] };
const leakAt = (text: string, surface: string, label: string): SecondView => ({
  leak: label === 'rare_profile' ? { direct: 0.02, quasi: 0.97, none: 0.01 } : { direct: 0.98, quasi: 0.01, none: 0.01 },
  spans: [{ start: text.indexOf(surface), end: text.indexOf(surface) + surface.length, label, probability: 0.97 }],
});

/** An engine whose second tier says what the test wants, and the texts it was asked about. */
function engineWith(answer: (text: string) => SecondView | undefined) {
  const asked: string[] = [];
  const second: SecondReader = {
    read: async (text) => {
      asked.push(text);
      return answer(text);
    },
  };
  const engine = createEngine({ rules, lexicon }, { second, instead: (language) => phrasesOf(language).instead });
  return { asked, engine, review: (text: string) => engine.review({ country: 'MA', passages: bodyOf(text) }) };
}

const doubtful = 'Garance est remontée de réa, sepsis contrôlé';

describe('the second tier', () => {
  it('raises a doubtful name that it sees as well', async () => {
    const { review } = engineWith((text) => leakAt(text, 'Garance', 'person_name'));
    const { outcome, findings } = await review(doubtful);
    expect(outcome).toBe('remove');
    const name = findings.find((f) => f.kind === 'person_name');
    expect(doubtful.slice(name?.start, name?.end)).toBe('Garance');
    expect(name?.why).toContain('encoder');
  });

  it('says where in the original text, through invisible characters', async () => {
    const { review } = engineWith((text) => leakAt(text, 'Garance', 'person_name'));
    const text = doubtful.replace('Gar', 'Gar\u200B');
    const { findings } = await review(text);
    const name = findings.find((f) => f.kind === 'person_name');
    expect(text.slice(name?.start, name?.end)).toBe('Gar\u200Bance');
  });

  it('raises what singles somebody out', async () => {
    const text = 'le facteur du village, 61 ans, sepsis sur pancréatite, notre patient est en réa';
    const { review } = engineWith((t) => leakAt(t, 'le facteur du village', 'rare_profile'));
    expect((await review(text)).outcome).toBe('alert');
  });

  it('never silences a number with its check digit, nor asks about it', async () => {
    const { asked, review } = engineWith(() => clean);
    expect((await review('Patiente de 54 ans, NIR 2 69 05 49 588 157 80')).outcome).toBe('remove');
    expect(asked).toEqual([]);
  });

  it('is asked about a name that the words around ask for, and lowers it where nothing else tells of a patient', async () => {
    const text = 'Contact : M. Guivarc’h, bureau des plannings, 02 61 91 05 17';
    const { asked, review } = engineWith(() => clean);
    expect((await review(text)).outcome).toBe('note');
    expect(asked).toEqual([text]);
  });

  it('leaves a name before a fever as it is', async () => {
    const { asked, review } = engineWith(() => clean);
    expect((await review('Mme Le Goff 39.2 ce matin, hémocs faites')).outcome).toBe('remove');
    expect(asked).toEqual([]);
  });

  it('lowers what only a sum of signs said', async () => {
    const text = 'S.B. lit 21 pneumo, BK neg x3, fièvre';
    const without = await createEngine({ rules, lexicon }).review({ country: 'MA', passages: bodyOf(text) });
    expect(without.outcome).toBe('alert');
    const { review } = engineWith(() => ({ leak: { direct: 0.0001, quasi: 0.0001, none: 0.9998 }, spans: [] }));
    const { outcome, findings } = await review(text);
    expect(outcome).toBe('note');
    expect(findings.every((f) => f.outcome === 'pass' || f.outcome === 'note')).toBe(true);
  });

  it('is not asked about plain talk', async () => {
    const { asked, review } = engineWith(() => clean);
    await review('La réunion est à 14 h, pensez aux plannings');
    expect(asked).toEqual([]);
  });

  it('changes nothing when it has no answer', async () => {
    const without = createEngine({ rules, lexicon });
    const { review } = engineWith(() => undefined);
    for (const text of [doubtful, 'Mme Rose Lefort, 54 ans, SCA', 'merci Karim'])
      expect(await review(text)).toEqual(await without.review({ country: 'MA', passages: bodyOf(text) }));
  });

  it('reads of a long text what stands around its doubts', async () => {
    const page = 'Le bilan est rassurant et la suite se fera en ville. '.repeat(60);
    const { asked, review } = engineWith((text) => (text.includes('Garance') ? leakAt(text, 'Garance', 'person_name') : clean));
    const text = `${page}${doubtful}. ${page}`;
    const { findings } = await review(text);
    expect(Math.max(...asked.map((t) => t.length))).toBeLessThan(1_500);
    const name = findings.find((f) => f.why.includes('encoder'));
    expect(text.slice(name?.start, name?.end)).toBe('Garance');
  });

  it('reads the messages of a thread in order, however long an answer takes', async () => {
    const waiting: (() => void)[] = [];
    const second: SecondReader = { read: () => new Promise<undefined>((resolve) => waiting.push(() => resolve(undefined))) };
    const engine = createEngine({ rules, lexicon }, { second });
    const say = (id: string, text: string) =>
      engine.review({ id, thread: 't', author: 'a', at: '2026-01-05T10:00:00Z', country: 'MA', passages: bodyOf(text) });
    const both = Promise.all([say('1', 'Garance, pt 54 ans SCA ST+, coro en cours. Joignable ?'), say('2', 'tel 0661 24 80 13')]);
    const answer = setInterval(() => waiting.shift()?.(), 1);
    expect((await both)[1].outcome).toBe('remove');
    clearInterval(answer);
  });

  it('sees nothing left in the safe version', async () => {
    const { engine } = engineWith((text) => (text.includes('Garance') ? leakAt(text, 'Garance', 'person_name') : clean));
    expect(await engine.safeVersion(doubtful, 'MA', 'fr')).not.toContain('Garance');
  });

  it('blanks a text in which it goes on seeing somebody', async () => {
    const { engine } = engineWith((text) => leakAt(text, text.slice(0, 4), 'rare_profile'));
    const safe = await engine.safeVersion('le facteur du village, 61 ans, sepsis, notre patient', 'MA', 'fr');
    expect(safe.length).toBeLessThan(60);
  });
});
