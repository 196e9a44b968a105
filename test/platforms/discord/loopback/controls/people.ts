import { createHash } from 'node:crypto';
import type { APIUser, UserFlags } from 'discord-api-types/v10';
import { GatewayDispatchEvents as E } from 'discord-api-types/v10';
import { emit } from '../gateway/emit.ts';
import { changeMember } from '../membership.ts';
import { userOf } from '../shown-guild.ts';
import type { Bot, World } from '../world.ts';

export interface GivenBot {
  readonly username?: string;
  readonly token?: string;
  /** Which privileged intents the developer portal has switched on; all unless told. */
  readonly privileged?: { readonly members?: boolean; readonly presences?: boolean; readonly content?: boolean };
  /** IDENTIFYs a day; 1,000 unless told. */
  readonly identifies?: number;
  readonly shards?: number;
  readonly maxConcurrency?: number;
}

export function addBot(world: World, given: GivenBot = {}): Bot {
  const id = world.newId();
  const user = newUser(id, { username: given.username ?? 'confrere', bot: true });
  world.users.set(id, user);
  const total = given.identifies ?? 1000;
  const bot: Bot = {
    applicationId: id,
    user,
    token: given.token ?? `${Buffer.from(id).toString('base64url')}.loopback.${world.newId()}`,
    privileged: { members: given.privileged?.members ?? true, presences: given.privileged?.presences ?? true, content: given.privileged?.content ?? true },
    identifies: { left: total, resetAt: world.clock.now() + 86_400_000, total },
    maxConcurrency: given.maxConcurrency ?? 1,
    identifiedAt: new Map(),
    recommendedShards: given.shards ?? 1,
    commands: new Map(),
    commandCreates: new Map(),
  };
  world.bots.set(bot.token, bot);
  return bot;
}

// Discord's flags are enums without a name for none.
const none = 0 as UserFlags;

const newUser = (id: string, given: Partial<APIUser>): APIUser => ({
  id,
  username: `user${id.slice(-6)}`,
  discriminator: given.bot ? '0001' : '0',
  global_name: null,
  avatar: null,
  flags: none,
  public_flags: none,
  ...given,
});

export interface People {
  /** Somebody with an account; `createdAt` is what the id tells (milliseconds since 1970). */
  create(given?: Partial<Omit<APIUser, 'id'>> & { readonly createdAt?: number }): APIUser;
  /** Changes what the account shows everywhere: user name, global name, avatar. */
  rename(user: Pick<APIUser, 'id'>, next: Partial<Pick<APIUser, 'username' | 'global_name' | 'avatar'>>): APIUser;
  /** Gives the account a picture; its address is the CDN's for avatars. */
  portray(user: Pick<APIUser, 'id'>, picture: Buffer): APIUser;
  /** Takes no direct messages from bots, or takes them again. */
  closeDms(user: Pick<APIUser, 'id'>, closed?: boolean): void;
}

export const createPeople = (world: World): People => ({
  create({ createdAt, ...given } = {}) {
    const user = newUser(world.newId(createdAt), given);
    world.users.set(user.id, user);
    return user;
  },
  rename({ id }, next) {
    const user = Object.assign(userOf(world, id), next);
    for (const guild of world.guilds.values()) {
      const member = guild.members.get(id);
      if (member) changeMember(world, guild, member, {});
    }
    for (const bot of world.bots.values()) if (bot.user.id === id) emit(world, E.UserUpdate, { bot: id }, user);
    return user;
  },
  portray(user, picture) {
    const avatar = createHash('md5').update(picture).digest('hex');
    world.pictures.set(`/avatars/${user.id}/${avatar}`, picture);
    return this.rename(user, { avatar });
  },
  closeDms({ id }, closed = true) {
    if (closed) world.closedDms.add(id);
    else world.closedDms.delete(id);
  },
});
