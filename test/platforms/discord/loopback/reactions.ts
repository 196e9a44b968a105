import { type APIReaction, GatewayDispatchEvents as E } from 'discord-api-types/v10';
import { emit } from './gateway/emit.ts';
import { refuse } from './refusal.ts';
import { memberJson } from './shown-guild.ts';
import { type Channel, guildOf, type Posted, type World } from './world.ts';

/** Who reacted, by message and emoji; the message itself only counts. */
const reactors = new WeakMap<Posted, Map<string, Set<string>>>();

export const reactorsOf = (posted: Posted, emoji: string): readonly string[] => [...(reactors.get(posted)?.get(keyOf(emoji)) ?? [])];

const keyOf = (emoji: string): string => /^[\w~]+:(\d+)$/.exec(emoji)?.[1] ?? emoji;

export const emojiOf = (emoji: string): { id: string | null; name: string } => {
  const custom = /^([\w~]+):(\d+)$/.exec(emoji);
  return custom ? { id: custom[2] ?? null, name: custom[1] ?? '' } : { id: null, name: emoji };
};

export function addReaction(world: World, channel: Channel, posted: Posted, userId: string, emoji: string): void {
  const all = reactors.get(posted) ?? new Map<string, Set<string>>();
  reactors.set(posted, all);
  const users = all.get(keyOf(emoji)) ?? new Set<string>();
  if (!all.has(keyOf(emoji)) && all.size >= 20) throw refuse('MaximumNumberOfReactionsReached');
  if (users.has(userId)) return;
  users.add(userId);
  all.set(keyOf(emoji), users);
  count(posted, all);
  const guild = guildOf(world, channel);
  const member = guild?.members.get(userId);
  emit(
    world,
    E.MessageReactionAdd,
    { channel, guild },
    {
      user_id: userId,
      channel_id: channel.id,
      message_id: posted.message.id,
      emoji: emojiOf(emoji),
      message_author_id: posted.message.author.id,
      burst: false,
      type: 0,
      ...(guild && member ? { guild_id: guild.id, member: memberJson(world, member) } : {}),
    },
  );
}

export function dropReaction(world: World, channel: Channel, posted: Posted, userId: string, emoji: string): void {
  const all = reactors.get(posted);
  const users = all?.get(keyOf(emoji));
  if (!all || !users?.delete(userId)) return;
  if (users.size === 0) all.delete(keyOf(emoji));
  count(posted, all);
  const guild = guildOf(world, channel);
  emit(
    world,
    E.MessageReactionRemove,
    { channel, guild },
    {
      user_id: userId,
      channel_id: channel.id,
      message_id: posted.message.id,
      emoji: emojiOf(emoji),
      burst: false,
      type: 0,
      ...(guild ? { guild_id: guild.id } : {}),
    },
  );
}

export function clearReactions(world: World, channel: Channel, posted: Posted): void {
  reactors.delete(posted);
  posted.message.reactions = [];
  const guild = guildOf(world, channel);
  emit(
    world,
    E.MessageReactionRemoveAll,
    { channel, guild },
    { channel_id: channel.id, message_id: posted.message.id, ...(guild ? { guild_id: guild.id } : {}) },
  );
}

function count(posted: Posted, all: ReadonlyMap<string, ReadonlySet<string>>): void {
  posted.message.reactions = [...all].map(
    ([name, users]): APIReaction => ({
      count: users.size,
      count_details: { burst: 0, normal: users.size },
      me: false,
      me_burst: false,
      emoji: /^\d+$/.test(name) ? { id: name, name: null } : { id: null, name },
      burst_colors: [],
    }),
  );
}
