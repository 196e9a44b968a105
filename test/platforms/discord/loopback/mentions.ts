import { type APIUser, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { inChannel } from './permissions.ts';
import { type Channel, guildOf, type World } from './world.ts';

export interface AllowedMentions {
  readonly parse?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
  readonly replied_user?: boolean | undefined;
}

export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

/** Who a message calls: by default everyone it names; with `allowed_mentions` only those allowed (message, "Allowed Mentions"). */
export function mentioned(
  world: World,
  channel: Channel,
  authorId: string,
  content: string,
  allowed: AllowedMentions | null | undefined,
  repliedTo: APIUser | undefined,
): Mentions {
  const guild = guildOf(world, channel);
  const mayAll = guild === undefined || (inChannel(world, channel, authorId) & P.MentionEveryone) !== 0n;
  const open = (kind: 'users' | 'roles', id: string): boolean => !allowed || (allowed.parse?.includes(kind) ?? false) || (allowed[kind]?.includes(id) ?? false);
  const users = named(content, /<@!?(\d{15,20})>/g)
    .filter((id) => open('users', id))
    .flatMap((id) => world.users.get(id) ?? []);
  const roles = named(content, /<@&(\d{15,20})>/g).filter((id) => {
    const role = guild?.roles.get(id);
    return role !== undefined && open('roles', id) && (role.mentionable || mayAll);
  });
  const pinged = repliedTo && (allowed ? allowed.replied_user === true || (open('users', repliedTo.id) && content.includes(repliedTo.id)) : true);
  return {
    mentions: pinged && !users.some((one) => one.id === repliedTo.id) ? [repliedTo, ...users] : users,
    mention_roles: roles,
    mention_everyone: guild !== undefined && mayAll && /@(everyone|here)/.test(content) && (!allowed || (allowed.parse?.includes('everyone') ?? false)),
  };
}

const named = (content: string, pattern: RegExp): string[] => [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))];
