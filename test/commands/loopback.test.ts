import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../../src/core/command-name.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { discordHome, type Home, type Someone, telegramHome, type Tongue } from '../fakes/loopback.ts';

/** Chosen on a message, or said with words of their own elsewhere in these tests. */
const elsewhere: readonly string[] = ['anonymiser'];
const places = [
  { name: 'Telegram', open: telegramHome, most: 4096 },
  { name: 'Discord', open: discordHome, most: 2000 },
] as const;

describe.each(places)('every command on $name', { timeout: 120_000 }, ({ open, most }) => {
  let home: Home;
  const speakers = new Map<Tongue, Someone>();
  beforeAll(async () => {
    home = await open();
    for (const language of ['fr', 'en', 'ar'] as const) speakers.set(language, home.someone(`Dr ${language}`, language, 'moderator'));
  }, 60_000);
  afterAll(() => home.close());

  const cases = (['fr', 'en', 'ar'] as const).flatMap((language) => commandNames.filter((n) => !elsewhere.includes(n)).map((name) => ({ language, name })));

  it.each(cases)('is answered to its author alone: $name in $language', { timeout: 30_000 }, async ({ language, name }) => {
    const { faces, asked } = phrasesOf(language);
    const speaker = speakers.get(language);
    if (!speaker) throw new Error('nobody speaks');
    const heard = home.everybody().length;
    speaker.say(faces[name].name);
    // What answers comes later: a form that stood open is closed by now.
    const before = speaker.told().length;
    await expect.poll(() => speaker.told().length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(before);
    const told = speaker.told().slice(before);
    for (const text of told) {
      expect(text.length).toBeLessThanOrEqual(most);
      expect(text).not.toMatch(/[!\uff01]/);
    }
    const whole = told.join('\n').replaceAll('\u200f', '');
    for (const no of [asked.failed, asked.unknown, asked.sayInGroup, asked.notModerator, asked.notAdmin]) expect(whole).not.toContain(no);
    if (language === 'ar' && whole.trim()) expect(whole).toMatch(/\p{Script=Arabic}/u);
    expect(home.everybody().slice(heard)).toEqual([]);
  });
});
