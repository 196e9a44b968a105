import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/adapters/postgres/open-embedded.ts';
import { type Discord, startDiscord } from '../platforms/discord/loopback/start-discord.ts';
import { compile } from '../setup/compiled-child.ts';
import { dataFolder } from '../setup/data-folder.ts';
import { patients, planted } from './patients.ts';
import { type Running, run, type State } from './process.ts';
import { searchFor } from './search.ts';
import { addFolder, addRows, createSinks, type Sinks } from './sinks.ts';

const waitMs = { timeout: 90_000, interval: 100 };
const clean = 'Bonjour à tous, qui est de garde samedi ?';
const folder = mkdtempSync(join(tmpdir(), 'confrere-secrecy-discord-'));
const sinks: Sinks = createSinks();
let discord: Discord;
let child: Running;

beforeAll(compile, 120_000);
afterAll(async () => {
  await child?.stop();
  await discord?.close();
  rmSync(folder, { recursive: true, force: true });
});

const p = (n: number) => patients[n] ?? planted;

async function stage() {
  const template = await dataFolder();
  cpSync(template.path, folder, { recursive: true });
  await template.remove();
  discord = await startDiscord();
  const guild = discord.guilds.create({ name: 'Garde de nuit' });
  const channel = discord.guilds.channel(guild, { name: 'avis' });
  const room = discord.guilds.channel(guild, { name: 'modération' });
  discord.guilds.overwrite(room, guild, { deny: 1024n });
  const [salma, karim] = ['salma', 'karim'].map((username) => discord.people.create({ username }));
  if (!salma || !karim) throw new Error('nobody');
  for (const one of [salma, karim]) discord.guilds.join(guild, one);
  discord.people.closeDms(karim);
  writeFileSync(
    join(folder, 'confrere.yaml'),
    `defaults: {mode: enforce, country: MA, removalsPerHour: 1000}\nlimits: {maxRemovalsPerHour: 1000}\ngroups:\n  discord:${guild.id}: {moderators: "discord:${room.id}"}\n`,
  );
  const env = {
    CONFRERE_DATA: folder,
    CONFRERE_PORT: '0',
    CONFRERE_CONFIG: join(folder, 'confrere.yaml'),
    CONFRERE_LOG: join(folder, 'log'),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.api,
  };
  const begin = async (): Promise<void> => {
    const asked = discord.calls().length;
    child = await run(env, sinks);
    const history = () =>
      discord
        .calls()
        .slice(asked)
        .some((c) => c.method === 'GET' && c.path.includes(`${channel.id}/messages`));
    await expect.poll(history, waitMs).toBe(true);
  };
  await begin();
  return { guild, channel, room, salma, karim, begin };
}
type Stage = Awaited<ReturnType<typeof stage>>;

async function untilQuiet(): Promise<State> {
  let state: State | undefined;
  const busy = async (): Promise<number> => {
    state = await child.state();
    return state.waiting + state.faults + state.cases.flatMap((c) => c.owed).length;
  };
  await expect.poll(busy, waitMs).toBe(0);
  if (!state) throw new Error('no state');
  return state;
}

/** 0 to 14: everything that can carry a text. */
function talk({ guild, channel, salma, karim }: Stage): void {
  const { talk, threads, events, guilds } = discord;
  talk.post(channel, salma, p(0).text);
  talk.post(channel, karim, p(1).text);
  talk.edit(talk.post(channel, salma, clean), { content: p(2).text });
  talk.edit(talk.post(channel, salma, p(3).text), { content: clean });
  talk.post(channel, salma, { content: p(4).text, files: [{ name: p(4).file, bytes: 'x', type: 'image/png', description: p(4).name }] });
  talk.post(channel, salma, { files: [{ name: p(5).file, bytes: 'x', type: `application/${p(5).family}` }] });
  talk.post(channel, salma, { poll: { question: { text: p(6).text.slice(0, 300) }, answers: [{ poll_media: { text: p(6).name } }] } });
  talk.post(channel, salma, { embeds: [{ title: p(7).name, description: p(7).text }] });
  talk.post(channel, karim, { forward: talk.post(channel, salma, p(8).text) });
  talk.post(threads.open(channel, salma, { name: `Cas de ${p(9).name}` }), salma, p(9).text);
  guilds.changeChannel(channel, { topic: p(10).text });
  guilds.changeMember(guild, karim, { nick: p(11).name });
  events.plan(guild, salma, { name: `Staff ${p(12).name}`, description: p(12).text });
  discord.gateway.duplicateNext(1);
  talk.post(channel, salma, p(13).text);
  talk.delete(talk.post(channel, salma, p(14).text));
}

/** 15 to 21: Discord refuses, each time with the message in its answer. */
async function refused({ channel, salma, karim }: Stage): Promise<void> {
  const routes = ['DELETE /channels/:channel/messages/:message', 'POST /channels/:channel/messages'];
  for (const [i, status] of [403, 404, 400, 500].entries())
    for (const route of routes) discord.faults.next(route, { status, code: status === 403 ? 50_013 : 10_008, message: `Refused: ${p(15 + i).text}` });
  for (const route of routes) discord.faults.next(route, { status: 502, page: `<h1>Bad Gateway</h1>${p(19).text}` });
  for (const n of [15, 16, 17, 18, 19]) discord.talk.post(channel, salma, p(n).text);
  await expect.poll(() => discord.faults.left(), waitMs).toBe(0);
  await child.fault('perform discord', 6);
  discord.talk.post(channel, karim, p(20).text);
  await child.fault('keep', 2);
  discord.talk.post(channel, salma, p(21).text);
  await expect.poll(async () => (await child.state()).faults, waitMs).toBe(0);
}

/** 22 to 25: commands, forms and what is said where nothing is read. */
async function ask({ channel, room, salma }: Stage): Promise<void> {
  const said = discord.use.slash(channel, salma, 'verifier', { texte: p(22).text });
  await expect.poll(() => said.state(), waitMs).not.toBe('waiting');
  const opened = discord.use.slash(channel, salma, 'verifier');
  await expect.poll(() => opened.modal(), waitMs).toBeDefined();
  const submitted = discord.use.submit(opened, { texte: p(23).text });
  await expect.poll(() => submitted.state(), waitMs).not.toBe('waiting');
  const chosen = discord.use.messageMenu(discord.talk.post(channel, salma, clean), salma, 'Vérifier');
  await expect.poll(() => chosen.state(), waitMs).not.toBe('waiting');
  discord.talk.whisper(salma, p(24).text);
  discord.talk.post(room, salma, { content: p(25).text, force: true });
}

/** 26 to 28: a death in the middle of a review, and what was written meanwhile. */
async function dies({ channel, salma, begin }: Stage): Promise<void> {
  await child.fault('die', 1);
  discord.talk.post(channel, salma, p(26).text);
  expect(await child.ended).toBe('SIGKILL');
  for (const n of [27, 28]) discord.talk.post(channel, salma, p(n).text);
  addFolder(sinks, folder);
  await begin();
}

const spoken = ({ channel, room }: Stage): void => {
  for (const place of [channel, room])
    sinks.add('cards on Discord', JSON.stringify(discord.messages(place).filter((m) => m.author.bot && m.webhook_id === undefined)));
};

describe('of what doctors write on Discord', () => {
  it('goes by every way there is', { timeout: 300_000 }, async () => {
    const s = await stage();
    talk(s);
    await untilQuiet();
    await refused(s);
    await untilQuiet();
    await ask(s);
    await dies(s);
    const state = await untilQuiet();
    expect(state.cases.filter((c) => c.about === 'message').length).toBeGreaterThanOrEqual(20);
    spoken(s);
    await child.plant(planted.text, { platform: 'discord', group: s.guild.id });
    await untilQuiet();
    spoken(s);
    await child.stop();
    addFolder(sinks, folder);
    const { pool, close } = await openEmbedded(folder);
    await addRows(sinks, pool);
    await close();
  });

  it('nothing is left of any patient but on Discord and, sealed, in the vault', () => {
    const found = sinks.search(searchFor(patients));
    expect(found.map(({ sink, who, what }) => `${sink}: ${what} of patient ${patients.indexOf(who)}`)).toEqual([]);
  });

  it('and everywhere was looked: what was planted on purpose is found in each place', () => {
    const places = ['the log', 'stdout', 'stderr', 'cards on Discord', 'the journal', 'rows of confrere', 'rows of bullmq', 'files of the data folder'];
    expect([...new Set(sinks.search(searchFor([planted])).map(({ sink }) => sink))].sort()).toEqual([...places].sort());
  });
});
