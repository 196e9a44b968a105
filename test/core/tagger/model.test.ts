import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTagger, type NameSpan } from '../../../src/core/tagger/model.ts';

const bytes = readFileSync(new URL('../../../models/names.bin', import.meta.url));
const tagger = loadTagger(bytes);
const likely = (text: string, keep: (span: NameSpan) => boolean) =>
  tagger
    .tag(text)
    .filter(keep)
    .map((span) => text.slice(span.start, span.end));
const lay = (text: string) => likely(text, (span) => span.lay >= 0.5);
const told = (text: string, role: NameSpan['role']) => likely(text, (span) => span.role === role && span.probability >= 0.5);

const patients: readonly (readonly [string, string, string])[] = [
  ['French with a title', 'Mme Benali Fatima, 54 ans, hospitalisée ch 12 pour une pneumopathie', 'Benali Fatima'],
  ['lower case', 'patient jean-pierre durand 67 ans stemi inferieur, coro ce soir', 'jean-pierre durand'],
  ['capitals', 'MR EL AMRANI MOHAMED 45 ANS DIABETIQUE ADMIS CE MATIN', 'EL AMRANI MOHAMED'],
  ['a sub-Saharan name', 'Patiente Aminata Diallo, 23 ans, éclampsie, transférée ce matin', 'Aminata Diallo'],
  ['English', 'Mrs Margaret Okafor, 71, admitted with chest pain, bed 4', 'Margaret Okafor'],
  ['Darija in Latin letters', 'lmrid smito khalid benjelloun 3ndo 45 3am w kaychki mn wje3 f sder', 'khalid benjelloun'],
  ['Arabic script', 'المريضة فاطمة الزهراء عندها 40 عام وعندها السكري', 'فاطمة الزهراء'],
];
const colleagues: readonly (readonly [string, string, string])[] = [
  ['a title', 'Dr Alaoui est de garde ce soir', 'Alaoui'],
  ['thanks', 'merci Karim pour la garde de samedi', 'Karim'],
  ['English', 'Dr Sarah Whitfield is covering tonight', 'Sarah Whitfield'],
  ['Arabic script', 'الدكتور كريم العلوي غادي يدير الحراسة اليوم', 'كريم العلوي'],
];
const nobody: readonly string[] = [
  'Maladie de Crohn sous infliximab, switch possible ?',
  'CRP 120, Hb 8,2, on transfuse ?',
  'Score de Glasgow à 8, intubation',
  'قياس الضغط كل ساعة من فضلكم',
  '',
];

describe('the names model', () => {
  it.each(patients)('finds a patient: %s', (_, text, name) => {
    expect(lay(text).join(' | ')).toContain(name);
  });

  it.each(colleagues)('takes no colleague for a patient: %s', (_, text, name) => {
    expect(lay(text)).toEqual([]);
    expect(told(text, 'practitioner').join(' | ')).toContain(name);
  });

  it.each(nobody)('names nobody in: %s', (text) => {
    expect(lay(text)).toEqual([]);
  });

  it('leaves the clitic out of an Arabic name', () => {
    const text = 'المريضة ديالنا، شفت التحاليل لفاطمة، عندها 40 عام والسكري';
    for (const span of tagger.tag(text)) expect(text.slice(span.start, span.end)).not.toMatch(/^لفاطمة/);
  });

  it('gives ordered passages that never overlap, for any text', () => {
    const names = fc.constantFrom('Karim', 'mme', 'Dr', 'فاطمة', ' ', '\n', ',', '54 ans', '😅', "l'", '-', 'EL', '\ud83d', '\u200f', 'patient');
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(names, { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const span of tagger.tag(text)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const chance of [span.probability, span.lay]) expect(chance >= 0 && chance <= 1).toBe(true);
          last = span.end;
        }
      }),
    );
  });

  it('says the same of the same text, whatever it read before', () => {
    const text = 'Mme Benali Fatima, 54 ans, vue avec Dr Alaoui';
    const before = tagger.tag(text);
    tagger.tag('x '.repeat(3000));
    expect(tagger.tag(text)).toEqual(before);
    expect(loadTagger(bytes).tag(text)).toEqual(before);
  });

  it('refuses bytes that are no model, or half of one', () => {
    expect(() => loadTagger(new Uint8Array(10))).toThrow('not a file');
    expect(() => loadTagger(bytes.subarray(0, bytes.length / 2))).toThrow();
  });
});
