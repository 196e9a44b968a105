import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Encoder, EncoderError, openEncoder } from '../../../src/adapters/encoder/index.ts';

const models = new URL('../../../models/', import.meta.url);
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof EncoderError ? error.code : 'other'),
  );

describe.runIf(existsSync(new URL('encoder.onnx', models)))('the encoder', () => {
  let encoder: Encoder;
  let restarts = 0;
  beforeAll(async () => {
    encoder = await openEncoder(models, { timeoutMs: 60_000, hangMs: 60_000, most: 4, onRestart: () => restarts++ });
  });
  afterAll(() => encoder.close());

  it('says of a leak that it is one, and where the name is', async () => {
    const text = 'Mme Khadija Bennani, 54 ans, lit 12, pleurésie depuis trois jours, qui peut la voir ?';
    const { leak, spans } = await encoder.ask(text);
    expect(leak.direct + leak.quasi).toBeGreaterThan(0.5);
    expect(leak.direct + leak.quasi + leak.none).toBeCloseTo(1);
    expect(
      spans
        .filter((s) => s.label === 'person_name')
        .map((s) => text.slice(s.start, s.end))
        .join(),
    ).toContain('Bennani');
  });

  it('leaves a clinical question alone', async () => {
    const { leak } = await encoder.ask('Patient de 54 ans, HTA sous amlodipine, créatinine à 14 mg/L : gliflozine ou insuline d’abord ?');
    expect(leak.none).toBeGreaterThan(0.5);
  });

  it('agrees with the graph in full precision', async () => {
    const card = JSON.parse(readFileSync(new URL('encoder.json', models), 'utf8')) as { readonly temperature: { readonly leak: number } };
    const lines = readFileSync(new URL('../../fixtures/encoder.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const rows = lines.map((l) => JSON.parse(l) as { readonly text: string; readonly leak?: readonly number[] }).filter((r) => r.leak);
    let apart = 0;
    for (const { text, leak = [] } of rows) {
      const seen = (await encoder.ask(text)).leak;
      const heated = leak.map((p) => Math.max(p, 1e-6) ** (1 / card.temperature.leak));
      apart += Math.abs(seen.none - (heated[2] ?? 0) / heated.reduce((a, b) => a + b)) / rows.length;
    }
    expect(apart).toBeLessThan(0.05);
  });

  it('answers an empty text and one of many pages', async () => {
    expect((await encoder.ask('')).spans).toEqual([]);
    const page = 'Le bilan est rassurant et la suite se fera en ville. '.repeat(60);
    const { spans } = await encoder.ask(`${page}Mme Khadija Bennani née le 04/09/1958. ${page}`);
    expect(spans.some((s) => s.label === 'person_name' && s.start > page.length - 1 && s.end < page.length + 40)).toBe(true);
  });

  it('refuses what does not fit in its queue, and forgets what is called off', async () => {
    const leaving = new AbortController();
    const asked = Array.from({ length: 8 }, (_, i) => codeOf(encoder.ask(`message ${i} `.repeat(40), i === 2 ? leaving.signal : undefined)));
    leaving.abort();
    const codes = await Promise.all(asked);
    expect(codes.filter((c) => c === 'answered')).toHaveLength(4);
    expect(codes[2]).toBe('aborted');
    expect(codes.filter((c) => c === 'busy')).toHaveLength(3);
  });

  it('ends a worker that takes too long and starts another', async () => {
    let started = 0;
    const hurried = await openEncoder(models, { timeoutMs: 20_000, hangMs: 1_000, onRestart: () => started++ });
    try {
      expect(await codeOf(hurried.ask('une très longue lettre. '.repeat(20_000)))).toBe('died');
      expect(await codeOf(hurried.ask('bonjour'))).toBe('answered');
      expect(started).toBe(1);
    } finally {
      await hurried.close();
    }
  });

  it('lets nobody wait longer than the limit', async () => {
    const hurried = await openEncoder(models, { timeoutMs: 1, hangMs: 20_000 });
    try {
      expect(await codeOf(hurried.ask('une longue lettre. '.repeat(400)))).toBe('timeout');
    } finally {
      await hurried.close();
    }
  });

  it('says that it is closed', async () => {
    const other = await openEncoder(models);
    await other.close();
    expect(await codeOf(other.ask('bonjour'))).toBe('closed');
    expect(restarts).toBe(0);
  });
});

describe('an encoder that is not there', () => {
  it('is missing, or does not start', async () => {
    expect(await codeOf(openEncoder('/nowhere'))).toBe('missing');
    const folder = await mkdtemp(join(tmpdir(), 'encoder-'));
    try {
      for (const name of ['encoder.onnx', 'encoder.json', 'encoder.vocab']) await writeFile(join(folder, name), '{}');
      expect(await codeOf(openEncoder(folder))).toBe('start');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
