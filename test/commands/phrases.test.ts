import { describe, expect, it } from 'vitest';
import { createCommands } from '../../src/commands/index.ts';
import { commandNames } from '../../src/core/command-name.ts';
import { directed } from '../../src/core/direction.ts';
import { settingSections } from '../../src/core/setting-name.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { usualAround } from '../fakes/around.ts';

const languages = ['fr', 'en', 'ar'];
/** Enough for any sentence that is made from values. */
const values: readonly (readonly unknown[])[] = [[0, false], [1, true], [3, true], ['x', 'y'], [{ n: 2, detail: 'x', names: true, second: false }]];

/** Every sentence under a key, those made from values too. */
function sentences(part: unknown, path: string): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') return values.flatMap((given) => sentences(part(...given), path));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}
const all = languages.flatMap((language) => {
  const { answers, asked, cases, faces, commands, refusals, identity } = phrasesOf(language);
  return sentences({ answers, asked, cases, faces, commands, refusals, identity }, language);
});
const arabic = all.filter(([path]) => path.startsWith('ar.'));

describe('what the commands say', () => {
  it('has no exclamation mark, straight French apostrophe or empty sentence', () => {
    expect(all.length).toBeGreaterThan(900);
    expect(all.filter(([, text]) => /[!\u00a1\uff01]/.test(text))).toEqual([]);
    expect(all.filter(([path, text]) => path.startsWith('fr.') && /\p{L}'\p{L}/u.test(text))).toEqual([]);
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('is written with Arabic marks in Arabic, and no bare direction marks', () => {
    expect(arabic.filter(([, text]) => /\p{Script=Arabic}[^\n]*[?;,](?!\d)/u.test(text) && !/\.duty\.|letters/.test(text)).map(([, text]) => text)).toEqual([]);
    expect(arabic.filter(([, text]) => /[\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
  });

  it('reads from the right in Arabic, line by line', () => {
    const shown = directed('ar', '/aide · ما يفعله\nعادي\n· شيء\n12');
    expect(shown.split('\n').map((line) => line.startsWith('\u200f'))).toEqual([true, false, false, false]);
    expect(directed('fr', '/aide')).toBe('/aide');
  });
});

describe('the face of every command', () => {
  const shapes = createCommands(usualAround());
  it.each(languages)('is within what platforms take: %s', (language) => {
    const { faces, answers } = phrasesOf(language);
    const names = commandNames.map((name) => faces[name].name);
    expect(names.filter((name) => !/^[a-z0-9_]{1,32}$/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of commandNames) {
      const { description, menu = 'x', options = {}, choices = {} } = faces[name];
      expect([description.length <= 100, description.length > 0, menu.length > 0 && menu.length <= 32]).toEqual([true, true, true]);
      for (const [option, words] of Object.entries(options)) {
        expect(option).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(words.name).toMatch(/^[a-z0-9_]{1,32}$/);
        expect(words.description.length).toBeLessThanOrEqual(100);
      }
      expect(Object.values(choices).filter((label) => label.length > 80)).toEqual([]);
    }
    for (const { name, options, onMessage } of shapes) {
      expect(options.length).toBeLessThanOrEqual(25);
      for (const option of options) {
        expect(faces[name].options?.[option.name], `${name} ${option.name}`).toBeDefined();
        expect((option.choices ?? []).length).toBeLessThanOrEqual(25);
        for (const choice of option.choices ?? []) expect(faces[name].choices?.[choice], `${name} ${choice}`).toBeDefined();
      }
      if (onMessage) expect(faces[name].menu).toBeDefined();
    }
    const { settings, sections } = answers.reglages;
    expect([...Object.values(settings), ...Object.values(sections)].filter((label) => label.length > 45)).toEqual([]);
    expect(Object.values(settingSections).filter((names) => names.length > 5)).toEqual([]);
  });
});
