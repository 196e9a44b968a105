import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Harness, messages, start, surfaces, texts, ward } from './harness.ts';

let h: Harness;
let w: ReturnType<typeof ward>;
beforeEach(async () => {
  h = await start({ before: (discord) => void (w = ward(discord)) });
  await expect.poll(() => h.arrivals).toContainEqual({ type: 'group', group: { platform: 'discord', group: w.guild.id }, event: 'joined' });
});
afterEach(() => h.close());

describe('what people post on Discord', () => {
  it('arrives with its author, place and time', async () => {
    const sent = h.discord.talk.post(w.channel, w.salma, 'bonjour');
    await expect.poll(() => messages(h)).toHaveLength(1);
    expect(messages(h)[0]).toEqual({
      ref: { platform: 'discord', group: w.guild.id, channel: w.channel.id, id: sent.id },
      author: { platform: 'discord', id: w.salma.id },
      at: new Date(sent.timestamp).toISOString(),
      text: 'bonjour',
      attachments: [],
    });
  });

  it('arrives with everything that carries text: files, alt texts, embeds, polls, stickers, components', async () => {
    const { talk } = h.discord;
    talk.post(w.channel, w.salma, { content: 'la radio', files: [{ name: 'Mme Bouhlal.png', bytes: 'x', type: 'image/png', description: 'thorax de face' }] });
    talk.post(w.channel, w.salma, {
      embeds: [{ title: 'titre', description: 'corps', author: { name: 'auteur' }, footer: { text: 'pied' }, fields: [{ name: 'nom', value: 'valeur' }] }],
    });
    talk.post(w.channel, w.salma, { poll: { question: { text: 'Qui est de garde ?' }, answers: ['moi', 'toi'].map((text) => ({ poll_media: { text } })) } });
    talk.post(w.channel, w.salma, { stickers: [{ id: '11', name: 'courage', format_type: 1 }] });
    talk.post(w.channel, w.salma, { components: [{ type: 17, components: [{ type: 10, content: 'dans un cadre' }] }] as never });
    await expect.poll(() => messages(h)).toHaveLength(5);
    const [file, embed, poll, sticker, laidOut] = messages(h);
    expect(file).toMatchObject({ text: 'la radio', attachments: [{ kind: 'image', mime: 'image/png', texts: ['Mme Bouhlal.png', 'thorax de face'] }] });
    expect(embed?.attachments).toMatchObject([{ kind: 'embed', texts: ['titre', 'corps', 'auteur', 'nom', 'valeur', 'pied'] }]);
    expect(poll?.attachments).toMatchObject([{ kind: 'poll', texts: ['Qui est de garde ?', 'moi', 'toi'] }]);
    expect(sticker?.attachments).toMatchObject([{ kind: 'sticker', texts: ['courage'] }]);
    expect(laidOut?.attachments).toMatchObject([{ texts: ['dans un cadre'] }]);
  });

  it('arrives in an album as one message with each of its files', async () => {
    h.discord.talk.post(w.channel, w.salma, { files: [1, 2, 3].map((n) => ({ name: `IRM ${n}.jpg`, bytes: 'x', type: 'image/jpeg' })) });
    await expect.poll(() => messages(h)[0]?.attachments.map((a) => a.texts?.[0])).toEqual(['IRM 1.jpg', 'IRM 2.jpg', 'IRM 3.jpg']);
  });

  it('arrives from inside a forward, whose outer text is empty', async () => {
    const other = h.discord.guilds.channel(w.guild, { name: 'cas' });
    const sent = h.discord.talk.post(other, w.salma, { content: 'Mme Zineb B.', files: [{ name: 'bilan.pdf', bytes: 'x', type: 'application/pdf' }] });
    h.discord.talk.post(w.channel, w.salma, { forward: sent });
    await expect.poll(() => messages(h)).toHaveLength(2);
    expect(messages(h)[1]).toMatchObject({ text: '', quotes: ['Mme Zineb B.'], forwarded: true, attachments: [{ kind: 'document', texts: ['bilan.pdf'] }] });
    expect(messages(h)[1]?.replyTo).toBeUndefined();
  });

  it('arrives with what it answers', async () => {
    const first = h.discord.talk.post(w.channel, w.salma, 'une question');
    h.discord.talk.post(w.channel, w.salma, { content: 'une réponse', replyTo: first });
    await expect.poll(() => messages(h)[1]?.replyTo).toBe(first.id);
  });

  it('arrives again when it is edited, whatever its age, and when a preview comes to it', async () => {
    const old = h.discord.talk.post(w.channel, w.salma, { content: 'ancien', at: Date.now() - 90 * 86_400_000 });
    const sent = h.discord.talk.post(w.channel, w.salma, 'https://exemple.test/article');
    await expect.poll(() => messages(h)).toHaveLength(2);
    h.discord.talk.edit(old, { content: 'ancien, corrigé' });
    h.discord.talk.unfurl(sent, [{ title: 'Un article', description: 'sur Mme Zineb B.' }]);
    await expect.poll(() => messages(h)).toHaveLength(4);
    expect(messages(h)[2]).toMatchObject({ text: 'ancien, corrigé', ref: { id: old.id } });
    expect(messages(h)[2]?.editedAt).toBeDefined();
    expect(messages(h)[3]).toMatchObject({ attachments: [{ texts: ['Un article', 'sur Mme Zineb B.'] }] });
    expect(messages(h)[3]?.editedAt).toBeUndefined();
  });

  it('arrives from threads, forum posts and the chat of a voice channel, each with its place', async () => {
    const { threads, guilds, talk } = h.discord;
    const thread = threads.open(w.channel, w.salma, { name: 'Cas du soir' });
    talk.post(thread, w.salma, 'dans le fil');
    const forum = guilds.channel(w.guild, { name: 'dossiers', type: 15 });
    const post = threads.forumPost(forum, w.salma, { name: 'Un avis', message: 'dans le forum' });
    const voice = guilds.channel(w.guild, { name: 'staff', type: 2 });
    talk.post(voice, w.salma, 'dans le vocal');
    await expect.poll(() => [...texts(h)].sort()).toEqual(['dans le fil', 'dans le forum', 'dans le vocal']);
    const places = ['dans le fil', 'dans le forum', 'dans le vocal']
      .map((t) => messages(h).find((m) => m.text === t)?.ref)
      .map((ref) => [ref?.channel, ref?.thread]);
    expect(places).toEqual([
      [w.channel.id, thread.id],
      [forum.id, post.thread.id],
      [voice.id, undefined],
    ]);
  });

  it('arrives from other bots and webhooks, and never from the bot itself', async () => {
    const robot = h.discord.people.create({ username: 'robot', bot: true });
    h.discord.guilds.join(w.guild, robot);
    h.discord.talk.post(w.channel, robot, 'un autre bot');
    await h.perform({ do: 'post', key: 'k', repeat: false, in: placeOf(), author: { platform: 'discord', id: w.salma.id }, text: 'republié' });
    await h.perform({ do: 'say', key: 'k2', repeat: false, in: placeOf(), text: [['rappel']], buttons: [] });
    h.discord.talk.post(w.channel, w.salma, 'après');
    await expect.poll(() => texts(h)).toEqual(['un autre bot', 'après']);
  });

  it('is not read in private, nor where moderators talk', async () => {
    await h.close();
    let room = '';
    h = await start({
      before: (discord) => {
        w = ward(discord);
        room = discord.guilds.channel(w.guild, { name: 'modération' }).id;
      },
      isModeratorsChat: async (channel) => channel === room,
    });
    h.discord.talk.whisper(w.salma, 'en privé');
    h.discord.talk.post({ id: room }, w.salma, 'entre nous');
    h.discord.talk.post(w.channel, w.salma, 'à tous');
    await expect.poll(() => texts(h)).toEqual(['à tous']);
  });

  it('is told when it is deleted, alone or in bulk', async () => {
    const sent = [1, 2, 3].map((n) => h.discord.talk.post(w.channel, w.salma, `message ${n}`));
    h.discord.talk.delete(sent[0] as never);
    h.discord.talk.deleteMany(sent.slice(1));
    const gone = () => h.arrivals.flatMap((a) => (a.type === 'deleted' ? [a.message.id] : []));
    await expect.poll(gone).toEqual(sent.map((m) => m.id));
  });
});

describe('what bears a text without being a message', () => {
  const shown = () => surfaces(h).map((m) => [m.surface, m.ref.id, m.text]);

  it('arrives when a name is new or changes, once', async () => {
    const yasmine = h.discord.people.create({ username: 'yasmine', global_name: 'Yasmine' });
    h.discord.guilds.join(w.guild, yasmine);
    h.discord.guilds.changeMember(w.guild, yasmine, { nick: 'Dr Yasmine' });
    h.discord.guilds.changeMember(w.guild, yasmine, { roles: [] });
    h.discord.people.rename(w.salma, { global_name: 'Salma B.' });
    const ours = () => shown().filter(([s, id]) => s === 'display_name' && [`name:${yasmine.id}`, `name:${w.salma.id}`].includes(id ?? ''));
    await expect.poll(() => ours().map(([, , text]) => text)).toEqual(['Yasmine', 'Dr Yasmine', 'Salma B.']);
    const told = h.arrivals.flatMap((a) => (a.type === 'member' ? [[a.event, a.names[0]]] : []));
    expect(told).toEqual([
      ['joined', 'Yasmine'],
      ['renamed', 'Dr Yasmine'],
      ['renamed', 'Salma B.'],
    ]);
  });

  it('arrives for threads, channels, topics, stages and events, new and changed', async () => {
    const { guilds, threads, events } = h.discord;
    const thread = threads.open(w.channel, w.salma, { name: 'Cas de Mme B.' });
    threads.rename(thread, 'Cas du soir');
    threads.archive(thread);
    guilds.changeChannel(w.channel, { topic: 'les avis du service' });
    const made = guilds.channel(w.guild, { name: 'nouveau' });
    const event = events.plan(w.guild, w.salma, { name: 'Staff', description: 'le dossier de Mme B.' });
    const wanted = [
      ['thread_name', `thread:${thread.id}`, 'Cas de Mme B.'],
      ['thread_name', `thread:${thread.id}`, 'Cas du soir'],
      ['channel_name', `channel:${w.channel.id}`, 'avis'],
      ['channel_name', `channel:${made.id}`, 'nouveau'],
      ['event', `event:${event.id}`, 'Staff'],
    ];
    await expect.poll(() => shown().filter(([s]) => s !== 'display_name')).toEqual(wanted);
    expect(surfaces(h).find((m) => m.ref.id === `event:${event.id}`)?.attachments).toMatchObject([{ texts: ['le dossier de Mme B.', 'Amphithéâtre'] }]);
    expect(surfaces(h).find((m) => m.ref.id === `channel:${w.channel.id}`)?.attachments).toMatchObject([{ texts: ['les avis du service'] }]);
  });

  it('tells reactions, who comes, who waits at the door and who leaves', async () => {
    const sent = h.discord.talk.post(w.channel, w.salma, 'bravo');
    h.discord.talk.react(sent, w.salma, '🔥');
    h.discord.talk.unreact(sent, w.salma, '🔥');
    const karim = h.discord.people.create({ username: 'karim' });
    h.discord.guilds.join(w.guild, karim, { pending: true });
    h.discord.guilds.changeMember(w.guild, karim, { pending: false });
    h.discord.guilds.leave(w.guild, karim);
    const seen = () =>
      h.arrivals.flatMap((a) => (a.type === 'reaction' ? [`${a.added.join('')}/${a.removed.join('')}`] : a.type === 'member' ? [a.event] : []));
    await expect.poll(() => [...seen()].sort()).toEqual(['/🔥', 'asked', 'joined', 'left', '🔥/'].sort());
  });
});

const placeOf = () => ({ platform: 'discord', group: w.guild.id, channel: w.channel.id });
