import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPractice } from '../../../src/adapters/practice/index.ts';
import type { Order, Problem } from '../../../src/core/platform.ts';
import { type ScriptedReceiver, scriptedReceiver } from '../../fakes/scripted-receiver.ts';

type Practice = ReturnType<typeof createPractice>;
type Wish<K extends Order['do']> = Omit<Extract<Order, { do: K }>, 'key' | 'repeat'> & { readonly do: K };

let folder: string;
let practice: Practice;
let receiver: ScriptedReceiver;
let problems: readonly Problem[];
const file = (): string => readFileSync(join(folder, 'practice.json'), 'utf8');
const signal = new AbortController().signal;
const hall = { platform: 'practice', group: 'practice', channel: 'general' };
const salma = { platform: 'practice', id: 'salma' };

async function open(): Promise<void> {
  practice = createPractice({ folder });
  await practice.start(receiver, (found) => {
    problems = found;
  });
}
const post = async (path: string, content: object): Promise<{ status: number; id: string; sent: boolean }> => {
  const response = await practice.fetch(new Request(`http://practice${path}`, { method: 'POST', body: JSON.stringify({ me: 'salma', ...content }) }));
  return { status: response.status, ...((await response.json()) as { id: string; sent: boolean }) };
};
const order = <K extends Order['do']>(key: string, wish: Wish<K>) => practice.perform({ key, repeat: false, ...wish } as unknown as Order, signal);
const remove = (key: string, id: string) => order<'remove'>(key, { do: 'remove', message: { ...hall, id } });

/** What a member's page holds once it has opened. */
async function pageOf(me: string): Promise<{
  messages: { id: string; text: string; name: string; removed?: string; quotes?: string; pending?: true }[];
  advice: { text: string; version?: string }[];
  alerts: { lines: string[] }[];
}> {
  const response = await practice.fetch(new Request(`http://practice/live?me=${me}`));
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('\n\n')) heard += (await reader.read()).value ?? '';
  await reader.cancel();
  return JSON.parse(/^data: (.*)$/m.exec(heard)?.[1] ?? '{}') as Awaited<ReturnType<typeof pageOf>>;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'confrere-practice-'));
  receiver = scriptedReceiver();
  await open();
});
afterEach(async () => {
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('what members say', () => {
  it('arrives with its author, its place, what it answers and the name of its attachment', async () => {
    const first = await post('/post', { text: 'Bonsoir' });
    await post('/post', { me: 'paul', text: 'Bonsoir Salma', replyTo: first.id, file: 'ecg.pdf' });
    expect(receiver.arrivals.at(-1)).toMatchObject({
      type: 'message',
      message: {
        ref: hall,
        author: { platform: 'practice', id: 'paul' },
        text: 'Bonsoir Salma',
        replyTo: first.id,
        attachments: [{ kind: 'other', texts: ['ecg.pdf'] }],
      },
    });
  });

  it('says at each start that the group and its moderators are there', () => {
    expect(receiver.arrivals.slice(0, 2)).toMatchObject([
      { type: 'group', event: 'joined' },
      { type: 'moderators', in: { channel: 'moderators' }, by: { id: 'hicham' } },
    ]);
  });

  it('is kept before it is handed over, and shown to others only after', async () => {
    let during: unknown;
    receiver.hold = async () => {
      during = [JSON.parse(file()).messages[0].pending, (await pageOf('paul')).messages.length, (await pageOf('salma')).messages[0]?.pending];
    };
    expect((await post('/post', { text: 'Bonsoir' })).sent).toBe(true);
    expect(during).toEqual([true, 0, true]);
    expect((await pageOf('paul')).messages).toMatchObject([{ text: 'Bonsoir', name: 'Dr Salma Idrissi' }]);
  });

  it('arrives again as edited, later than before, and by its author alone', async () => {
    const { id } = await post('/post', { text: 'Bonsoir' });
    expect((await post('/edit', { me: 'paul', id, text: 'x' })).status).toBe(409);
    expect((await post('/edit', { id, text: 'Bonsoir à tous' })).status).toBe(200);
    const last = receiver.arrivals.at(-1);
    expect(last).toMatchObject({ type: 'message', message: { ref: { id }, text: 'Bonsoir à tous' } });
    if (last?.type === 'message') expect((last.message.editedAt ?? '') > last.message.at).toBe(true);
  });

  it('is gone from the file when its author deletes it, but for a trace', async () => {
    const { id } = await post('/post', { text: 'un mot de trop', file: 'nom.pdf' });
    expect((await post('/delete', { me: 'paul', id })).status).toBe(409);
    await post('/delete', { id });
    expect(receiver.arrivals.at(-1)).toEqual({ type: 'deleted', message: { ...hall, id } });
    expect(file()).not.toMatch(/un mot de trop|nom\.pdf/);
    expect((await pageOf('paul')).messages).toMatchObject([{ id, removed: 'author', text: '' }]);
  });

  it('waits when nobody receives, and is handed over at the next start', async () => {
    receiver.away = true;
    const kept = await post('/post', { text: 'Bonsoir' });
    const gone = await post('/post', { text: 'Oubliez' });
    await post('/delete', { id: gone.id });
    expect(kept.sent).toBe(false);
    await practice.stop();
    receiver = scriptedReceiver();
    await open();
    await expect
      .poll(() => receiver.arrivals.slice(2))
      .toMatchObject([
        { type: 'message', message: { ref: { id: kept.id }, text: 'Bonsoir' } },
        { type: 'deleted', message: { id: gone.id } },
      ]);
    await expect.poll(() => file().includes('pending')).toBe(false);
  });

  it('is tried again by itself when the one who receives comes back', async () => {
    receiver.away = true;
    await post('/post', { text: 'Bonsoir' });
    receiver.away = false;
    await expect.poll(() => receiver.texts(), { timeout: 8_000 }).toEqual(['Bonsoir']);
  });

  it('keeps an edit made while the first version is on its way', async () => {
    let release = (): void => undefined;
    receiver.hold = () => new Promise((resolve) => (release = resolve));
    const posting = post('/post', { text: 'un' });
    await expect.poll(() => existsSync(join(folder, 'practice.json')) && file().includes('"un"')).toBe(true);
    const { id } = (JSON.parse(file()) as { messages: { id: string }[] }).messages[0] ?? { id: '' };
    const editing = post('/edit', { id, text: 'deux' });
    await expect.poll(() => file().includes('deux')).toBe(true);
    receiver.hold = undefined;
    release();
    await Promise.all([posting, editing]);
    expect(receiver.texts()).toEqual(['un', 'deux']);
    expect(file()).not.toContain('pending');
  });
});

describe('what the bot is asked', () => {
  it('is done once a key, with the same receipt, also after a restart', async () => {
    const { id } = await post('/post', { text: 'Mme X' });
    const advise = (): ReturnType<typeof order> =>
      order<'advise'>('a', {
        do: 'advise',
        to: salma,
        about: { ...hall, id },
        text: 'un conseil',
        version: 'sans nom',
        buttons: [],
        otherwise: { text: '', button: { label: '', action: '' } },
      });
    const first = await advise();
    expect(await advise()).toEqual(first);
    await practice.stop();
    await open();
    expect(await advise()).toEqual(first);
    expect((await pageOf('salma')).advice).toMatchObject([{ text: 'un conseil', version: 'sans nom' }]);
    expect((await pageOf('paul')).advice).toEqual([]);
  });

  it('takes a message away for good, and says that it is gone when it is', async () => {
    const { id } = await post('/post', { text: 'Mme Zineb Tahiri' });
    expect(await remove('r1', id)).toEqual({ done: true, receipt: id });
    expect(await remove('r1', id)).toEqual({ done: true, receipt: id });
    expect(await remove('r2', id)).toEqual({ done: false, why: 'gone' });
    expect(await remove('r3', '404')).toEqual({ done: false, why: 'gone' });
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join(),
    ).not.toContain('Zineb');
    expect((await pageOf('paul')).messages).toMatchObject([{ id, removed: 'bot', text: '' }]);
  });

  it('takes away a message that is still on its way', async () => {
    receiver.hold = async () => {
      receiver.hold = undefined;
      const [message] = (JSON.parse(file()) as { messages: { id: string }[] }).messages;
      await remove('r', message?.id ?? '');
    };
    await post('/post', { text: 'Mme Zineb Tahiri' });
    expect(file()).not.toMatch(/pending|Zineb/);
  });

  it('posts for the author, and does not hear itself', async () => {
    const before = receiver.arrivals.length;
    await order<'post'>('p', { do: 'post', in: hall, author: salma, text: 'sans nom' });
    expect((await pageOf('paul')).messages).toMatchObject([{ text: 'sans nom', name: 'Confrère', quotes: 'Dr Salma Idrissi' }]);
    expect(receiver.arrivals).toHaveLength(before);
  });

  it('shows alerts to the moderator alone, as they are now', async () => {
    const place = { platform: 'practice', group: 'practice', channel: 'moderators' };
    const alert = await order<'alert'>('x', { do: 'alert', in: place, card: [['À traiter'], ['Auteur : ', { person: salma }]], buttons: [], severity: 3 });
    const receipt = alert.done ? (alert.receipt ?? '') : '';
    await order<'refresh'>('y', { do: 'refresh', receipt, in: place, card: [['Décidé']], buttons: [] });
    expect((await pageOf('hicham')).alerts).toMatchObject([{ lines: ['Décidé'] }]);
    expect((await pageOf('salma')).alerts).toEqual([]);
    expect(await order<'refresh'>('z', { do: 'refresh', receipt: 'none', in: place, card: [], buttons: [] })).toEqual({ done: false, why: 'gone' });
  });

  it('hears a button from who pressed it, and keeps no secret answer', async () => {
    const response = await practice.fetch(new Request('http://practice/press', { method: 'POST', body: JSON.stringify({ me: 'hicham', action: 'look:m-1' }) }));
    expect(await response.json()).toEqual({ ok: true, answer: { text: 'pressed', secret: true } });
    expect(receiver.presses).toEqual([{ by: { platform: 'practice', id: 'hicham' }, action: 'look:m-1', in: hall, language: 'fr' }]);
  });

  it('knows who moderates', async () => {
    const group = { platform: 'practice', group: 'practice' };
    const elsewhere = { platform: 'telegram', group: '-1' };
    const hicham = { platform: 'practice', id: 'hicham' };
    expect(await practice.moderates(hicham, group)).toBe(true);
    expect(await practice.moderates(salma, group)).toBe(false);
    expect(await practice.moderates({ platform: 'telegram', id: 'hicham' }, group)).toBe(false);
    expect(await practice.moderates(hicham, elsewhere)).toBe(false);
    expect(await practice.moderates(hicham, elsewhere, { ...hall, channel: 'moderators' })).toBe(true);
  });
});

describe('the file', () => {
  it('is for its owner alone, and holds the last five hundred messages', async () => {
    await Promise.all(Array.from({ length: 520 }, (_, i) => post('/post', { text: `n${i}` })));
    expect(statSync(join(folder, 'practice.json')).mode & 0o777).toBe(0o600);
    expect((JSON.parse(file()) as { messages: object[] }).messages).toHaveLength(500);
  });

  it.each(['', '{', '{"format":1}', '[]', '{"format":1,"messages":[{"id":1}],"advice":[],"alerts":[],"deeds":[]}'])(
    'is set aside when it holds «%s», and said so',
    async (content) => {
      await practice.stop();
      writeFileSync(join(folder, 'practice.json'), content);
      await open();
      const [aside] = readdirSync(folder).filter((name) => name.includes('broken'));
      expect(problems).toEqual([{ code: 'practice-file', platform: 'practice', detail: aside }]);
      expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(content);
      expect((await post('/post', { text: 'Bonsoir' })).sent).toBe(true);
    },
  );

  it('leaves no draft of what a death interrupted', async () => {
    await practice.stop();
    writeFileSync(join(folder, 'practice.json.draft'), 'deleted words');
    await open();
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });

  it('never gives an id twice, though it was lost', async () => {
    const { id } = await post('/post', { text: 'Bonsoir' });
    await practice.stop();
    rmSync(join(folder, 'practice.json'));
    await open();
    expect(Number((await post('/post', { text: 'Bonsoir' })).id)).toBeGreaterThan(Number(id));
  });
});

describe('requests', () => {
  it.each([
    ['/post', { me: 'nobody', text: 'x' }],
    ['/post', { text: '' }],
    ['/post', { text: { evil: true } }],
  ])('that make no sense are refused: %s %j', async (path, content) => {
    expect((await post(path, content)).status).toBe(400);
  });

  it('of an unknown path or person find nothing', async () => {
    expect((await practice.fetch(new Request('http://practice/../practice.json'))).status).toBe(404);
    expect((await practice.fetch(new Request('http://practice/live?me=nobody'))).status).toBe(400);
  });
});
