import type { Chat, User } from '@grammyjs/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Life, openLife } from './life.ts';

const patient = 'Mme Zineb Tahiri, chambre 12';

interface Scene {
  readonly life: Life;
  readonly user: User;
  readonly group: Chat;
}

/** Everything that can bring a patient into a group. The adapter remembers no message, so that an edit of one it never saw is read like any other. `before` happens while all is well, `act` under the fate. */
interface Kind {
  readonly before?: (s: Scene) => unknown;
  readonly act: (s: Scene, before: never) => unknown;
}
const kind = <T>(before: (s: Scene) => T, act: (s: Scene, before: T) => unknown): Kind => ({ before, act: act as Kind['act'] });
const saying = (raw: object) => ({ act: ({ life, user, group }: Scene) => life.api.say(user, group, '', { raw: raw as never }) });
const elsewhere = ({ life, user }: Scene): Chat => life.api.groups.add({ title: 'Ailleurs', members: [user], bot: 'absent' });

const kinds: Readonly<Record<string, Kind>> = {
  new: { act: ({ life, user, group }) => life.api.say(user, group, patient) },
  edited: kind(
    ({ life, user, group }) => life.api.say(user, group, 'bonjour'),
    ({ life }, m) => life.api.edit(m, patient),
  ),
  caption: { act: ({ life, user, group }) => life.api.say(user, group, patient, { photo: {} }) },
  'edited caption': kind(
    ({ life, user, group }) => life.api.say(user, group, 'la radio', { photo: {} }),
    ({ life }, m) => life.api.edit(m, patient),
  ),
  forwarded: kind(
    (s) => s.life.api.say(s.user, elsewhere(s), patient),
    ({ life, user, group }, m) => life.api.forward(user, m, group),
  ),
  'quoted from elsewhere': kind(
    (s) => s.life.api.say(s.user, elsewhere(s), patient),
    ({ life, user, group }, m) => life.api.say(user, group, 'voyez', { replyTo: m, quote: patient }),
  ),
  'poll elsewhere, replied to': kind(
    (s) => s.life.api.say(s.user, elsewhere(s), '', { poll: { question: patient, options: ['oui'] } }),
    ({ life, user, group }, m) => life.api.say(user, group, 'voyez', { replyTo: m }),
  ),
  'item of an album': { act: ({ life, user, group }) => life.api.album(user, group, [{ photo: {}, text: patient }, { photo: {} }]) },
  poll: { act: ({ life, user, group }) => life.api.say(user, group, '', { poll: { question: 'Qui suit ?', options: [patient, 'autre'] } }) },
  'option added to a poll': saying({ poll_option_added: { option_persistent_id: '1', option_text: patient } }),
  checklist: saying({ checklist: { title: 'À faire', tasks: [{ id: 1, text: patient }] } }),
  contact: { act: ({ life, user, group }) => life.api.say(user, group, '', { contact: { first_name: 'Mme Zineb', last_name: 'Tahiri', phone_number: '1' } }) },
  'name of a file': { act: ({ life, user, group }) => life.api.say(user, group, '', { document: { name: `${patient}.pdf` } }) },
  venue: saying({ venue: { location: { latitude: 0, longitude: 0 }, title: patient, address: 'ici' } }),
  'address behind a word': {
    act: ({ life, user, group }) =>
      life.api.say(user, group, 'ici', { entities: [{ type: 'text_link', offset: 0, length: 3, url: `https://x.example/${patient}` }] }),
  },
  article: saying({ rich_message: { blocks: [{ type: 'paragraph', text: ['Mme ', { type: 'bold', text: 'Zineb Tahiri' }] }] } }),
  'result of another bot': {
    act: ({ life, user, group }) => life.api.say(user, group, patient, { raw: { via_bot: { id: 9, is_bot: true, first_name: 'B' } } }),
  },
  'in the name of a channel': { act: ({ life, user, group }) => life.api.say(user, group, patient, { as: { id: -1009, type: 'channel', title: 'C' } }) },
  'in a topic': kind(
    ({ life, user, group }) => life.api.groups.topic(group, 'Avis', user),
    ({ life, user, group }, thread) => life.api.say(user, group, patient, { thread }),
  ),
  'explanation of a quiz': saying({ poll: { id: 'q', question: 'Dose ?', options: [], total_voter_count: 0, type: 'quiz', explanation: patient } }),
  'caption of paid media': saying({ paid_media: { star_count: 1, paid_media: [] }, caption: patient }),
  'hidden origin of a forward': saying({ text: 'voyez', forward_origin: { type: 'hidden_user', sender_user_name: patient, date: 1 } }),
  'data of a web app': saying({ web_app_data: { data: patient, button_text: 'ok' } }),
  'words on a gift': saying({ gift: { gift: { id: 'g' }, text: patient } }),
  'prize of a giveaway': saying({ giveaway: { chats: [], winners_selection_date: 1, winner_count: 1, prize_description: patient } }),
  'words on a button': saying({ text: 'voyez', reply_markup: { inline_keyboard: [[{ text: patient, url: 'https://x.example' }]] } }),
  'name of a topic': { act: ({ life, user, group }) => life.api.groups.topic(group, patient, user) },
  'title of the chat': { act: ({ life, user, group }) => life.api.retitle(group, patient, user) },
  biography: { act: ({ life, group }) => life.api.groups.askToJoin(life.api.people.add({ first_name: 'K' }), group, { bio: patient }) },
  'name of a newcomer': { act: ({ life, group }) => life.api.groups.join(life.api.people.add({ first_name: patient }), group) },
  'changed name': kind(
    ({ life, user, group }) => life.api.say(user, group, 'bonjour'),
    ({ life, user, group }) => life.api.say(life.api.rename(user, { first_name: patient }), group, 're'),
  ),
};

/** What can befall updates on their way. */
const fates: Readonly<Record<string, (life: Life, act: () => void) => Promise<void>>> = {
  once: async (_life, act) => act(),
  'twice, under one number': async ({ api }, act) => {
    api.updates.duplicateNext(200, 'same');
    act();
  },
  'twice, under two numbers': async ({ api }, act) => {
    api.updates.duplicateNext(200, 'new');
    act();
  },
  'last first': async ({ api }, act) => {
    api.updates.reorderNext(1_000);
    act();
    api.updates.release();
  },
  'while the store is down': async (life, act) => {
    life.refuse(3);
    act();
  },
  'while the line breaks': async ({ api }, act) => {
    api.faults.next('getUpdates', { disconnect: 'after' });
    api.faults.next('getUpdates', { status: 502 });
    act();
  },
  'while the bot is away': async (life, act) => {
    await life.stop();
    act();
    await life.start();
  },
  'before a death that confirms nothing': async (life, act) => {
    act();
    await life.die();
    await life.start();
  },
};

describe.each(Object.keys(fates))('what comes %s', (fate) => {
  const cells = Object.keys(kinds);
  const groups = new Map<string, Chat>();
  let life: Life;
  beforeAll(async () => {
    life = await openLife();
    await life.start();
    await life.api.until(() => life.api.calls('getUpdates').length > 0);
    const acts = cells.map((name) => {
      const user = life.api.people.add({ first_name: 'Amina' });
      const group = life.api.groups.add({ title: 'Garde', members: [user], bot: 'administrator', forum: true });
      groups.set(name, group);
      const scene: Scene = { life, user, group };
      const made = kinds[name]?.before?.(scene) as never;
      return () => kinds[name]?.act(scene, made);
    });
    await life.api.until(() => life.api.updates.pending().length === 0, 20_000);
    await fates[fate]?.(life, () => {
      for (const act of acts) act();
    });
    await life.api.until(() => life.api.updates.pending().length === 0, 30_000);
  }, 60_000);
  afterAll(() => life.close());

  it.each(cells)(
    'is judged, and opens one case with one alert: %s',
    async (name) => {
      const group = String(groups.get(name)?.id);
      const cases = async () => (await life.cases()).filter((c) => c.group.group === group);
      await expect.poll(async () => (await cases()).map((c) => c.settled['alert']?.receipt !== undefined), { timeout: 50_000, interval: 20 }).toEqual([true]);
      expect(life.judged.some((j) => j.thread.split('/')[1] === group && /Mme Zineb Tahiri/.test(j.text))).toBe(true);
      const [only] = await cases();
      expect(life.api.messages({ id: life.room }).filter((m) => `${life.room}/${m.message_id}` === only?.settled['alert']?.receipt)).toHaveLength(1);
    },
    60_000,
  );

  it('opens no other case, and posts no alert twice that is not marked: an answer that came too late is one that was lost', async () => {
    expect(await life.cases()).toHaveLength(cells.length);
    const cards = life.api.messages({ id: life.room }).map((m) => JSON.stringify(m.reply_markup ?? {}));
    for (const { id, settled } of await life.cases()) {
      const n = cards.filter((c) => c.includes(id)).length;
      expect(n === 1 || (n === 2 && settled['alert']?.repeat === true)).toBe(true);
    }
  });
});

describe('what Telegram tells no bot', () => {
  it('is stated: a deletion by a member reaches nobody', async () => {
    const life = await openLife();
    await life.start();
    const user = life.api.people.add({ first_name: 'Amina' });
    const group = life.api.groups.add({ members: [user], bot: 'administrator' });
    const sent = life.api.say(user, group, 'bonjour');
    await expect.poll(() => life.judged.map((j) => j.text)).toContain('bonjour');
    await expect.poll(() => life.api.updates.pending(), { timeout: 10_000 }).toEqual([]);
    life.api.deleteAsMember(sent);
    expect(life.api.updates.pending()).toEqual([]);
    await life.close();
  });
});
