import type { Chat, Message } from '@grammyjs/types';
import { afterEach, describe, expect, it } from 'vitest';
import type { Ask, CommandFace, Submitted } from '../../../src/core/command.ts';
import type { Answer } from '../../../src/core/platform.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import type { BotApiOptions } from '../../platforms/telegram/bot-api/start-bot-api.ts';
import { type Harness, messages, start } from './harness.ts';

let h: Harness;
afterEach(() => h.close());

const face = (name: CommandFace['name'], rest: Partial<CommandFace> = {}): CommandFace => ({
  name,
  audience: 'anyone',
  options: [],
  ...rest,
  words: Object.fromEntries(['fr', 'en', 'ar'].map((language) => [language, phrasesOf(language).faces[name]])),
});
const faces: readonly CommandFace[] = [
  face('aide'),
  face('verifier', { options: [{ name: 'texte', type: 'text', required: false, maxLength: 4000 }], onMessage: true }),
  face('alertes', { audience: 'moderator', options: [{ name: 'etat', type: 'choice', required: true, choices: ['ouvertes', 'closes'] }] }),
  face('regle', { options: [{ name: 'nom', type: 'text', required: false, suggests: true }] }),
  face('reglages', { audience: 'admin' }),
  face('usurpation', {
    options: [
      { name: 'personne', type: 'person', required: false },
      { name: 'texte', type: 'text', required: false },
    ],
  }),
];

interface Given {
  readonly answer?: (ask: Ask) => Answer;
  readonly submitted?: (form: Submitted) => Answer;
  readonly moderators?: () => number;
  readonly api?: BotApiOptions;
}

async function ward({ answer = (ask) => ({ text: `réponse à ${ask.command}` }), submitted = () => ({ text: 'reçu' }), moderators, api }: Given = {}) {
  const asks: Ask[] = [];
  const forms: Submitted[] = [];
  h = await start({
    ...(api && { api }),
    isModeratorsChat: async (chat) => Number(chat) === moderators?.(),
    receiver: {
      faces: () => faces,
      async asked(ask) {
        asks.push(ask);
        return answer(ask);
      },
      async submitted(form) {
        forms.push(form);
        return submitted(form);
      },
      suggested: async () => [
        { label: 'Pas de nom', value: 'names' },
        { label: 'Respect', value: 'respect' },
      ],
      drafted: async (_by, text) => ({ text: text.replace('Mme Z', 'la patiente'), changed: text.includes('Mme Z') }),
    },
  });
  const amina = h.api.people.add({ first_name: 'Amina', language_code: 'fr' });
  const group = h.api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' });
  return { amina, group, asks, forms };
}
type User = Parameters<Harness['api']['say']>[0];
const byBot = (chat: Pick<Chat, 'id'>): Message[] => h.api.messages(chat).filter((m) => m.from?.is_bot);
const last = (chat: Pick<Chat, 'id'>): Message => {
  const m = byBot(chat).at(-1);
  if (!m) throw new Error('the bot said nothing');
  return m;
};
const buttons = (m: Message) => (m.reply_markup?.inline_keyboard ?? []).flat();
const dataOf = (m: Message, label: string): string => {
  const b = buttons(m).find((one) => one.text === label);
  return b && 'callback_data' in b ? b.callback_data : '';
};

describe('the lists of commands', () => {
  it('are registered by audience, place and language, with names that are understood', async () => {
    await ward();
    await expect.poll(() => h.api.calls('setChatMenuButton').length).toBe(1);
    const registered = h.api.calls('setMyCommands').map(({ params: { scope, language_code, commands } }) => ({
      scope: scope?.type,
      language: language_code ?? '',
      names: (commands ?? []).map((c) => c.command),
    }));
    expect(registered).toHaveLength(12);
    const of = (scope: string, language: string) => registered.find((r) => r.scope === scope && r.language === language)?.names ?? [];
    expect(of('all_group_chats', 'fr')).toEqual(expect.arrayContaining(['aide', 'verifier']));
    expect(of('all_group_chats', 'fr')).not.toContain('reglages');
    expect(of('all_chat_administrators', '')).toEqual(expect.arrayContaining(['reglages', 'alertes']));
    expect(of('all_private_chats', 'en')).toContain(phrasesOf('en').faces.verifier.name);
    expect(h.api.calls('setMyCommands').every((c) => c.answer?.ok)).toBe(true);
  });
});

describe('a command in the group', () => {
  it('is answered to its author alone, in whatever language it was named', async () => {
    const { amina, group, asks } = await ward();
    h.api.say(amina, group, `/${phrasesOf('en').faces.aide.name}@${h.api.bot.username}`);
    await expect.poll(() => h.api.ephemerals(group, amina).map((m) => m.text)).toEqual(['réponse à aide']);
    expect(asks[0]).toMatchObject({
      command: 'aide',
      by: { id: String(amina.id) },
      in: { group: String(group.id), channel: String(group.id) },
      language: 'fr',
    });
    expect(byBot(group)).toEqual([]);
  });

  it('is answered in the private chat where there is no such message', async () => {
    const { amina, group } = await ward({ api: { without: ['deleteEphemeralMessage'] } });
    h.api.startPrivateChat(amina);
    h.api.say(amina, group, '/aide');
    await expect.poll(() => byBot({ id: amina.id }).map((m) => m.text)).toContain('réponse à aide');
    expect(byBot(group)).toEqual([]);
  });

  it('leads to the private chat where neither is possible, without a word of the answer, and is asked there again', async () => {
    const { amina, group, asks } = await ward({ api: { without: ['deleteEphemeralMessage'] } });
    h.api.say(amina, group, '/aide');
    await expect.poll(() => byBot(group).length).toBe(1);
    const notice = last(group);
    expect(JSON.stringify(notice)).not.toContain('réponse à');
    const [link] = buttons(notice);
    const payload = link && 'url' in link ? new URL(link.url).searchParams.get('start') : '';
    const chat = h.api.startPrivateChat(amina);
    h.api.say(amina, chat, `/start ${payload}`);
    await expect.poll(() => byBot(chat).at(-1)?.text).toBe('réponse à aide');
    expect(asks.at(-1)?.in).toBeUndefined();
  });

  it('with a draft is reviewed like any message, and its words are gone from the group at once', async () => {
    const { amina, group, asks } = await ward();
    h.api.say(amina, group, '/verifier Mme Z, chambre 12');
    await expect.poll(() => asks.map((a) => a.options['texte'])).toEqual(['Mme Z, chambre 12']);
    expect(messages(h).map((m) => m.text)).toEqual(['/verifier Mme Z, chambre 12']);
    expect(h.api.messages(group)).toEqual([]);
  });

  it('that its author alone sees is answered, and neither reviewed nor deleted', async () => {
    const { amina, group, asks } = await ward();
    h.api.sayToBot(amina, group, '/verifier Mme Z, chambre 12');
    await expect.poll(() => h.api.ephemerals(group, amina).length).toBe(1);
    expect(asks).toHaveLength(1);
    expect(messages(h)).toEqual([]);
    expect(h.api.calls('deleteMessage')).toEqual([]);
  });

  it('carries the message that it answers', async () => {
    const { amina, group, asks } = await ward();
    const sent = h.api.say(amina, group, 'Mme Z va mieux');
    h.api.say(amina, group, '/verifier', { replyTo: sent });
    await expect.poll(() => asks[0]?.message).toMatchObject({ text: 'Mme Z va mieux', ref: { id: String(sent.message_id) } });
  });

  it('names a person by a mention, a handle seen here, or the message it answers', async () => {
    const { amina, group, asks } = await ward();
    const karim = h.api.people.add({ first_name: 'Karim', username: 'karim' });
    h.api.groups.join(karim, group);
    const sent = h.api.say(karim, group, 'bonjour');
    await expect.poll(() => messages(h).length).toBe(1);
    h.api.say(amina, group, '/usurpation @karim il dit être médecin');
    h.api.say(amina, group, '/usurpation', { replyTo: sent });
    await expect
      .poll(() => asks.map((a) => a.options))
      .toEqual([{ personne: `telegram:${karim.id}`, texte: 'il dit être médecin' }, { personne: `telegram:${karim.id}` }]);
  });

  it('of an anonymous administrator leads to the private chat, where they are somebody', async () => {
    const { group, amina, asks } = await ward();
    h.api.say(amina, group, '/aide', { anonymous: true });
    await expect.poll(() => byBot(group).flatMap((m) => buttons(m).map((b) => 'url' in b && b.url))).toEqual([expect.stringContaining('start=c_aide')]);
    expect(asks).toEqual([]);
  });

  it('for another bot is a message like any other', async () => {
    const { amina, group, asks } = await ward();
    h.api.say(amina, group, '/aide@another_bot');
    await expect.poll(() => messages(h).length).toBe(1);
    expect(asks).toEqual([]);
  });

  it('is neither reviewed nor taken away where moderators talk', async () => {
    let room = 0;
    const { amina, asks } = await ward({ moderators: () => room });
    const chat = h.api.groups.add({ members: [amina], bot: 'administrator' });
    room = chat.id;
    h.api.say(amina, chat, '/verifier Mme Z');
    await expect.poll(() => asks.length).toBe(1);
    await expect.poll(() => h.api.ephemerals(chat, amina).length).toBe(1);
    expect(messages(h)).toEqual([]);
    expect(h.api.messages(chat).map((m) => m.text)).toContain('/verifier Mme Z');
  });
});

describe('what was left out of a command', () => {
  it('is offered as buttons, which only its author may press', async () => {
    const { amina, group, asks } = await ward();
    const chat = h.api.startPrivateChat(amina);
    h.api.say(amina, chat, '/regle');
    await expect.poll(() => byBot(chat).flatMap((m) => buttons(m).map((b) => b.text))).toEqual(['Pas de nom', 'Respect']);
    const offered = last(chat);
    await h.api.press(amina, offered, dataOf(offered, 'Respect'));
    await expect.poll(() => asks.at(-1)).toMatchObject({ command: 'regle', options: { nom: 'respect' } });
    const again = await h.api.press(amina, offered, dataOf(offered, 'Respect'));
    expect(again?.text).toBe(phrasesOf('fr').telegram.expired);
    h.api.say(amina, group, '/alertes closes');
    await expect.poll(() => asks.at(-1)?.options).toEqual({ etat: 'closes' });
  });
});

describe('the private chat', () => {
  async function privately(given: Given = {}) {
    const scene = await ward(given);
    return { ...scene, chat: h.api.startPrivateChat(scene.amina) };
  }

  it('takes a text without a command for a draft to be read, whatever bears it, and reviews nothing', async () => {
    const { amina, chat, asks } = await privately();
    h.api.say(amina, chat, 'Mme Z va mieux');
    h.api.say(amina, chat, 'la radio de M. B.', { photo: {} });
    await expect.poll(() => asks.filter((a) => a.command === 'verifier').map((a) => a.options['texte'])).toEqual(['Mme Z va mieux', 'la radio de M. B.']);
    expect(messages(h)).toEqual([]);
  });

  const form: Answer = {
    text: '',
    form: {
      action: 'x:verifier:7',
      title: 'Déclaration',
      fields: [
        { id: 'quoi', label: 'Que s’est-il passé ?', kind: 'text', required: true, maxLength: 20 },
        {
          id: 'grave',
          label: 'Est-ce grave ?',
          kind: 'choice',
          required: true,
          choices: [
            { label: 'Oui', value: 'y' },
            { label: 'Non', value: 'n' },
          ],
        },
        { id: 'note', label: 'Une note ?', kind: 'line', required: false },
      ],
    },
  };

  it('asks a form question by question, with choices as buttons, and says what does not fit', async () => {
    const { amina, chat, forms } = await privately({ answer: () => form });
    h.api.say(amina, chat, '/verifier');
    const words = phrasesOf('fr').telegram.form;
    await expect.poll(() => last(chat).text).toContain('Que s’est-il passé ?');
    h.api.say(amina, chat, 'beaucoup trop long pour ce champ');
    await expect.poll(() => last(chat).text).toContain(words.tooLong(20));
    h.api.say(amina, chat, 'une photo');
    await expect.poll(() => last(chat).text).toContain('Est-ce grave ?');
    h.api.say(amina, chat, 'peut-être');
    await expect.poll(() => last(chat).text).toContain(words.choose);
    await h.api.press(amina, last(chat), dataOf(last(chat), 'Oui'));
    await expect.poll(() => last(chat).text).toContain('Une note ?');
    await h.api.press(amina, last(chat), dataOf(last(chat), words.skip));
    await expect
      .poll(() => forms)
      .toEqual([{ action: 'x:verifier:7', by: { platform: 'telegram', id: String(amina.id) }, language: 'fr', values: { quoi: 'une photo', grave: 'y' } }]);
    await expect.poll(() => last(chat).text).toBe('reçu');
  });

  it('forgets a form that is cancelled, and what comes after it is a draft', async () => {
    const { amina, chat, asks, forms } = await privately({ answer: (ask) => (ask.options['texte'] ? { text: 'lu' } : form) });
    h.api.say(amina, chat, '/verifier');
    await expect.poll(() => last(chat).text).toContain('Que s’est-il passé ?');
    h.api.say(amina, chat, '/annuler');
    await expect.poll(() => last(chat).text).toBe(phrasesOf('fr').telegram.form.cancelled);
    h.api.say(amina, chat, 'un brouillon');
    await expect.poll(() => asks.at(-1)?.options).toEqual({ texte: 'un brouillon' });
    expect(forms).toEqual([]);
  });

  it('takes a form that was asked for in the group, and remembers of which group it is', async () => {
    const { amina, group, chat, forms } = await privately({
      answer: () => ({ text: '', form: { action: 'x:verifier:', title: 'T', fields: [{ id: 'a', label: 'A ?', kind: 'line', required: true }] } }),
    });
    h.api.say(amina, group, '/verifier');
    await expect.poll(() => byBot(chat).at(-1)?.text).toContain('A ?');
    h.api.say(amina, chat, 'oui');
    await expect.poll(() => forms[0]).toMatchObject({ values: { a: 'oui' }, in: { group: String(group.id) } });
    expect(byBot(group)).toEqual([]);
  });

  it('shows a long answer whole, in several messages, and hands out files', async () => {
    const long = Array.from({ length: 300 }, (_, i) => `ligne ${i} de la liste`).join('\n');
    const { amina, chat } = await privately({
      answer: () => ({ text: long, file: { name: 'lettre.txt', mime: 'text/plain', bytes: new TextEncoder().encode('x') } }),
    });
    h.api.say(amina, chat, '/aide');
    await expect.poll(() => byBot(chat).at(-1)?.document?.file_name).toBe('lettre.txt');
    expect(
      byBot(chat)
        .flatMap((m) => m.text ?? [])
        .join('\n'),
    ).toContain(long);
  });
});

describe('the version without the patient, typed anywhere', () => {
  it('is offered to its author alone, and remembered by nobody', async () => {
    const { amina } = await ward();
    const offered = await h.api.askInline(amina, 'Mme Z va mieux');
    expect(offered).toMatchObject([{ type: 'article', input_message_content: { message_text: 'la patiente va mieux' } }]);
    expect(h.api.calls('answerInlineQuery')[0]?.params).toMatchObject({ cache_time: 0, is_personal: true });
    expect(messages(h)).toEqual([]);
  });

  it('is not offered cut: a long text is led to the private chat', async () => {
    const { amina } = await ward();
    expect(await h.api.askInline(amina, 'a'.repeat(256))).toEqual([]);
    expect(h.api.calls('answerInlineQuery')[0]?.params.button).toMatchObject({ start_parameter: 'c_verifier' });
  });
});

describe('people who write much', () => {
  it('hold up nobody’s messages', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    h = await start({ receiver: { faces: () => faces, asked: () => held.then(() => ({ text: 'enfin' })) } });
    const amina = h.api.people.add({ first_name: 'Amina' }) as User;
    const group = h.api.groups.add({ members: [amina], bot: 'administrator' });
    for (let i = 0; i < 5; i++) h.api.say(amina, group, '/aide');
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => messages(h).map((m) => m.text)).toEqual(['bonjour']);
    release();
    await expect.poll(() => h.api.ephemerals(group, amina).length).toBe(5);
  });
});
