import type { APIMessage } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { GivenMessage } from '../../platforms/discord/loopback/controls/written.ts';
import { type Harness, messages, start, ward } from './harness.ts';

type Ward = ReturnType<typeof ward>;
let h: Harness;
let w: Ward;
afterEach(() => h.close());

const mark = 'Mme Zineb B.';

/** What can be written, each with the text that must reach the core. */
const kinds: Readonly<Record<string, (h: Harness, w: Ward) => { readonly in: { readonly id: string }; readonly message: GivenMessage }>> = {
  plain: (_h, { channel }) => ({ in: channel, message: { content: mark } }),
  reply: ({ discord }, { channel, salma }) => ({ in: channel, message: { content: mark, replyTo: discord.talk.post(channel, salma, 'question') } }),
  forward: ({ discord }, { guild, channel, salma }) => {
    const other = discord.guilds.channel(guild, { name: 'ailleurs' });
    return { in: channel, message: { forward: discord.talk.post(other, salma, `cas de ${mark}`) } };
  },
  caption: (_h, { channel }) => ({ in: channel, message: { content: mark, files: [{ name: 'radio.png', bytes: 'x', type: 'image/png' }] } }),
  album: (_h, { channel }) => ({
    in: channel,
    message: {
      files: [
        { name: 'a.png', bytes: 'x', type: 'image/png', description: mark },
        ...['b.png', 'c.png'].map((name) => ({ name, bytes: 'x', type: 'image/png' })),
      ],
    },
  }),
  poll: (_h, { channel }) => ({
    in: channel,
    message: { poll: { question: { text: `Que faire pour ${mark} ?` }, answers: [{ poll_media: { text: 'opérer' } }] } },
  }),
  sticker: (_h, { channel }) => ({ in: channel, message: { content: 'voir', stickers: [{ id: '7', name: mark, format_type: 1 }] } }),
  embed: (_h, { channel }) => ({ in: channel, message: { content: 'lien', embeds: [{ description: mark }] } }),
  thread: ({ discord }, { channel, salma }) => ({ in: discord.threads.open(channel, salma, { name: 'Cas du soir' }), message: { content: mark } }),
  forum: ({ discord }, { guild, salma }) => ({
    in: discord.threads.forumPost(discord.guilds.channel(guild, { name: 'dossiers', type: 15 }), salma, { name: 'Un avis', message: 'début' }).thread,
    message: { content: mark },
  }),
  quoted: (_h, { channel }) => ({ in: channel, message: { content: `> ${mark}\nqu’en pensez-vous ?` } }),
  'text file': (_h, { channel }) => ({
    in: channel,
    message: { content: 'voir', files: [{ name: 'message.txt', bytes: `cas de ${mark}`, type: 'text/plain' }] },
  }),
  announcement: ({ discord }, { guild }) => ({ in: discord.guilds.channel(guild, { name: 'annonces', type: 5 }), message: { content: mark } }),
  stage: ({ discord }, { guild }) => ({ in: discord.guilds.channel(guild, { name: 'scène', type: 13 }), message: { content: mark } }),
  voice: ({ discord }, { guild }) => ({ in: discord.guilds.channel(guild, { name: 'staff', type: 2 }), message: { content: mark } }),
};

/** What can happen to it on its way; each ends with the message at the core. */
const ways: Readonly<Record<string, (say: () => APIMessage) => Promise<void>>> = {
  live: async (say) => void say(),
  'edited, known': async (say) => {
    const sent = say();
    await arrivedOnce(sent);
    edit(sent);
  },
  // The bot's memory holds no message: after a restart it has never seen this one.
  'edited, unknown, months later': async (say) => {
    await h.stop();
    const sent = say();
    await h.start();
    await arrivedOnce(sent);
    h.arrivals.length = 0;
    await h.stop();
    await h.start();
    edit(sent);
  },
  'edited while away': async (say) => {
    const sent = say();
    await arrivedOnce(sent);
    await h.stop();
    h.arrivals.length = 0;
    edit(sent);
    await h.start();
  },
  'sent twice by Discord': async (say) => {
    h.discord.gateway.duplicateNext(1);
    say();
  },
  'sent after what came later': async (say) => {
    h.discord.gateway.reorderNext(2);
    const sent = say();
    h.discord.talk.post({ id: sent.channel_id }, w.salma, 'plus tard');
    await expect.poll(() => messages(h).map((m) => m.text), { timeout: 5_000 }).toContain('plus tard');
  },
  'written while the bot is stopped': async (say) => {
    await h.stop();
    say();
    await h.start();
  },
  'written while the session is lost': async (say) => {
    await h.discord.kill();
    say();
    await h.discord.restore('lost');
  },
  'written while the line is cut': async (say) => {
    h.discord.gateway.cutAll();
    say();
  },
  'written while the store is down': async (say) => {
    h.refuse(3);
    say();
  },
};

/** Cells that cannot be, and why. */
const impossible: Readonly<Record<string, string>> = Object.fromEntries(
  ['edited, known', 'edited, unknown, months later', 'edited while away'].flatMap((way) => [
    [`forward/${way}`, 'a forward is a copy that nobody can change'],
    [`poll/${way}`, 'Discord lets nobody edit a message that has a poll'],
  ]),
);

const seen = (): string[] => messages(h).map((m) => [m.text, ...(m.quotes ?? []), ...m.attachments.flatMap((a) => a.texts ?? [])].join(' '));
const arrivedOnce = (sent: APIMessage) => expect.poll(() => messages(h).some((m) => m.ref.id === sent.id), { timeout: 10_000 }).toBe(true);
const edit = (sent: APIMessage): void => void h.discord.talk.edit(sent, { content: `corrigé : ${sent.content}` });

describe.each(Object.keys(kinds))('%s', (kind) => {
  it.each(Object.keys(ways))('%s', { timeout: 30_000 }, async (way) => {
    h = await start({ before: (discord) => void (w = ward(discord)) });
    if (impossible[`${kind}/${way}`]) return expect(kinds[kind]).toBeDefined();
    const { in: place, message } = kinds[kind]?.(h, w) ?? { in: w.channel, message: {} };
    await ways[way]?.(() => h.discord.talk.post(place, w.salma, message));
    const wanted = way.startsWith('edited') ? ['corrigé', mark] : [mark];
    await expect.poll(() => seen().some((text) => wanted.every((t) => text.includes(t))), { timeout: 15_000 }).toBe(true);
  });
});
