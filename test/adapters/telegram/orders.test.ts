import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chat, Message } from '@grammyjs/types';
import type { GivenGroup } from '../../platforms/telegram/bot-api/controls/groups.ts';
import { PassingFailure } from '../../../src/core/platform.ts';
import { type Harness, start } from './harness.ts';

let h: Harness;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telegram-'));
  h = await start({ keptIn: join(folder, 'telegram.json') });
});
afterEach(async () => {
  await h.close();
  rmSync(folder, { recursive: true, force: true });
});

const base = { key: 'k', repeat: false };
const person = (user: { readonly id: number }) => ({ platform: 'telegram', id: String(user.id) });
const groupRef = (chat: Pick<Chat, 'id'>) => ({ platform: 'telegram', group: String(chat.id) });
const place = (chat: Pick<Chat, 'id'>, thread?: number) => ({
  ...groupRef(chat),
  channel: String(chat.id),
  ...(thread !== undefined && { thread: String(thread) }),
});
const ref = (m: Message) => ({ ...place(m.chat), id: String(m.message_id) });

function ward(group: GivenGroup = {}) {
  const amina = h.api.people.add({ first_name: 'Amina' });
  const chief = h.api.people.add({ first_name: 'Chef' });
  return { amina, chief, group: h.api.groups.add({ title: 'Garde', members: [amina], administrators: [chief], bot: 'administrator', ...group }) };
}

describe('an album', () => {
  it('goes as one, and its absence is verified item by item', async () => {
    const { amina, group } = ward();
    const [first, ...others] = h.api.album(amina, group, [{ photo: {}, text: 'Mme Z' }, { photo: {} }, { photo: {} }]);
    if (!first) throw new Error('no album');
    expect(await h.perform({ ...base, do: 'remove', message: ref(first), also: others.map(ref) })).toEqual({ done: true });
    expect(h.api.messages(group)).toEqual([]);
    expect(h.api.calls('deleteMessages')).toHaveLength(1);
  });

  it('constraint 19: is not done while one item is left, though Telegram answers True', async () => {
    const { amina, group } = ward();
    const old = h.api.say(amina, group, 'un');
    h.api.clock.advance(49 * 3_600_000);
    const fresh = h.api.say(amina, group, 'deux');
    expect(await h.perform({ ...base, do: 'remove', message: ref(fresh), also: [ref(old)] })).toEqual({ done: false, why: 'too-old' });
    expect(h.api.messages(group).map((m) => m.text)).toEqual(['un']);
  });

  it('of more than a hundred goes in several calls, and where they are unknown, one by one', async () => {
    const { amina, group } = ward();
    const all = Array.from({ length: 103 }, (_, i) => h.api.say(amina, group, `m${i}`));
    const [first, ...others] = all.map(ref);
    if (!first) throw new Error('none');
    h.api.faults.next('deleteMessages', { status: 404, description: 'Not Found: method not found' }, 2);
    expect(await h.perform({ ...base, do: 'remove', message: first, also: others })).toEqual({ done: true });
    expect(h.api.messages(group)).toEqual([]);
  });
});

describe('a removal that may not be', () => {
  it('tells a missing right from old age', async () => {
    const { amina, group } = ward();
    const sent = h.api.say(amina, group, 'un');
    h.api.setBotRights(group, { can_delete_messages: false });
    expect(await h.perform({ ...base, do: 'remove', message: ref(sent) })).toEqual({ done: false, why: 'forbidden' });
  });
});

describe('a private word', () => {
  const tell = (chat: Chat, to: { readonly id: number }) =>
    h.perform({ ...base, do: 'tell', to: person(to), group: groupRef(chat), text: 'Votre appel est entendu.', buttons: [] });

  it('constraint 27: goes to the private chat, else into the group for one pair of eyes, else nowhere', async () => {
    const { amina, chief, group } = ward();
    h.api.startPrivateChat(chief);
    expect(await tell(group, chief)).toMatchObject({ done: true });
    expect(h.api.messages({ id: chief.id }).at(-1)?.text).toBe('Votre appel est entendu.');
    expect(await tell(group, amina)).toMatchObject({ done: true });
    expect(h.api.ephemerals(group, amina).map((m) => m.text)).toEqual(['Votre appel est entendu.']);
    h.api.setBotRights(group, 'member');
    expect(await tell(group, amina)).toEqual({ done: false, why: 'unsupported' });
    expect(h.api.messages(group)).toEqual([]);
  });
});

describe('what the bot says in a place', () => {
  it('is pinned, answers a message, carries a file, and is taken back', async () => {
    const { amina, group } = ward();
    const sent = h.api.say(amina, group, 'question');
    const said = await h.perform({
      ...base,
      do: 'say',
      in: place(group),
      text: [['Rappel de la charte']],
      buttons: [[{ label: 'Lire', action: 'x:charte:' }]],
      pinned: true,
      replyTo: String(sent.message_id),
      file: { name: 'charte.txt', mime: 'text/plain', bytes: new TextEncoder().encode('la charte') },
    });
    if (!said.done || !said.receipt) throw new Error('not said');
    const shown = h.api.messages(group).find((m) => m.document);
    expect(shown).toMatchObject({ caption: 'Rappel de la charte', document: { file_name: 'charte.txt' }, reply_to_message: { text: 'question' } });
    expect(h.api.pinned(group)).toEqual([shown?.message_id]);
    const unsay = { ...base, do: 'unsay', in: place(group), receipt: said.receipt } as const;
    expect(await h.perform(unsay)).toEqual({ done: true });
    expect(await h.perform(unsay)).toEqual({ done: true });
    expect(
      h.api
        .messages(group)
        .filter((m) => !m.pinned_message)
        .map((m) => m.text),
    ).toEqual(['question']);
  });

  it('opens a topic of its own where there are topics', async () => {
    const { group } = ward({ forum: true });
    const said = await h.perform({ ...base, do: 'say', in: place(group), text: [['Crise']], buttons: [], thread: 'Cellule de crise' });
    const shown = h.api.messages(group).at(-1);
    expect(shown).toMatchObject({ text: 'Crise', is_topic_message: true });
    expect(said).toEqual({ done: true, receipt: `${group.id}/${shown?.message_id}/${shown?.message_thread_id}` });
  });

  it('is said without a topic where there are none', async () => {
    const { group } = ward();
    expect(await h.perform({ ...base, do: 'say', in: place(group), text: [['Crise']], buttons: [], thread: 'Cellule' })).toMatchObject({ done: true });
  });

  it('mentions nobody when it quotes a member', async () => {
    const { amina, group } = ward();
    await h.perform({ ...base, do: 'post', in: place(group), author: person(amina), text: 'merci @chef, écris à a@b.ma' });
    const shown = h.api.messages(group).at(-1);
    expect(shown?.entities?.some((e) => e.type === 'mention') ?? false).toBe(false);
    expect(shown?.text).toContain('a@b.ma');
  });
});

describe('a member who may read and not write', () => {
  const until = (ms: number) => new Date(Date.now() + ms).toISOString();
  const restrict = (chat: Chat, who: { readonly id: number }, untilWhen?: string) =>
    h.perform({ ...base, do: 'restrict', person: person(who), group: groupRef(chat), ...(untilWhen !== undefined && { until: untilWhen }) });

  it('constraint 20: is held for as long as was said: never for ever by being too short or too long', async () => {
    const { amina, group } = ward();
    for (const ms of [5_000, 3_600_000, 400 * 86_400_000]) {
      expect(await restrict(group, amina, until(ms))).toEqual({ done: true });
      const asked = h.api.calls('restrictChatMember').at(-1)?.params.until_date ?? 0;
      const ahead = Number(asked) - Date.now() / 1000;
      expect(ahead).toBeGreaterThan(30);
      expect(ahead).toBeLessThan(366 * 86_400);
    }
    expect(() => h.api.say(amina, group, 'je parle')).toThrow();
  });

  it('speaks again when it is lifted', async () => {
    const { amina, group } = ward();
    await restrict(group, amina, until(3_600_000));
    expect(await restrict(group, amina)).toEqual({ done: true });
    expect(h.api.say(amina, group, 'me revoilà').text).toBe('me revoilà');
  });

  it('constraint 20: is not an administrator, nor anybody in a basic group', async () => {
    const { chief, group } = ward();
    expect(await restrict(group, chief, until(3_600_000))).toEqual({ done: false, why: 'outranked' });
    const basic = ward({ type: 'group' });
    expect(await restrict(basic.group, basic.amina, until(3_600_000))).toEqual({ done: false, why: 'unsupported' });
    h.api.setBotRights(group, { can_restrict_members: false });
    expect(await restrict(group, h.api.people.add({ first_name: 'X' }), until(3_600_000))).toEqual({ done: false, why: 'forbidden' });
  });
});

describe('a place that is closed', () => {
  const lock = (chat: Chat, locked: boolean, thread?: number) => h.perform({ ...base, do: 'lock', in: place(chat, thread), locked });

  it('is a topic where there is one', async () => {
    const { amina, group } = ward({ forum: true });
    const topic = h.api.groups.topic(group, 'Cas', amina);
    expect(await lock(group, true, topic)).toEqual({ done: true });
    expect(await lock(group, true, topic)).toEqual({ done: true });
    expect(() => h.api.say(amina, group, 'encore', { thread: topic })).toThrow();
    expect(await lock(group, false, topic)).toEqual({ done: true });
    expect(await lock(group, false, 999_999)).toEqual({ done: false, why: 'gone' });
  });

  it('is the chat elsewhere, and gets back exactly what members might do, also after a restart', async () => {
    const { amina, group } = ward({ permissions: { can_send_polls: false, can_pin_messages: true } });
    const had = await permissions(group);
    expect(await lock(group, true)).toEqual({ done: true });
    expect(await lock(group, true)).toEqual({ done: true });
    expect(() => h.api.say(amina, group, 'chut')).toThrow();
    expect(readFileSync(join(folder, 'telegram.json'), 'utf8')).toContain(String(group.id));
    expect(await lock(group, false)).toEqual({ done: true });
    expect(await permissions(group)).toEqual(had);
    expect(await lock(group, false)).toEqual({ done: false, why: 'gone' });
  });

  async function permissions(chat: Chat) {
    const answer = (await (await fetch(`${h.api.url}/bot${h.api.token}/getChat?chat_id=${chat.id}`)).json()) as { result: { permissions: unknown } };
    return answer.result.permissions;
  }
});

describe('slowing down', () => {
  it('is nothing that the Bot API can do', async () => {
    const { group } = ward();
    expect(await h.perform({ ...base, do: 'slow', in: place(group), seconds: 30 })).toEqual({ done: false, why: 'unsupported' });
  });
});

describe('the mark of who is verified', () => {
  const mark = (chat: Chat, who: { readonly id: number }, verified: boolean, label = '✅ Médecin vérifié depuis longtemps') =>
    h.perform({ ...base, do: 'mark', person: person(who), group: groupRef(chat), verified, label });

  it('constraint 27: is a tag of sixteen characters without emoji, and goes again', async () => {
    const { amina, group } = ward();
    expect(await mark(group, amina, true)).toEqual({ done: true });
    expect(h.api.say(amina, group, 'bonjour').sender_tag).toBe('Médecin vérifié');
    expect(await mark(group, amina, false)).toEqual({ done: true });
    expect(h.api.say(amina, group, 'bonjour').sender_tag).toBeUndefined();
  });

  it('is given to no administrator, and by no bot that may not', async () => {
    const { amina, chief, group } = ward();
    expect(await mark(group, chief, true)).toEqual({ done: false, why: 'outranked' });
    h.api.setBotRights(group, { can_manage_tags: false });
    expect(await mark(group, amina, true)).toEqual({ done: false, why: 'forbidden' });
  });
});

describe('who knocks', () => {
  it('is let in or not, and who does not knock is gone', async () => {
    const { group } = ward();
    const [a, b] = ['A', 'B'].map((first_name) => h.api.people.add({ first_name }));
    if (!a || !b) throw new Error('nobody');
    const admit = (who: { readonly id: number }, accept: boolean) => h.perform({ ...base, do: 'admit', person: person(who), group: groupRef(group), accept });
    h.api.groups.askToJoin(a, group);
    h.api.groups.askToJoin(b, group);
    expect(await admit(a, true)).toEqual({ done: true });
    expect(await admit(a, true)).toEqual({ done: true });
    expect(await admit(b, false)).toEqual({ done: true });
    expect(await admit(b, false)).toEqual({ done: false, why: 'gone' });
    expect(await h.telegram.belongs(person(a), groupRef(group))).toBe(true);
    expect(await h.telegram.belongs(person(b), groupRef(group))).toBe(false);
  });
});

describe('twenty messages a minute into one group', () => {
  it('constraint 21: are kept to: what waits is told how long, and the last places are for alerts', async () => {
    const { group } = ward();
    const say = () => h.perform({ ...base, do: 'say', in: place(group), text: [['mot']], buttons: [] });
    const alert = () => h.perform({ ...base, do: 'alert', in: place(group), card: [['Alerte']], buttons: [], severity: 3 });
    for (let i = 0; i < 16; i++) await say();
    const waits = await say().catch((e: unknown) => e);
    expect(waits).toBeInstanceOf(PassingFailure);
    expect((waits as PassingFailure).retryAfterMs).toBeGreaterThan(1_000);
    expect((waits as PassingFailure).unsure).toBe(false);
    for (let i = 0; i < 4; i++) expect(await alert()).toMatchObject({ done: true });
    await expect(alert()).rejects.toMatchObject({ code: 'paced' });
    expect(h.api.calls('sendMessage').filter((c) => c.answer?.ok === false)).toEqual([]);
  });
});

describe('a group that became a supergroup', () => {
  it('constraint 25: is followed by what is said, told once, and no message of its new numbers is taken for an old one', async () => {
    const { amina, group } = ward({ type: 'group' });
    const sent = h.api.say(amina, group, 'ancien');
    h.api.faults.outage(true);
    const bigger = h.api.migrate(group);
    for (let i = 0; i < 3; i++) h.api.say(amina, bigger, `nouveau ${i}`);
    h.api.faults.outage(false);
    expect(await h.perform({ ...base, do: 'remove', message: ref(sent) })).toEqual({ done: false, why: 'gone' });
    expect(await h.perform({ ...base, do: 'say', in: place(group), text: [['rappel']], buttons: [] })).toMatchObject({ done: true });
    expect(h.api.messages(bigger).map((m) => m.text)).toEqual(expect.arrayContaining(['nouveau 0', 'nouveau 1', 'nouveau 2', 'rappel']));
    await expect
      .poll(() => h.arrivals.filter((a) => a.type === 'moved'), { timeout: 10_000 })
      .toEqual([{ type: 'moved', group: groupRef(group), to: groupRef(bigger) }]);
  });
});

describe('what the bot may do', () => {
  it('is told as Telegram tells it', async () => {
    const { group } = ward();
    const abilities = async () => Object.fromEntries((await h.telegram.abilities(groupRef(group))).map((a) => [a.what, a.may]));
    expect(await abilities()).toMatchObject({ read: 'yes', remove: 'yes', restrict: 'yes', slow: 'never', mark: 'yes', reactions: 'yes', repost: 'never' });
    h.api.setBotRights(group, { can_delete_messages: true });
    expect(await abilities()).toMatchObject({ remove: 'yes', restrict: 'no', joins: 'no', mark: 'no' });
    h.api.setBotRights(group, 'member');
    expect(await abilities()).toMatchObject({ read: 'no', remove: 'no', reactions: 'no' });
  });
});

describe('what must go away', () => {
  it('is remembered over a death, by numbers alone', async () => {
    const { amina, group } = ward();
    h.api.setBotRights(group, { can_delete_messages: true });
    const advise = await h.perform({
      ...base,
      do: 'advise',
      to: { platform: 'telegram', id: 'chat:-1001' },
      about: ref(h.api.say(amina, group, 'x')),
      text: 'secret',
      buttons: [],
      otherwise: { text: 'Un mot vous attend.', button: { label: 'Lire', action: 'advice:m-0' } },
    });
    expect(advise).toMatchObject({ done: true });
    const file = join(folder, 'telegram.json');
    const kept = readFileSync(file, 'utf8');
    expect(kept).not.toMatch(/secret|attend|Amina/);
    expect(JSON.parse(kept).fading).toHaveLength(1);
    h.api.faults.outage(true);
    await h.telegram.stop();
    h.api.faults.outage(false);
    expect(h.api.messages(group)).toHaveLength(2);
    // The next process finds it, and takes it away with what is its own.
    const again = await start({ keptIn: file, apiRoot: h.api.url, token: h.api.token });
    await again.telegram.stop();
    expect(h.api.messages(group).map((m) => m.text)).toEqual(['x']);
    await again.close();
  });
});
