import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConductModel } from '../../src/core/conduct/model.ts';
import { mayNudge, nudgedKind, nudgeOf } from '../../src/core/conduct/nudge.ts';
import { createToneLexicon } from '../../src/core/conduct/slots.ts';
import { type Earlier, mostShift, type Surroundings } from '../../src/core/conduct/surroundings.ts';
import { seeConduct } from '../../src/core/conduct/view.ts';
import { isArabizi, skeleton, wordsOf } from '../../src/core/conduct/words.ts';
import { createLexicon } from '../../src/core/lexicon.ts';
import { createEngine } from '../../src/core/review.ts';
import { fold, plain } from '../../src/core/text.ts';
import type { Finding } from '../../src/core/verdict.ts';
import { phrasesOf, tones, vocabularies } from '../../src/languages/index.ts';
import { rules } from '../../src/rules/index.ts';

const bytes = readFileSync(new URL('../../models/conduct.bin', import.meta.url));
const tone = createToneLexicon(tones);
const model = loadConductModel(bytes, tone);
const see = (text: string, around?: Surroundings) => seeConduct(model, plain(text), around);
const told = (text: string) => see(text).views.filter((v) => v.confidence === 'strong');

describe('the conduct model', () => {
  it('is small enough to ship', () => {
    expect(bytes.byteLength).toBeLessThanOrEqual(3_000_000);
  });

  it('refuses weights that are cut short or of another kind', () => {
    expect(() => loadConductModel(bytes.subarray(0, 1000), tone)).toThrow('cut short');
    expect(() => loadConductModel(new Uint8Array(64), tone)).toThrow('not a file of conduct weights');
  });

  it('reads of a text far longer than any message what could matter, and says what it left', () => {
    const calm = 'La pluie tombe encore sur la ville et les arbres du jardin penchent un peu. '.repeat(1000);
    const left: number[] = [];
    const windows = (text: string) => model.read(plain(text), (start) => void left.push(start)).length;
    expect(windows(calm)).toBeLessThanOrEqual(30);
    expect(left).toEqual([]);
    // A word that wounds, far down, is read.
    expect(
      seeConduct(model, plain(`${calm} Tu es un crétin, un incapable et une honte, rends ton diplôme, le confrère est nul et dangereux.`)).views.length,
    ).toBeGreaterThan(0);
    windows('Tu es un crétin et un incapable, je vais te retrouver. '.repeat(2000));
    expect(left).toHaveLength(1);
  });

  it('keeps its ranges inside any text and shows no text in its reasons', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const passage = plain(text);
        for (const view of seeConduct(model, passage).views) {
          expect(view.start).toBeGreaterThanOrEqual(0);
          expect(view.end).toBeLessThanOrEqual(passage.text.length);
          for (const why of view.why) expect(why).toMatch(/^[a-z-]+(?::[a-z0-9_.-]+)?$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same of the same text', () => {
    const text = 'Bravo au génie de la radio, il mérite le prix Nobel';
    expect(see(text).views).toEqual(see(text).views);
  });

  it('finds a sentence inside a long report', () => {
    const long = 'Patient de soixante ans, bilan sans particularité, suivi à trois mois. '.repeat(40);
    const mockery =
      "Encore une baleine de 150 kg, il a fallu appeler les pompiers pour la table mdr. Elle sent tellement mauvais qu'on l'a surnommée Camembert, tout le service est plié de rire. La dame croit qu'on est gentils, quelle andouille, on lui a donné une médaille. ";
    expect(told(long)).toEqual([]);
    const [view] = told(long + mockery + long);
    expect(view?.start).toBeGreaterThan(1000);
  });

  it('doubts the part of a longer text where a clause wounds, not the same talk without it', () => {
    const before =
      'Relève de 8 h : trois entrées cette nuit, une décompensation cardiaque bien soulagée par le furosémide, une pneumonie sous amoxicilline, une chute sans fracture. Le scanner est de nouveau en panne, appelez la radio avant dix heures.';
    const after = 'Pensez à la réunion de jeudi, il y aura du café et la cadre apporte le planning de décembre. Bonne journée à tous.';
    expect(told(`${before} ${after}`)).toEqual([]);
    const { doubt } = see(`${before} Et cette grosse vache de la cadre n'a rien compris, quelle débile, qu'elle rende son diplôme. ${after}`);
    expect(doubt).toMatchObject({ part: true });
    expect(doubt?.start).toBeGreaterThan(80);
    expect(see('Cette grosse vache de la cadre, quelle débile').doubt).toMatchObject({ part: false });
  });

  it('reads a hundred thousand characters a window at a time, within its budget', () => {
    const readings = model.read(plain('mdr la patiente est débile '.repeat(4000)));
    expect(readings.length).toBe(72);
    for (const r of readings) expect(r.words.length).toBeLessThanOrEqual(40);
  });
});

/** Invented messages that must pass; written before anything was learned. */
const mustPass = (name: string): readonly string[] =>
  readFileSync(new URL(`../fixtures/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

describe('what must pass', () => {
  it('tells of at most one in a hundred clinical sentences that invite an alarm', () => {
    expect(mustPass('clinical-traps').filter((t) => told(t).length).length).toBeLessThanOrEqual(1);
  });

  it('tells of no more jokes and laments than its card says: four in a hundred', () => {
    expect(mustPass('jokes-and-laments').filter((t) => told(t).length).length).toBeLessThanOrEqual(4);
  });
});

describe('words', () => {
  it('brings spellings of one word near each other', () => {
    const bone = (text: string) => skeleton(wordsOf(fold(text))[0]!);
    expect(bone('ba9ra')).toBe(bone('بقرة'));
    expect(bone('7mar')).toBe(bone('حمار'));
    expect(bone('khanez')).toBe(bone('خانز'));
  });

  it('knows Darija in Latin letters from French', () => {
    expect(isArabizi(wordsOf('hadchi bzaf 3lia'))).toBe(true);
    expect(isArabizi(wordsOf('la patiente du 12 va mieux'))).toBe(false);
  });

  it('keep every word inside its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        for (const { start, end } of wordsOf(folded)) expect(folded.slice(start, end).length).toBe(end - start);
      }),
    );
  });
});

describe('what stands around a message', () => {
  const minute = 60_000;
  const said = (id: string, author: string, over: Partial<Earlier> = {}): Earlier => ({ id, author, at: 0, slots: new Set(['patient']), told: false, ...over });
  const around = (over: Partial<Surroundings> = {}): Surroundings => ({ author: 'b', at: minute, shows: false, earlier: [], ...over });
  const reasons = (text: string, over: Partial<Surroundings>) => see(text, around(over)).views.flatMap((v) => v.why);
  const borderline = 'elle est trop débile mdr';

  it('tells whom «elle» stands for, and for ten minutes only', () => {
    expect(reasons(borderline, { earlier: [said('1', 'a')] })).toContain('memory:patient');
    expect(reasons(borderline, { at: 11 * minute, earlier: [said('1', 'a')] })).not.toContain('memory:patient');
  });

  it('counts several who attack the same', () => {
    const earlier = [said('1', 'x', { told: true, slots: new Set(['colleague']) }), said('2', 'y', { told: true, slots: new Set(['colleague']) })];
    expect(reasons('le chef est vraiment nul', { earlier })).toContain('memory:pile-on');
    expect(reasons('le chef est vraiment nul', { earlier: earlier.slice(1) })).not.toContain('memory:pile-on');
  });

  it('never moves a reading by more than the bound', async () => {
    const { shiftOf } = await import('../../src/core/conduct/surroundings.ts');
    const [reading] = model.read(plain('mdr'));
    const earlier = ['x', 'y', 'z'].map((a, i) => said(String(i), a, { told: true }));
    const shift = shiftOf(reading!, around({ shows: true, replyTo: '0', earlier }));
    expect(Math.abs(shift.by)).toBeLessThanOrEqual(mostShift);
  });

  it('holds for messages of one thread as the engine reads them', async () => {
    const engine = createEngine({ rules, lexicon: createLexicon(vocabularies), conduct: model });
    const message = (id: string, author: string, text: string) => ({
      id,
      thread: 't',
      author,
      at: '2026-01-01T10:00:00Z',
      passages: [{ source: 'body' as const, text }],
      country: 'FR',
    });
    await engine.review(message('1', 'a', 'La patiente du 4 a encore appelé pour rien'));
    const { findings } = await engine.review(message('2', 'b', borderline));
    expect(findings.flatMap((f) => f.why)).toContain('memory:patient');
  });

  it('does not hold the author to account for what is only quoted', async () => {
    const engine = createEngine({ rules, lexicon: createLexicon(vocabularies), conduct: model });
    const { findings } = await engine.review({
      passages: [
        { source: 'body', text: 'Bonjour à tous' },
        { source: 'quote', text: "Encore une baleine de 150 kg, elle sent mauvais, toute l'équipe est pliée mdr" },
      ],
      country: 'FR',
    });
    expect(findings.filter((f) => f.rule.startsWith('judged-'))).toEqual([]);
  });
});

describe('a nudge', () => {
  const finding = (kind: Finding['kind'], outcome: Finding['outcome'] = 'advise'): Finding => ({
    kind,
    outcome,
    rule: 'judged-hurtful-irony',
    passage: 0,
    start: 0,
    end: 5,
    confidence: 'strong',
    why: [],
  });

  it.each(['fr', 'en', 'ar'])('cites one rule of the country and leaves the author free, in %s', (language) => {
    const text = nudgeOf([finding('colleague_insult')], 'FR', phrasesOf(language));
    expect(text).toContain('R.4127-56');
    expect(text).not.toContain('!');
    expect(nudgeOf([finding('colleague_insult')], 'MA', phrasesOf(language))).toContain('442');
    expect(nudgeOf([finding('colleague_insult')], 'XX', phrasesOf(language))).toContain('WMA');
  });

  it('gives way to a patient who is named, and to what is only noted', () => {
    expect(nudgedKind([finding('hurtful_irony'), finding('person_name', 'remove')])).toBeUndefined();
    expect(nudgedKind([finding('hurtful_irony', 'note')])).toBeUndefined();
    expect(nudgedKind([finding('hurtful_irony')])).toBe('hurtful_irony');
  });

  it('is not given twice for the same thing in a day', () => {
    const past = [{ kind: 'hurtful_irony', at: '2026-01-01T10:00:00Z' }] as const;
    expect(mayNudge('hurtful_irony', '2026-01-02T09:59:00Z', past)).toBe(false);
    expect(mayNudge('hurtful_irony', '2026-01-02T10:01:00Z', past)).toBe(true);
    expect(mayNudge('threat', '2026-01-01T11:00:00Z', past)).toBe(true);
  });
});
