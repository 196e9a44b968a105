import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type App, openApp } from '../src/app.ts';
import { readEnv } from '../src/config.ts';
import { phrasesOf } from '../src/languages/index.ts';
import { startBotApi } from './platforms/telegram/bot-api/start-bot-api.ts';
import { dataFolder } from './setup/data-folder.ts';

const fr = phrasesOf('fr');
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(variables: NodeJS.ProcessEnv = {}, settings?: string): Promise<{ app: App; printed: string[]; folder: string }> {
  const folder = await dataFolder();
  ends.push(folder.remove);
  const config = join(folder.path, 'confrere.yaml');
  if (settings !== undefined) writeFileSync(config, settings);
  const env = readEnv({ CONFRERE_DATA: folder.path, CONFRERE_PORT: '0', CONFRERE_LOG: join(folder.path, 'log'), CONFRERE_CONFIG: config, ...variables });
  if (!env.ok) throw new Error(env.mistakes.join('; '));
  const printed: string[] = [];
  const app = await openApp({ env: env.value, print: (line) => void printed.push(line) });
  ends.push(app.close);
  return { app, printed, folder: folder.path };
}

/** Posts to the practice group through its own door. */
async function post(app: App, text: string): Promise<void> {
  const practice = app.deps.platforms.get('practice');
  if (!practice || !('fetch' in practice)) throw new Error('no practice group');
  await (practice.fetch as (r: Request) => Promise<Response>)(
    new Request('http://practice/post', { method: 'POST', body: JSON.stringify({ me: 'salma', text }) }),
  );
}
const states = async (app: App) =>
  (await app.deps.store.readings.cases({})).filter((c) => c.about.what === 'message').map((c) => Object.keys(c.settled).sort().join(' '));

async function deskPage(app: App, path: string): Promise<string> {
  const entered = await fetch(app.link(), { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(`${app.address}${path}`, { headers: { cookie, 'accept-language': 'fr' } })).text();
}

describe('the whole of it', () => {
  it('does its work with nothing configured: a patient is gone, the author advised, the moderators alerted', async () => {
    const { app, printed } = await open();
    expect(printed.at(-1)).toContain('/enter?key=');
    await post(app, 'Mme Zineb Bouhlal, CIN BK999912, joignable au 06 39 98 12 34, un avis ?');
    await expect.poll(() => states(app), { timeout: 15_000 }).toEqual(['advise alert remove']);
    const queue = await deskPage(app, '/');
    expect(queue).toContain(fr.card.title.remove);
    expect(queue).not.toContain('Bouhlal');
  });

  it('says that its port is taken, and leaves nothing open behind it', async () => {
    const { app } = await open();
    const folder = await dataFolder();
    ends.push(folder.remove);
    const again = (port: string) => {
      const env = readEnv({
        CONFRERE_DATA: folder.path,
        CONFRERE_PORT: port,
        CONFRERE_LOG: join(folder.path, 'log'),
        CONFRERE_CONFIG: join(folder.path, 'none'),
      });
      if (!env.ok) throw new Error(env.mistakes.join('; '));
      return openApp({ env: env.value, print: () => undefined });
    };
    await expect(again(new URL(app.address).port)).rejects.toMatchObject({ name: 'StartError', code: 'port-taken' });
    // The folder's lock is free again.
    await (await again('0')).close();
  });

  it('says that its folder cannot be one', async () => {
    const folder = await dataFolder();
    ends.push(folder.remove);
    writeFileSync(join(folder.path, 'file'), '');
    await expect(open({ CONFRERE_DATA: join(folder.path, 'file') })).rejects.toMatchObject({ code: 'folder-unusable' });
  });

  it('opens the desk from the practice group, whose people are all the one at the keyboard', async () => {
    const { app } = await open();
    const ask = (id: string) =>
      app.service.receiver.asked({
        command: 'bureau',
        by: { platform: 'practice', id },
        in: { platform: 'practice', group: 'practice', channel: 'general' },
        options: {},
      });
    await expect.poll(async () => (await ask('hicham')).text).toContain('/enter?key=');
    expect((await ask('salma')).text).toContain('/enter?key=');
  });

  it('names a wrong token with its remedy, at start and on the desk, and goes on', async () => {
    const api = await startBotApi();
    ends.push(api.close);
    const { app, printed } = await open({ TELEGRAM_TOKEN: '123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', TELEGRAM_API_ROOT: api.url });
    const sentence = fr.notices['telegram-token']({ n: 1, detail: '' });
    await expect.poll(() => printed).toContain(sentence);
    expect((await deskPage(app, '/problems')).replaceAll('&#39;', '’')).toContain(sentence.slice(0, 30));
    await post(app, 'Mme Zineb Bouhlal, CIN BK999912, un avis ?');
    await expect.poll(() => states(app), { timeout: 15_000 }).toEqual(['advise alert remove']);
  });

  it('names a group whose alerts have nowhere to go, until somebody chooses a place', async () => {
    const api = await startBotApi();
    ends.push(api.close);
    const amina = api.people.add({ first_name: 'Amina' });
    const group = api.groups.add({ members: [amina], owner: amina, bot: 'administrator' });
    const room = api.groups.add({ members: [amina], owner: amina, bot: 'administrator' });
    const { app, printed } = await open({ TELEGRAM_TOKEN: api.token, TELEGRAM_API_ROOT: api.url });
    api.say(amina, group, 'Mme Zineb Bouhlal, CIN BK999912, joignable au 06 39 98 12 34, un avis ?');
    await expect.poll(() => printed.join('\n'), { timeout: 15_000 }).toContain(fr.notices['no-moderators']({ n: 1, detail: String(group.id) }));
    api.say(amina, room, `/moderateurs ${group.id}`);
    await expect.poll(() => api.ephemerals(room, amina).some((m) => m.text === fr.commands.moderatorsChosen), { timeout: 15_000 }).toBe(true);
    // In `observe`, as every group starts: the messages stay, and both alerts reach the chosen place, the one that waited for it too.
    api.say(amina, group, 'M. Larbi Amrani, CIN BE999913, son numéro est le 06 39 98 12 35');
    await expect.poll(() => api.messages(room).filter((m) => m.text?.includes(fr.card.title.alert)).length, { timeout: 30_000 }).toBe(2);
    expect(api.messages(group)).toHaveLength(2);
    await app.service.settled();
  }, 90_000);

  it('keeps the last good settings when the file breaks, and tells the moderators', async () => {
    const { app, folder } = await open({}, 'defaults: {mode: enforce}\n');
    writeFileSync(join(folder, 'confrere.yaml'), 'defaults: {mode: enforced}\n');
    await expect
      .poll(async () => (await app.deps.store.readings.cases({})).map((c) => (c.about.what === 'notice' ? c.about.code : '')), { timeout: 15_000 })
      .toContain('config-broken');
    expect((await app.deps.policyOf({ platform: 'telegram', group: '-1', channel: '-1' })).mode).toBe('enforce');
  });

  it('refuses a folder that another process works in, in a sentence', async () => {
    const { folder } = await open();
    const env = readEnv({ CONFRERE_DATA: folder, CONFRERE_PORT: '0', CONFRERE_LOG: join(folder, 'log2') });
    if (!env.ok) throw new Error('environment');
    const refused = await openApp({ env: env.value, print: () => undefined }).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(refused instanceof Error && refused.message).toContain(folder);
  });
});
