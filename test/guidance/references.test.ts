import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/guidance/cite.ts';
import { subjects } from '../../src/guidance/subjects/index.ts';
import { ethicsTexts } from '../../src/guidance/texts.ts';

interface Row {
  readonly id: string;
  readonly jur: string;
  readonly ref: string;
  readonly confidence: string;
  readonly inForce: boolean;
}
const rows: readonly Row[] = JSON.parse(readFileSync(new URL('../fixtures/ethics-rows.json', import.meta.url), 'utf8'));

describe('what is cited', () => {
  it('is in force and verified, every single one, under its own country', () => {
    for (const text of ethicsTexts) {
      const row = rows.find((r) => r.id === text.id);
      expect(row, text.id).toMatchObject({ jur: text.country, confidence: text.confidence, inForce: true });
      expect(['V', 'V~']).toContain(row?.confidence);
    }
  });

  it('exists, in all three languages', () => {
    const known = new Set(ethicsTexts.map((t) => t.id));
    for (const { texts } of subjects) for (const id of texts) expect(known).toContain(id);
    for (const { words, note } of ethicsTexts)
      expect(Object.values({ ...words, ...(note && { n: note.fr, m: note.en, o: note.ar }) }).every((w) => w.length > 0)).toBe(true);
  });

  it('is never the rule of another country', () => {
    for (const country of ['FR', 'MA', 'BE', 'CH', 'DZ', 'TN', 'CA', 'SN'])
      for (const { texts } of subjects) expect(textsFor(texts, country).every((t) => t.country === country)).toBe(true);
  });
});
