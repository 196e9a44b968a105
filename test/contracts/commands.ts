import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandName } from '../../src/core/command-name.ts';
import type { CommandFace } from '../../src/core/command.ts';
import type { Store } from '../../src/core/journal.ts';
import { phrasesOf } from '../../src/languages/index.ts';

export const whos = ['member', 'moderator', 'outsider'] as const;
/** `moderator` administers the group too; `outsider` is no member of it, and speaks to the bot in private. */
export type Who = (typeof whos)[number];
export const tongues = ['fr', 'en', 'ar'] as const;
export type Tongue = (typeof tongues)[number];

/** What one person was answered, in private. */
export interface Answered {
  readonly text: string;
  readonly version?: string;
  /** Labels, in the order in which they stand. */
  readonly buttons: readonly string[];
  /** Ids of the fields that are asked for, with what stands in them. */
  readonly form?: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly text: string };
}

/** One person before the platform, in one language. */
export interface Speaker {
  /** Says a command as one says it there; `about` is a message of the group that it is chosen on. */
  say(command: CommandName, said?: { readonly options?: Readonly<Record<string, string>>; readonly about?: string }): Promise<Answered>;
  /** Presses the button of this label in the last answer. */
  press(label: string): Promise<Answered>;
  /** Fills in the form of the last answer; what is not said stays as it stands there. */
  submit(values: Readonly<Record<string, string>>): Promise<Answered>;
}

/** A group on some platform with the product behind it: a member, a moderator, somebody outside, and another member who writes. */
export interface CommandWorld {
  speaker(who: Who, tongue: Tongue): Promise<Speaker>;
  faces(): readonly CommandFace[];
  /** Another member posts this; its id, once it is judged. */
  post(text: string): Promise<string>;
  /** All that everybody in the group can read now. */
  everybody(): Promise<string>;
  readonly store: Store;
  close(): Promise<void>;
}

/** Has a national identity number with a good check digit; nobody has it. */
const draft = 'Avis svp : Mme Zineb Tahiri, CIN BK482913, tél 06 61 48 29 17, œdèmes depuis 10 jours.';

/** Every command in three languages by everybody who may and may not say it, and the ways that go through several steps. */
export function commandsContract(open: () => Promise<CommandWorld>): void {
  let world: CommandWorld;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  const combinations = tongues.flatMap((tongue) => whos.map((who) => [tongue, who] as const));
  describe.each(combinations)('in %s, by a %s', (tongue, who) => {
    const { asked, answers, faces } = phrasesOf(tongue);

    test('every command is answered in private, or refused with its reason', async () => {
      const before = await world.everybody();
      const speaker = await world.speaker(who, tongue);
      for (const { name, audience } of world.faces()) {
        const { text } = await speaker.say(name);
        const plain = text.replaceAll('\u200f', '');
        expect(plain.trim(), name).not.toBe('');
        expect(plain, name).not.toMatch(/[!\uff01]/);
        expect([asked.failed, asked.unknown], name).not.toContain(plain);
        if (tongue === 'ar') expect(plain, name).toMatch(/\p{Script=Arabic}/u);
        const refusals = [asked.notModerator, asked.notAdmin, asked.sayInGroup];
        if (audience !== 'anyone') expect(refusals.includes(plain), name).toBe(who !== 'moderator');
        else if (who !== 'outsider') expect(refusals.includes(plain), name).toBe(false);
      }
      expect(await world.everybody()).toBe(before);
    });

    test('the list of commands holds what this person may say here', async () => {
      const { text } = await (await world.speaker(who, tongue)).say('aide');
      const lines = text.replaceAll('\u200f', '').split('\n');
      const listed = (name: CommandName): boolean => lines.some((line) => line.startsWith(`/${faces[name].name} `));
      const forModerators = (['alertes', 'reglages', 'moderateurs'] as const).map(listed);
      expect([listed('verifier'), ...forModerators]).toEqual([true, ...forModerators.map(() => who === 'moderator')]);
    });

    test('a draft is checked, and nothing of it is kept or seen', async () => {
      const speaker = await world.speaker(who, tongue);
      const found = await speaker.say('verifier', { options: { texte: draft } });
      expect(found.version).toBeTruthy();
      expect(found.version).not.toMatch(/Tahiri|BK482913/);
      expect(await world.everybody()).not.toContain('Tahiri');
      expect(await world.store.readings.cases({})).toEqual([]);
      if (who === 'outsider') return expect(found.buttons).not.toContain(answers.verifier.post);
      expect((await speaker.press(answers.verifier.post)).text).toContain(answers.verifier.posted);
      await expect.poll(() => world.everybody()).toContain(found.version?.slice(-20));
    });

    test('what is kept is read as a file and erased on the second press', async () => {
      const speaker = await world.speaker(who, tongue);
      const words = answers.mesdonnees;
      if (who === 'outsider') return expect((await speaker.say('mesdonnees')).text).toBe(words.nothing);
      const about = await world.post('Venez nombreux à ma formation');
      await speaker.say('signaler', { about, options: { motif: 'advertising' } });
      const kept = await speaker.say('mesdonnees');
      expect(kept.text).toContain(words.reports(1));
      expect(kept.file?.text).toContain('"reported"');
      expect((await speaker.press(words.erase)).buttons).toEqual([words.confirm]);
      expect((await speaker.press(words.confirm)).text).toContain(words.staysCase(1));
    });
  });

  describe.each(tongues)('in %s', (tongue) => {
    const { answers, cases, faces, refusals, card } = phrasesOf(tongue);

    test('a report is chosen on a message, its reason pressed, and made once', async () => {
      const about = await world.post('Venez nombreux à ma formation');
      const speaker = await world.speaker('member', tongue);
      const first = await speaker.say('signaler', { about });
      expect(first.buttons).toHaveLength(6);
      expect((await speaker.press(faces.signaler.choices?.['advertising'] ?? '')).text).toContain(cases.reportSent);
      expect(await world.store.readings.rows({})).toMatchObject([{ lane: 'report' }]);
      expect((await speaker.say('signaler', { about, options: { motif: 'other' } })).text).toContain(refusals['already-reported']);
    });

    test('what waits is listed, opened, taken in hand', async () => {
      const about = await world.post('Venez nombreux à ma formation');
      await (await world.speaker('member', tongue)).say('signaler', { about, options: { motif: 'advertising' } });
      const speaker = await world.speaker('moderator', tongue);
      expect((await speaker.say('alertes')).text).toContain(cases.reportReasons.advertising);
      const opened = await speaker.press('1');
      expect(opened.buttons).toContain(card.claim);
      await speaker.press(card.claim);
      await expect.poll(async () => (await world.store.readings.cases({}))[0]?.state).toBe('claimed');
    });

    test('settings are chosen in a form, refused with a reason, and taken back', async () => {
      const speaker = await world.speaker('moderator', tongue);
      const words = answers.reglages;
      await speaker.say('reglages');
      const asked = await speaker.press(words.sections.cases);
      expect(Object.keys(asked.form ?? {})).toEqual(['keepHours', 'appealHours', 'twoModeratorsFrom']);
      const refused = await speaker.submit({ keepHours: '99999' });
      expect(refused.text).toContain(words.refused);
      const chosen = await speaker.submit({ keepHours: '12' });
      expect(chosen.text).toContain(`12 (${words.sources.group})`);
      const group = (await world.store.readings.groups()).find((g) => g.chosen.keepHours === 12);
      expect(group).toBeDefined();
      await speaker.press(words.reset);
      expect((await speaker.press(words.reset)).text).toContain(words.resetDone);
      expect((await world.store.readings.group(group?.ref ?? { platform: '', group: '' })).chosen).toEqual({});
    });

    test('a form asks for the draft that was not said', async () => {
      const speaker = await world.speaker('member', tongue);
      expect(Object.keys((await speaker.say('verifier')).form ?? {})).toEqual(['texte']);
      expect((await speaker.submit({ texte: draft })).version).not.toContain('Tahiri');
    });
  });
}
