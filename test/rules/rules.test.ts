import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isKind } from '../../src/core/kinds.ts';
import { rules } from '../../src/rules/index.ts';
import { hitsOf, unmark } from './marks.ts';

const root = fileURLToPath(new URL('../../src/rules', import.meta.url));
/** Files beside the rules that are machinery. */
const machinery = new Set([
  'phrase',
  'phrases',
  'judged',
  'name-shape',
  'conversation',
  'eponym',
  'points',
  'signs',
  'ward',
  'given-names',
  'name-words',
  'ordinary',
  'towns',
]);

describe('the list of rules', () => {
  it('holds every rule file, once, under its own name', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.ts') && f.includes('/'))
      .map((f) => basename(f, '.ts'))
      .filter((f) => !machinery.has(f));
    expect(rules.map((r) => r.id).toSorted()).toEqual(files.toSorted());
  });

  it.each(rules.map((r) => [r.id, r] as const))('%s is documented and has three examples of each', (_, rule) => {
    expect(rule.summary).toMatch(/[.»)]$|./);
    expect(rule.summary.length).toBeGreaterThan(15);
    expect(rule.kinds.every(isKind)).toBe(true);
    expect(rule.examples.flags.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.passes.length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(rules.map((r) => [r.id, r] as const))('%s', (_, rule) => {
  it.each(rule.examples.flags)('finds what is marked in «%s»', (marked) => {
    const { text, ranges } = unmark(marked);
    const found = hitsOf(rule, text).filter((h) => rule.id !== 'person-name' || h.kind === 'person_name');
    expect(ranges.length).toBeGreaterThan(0);
    for (const [start, end] of ranges) expect(found.map((h) => text.slice(h.start, h.end))).toContain(text.slice(start, end));
    // Phrases that single out are weak by design, `combine` adds them up; signs of spreading are counted by the watch over talks.
    if (!rule.kinds.includes('rare_profile') && !rule.id.startsWith('spread-')) expect(found.some((h) => h.confidence !== 'weak')).toBe(true);
  });

  it.each(rule.examples.passes)('lets «%s» pass', (text) => {
    const found = hitsOf(rule, text).filter((h) => h.confidence !== 'weak' || rule.kinds.includes('rare_profile'));
    expect(found.map((h) => text.slice(h.start, h.end))).toEqual([]);
  });
});
