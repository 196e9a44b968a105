import { GatewayDispatchEvents as E, PermissionFlagsBits as P, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { z } from 'zod';
import { text } from '../bodies/parts.ts';
import { emit } from '../gateway/emit.ts';
import { channelOf } from '../messages.ts';
import { needs } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { guildOf } from '../world.ts';

const here = '/stage-instances/:channel';
const edit = z.strictObject({ topic: text(120, 1).optional(), privacy_level: z.literal(2).optional() });
const status = z.strictObject({ status: text(500).nullish() });

export const stageRoutes: readonly Route[] = [
  route('GET', here, {}, (call) => stageAt(call, P.ViewChannel).stage),
  route('PATCH', here, { body: edit }, (call) => {
    const { guild, channel, stage } = stageAt(call, P.ManageChannels);
    stage.topic = call.body.topic ?? stage.topic;
    emit(call.world, E.StageInstanceUpdate, { guild, channel }, stage);
    return stage;
  }),
  route('DELETE', here, {}, (call) => {
    const { guild, channel, stage } = stageAt(call, P.ManageChannels);
    guild.stages.delete(channel.id);
    emit(call.world, E.StageInstanceDelete, { guild, channel }, stage);
  }),
  route('PUT', '/channels/:channel/voice-status', { body: status }, (call) => {
    const channel = channelOf(call.world, call.ids['channel'] ?? '');
    needs(call.world, channel, call.bot.user.id, P.SetVoiceChannelStatus);
    emit(
      call.world,
      E.VoiceChannelStatusUpdate,
      { guild: guildOf(call.world, channel), channel },
      { id: channel.id, guild_id: channel.guildId ?? '', status: call.body.status ?? null },
    );
  }),
];

function stageAt(call: Pick<Call, 'world' | 'ids' | 'bot'>, bit: bigint) {
  const channel = channelOf(call.world, call.ids['channel'] ?? '');
  needs(call.world, channel, call.bot.user.id, bit);
  const guild = guildOf(call.world, channel);
  const stage = guild?.stages.get(channel.id);
  if (!guild || !stage) throw new Refusal(404, RESTJSONErrorCodes.UnknownStageInstance, 'Unknown Stage Instance');
  return { guild, channel, stage };
}
