import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommands } from '../../../src/commands/index.ts';
import type { CommandFace } from '../../../src/core/command.ts';
import { createAsked } from '../../../src/core/asked.ts';
import type { Answer } from '../../../src/core/platform.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { type Harness, start, ward } from './harness.ts';

/** The product's own commands, as they are registered. */
const faces: readonly CommandFace[] = createAsked(
  { phrases: phrasesOf } as never,
  {} as never,
  createCommands({ drafts: { keep: () => '', take: () => undefined }, problems: () => [] } as never),
).faces();

let h: Harness;
let w: ReturnType<typeof ward>;
beforeEach(async () => {
  h = await start({
    faces,
    before: (discord) => void (w = ward(discord)),
    suggest: (typed) => [{ label: `${typed} ?`, value: typed }],
  });
  await expect.poll(() => h.discord.use.commands().length).toBeGreaterThan(0);
  await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
});
afterEach(() => h.close());

const by = () => ({ platform: 'discord', id: w.salma.id });
const place = () => ({ platform: 'discord', group: w.guild.id, channel: w.channel.id });
const later = (ms: number, answer: Answer): Promise<Answer> => new Promise((resolve) => setTimeout(() => resolve(answer), ms));

describe('commands on Discord', () => {
  it('are registered with their words in French and English, and written again only when they changed', async () => {
    const puts = () => h.discord.calls().filter((c) => c.method === 'PUT' && c.path.endsWith('/commands')).length;
    expect(puts()).toBe(1);
    const [first] = h.discord.use.commands().filter((c) => c.name === 'verifier');
    expect(first).toMatchObject({ name_localizations: { fr: 'verifier' }, description: expect.stringContaining('Relire') });
    expect(first?.description_localizations).toHaveProperty('en-US');
    expect(h.discord.use.commands().map((c) => c.name)).toContain('Vérifier');
    await h.stop();
    await h.start();
    await expect.poll(() => h.discord.calls().filter((c) => c.method === 'GET' && c.path.endsWith('/commands')).length).toBe(2);
    expect(puts()).toBe(1);
  });

  it('are answered for their sayer alone, with place, language and options', async () => {
    const use = h.discord.use.slash(w.channel, w.salma, 'verifier', { texte: 'mon brouillon' }, { locale: 'en-US' });
    await expect.poll(() => use.state()).toBe('answered');
    expect(h.asks).toEqual([{ command: 'verifier', by: by(), in: place(), language: 'en', options: { texte: 'mon brouillon' } }]);
    expect(h.discord.ephemerals(w.channel, w.salma).map((m) => m.content)).toEqual(['fait']);
    expect(h.discord.messages(w.channel)).toEqual([]);
  });

  it('chosen on a message bring it as it reads now', async () => {
    const sent = h.discord.talk.post(w.channel, w.salma, { content: 'Mme B.', files: [{ name: 'radio.png', bytes: 'x', type: 'image/png' }] });
    const use = h.discord.use.messageMenu(sent, w.salma, 'Vérifier');
    await expect.poll(() => use.state()).toBe('answered');
    expect(h.asks[0]).toMatchObject({ command: 'verifier', message: { text: 'Mme B.', ref: { id: sent.id }, attachments: [{ kind: 'image' }] } });
  });

  it('said in a thread know the thread and its channel', async () => {
    const thread = h.discord.threads.open(w.channel, w.salma, { name: 'Cas du soir' });
    const use = h.discord.use.slash(thread, w.salma, 'aide');
    await expect.poll(() => use.state()).toBe('answered');
    expect(h.asks[0]?.in).toEqual({ ...place(), thread: thread.id });
  });

  it('that take longer than three seconds are answered all the same', { timeout: 15_000 }, async () => {
    h.answer = () => later(3_500, { text: 'enfin' });
    const use = h.discord.use.slash(w.channel, w.salma, 'aide');
    await expect.poll(() => use.state(), { timeout: 3_000 }).toBe('deferred');
    await expect.poll(() => use.original()?.content, { timeout: 5_000 }).toBe('enfin');
    expect(h.discord.messages(w.channel)).toEqual([]);
  });

  it('open a form at once, as a modal; and by a button when the answer was late', { timeout: 15_000 }, async () => {
    const form = {
      action: 'x:verifier:',
      title: 'Relire avant de publier',
      fields: [
        { id: 'texte', label: 'Votre brouillon', kind: 'text', required: true, hint: 'sans nom' },
        {
          id: 'pays',
          label: 'Pays',
          kind: 'choice',
          required: false,
          choices: [
            { label: 'Maroc', value: 'MA' },
            { label: 'France', value: 'FR' },
          ],
        },
      ],
    } as const;
    h.answer = (what) => ('values' in what ? { text: 'relu' } : { text: '', form });
    const use = h.discord.use.slash(w.channel, w.salma, 'verifier');
    await expect.poll(() => use.modal()?.title).toBe('Relire avant de publier');
    const submitted = h.discord.use.submit(use, { texte: 'mon brouillon', pays: ['MA'] });
    await expect.poll(() => submitted.state()).toBe('answered');
    expect(h.submissions).toEqual([
      { action: 'x:verifier:', by: by(), in: place(), language: expect.any(String), values: { texte: 'mon brouillon', pays: 'MA' } },
    ]);

    h.answer = (what) => ('values' in what ? { text: 'relu' } : later(2_000, { text: 'prêt', form }));
    const slow = h.discord.use.slash(w.channel, w.salma, 'verifier');
    await expect.poll(() => slow.original()?.content, { timeout: 5_000 }).toBe('prêt');
    const opener = slow.original();
    if (!opener) throw new Error('no answer');
    const action = /"custom_id":"(form:[^"]+)"/.exec(JSON.stringify(opener.components))?.[1] ?? '';
    const pressed = h.discord.use.press(opener, w.salma, action);
    await expect.poll(() => pressed.modal()?.custom_id).toBe('x:verifier:');
  });

  it('answer in several messages, or in a file, what is longer than one', async () => {
    h.answer = () => ({ text: 'mot '.repeat(900), buttons: [{ label: 'Publier', action: 'x:verifier:1' }] });
    const use = h.discord.use.slash(w.channel, w.salma, 'aide');
    await expect.poll(() => use.followups().length).toBe(1);
    expect(use.original()?.components).toEqual([]);
    expect(JSON.stringify(use.followups()[0]?.components)).toContain('x:verifier:1');
    h.answer = () => ({ text: 'mot '.repeat(5000) });
    const long = h.discord.use.slash(w.channel, w.salma, 'aide');
    await expect.poll(() => long.original()?.attachments.map((a) => a.filename)).toEqual(['confrere.txt']);
  });

  it('hand out a file', async () => {
    h.answer = () => ({ text: 'votre lettre', file: { name: 'lettre.txt', mime: 'text/plain', bytes: new TextEncoder().encode('bonjour') } });
    const use = h.discord.use.slash(w.channel, w.salma, 'aide');
    await expect.poll(() => use.original()?.attachments.map((a) => a.filename)).toEqual(['lettre.txt']);
  });

  it('suggest while an option is typed', async () => {
    await h.close();
    const typing: CommandFace = {
      name: 'regle',
      audience: 'anyone',
      options: [{ name: 'sujet', type: 'text', required: false, suggests: true }],
      words: { fr: { name: 'regle', description: 'Règles' } },
    };
    h = await start({ faces: [typing], before: (discord) => void (w = ward(discord)), suggest: (typed) => [{ label: `${typed} ?`, value: typed }] });
    await expect.poll(() => h.discord.use.commands().length).toBe(1);
    await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
    const use = h.discord.use.autocomplete(w.channel, w.salma, 'regle', 'sujet', { sujet: 'photo' });
    await expect.poll(() => use.choices()).toEqual([{ name: 'photo ?', value: 'photo' }]);
  });
});

describe('buttons on Discord', () => {
  const card = async () => {
    await h.perform({
      do: 'alert',
      key: 'm-0123456789abcdef:alert',
      repeat: false,
      in: place(),
      card: [['Fiche']],
      buttons: [[{ label: 'Voir', action: 'look:m-0123456789abcdef' }]],
      severity: 2,
    });
    const [message] = h.discord.messages(w.channel);
    if (!message) throw new Error('no card');
    return message;
  };

  it('are answered for their presser alone', async () => {
    const use = h.discord.use.press(await card(), w.salma, 'look:m-0123456789abcdef', { locale: 'fr' });
    await expect.poll(() => use.state()).toBe('answered');
    expect(h.presses).toEqual([{ by: by(), action: 'look:m-0123456789abcdef', in: place(), language: 'fr' }]);
    expect(h.discord.messages(w.channel)).toHaveLength(1);
    expect(h.discord.ephemerals(w.channel, w.salma)[0]?.content).toBe('fait');
  });

  it('show a text for a while only: it goes at the latest when the bot does', async () => {
    h.answer = () => ({ text: 'Mme [nom], 54 ans', secret: true });
    const use = h.discord.use.press(await card(), w.salma, 'look:m-0123456789abcdef');
    await expect.poll(() => use.original()?.content).toBe('Mme [nom], 54 ans');
    await h.stop();
    expect(h.discord.ephemerals(w.channel, w.salma)).toEqual([]);
  });

  it('pressed in private know no place', async () => {
    await h.perform({
      do: 'tell',
      key: 'k',
      repeat: false,
      to: by(),
      group: place(),
      text: 'un mot',
      buttons: [{ label: 'Répondre', action: 'appeal:m-0123456789abcdef' }],
    });
    const [told] = h.discord.direct(w.salma);
    if (!told) throw new Error('nothing told');
    const use = h.discord.use.press(told, w.salma, 'appeal:m-0123456789abcdef');
    await expect.poll(() => use.state()).toBe('answered');
    expect(h.presses[0]?.in).toBeUndefined();
  });
});
