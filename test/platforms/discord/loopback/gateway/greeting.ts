import { GatewayDispatchEvents as E, type GatewayGuildCreateDispatchData, GatewayIntentBits, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { may } from '../permissions.ts';
import { channelJson, guildJson, memberJson, threadJson } from '../shown-guild.ts';
import { applicationFlags, channelsOf, type Guild, isThread, type World } from '../world.ts';
import { shardOf } from './emit.ts';
import { dispatch, type Session } from './session.ts';

/** READY, then a GUILD_CREATE for each guild of the shard. */
export function greet(world: World, session: Session): void {
  const { bot } = session;
  const guilds = [...world.guilds.values()].filter((one) => one.members.has(bot.user.id) && shardOf(one.id, session.shard[1]) === session.shard[0]);
  dispatch(session, E.Ready, {
    v: 10,
    user: { ...bot.user, verified: true, mfa_enabled: true, email: null, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.origin.replace(/^http/, 'ws'),
    shard: session.shard,
    application: { id: bot.applicationId, flags: applicationFlags(bot), flags_new: String(applicationFlags(bot)) },
  });
  if (session.intents & GatewayIntentBits.Guilds)
    for (const guild of guilds) if (!guild.unavailable) dispatch(session, E.GuildCreate, guildCreate(world, guild, session));
}

export function guildCreate(world: World, guild: Guild, session: Session): GatewayGuildCreateDispatchData {
  const me = session.bot.user.id;
  const present = (session.intents & GatewayIntentBits.GuildPresences) !== 0;
  const members = [...guild.members.values()].filter((one) => present || one.userId === me || guild.voiceStates.has(one.userId));
  const channels = channelsOf(world, guild);
  return {
    ...guildJson(guild),
    joined_at: guild.members.get(me)?.joinedAt ?? '',
    large: guild.members.size > 250,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [...guild.voiceStates.values()],
    members: members.map((one) => memberJson(world, one)),
    // Threads and the rest are told apart by what they are here.
    channels: channels.filter((one) => !isThread(one)).map((one) => channelJson(world, one, me)) as GatewayGuildCreateDispatchData['channels'],
    threads: channels
      .filter((one) => isThread(one) && !one.thread.archived && may(world, one, me, P.ViewChannel))
      .map((one) => threadJson(one, me)) as GatewayGuildCreateDispatchData['threads'],
    presences: [],
    stage_instances: [...guild.stages.values()],
    guild_scheduled_events: [...guild.events.values()],
    soundboard_sounds: [],
  };
}
