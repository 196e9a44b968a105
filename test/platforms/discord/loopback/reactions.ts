import { type APIReaction, GatewayDispatchEvents as E } from 'discord-api-types/v10';
import { emit } from './gateway/emit.ts';
import { refuse } from './refusal.ts';
import { memberJson } from './shown-guild.ts';
import { type Channel, guildOf, type Posted, type World } from './world.ts';

export const reactorsOf = (posted: Posted, emoji: string): readonly string[] => [...(posted.reactors.get(keyOf(emoji))?.users ?? [])];

/** A custom emoji is known by its id, whatever it is called. */
const keyOf = (emoji: string): string => /^[\w~]+:(\d+)$/.exec(emoji)?.[1] ?? emoji;

const emojiOf = (emoji: string): { id: string | null; name: string } => {
  const custom = /^([\w~]+):(\d+)$/.exec(emoji);
  return custom ? { id: custom[2] ?? null, name: custom[1] ?? '' } : { id: null, name: emoji };
};

export function addReaction(world: World, channel: Channel, posted: Posted, userId: string, emoji: string): void {
  const all = posted.reactors;
  if (!all.has(keyOf(emoji)) && all.size >= 20) throw refuse('MaximumNumberOfReactionsReached');
  const reaction = all.get(keyOf(emoji)) ?? { emoji: emojiOf(emoji), users: new Set<string>() };
  if (reaction.users.has(userId)) return;
  reaction.users.add(userId);
  all.set(keyOf(emoji), reaction);
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
      emoji: reaction.emoji,
      message_author_id: posted.message.author.id,
      burst: false,
      type: 0,
      ...(guild && member ? { guild_id: guild.id, member: memberJson(world, member) } : {}),
    },
  );
}

export function dropReaction(world: World, channel: Channel, posted: Posted, userId: string, emoji: string): void {
  const reaction = posted.reactors.get(keyOf(emoji));
  if (!reaction?.users.delete(userId)) return;
  if (reaction.users.size === 0) posted.reactors.delete(keyOf(emoji));
  const guild = guildOf(world, channel);
  emit(
    world,
    E.MessageReactionRemove,
    { channel, guild },
    {
      user_id: userId,
      channel_id: channel.id,
      message_id: posted.message.id,
      emoji: reaction.emoji,
      burst: false,
      type: 0,
      ...(guild ? { guild_id: guild.id } : {}),
    },
  );
}

export function clearReactions(world: World, channel: Channel, posted: Posted): void {
  posted.reactors.clear();
  const guild = guildOf(world, channel);
  emit(
    world,
    E.MessageReactionRemoveAll,
    { channel, guild },
    { channel_id: channel.id, message_id: posted.message.id, ...(guild ? { guild_id: guild.id } : {}) },
  );
}

/** As a message shows them: counts, and whether the viewer is among them. */
export const reactionsJson = (posted: Posted, viewer: string): APIReaction[] =>
  [...posted.reactors.values()].map(({ emoji, users }) => ({
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(viewer),
    me_burst: false,
    emoji,
    burst_colors: [],
  }));
