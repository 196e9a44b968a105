import { type APIEmoji, type APIStageInstance, GatewayDispatchEvents as E, StageInstancePrivacyLevel } from 'discord-api-types/v10';
import { emit } from '../gateway/emit.ts';
import { guildOf, type World } from '../world.ts';
import { channelAt, guildAt, type Id } from './finding.ts';

/** Titles that stand over a place, and what a guild adds of its own. */
export interface Rooms {
  /** Somebody speaks on a stage under a topic. */
  openStage(channel: Id, topic: string): APIStageInstance;
  changeStage(channel: Id, topic: string): APIStageInstance;
  closeStage(channel: Id): void;
  /** The line under a voice channel's name. */
  voiceStatus(channel: Id, status: string | undefined): void;
  emoji(guild: Id, name: string): APIEmoji;
}

export const createRooms = (world: World): Rooms => ({
  openStage(place, topic) {
    const channel = channelAt(world, place.id);
    const guild = guildAt(world, channel.guildId ?? '');
    const stage: APIStageInstance = {
      id: world.newId(),
      guild_id: guild.id,
      channel_id: channel.id,
      topic,
      privacy_level: StageInstancePrivacyLevel.GuildOnly,
      discoverable_disabled: true,
    };
    guild.stages.set(channel.id, stage);
    emit(world, E.StageInstanceCreate, { guild, channel }, stage);
    return stage;
  },
  changeStage(place, topic) {
    const channel = channelAt(world, place.id);
    const guild = guildAt(world, channel.guildId ?? '');
    const stage = guild.stages.get(channel.id);
    if (!stage) throw new Error('Nobody is on this stage.');
    stage.topic = topic;
    emit(world, E.StageInstanceUpdate, { guild, channel }, stage);
    return stage;
  },
  closeStage(place) {
    const channel = channelAt(world, place.id);
    const guild = guildAt(world, channel.guildId ?? '');
    const stage = guild.stages.get(channel.id);
    if (!stage) throw new Error('Nobody is on this stage.');
    guild.stages.delete(channel.id);
    emit(world, E.StageInstanceDelete, { guild, channel }, stage);
  },
  voiceStatus(place, status) {
    const channel = channelAt(world, place.id);
    emit(
      world,
      E.VoiceChannelStatusUpdate,
      { guild: guildOf(world, channel), channel },
      { id: channel.id, guild_id: channel.guildId ?? '', status: status ?? null },
    );
  },
  emoji({ id }, name) {
    const guild = guildAt(world, id);
    const emoji: APIEmoji = { id: world.newId(), name, roles: [], require_colons: true, managed: false, animated: false, available: true };
    guild.emojis.push(emoji);
    emit(world, E.GuildEmojisUpdate, { guild }, { guild_id: guild.id, emojis: guild.emojis });
    return emoji;
  },
});
