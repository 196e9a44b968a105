import type { User, UserFromGetMe } from '@grammyjs/types';
import type { UpdateKind } from '../api-types.ts';
import { compact } from '../compact.ts';
import { createUpdateQueue } from '../update-queue.ts';
import type { BotAccount, World } from '../world.ts';

export interface People {
  add(person: Partial<User> & { readonly first_name: string }): User;
  /** Deletes the account: whoever writes to it is answered "user is deactivated". */
  deactivate(user: User): void;
}

export const createPeople = (world: World): People => ({
  add(person) {
    const user: User = { id: 5_000_000_000 + world.next(), is_bot: false, ...person };
    world.people.set(user.id, user);
    return user;
  },
  deactivate(user) {
    world.deactivated.add(user.id);
  },
});

export type GivenBot = Partial<UserFromGetMe>;

/** Registers a bot with a token of the real form, as BotFather would. */
export function addBot(world: World, given: GivenBot): BotAccount {
  const id = given.id ?? 7_000_000_000 + world.next();
  const user: UserFromGetMe = {
    id,
    is_bot: true,
    first_name: 'Confrère',
    username: `confrere_${id}_bot`,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    ...given,
  };
  const account: BotAccount = {
    user,
    token: `${id}:AAtest-token_${id.toString(36)}`,
    queue: createUpdateQueue(world.clock, () => account.webhook?.wake()),
    webhook: undefined,
    poll: undefined,
    onWebhookReply: () => undefined,
    allowed: undefined as readonly UpdateKind[] | undefined,
    commands: new Map(),
    loggedOutUntil: 0,
  };
  world.bots.set(id, account);
  world.people.set(id, compact({ id, is_bot: true, first_name: user.first_name, username: user.username }));
  return account;
}
