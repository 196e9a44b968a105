import type { Chat, User } from '@grammyjs/types';
import { plainUser } from '../api-types.ts';
import { announce, send } from '../delivery.ts';
import { textOf } from './content.ts';
import { asChatMember, membershipOf, stranger } from '../memberships.ts';
import { changeMembership } from '../membership-changes.ts';
import { store } from '../messages.ts';
import { createRoom } from '../rooms.ts';
import type { BotAccount, World } from '../world.ts';
import { roomOf } from './finding.ts';
import { type BotPlace, placeOf } from './groups.ts';

/** Where the bot stands, as people decide it. Each tells the bot by my_chat_member, as the real server does. */
export interface BotPlaces {
  addBot(chat: Chat, place?: BotPlace, by?: User): void;
  kickBot(chat: Chat, by?: User): void;
  setBotRights(chat: Chat, place: Exclude<BotPlace, 'absent'>, by?: User): void;
  /** The person opens the bot and presses Start: `/start` arrives, and from then on the bot may write. Lifts a block too. */
  startPrivateChat(user: User): Chat;
  blockBot(user: User): void;
  /** Privacy mode in BotFather. In groups it counts only after the bot was removed and added again. */
  setPrivacy(on: boolean): void;
}

export function createBotPlaces(world: World, main: () => BotAccount): BotPlaces {
  const somebody: User = { id: 1_000_000, is_bot: false, first_name: 'Administrator' };
  const place = (chat: Chat, next: Parameters<typeof changeMembership>[3], by: User = somebody): void => {
    changeMembership(world, roomOf(world, chat), main().user.id, next, by);
  };
  const blocked = (user: User, now: boolean): void => {
    const bot = main();
    const room = roomOf(world, user, bot);
    const before = room.members.get(bot.user.id) ?? { ...stranger(plainUser(bot.user)), status: 'member' as const, inside: true };
    if ((before.status === 'kicked') === now) return;
    const after = { ...before, status: now ? ('kicked' as const) : ('member' as const), inside: !now };
    room.members.set(bot.user.id, after);
    send(world, bot, 'my_chat_member', {
      my_chat_member: { chat: room.chat, from: user, date: world.clock.seconds(), old_chat_member: asChatMember(before), new_chat_member: asChatMember(after) },
    });
  };
  return {
    addBot: (chat, as = 'member', by) => place(chat, { ...placeOf(as), readsAll: main().user.can_read_all_group_messages }, by),
    kickBot: (chat, by) => place(chat, { status: 'kicked', inside: false, until: 0 }, by),
    setBotRights(chat, as, by) {
      const now = membershipOf(world, roomOf(world, chat), main().user.id);
      if (!now || now.status === 'left' || now.status === 'kicked') throw new Error('The bot is not in this chat: call addBot.');
      place(chat, placeOf(as) ?? {}, by);
    },
    startPrivateChat(user) {
      const bot = main();
      const key = `${bot.user.id}:${user.id}`;
      if (!world.conversations.has(key)) {
        const { id, first_name, last_name, username } = user;
        const chat: Chat = { id, type: 'private', first_name, ...(last_name ? { last_name } : {}), ...(username ? { username } : {}) };
        const room = createRoom(chat, world.sharedMessageIds);
        room.members.set(bot.user.id, { ...stranger(plainUser(bot.user)), status: 'member', inside: true });
        world.conversations.set(key, room);
      } else blocked(user, false);
      const room = roomOf(world, user, bot);
      announce(world, room, store(world, room, { from: user, ...textOf('/start', {}) }), 'new');
      return room.chat;
    },
    blockBot: (user) => blocked(user, true),
    setPrivacy(on) {
      const bot = main();
      bot.user = { ...bot.user, can_read_all_group_messages: !on };
    },
  };
}
