import { type APIEmbed, type APIMessage, GatewayDispatchEvents as E } from 'discord-api-types/v10';
import { logged } from '../audit.ts';
import { emit } from '../gateway/emit.ts';
import { mentioned } from '../mentions.ts';
import { change, remove, removeMany } from '../messages.ts';
import { addReaction, dropReaction } from '../reactions.ts';
import { direct } from '../routes/account.ts';
import { memberJson } from '../shown-guild.ts';
import { type Bot, guildOf, type World } from '../world.ts';
import { channelAt, guildAt, type Id, postedAt } from './finding.ts';
import { type GivenFile, upload } from './upload.ts';
import { type GivenMessage, seen, written } from './written.ts';

export interface Talk {
  /** A member writes in a channel, a thread or a voice channel's chat. Throws when the member may not, or AutoMod blocks it. */
  post(channel: Id, author: Id, message: GivenMessage | string): APIMessage;
  /** Somebody else's webhook writes, as bridges and proxies do: an author without an account. */
  proxy(channel: Id, name: string, message: GivenMessage | string): APIMessage;
  /** Writes to the bot in private. */
  whisper(author: Id, message: GivenMessage | string): APIMessage;
  edit(
    message: Pick<APIMessage, 'id' | 'channel_id'>,
    next: { readonly content?: string; readonly embeds?: readonly APIEmbed[]; readonly files?: readonly GivenFile[]; readonly attachments?: readonly Id[] },
  ): APIMessage;
  /** Discord finds a preview for a link and changes the embeds, without an edit by the author. */
  unfurl(message: Pick<APIMessage, 'id' | 'channel_id'>, embeds: readonly APIEmbed[]): APIMessage;
  /** The author takes it back, or a moderator takes it away, which the audit log tells. */
  delete(message: Pick<APIMessage, 'id' | 'channel_id'>, by?: Id): void;
  deleteMany(messages: readonly Pick<APIMessage, 'id' | 'channel_id'>[]): void;
  react(message: Pick<APIMessage, 'id' | 'channel_id'>, user: Id, emoji: string): void;
  unreact(message: Pick<APIMessage, 'id' | 'channel_id'>, user: Id, emoji: string): void;
  vote(message: Pick<APIMessage, 'id' | 'channel_id'>, user: Id, answer: number): void;
  type(channel: Id, user: Id): void;
  /** Somebody sits in a voice channel, or leaves it. */
  voice(guild: Id, user: Id, channel: Id | undefined): void;
}

export const createTalk = (world: World, main: () => Bot): Talk => ({
  post: (channel, author, message) => written(world, main(), channel.id, author.id, message),
  proxy(channel, name, message) {
    const id = world.newId();
    world.users.set(id, { id, username: name, discriminator: '0000', global_name: null, avatar: null, bot: true });
    const given = typeof message === 'string' ? { content: message } : message;
    return written(world, main(), channel.id, id, { ...given, webhookId: id, force: true });
  },
  whisper: (author, message) => written(world, main(), direct(world, main(), author.id).id, author.id, message),
  edit(message, next) {
    const channel = channelAt(world, message.channel_id);
    const posted = postedAt(channel, message.id);
    const kept = next.attachments ? posted.message.attachments.filter((one) => next.attachments?.some(({ id }) => id === one.id)) : posted.message.attachments;
    const mentions = next.content === undefined ? {} : mentioned(world, channel, posted.message.author.id, next.content, undefined, undefined);
    change(world, channel, posted, {
      ...(next.content === undefined ? {} : { content: next.content }),
      ...(next.embeds === undefined ? {} : { embeds: [...next.embeds] }),
      attachments: [...kept, ...(next.files ?? []).map((file) => upload(world, channel.id, file))],
      ...mentions,
      edited_timestamp: world.clock.iso(),
    });
    return seen(world, main(), channel.id, message.id);
  },
  unfurl(message, embeds) {
    const channel = channelAt(world, message.channel_id);
    change(world, channel, postedAt(channel, message.id), { embeds: [...embeds] });
    return seen(world, main(), channel.id, message.id);
  },
  delete(message, by) {
    const channel = channelAt(world, message.channel_id);
    const posted = postedAt(channel, message.id);
    remove(world, channel, posted);
    const { author } = posted.message;
    if (by && by.id !== author.id) logged(world, guildOf(world, channel), { action: 'message delete', by: by.id, target: author.id, channelId: channel.id });
  },
  deleteMany(messages) {
    const [first] = messages;
    if (first)
      removeMany(
        world,
        channelAt(world, first.channel_id),
        messages.map((one) => one.id),
      );
  },
  react(message, user, emoji) {
    const channel = channelAt(world, message.channel_id);
    addReaction(world, channel, postedAt(channel, message.id), user.id, emoji);
  },
  unreact(message, user, emoji) {
    const channel = channelAt(world, message.channel_id);
    dropReaction(world, channel, postedAt(channel, message.id), user.id, emoji);
  },
  vote(message, user, answer) {
    const channel = channelAt(world, message.channel_id);
    const counts = postedAt(channel, message.id).message.poll?.results?.answer_counts;
    const count = counts?.find((one) => one.id === answer);
    if (count) count.count += 1;
    else counts?.push({ id: answer, count: 1, me_voted: false });
    const guild = guildOf(world, channel);
    emit(
      world,
      E.MessagePollVoteAdd,
      { channel, guild },
      { user_id: user.id, channel_id: channel.id, message_id: message.id, answer_id: answer, ...(guild ? { guild_id: guild.id } : {}) },
    );
  },
  type({ id }, user) {
    const channel = channelAt(world, id);
    const guild = guildOf(world, channel);
    const member = guild?.members.get(user.id);
    emit(
      world,
      E.TypingStart,
      { channel, guild },
      {
        channel_id: id,
        user_id: user.id,
        timestamp: Math.floor(world.clock.now() / 1000),
        ...(guild && member ? { guild_id: guild.id, member: memberJson(world, member) } : {}),
      },
    );
  },
  voice({ id }, user, channel) {
    const guild = guildAt(world, id);
    const member = guild.members.get(user.id);
    const state = {
      guild_id: id,
      channel_id: channel?.id ?? null,
      user_id: user.id,
      session_id: `voice-${user.id}`,
      deaf: false,
      mute: false,
      self_deaf: false,
      self_mute: false,
      self_video: false,
      suppress: false,
      request_to_speak_timestamp: null,
      ...(member ? { member: memberJson(world, member) } : {}),
    };
    if (channel) guild.voiceStates.set(user.id, state);
    else guild.voiceStates.delete(user.id);
    emit(world, E.VoiceStateUpdate, { guild }, state);
  },
});
