import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPractice } from '../../../src/adapters/practice/index.ts';
import { abilityNames, type Order } from '../../../src/core/platform.ts';
import { type ScriptedReceiver, scriptedReceiver } from '../../fakes/scripted-receiver.ts';

type Wish<K extends Order['do']> = Omit<Extract<Order, { do: K }>, 'key' | 'repeat'> & { readonly do: K };
interface Seen {
  readonly messages: {
    id: string;
    text: string;
    removed?: string;
    pinned?: true;
    title?: string;
    file?: string;
    download?: true;
    buttons?: object;
    reactions?: object;
  }[];
  readonly advice: { text: string; buttons: object[] }[];
  readonly alerts: { id: string; lines: string[]; said?: true }[];
  readonly people: { id: string; name: string; away?: true; asking?: true; restrictedUntil?: string; mark?: string }[];
  readonly hall: object;
  readonly me: { silenced?: { why: string; until?: string } };
}

const group = { platform: 'practice', group: 'practice' };
const hall = { ...group, channel: 'general' };
const room = { ...group, channel: 'moderators' };
const person = (id: string) => ({ platform: 'practice', id });
const signal = new AbortController().signal;
let folder: string;
let practice: ReturnType<typeof createPractice>;
let receiver: ScriptedReceiver;
let ahead = 0;
let key = 0;

const now = (): string => new Date(Date.now() + ahead).toISOString();
const order = <K extends Order['do']>(wish: Wish<K>) => practice.perform({ key: `k${++key}`, repeat: false, ...wish } as unknown as Order, signal);
const post = async (path: string, content: object = {}) => {
  const response = await practice.fetch(new Request(`http://practice${path}`, { method: 'POST', body: JSON.stringify({ me: 'salma', ...content }) }));
  return { status: response.status, ...((await response.json()) as { id?: string; why?: string }) };
};
async function seen(me = 'salma'): Promise<Seen> {
  const response = await practice.fetch(new Request(`http://practice/live?me=${me}`));
  const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  while (!heard.includes('\n\n')) heard += (await reader.read()).value ?? '';
  await reader.cancel();
  return JSON.parse(/^data: (.*)$/m.exec(heard)?.[1] ?? '{}') as Seen;
}
const standing = async (id: string) => (await seen('hicham')).people.find((p) => p.id === id);
const said = (text: string) => post('/post', { text });

async function open(): Promise<void> {
  practice = createPractice({ folder, now });
  await practice.start(receiver, () => undefined);
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'confrere-practice-'));
  receiver = scriptedReceiver();
  ahead = 0;
  await open();
});
afterEach(async () => {
  await practice.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('every order', () => {
  it('is possible here', async () => {
    expect(await practice.abilities(group)).toEqual(abilityNames.map((what) => ({ what, may: 'yes' })));
  });

  it('takes an album away with its words, and what is left of it', async () => {
    await post('/post', { text: 'Trois images', file: 'a.jpg; b.jpg ;c.jpg' });
    const [first, ...others] = receiver.arrivals.flatMap((a) => (a.type === 'message' ? [a.message] : []));
    expect([first?.text, ...others.map((m) => m.text)]).toEqual(['Trois images', '', '']);
    expect(new Set([first, ...others].map((m) => m?.album)).size).toBe(1);
    const also = others.map((m) => m.ref);
    expect(await order<'remove'>({ do: 'remove', message: first?.ref ?? { ...hall, id: '' }, also })).toMatchObject({ done: true });
    expect((await seen()).messages.map((m) => m.removed)).toEqual(['bot', 'bot', 'bot']);
    expect(await order<'remove'>({ do: 'remove', message: also[0] ?? { ...hall, id: '' }, also })).toEqual({ done: false, why: 'gone' });
  });

  it('says something pinned, with a file and buttons, and takes it back', async () => {
    const file = { name: 'congres.ics', mime: 'text/calendar', bytes: new TextEncoder().encode('BEGIN:VCALENDAR') };
    const buttons = [[{ label: 'Oui', action: 'x:avis:oui' }]];
    const done = await order<'say'>({
      do: 'say',
      in: hall,
      text: [['Pour ', { person: person('paul') }], ['Rappel']],
      buttons,
      pinned: true,
      file,
      thread: 'Avis',
    });
    const receipt = done.done ? (done.receipt ?? '') : '';
    expect((await seen()).messages).toMatchObject([
      { text: 'Pour Dr Paul Meunier\nRappel', pinned: true, title: 'Avis', file: 'congres.ics', download: true, buttons },
    ]);
    const download = await practice.fetch(new Request(`http://practice/file/${receipt}`));
    expect([await download.text(), download.headers.get('content-disposition')]).toEqual(['BEGIN:VCALENDAR', "attachment; filename*=UTF-8''congres.ics"]);
    expect(readFileSync(join(folder, 'practice.json'), 'utf8')).not.toContain('VCALENDAR');
    expect(await order<'unsay'>({ do: 'unsay', receipt, in: hall })).toMatchObject({ done: true });
    expect((await seen()).messages).toMatchObject([{ removed: 'bot', text: '' }]);
    expect(await order<'unsay'>({ do: 'unsay', receipt, in: hall })).toEqual({ done: false, why: 'gone' });
    const { id } = await said('de Salma');
    expect(await order<'unsay'>({ do: 'unsay', receipt: id ?? '', in: hall })).toEqual({ done: false, why: 'gone' });
  });

  it('speaks to the moderators alone in their room, and takes that back too', async () => {
    const done = await order<'say'>({ do: 'say', in: room, text: [['Résumé']], buttons: [] });
    expect([(await seen('hicham')).alerts, (await seen()).alerts, (await seen()).messages]).toMatchObject([[{ lines: ['Résumé'], said: true }], [], []]);
    await order<'unsay'>({ do: 'unsay', receipt: done.done ? (done.receipt ?? '') : '', in: room });
    expect((await seen('hicham')).alerts).toEqual([]);
  });

  it('tells one member a word that is about no message', async () => {
    await order<'tell'>({ do: 'tell', to: person('paul'), group, text: 'Merci', buttons: [] });
    expect([(await seen('paul')).advice, (await seen()).advice]).toMatchObject([[{ text: 'Merci' }], []]);
    expect(await order<'tell'>({ do: 'tell', to: person('nobody'), group, text: 'x', buttons: [] })).toEqual({ done: false, why: 'gone' });
  });

  it('restricts a member until its time or until it is lifted, and never a moderator', async () => {
    const until = new Date(Date.now() + 60_000).toISOString();
    await order<'restrict'>({ do: 'restrict', person: person('salma'), group, until });
    expect(await said('encore')).toMatchObject({ status: 403, why: 'restricted', until });
    expect((await seen()).me.silenced).toEqual({ why: 'restricted', until });
    await practice.stop();
    await open();
    expect((await said('encore')).status).toBe(403);
    await order<'restrict'>({ do: 'restrict', person: person('salma'), group });
    expect((await said('merci')).status).toBe(200);
    await order<'restrict'>({ do: 'restrict', person: person('salma'), group, until });
    ahead = 61_000;
    expect((await said('me revoilà')).status).toBe(200);
    expect(await order<'restrict'>({ do: 'restrict', person: person('hicham'), group, until })).toEqual({ done: false, why: 'outranked' });
  });

  it('slows and closes the hall for members, not for moderators', async () => {
    await order<'slow'>({ do: 'slow', in: hall, seconds: 30 });
    expect((await said('un')).status).toBe(200);
    expect(await said('deux')).toMatchObject({ status: 403, why: 'slow' });
    ahead = 31_000;
    expect((await said('deux')).status).toBe(200);
    await order<'slow'>({ do: 'slow', in: hall, seconds: 0 });
    expect((await said('trois')).status).toBe(200);
    await order<'lock'>({ do: 'lock', in: hall, locked: true });
    expect((await seen()).hall).toEqual({ locked: true });
    expect(await said('quatre')).toMatchObject({ status: 403, why: 'locked' });
    expect((await post('/post', { me: 'hicham', text: 'On respire.' })).status).toBe(200);
    await order<'lock'>({ do: 'lock', in: hall, locked: false });
    expect((await said('quatre')).status).toBe(200);
  });

  it('marks who is verified, and takes the mark away', async () => {
    await order<'mark'>({ do: 'mark', person: person('salma'), group, verified: true, label: 'médecin vérifié' });
    expect((await standing('salma'))?.mark).toBe('médecin vérifié');
    await order<'mark'>({ do: 'mark', person: person('salma'), group, verified: false, label: 'médecin vérifié' });
    expect((await standing('salma'))?.mark).toBeUndefined();
  });

  it('answers a request to come in, which nobody made twice', async () => {
    const admit = (accept: boolean) => order<'admit'>({ do: 'admit', person: person('nadia'), group, accept });
    expect(await admit(true)).toEqual({ done: false, why: 'gone' });
    await post('/ask-in', { me: 'nadia' });
    await admit(false);
    expect(await practice.belongs(person('nadia'), group)).toBe(false);
    await post('/ask-in', { me: 'nadia' });
    expect(await admit(true)).toMatchObject({ done: true });
    expect(await practice.belongs(person('nadia'), group)).toBe(true);
  });
});

describe('members', () => {
  const members = () => receiver.arrivals.filter((a) => a.type === 'member');

  it('come by a request that a moderator answers, see nothing before, and leave', async () => {
    await said('entre nous');
    expect((await seen('nadia')).messages).toEqual([]);
    expect(await post('/post', { me: 'nadia', text: 'coucou' })).toMatchObject({ status: 403, why: 'away' });
    await post('/ask-in', { me: 'nadia' });
    expect((await post('/ask-in', { me: 'nadia' })).status).toBe(409);
    expect((await post('/admit', { me: 'paul', id: 'nadia', accept: true })).status).toBe(409);
    await post('/admit', { me: 'hicham', id: 'nadia', accept: true });
    expect((await seen('nadia')).messages).toHaveLength(1);
    await post('/leave', { me: 'nadia' });
    expect(members()).toMatchObject([
      { event: 'asked', person: person('nadia'), names: ['Dr Nadia Berrada'] },
      { event: 'joined', person: person('nadia') },
      { event: 'left', person: person('nadia') },
    ]);
  });

  it('change their name, which is told and read like any other text', async () => {
    await post('/rename', { text: 'Salma, suivie de Mme X' });
    expect(members()).toMatchObject([{ event: 'renamed', names: ['Salma, suivie de Mme X'], before: ['Dr Salma Idrissi'] }]);
    expect(receiver.arrivals.at(-1)).toMatchObject({ type: 'message', message: { surface: 'display_name', text: 'Salma, suivie de Mme X' } });
    expect(await practice.nameOf(person('salma'))).toBe('Salma, suivie de Mme X');
    await practice.stop();
    await open();
    expect((await standing('salma'))?.name).toBe('Salma, suivie de Mme X');
  });

  it('put an emoji on a message, and take it off', async () => {
    const { id } = await said('Bonsoir');
    await post('/react', { me: 'paul', id, text: '👍' });
    expect((await seen()).messages[0]?.reactions).toEqual([{ emoji: '👍', n: 1, mine: false }]);
    await post('/react', { me: 'paul', id, text: '👍' });
    expect((await seen()).messages[0]?.reactions).toBeUndefined();
    expect(receiver.arrivals.filter((a) => a.type === 'reaction')).toMatchObject([
      { by: person('paul'), added: ['👍'], removed: [] },
      { by: person('paul'), added: [], removed: ['👍'] },
    ]);
    expect((await post('/react', { me: 'paul', id, text: '<b>' })).status).toBe(409);
  });

  it('are as they were when nobody receives what they do', async () => {
    receiver.away = true;
    expect((await post('/rename', { text: 'Autre' })).status).toBe(503);
    expect((await post('/leave')).status).toBe(503);
    expect(await standing('salma')).toMatchObject({ name: 'Dr Salma Idrissi' });
    expect((await standing('salma'))?.away).toBeUndefined();
  });
});
