import { afterEach, describe, expect, it } from 'vitest';
import type { Order } from '../../../src/core/platform.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { type Harness, messages, start } from './harness.ts';
import { type Life, openLife } from './life.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function ward(options: Parameters<typeof start>[0] = {}) {
  const h: Harness = await start(options);
  closing.push(() => h.close());
  const amina = h.api.people.add({ first_name: 'Amina' });
  const group = h.api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' });
  const place = { platform: 'telegram', group: String(group.id), channel: String(group.id) };
  return { h, amina, group, place };
}

async function living(options: Parameters<typeof openLife>[0] = {}) {
  const life: Life = await openLife(options);
  closing.push(() => life.close());
  await life.start();
  const amina = life.api.people.add({ first_name: 'Amina' });
  const group = life.api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' });
  return { life, amina, group };
}

const base = { key: 'k', repeat: false } as const;
const patient = 'Mme Zineb Tahiri, chambre 12';

describe('what Telegram keeps and tells', () => {
  it('constraint 15: what was said more than a day before the bot comes back is lost, so the core is told the limit', async () => {
    const { h, amina, group } = await ward();
    expect(h.telegram.forgetsAfterHours).toBe(24);
    await h.telegram.stop();
    h.api.say(amina, group, 'perdu');
    h.api.clock.advance(25 * 3_600_000);
    expect(h.api.updates.pending()).toEqual([]);
  });

  it('constraint 18: no deletion by a member comes, and none is made up', async () => {
    const { h, amina, group } = await ward();
    h.api.deleteAsMember(h.api.say(amina, group, 'bonjour'));
    await expect.poll(() => messages(h).map((m) => m.text)).toEqual(['bonjour']);
    expect(h.arrivals.filter((a) => a.type === 'deleted')).toEqual([]);
  });

  it('constraint 24: an album is one update an item, and its items belong together', async () => {
    const { h, amina, group } = await ward();
    h.api.album(amina, group, [{ photo: {}, text: 'deux pages' }, { photo: {} }]);
    await expect.poll(() => messages(h).length).toBe(2);
    const [one, two] = messages(h);
    expect(one?.album).toBeDefined();
    expect(two?.album).toBe(one?.album);
  });

  it('constraint 39: what is in hand when the bot stops is written down before it is confirmed, or comes again', async () => {
    let let_go = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      let_go = resolve;
    });
    const written: string[] = [];
    const { h, amina, group } = await ward({
      receiver: {
        async arrived(arrival) {
          if (arrival.type !== 'message') return;
          await held;
          written.push(arrival.message.text);
        },
      },
    });
    h.api.say(amina, group, 'en main');
    await expect.poll(() => h.api.calls('getUpdates').length).toBeGreaterThan(0);
    const stopping = h.telegram.stop();
    expect(h.api.updates.pending()).toHaveLength(1);
    let_go();
    await stopping;
    expect(written.length === 1 ? h.api.updates.pending() : ['comes again']).toEqual(written.length === 1 ? [] : ['comes again']);
  });
});

describe('what the bot says', () => {
  it('constraint 24: a card is cut at 4,096 characters, and what goes with a file at 1,024 is said beside it', async () => {
    const { h, group, place } = await ward();
    await h.perform({ ...base, do: 'alert', in: place, card: [['x'.repeat(5_000)]], buttons: [], severity: 3 });
    const file = { name: 'lettre.txt', mime: 'text/plain', bytes: new Uint8Array([1]) };
    await h.perform({ ...base, do: 'say', in: place, text: [['y'.repeat(1_025)]], buttons: [], file });
    await h.perform({ ...base, do: 'say', in: place, text: [['z'.repeat(1_024)]], buttons: [], file });
    const said = h.api.messages(group);
    expect(said.map((m) => [m.text?.length, m.caption?.length, m.document !== undefined])).toEqual([
      [4_096, undefined, false],
      [1_025, undefined, false],
      [undefined, undefined, true],
      [undefined, 1_024, true],
    ]);
  });

  it('constraint 21: a flood is waited out as long as Telegram says, and the card comes', async () => {
    const { life, amina, group } = await living();
    life.api.faults.next('sendMessage', { retryAfter: 1 }, 2);
    life.api.say(amina, group, patient);
    await expect.poll(() => life.api.messages({ id: life.room }).length, { timeout: 20_000 }).toBe(1);
  });

  it('constraint 22: a card whose answer was lost is sent once more, and says so', async () => {
    const { life, amina, group } = await living();
    life.api.faults.next('sendMessage', { disconnect: 'after' });
    life.api.say(amina, group, patient);
    const cards = () => life.api.messages({ id: life.room }).map((m) => m.text?.includes(phrasesOf('fr').card.repeated));
    await expect.poll(cards, { timeout: 20_000 }).toEqual([false, true]);
  });

  it('constraint 22: and never a third time: then it stands as not confirmed', async () => {
    const { life, amina, group } = await living();
    life.api.groups.leave(amina, group);
    life.api.groups.join(amina, group);
    life.api.faults.next('sendMessage', { disconnect: 'after' }, 6);
    life.api.say(amina, group, patient);
    const alerts = async () => (await life.cases()).map((c) => c.settled['alert']?.why);
    await expect.poll(alerts, { timeout: 20_000 }).toEqual(['unconfirmed']);
    expect(life.api.messages({ id: life.room })).toHaveLength(2);
  });

  it('constraint 22: nothing is begun once the time for it is over, and nothing is then in doubt', async () => {
    const { h, place } = await ward();
    const alert: Order = { ...base, do: 'alert', in: place, card: [['Alerte']], buttons: [], severity: 3 };
    await expect(h.telegram.perform(alert, AbortSignal.abort())).rejects.toMatchObject({ code: 'timed-out', unsure: false });
    expect(h.api.calls('sendMessage')).toEqual([]);
  });

  it('constraint 22: no repeat is spent while the line is cut: the bot asks first whether anybody answers', async () => {
    const { h, group, place } = await ward();
    const alert: Order = { ...base, repeat: true, do: 'alert', in: place, card: [['Alerte']], buttons: [], severity: 3 };
    h.api.faults.next('getMe', { disconnect: 'before' });
    await expect(h.perform(alert)).rejects.toMatchObject({ code: 'unreachable', unsure: false });
    expect(h.api.calls('sendMessage')).toEqual([]);
    expect(await h.perform(alert)).toMatchObject({ done: true });
    expect(h.api.messages(group)).toHaveLength(1);
  });
});

describe('buttons', () => {
  const scene = async (answer: string) => {
    const one = await ward({ receiver: {} });
    one.h.answer = () => ({ text: answer });
    await one.h.perform({ ...base, do: 'say', in: one.place, text: [['?']], buttons: [[{ label: 'Oui', action: 'x:aide:' }]] });
    const [card] = one.h.api.messages(one.group);
    if (!card) throw new Error('nothing said');
    return { ...one, card };
  };

  it('constraint 23: a press is answered, so that the button stops turning, in two hundred characters at most', async () => {
    const { h, amina, card } = await scene('fait '.repeat(30));
    const answered = await h.api.press(amina, card, 'x:aide:', { limitMs: 5_000 });
    expect(JSON.stringify(answered)).toContain('fait');
    expect(h.api.calls('answerCallbackQuery').every((c) => String(c.params.text ?? '').length <= 200)).toBe(true);
  });

  it('constraint 23: a button on a message that is no longer there works still, and what cannot be done ends it all the same', async () => {
    const { h, amina, card } = await scene('fait');
    await h.api.press(amina, card, 'x:aide:', { stale: true, limitMs: 5_000 });
    expect(h.presses.map((p) => p.in?.channel)).toEqual([String(card.chat.id)]);
    h.answer = () => {
      throw new Error('no');
    };
    await h.api.press(amina, card, 'x:aide:', { limitMs: 5_000 });
    await expect.poll(() => h.api.calls('answerCallbackQuery').length).toBe(2);
    await expect.poll(() => h.faults.length).toBe(1);
  });
});

describe('inline', () => {
  it('a draft of 256 characters may be cut, so that only the way to the private chat is offered', async () => {
    const { h, amina } = await ward({ receiver: { drafted: async (_by, text) => ({ text: `${text} relu`, changed: true }) } });
    const short = await h.api.askInline(amina, 'x'.repeat(255));
    expect(short).toHaveLength(1);
    expect(await h.api.askInline(amina, 'x'.repeat(256))).toEqual([]);
    expect(h.api.calls('answerInlineQuery').map((c) => (c.params.button as { start_parameter?: string }).start_parameter)).toEqual([
      'c_verifier',
      'c_verifier',
    ]);
  });
});

/** Every refusal that is final, by the words that Telegram gives it, and what the step says then. */
const refusals: readonly (readonly [
  method: 'deleteMessage' | 'sendMessage' | 'restrictChatMember' | 'closeForumTopic',
  status: number,
  description: string,
  why: string,
])[] = [
  ['deleteMessage', 403, 'Forbidden: bot was kicked from the supergroup chat', 'forbidden'],
  ['deleteMessage', 400, "Bad Request: message can't be deleted for everyone", 'too-old'],
  ['deleteMessage', 400, 'Bad Request: message to delete not found', 'gone'],
  ['deleteMessage', 400, 'Bad Request: MESSAGE_DELETE_FORBIDDEN', 'forbidden'],
  ['deleteMessage', 400, 'Bad Request: not enough rights to delete messages', 'forbidden'],
  ['deleteMessage', 400, 'Bad Request: chat not found', 'gone'],
  ['deleteMessage', 400, 'Bad Request: group chat was deactivated', 'gone'],
  ['deleteMessage', 400, 'Bad Request: CHANNEL_PRIVATE', 'forbidden'],
  ['deleteMessage', 404, 'Not Found', 'unsupported'],
  ['deleteMessage', 400, 'Bad Request: words that nobody has read before', 'unsupported'],
  ['restrictChatMember', 400, 'Bad Request: not enough rights to restrict/unrestrict chat member', 'forbidden'],
  ['restrictChatMember', 400, 'Bad Request: user is an administrator of the chat', 'outranked'],
  ['restrictChatMember', 400, "Bad Request: can't remove chat owner", 'outranked'],
  ['restrictChatMember', 400, 'Bad Request: user not found', 'gone'],
  ['restrictChatMember', 400, 'Bad Request: member not found', 'gone'],
  ['restrictChatMember', 400, 'Bad Request: USER_NOT_PARTICIPANT', 'gone'],
  ['closeForumTopic', 400, 'Bad Request: TOPIC_ID_INVALID', 'gone'],
  ['closeForumTopic', 400, 'Bad Request: message thread not found', 'gone'],
  ['closeForumTopic', 400, 'Bad Request: CHAT_ADMIN_REQUIRED', 'forbidden'],
  ['sendMessage', 403, 'Forbidden: bot was kicked from the group chat', 'forbidden'],
  ['sendMessage', 400, 'Bad Request: have no rights to send a message', 'forbidden'],
  ['sendMessage', 400, 'Bad Request: CHAT_RESTRICTED', 'forbidden'],
  ['sendMessage', 400, 'Bad Request: TOPIC_CLOSED', 'forbidden'],
];

describe('a refusal that is final', () => {
  it.each(refusals)('is "not done", with its reason: %s %i %s', async (method, status, description, why) => {
    const { h, amina, place } = await ward();
    const orders: Readonly<Record<typeof method, Order>> = {
      deleteMessage: { ...base, do: 'remove', message: { ...place, id: '5' } },
      restrictChatMember: {
        ...base,
        do: 'restrict',
        person: { platform: 'telegram', id: String(amina.id) },
        group: place,
        until: new Date(Date.now() + 3_600_000).toISOString(),
      },
      closeForumTopic: { ...base, do: 'lock', in: { ...place, thread: '9' }, locked: true },
      sendMessage: { ...base, do: 'say', in: place, text: [['mot']], buttons: [] },
    };
    h.api.faults.next(method, { status, description });
    expect(await h.perform(orders[method])).toEqual({ done: false, why });
  });

  it.each(refusals.filter(([method]) => method === 'deleteMessage'))(
    'of a removal lets the alert go out all the same: %s %i %s',
    async (_m, status, description, why) => {
      const { life, amina, group } = await living();
      life.api.faults.next('deleteMessage', { status, description });
      life.api.say(amina, group, patient);
      await expect.poll(() => life.api.messages({ id: life.room }).length, { timeout: 20_000 }).toBe(1);
      await expect.poll(async () => (await life.cases()).map((c) => c.settled['remove']?.why), { timeout: 20_000 }).toEqual([why]);
    },
  );

  it('of advice, because the author blocked the bot, leaves the alert alone', async () => {
    const { life, amina, group } = await living();
    life.api.startPrivateChat(amina);
    life.api.blockBot(amina);
    life.api.say(amina, group, patient);
    await expect.poll(() => life.api.messages({ id: life.room }).length, { timeout: 20_000 }).toBe(1);
    expect(life.api.messages({ id: amina.id }).filter((m) => m.from?.is_bot)).toEqual([]);
  });

  it('does not come of rights that are withdrawn midway: it is told, and mended when they come back', async () => {
    const { h, group, place, amina } = await ward();
    h.api.say(amina, group, 'bonjour');
    await expect.poll(() => messages(h).length).toBe(1);
    h.api.setBotRights(group, 'member');
    await expect.poll(() => h.problems().map((p) => p.code)).toContain('telegram-rights');
    expect((await h.perform({ ...base, do: 'remove', message: { ...place, id: '1' } })).done).toBe(false);
    h.api.setBotRights(group, { can_delete_messages: true });
    await expect.poll(() => h.problems().map((p) => p.code)).not.toContain('telegram-rights');
    expect(await h.perform({ ...base, do: 'remove', message: { ...place, id: '1' } })).toEqual({ done: true });
  });
});
