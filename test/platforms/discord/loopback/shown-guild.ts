import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIThreadChannel,
  type APIThreadMember,
  type APIUser,
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  type GuildSystemChannelFlags,
  type Locale,
  type ThreadMemberFlags,
} from 'discord-api-types/v10';
import { compact } from '../../telegram/bot-api/compact.ts';
import { refuse } from './refusal.ts';
import { type Channel, type Guild, isThread, type Member, type World } from './world.ts';

export function userOf(world: World, id: string): APIUser {
  const user = world.users.get(id);
  if (!user) throw refuse('UnknownUser');
  return user;
}

export const memberJson = (world: World, member: Member): APIGuildMember => ({ ...memberWithoutUser(member), user: userOf(world, member.userId) });

export const memberWithoutUser = (member: Member): Omit<APIGuildMember, 'user'> => ({
  nick: member.nick ?? null,
  avatar: null,
  banner: null,
  roles: [...member.roles],
  joined_at: member.joinedAt,
  premium_since: null,
  pending: member.pending,
  communication_disabled_until: member.timedOutUntil ?? null,
  deaf: false,
  mute: false,
  flags: member.flags,
});

export const guildJson = (guild: Guild): APIGuild => ({
  id: guild.id,
  name: guild.name,
  icon: guild.icon ?? null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: guild.description ?? null,
  owner_id: guild.ownerId,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: guild.verification,
  default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  roles: [...guild.roles.values()],
  emojis: guild.emojis,
  stickers: [...guild.stickers.values()],
  features: guild.features,
  mfa_level: GuildMFALevel.None,
  application_id: null,
  system_channel_id: guild.systemChannelId ?? null,
  system_channel_flags: 0 as GuildSystemChannelFlags,
  rules_channel_id: guild.rulesChannelId ?? null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  max_members: 500_000,
  vanity_url_code: null,
  premium_tier: GuildPremiumTier.None,
  premium_progress_bar_enabled: false,
  // A locale of the test's choosing is one of Discord's by its name.
  preferred_locale: guild.locale as Locale,
  nsfw_level: GuildNSFWLevel.Default,
  hub_type: null,
  incidents_data: null,
});

/** A channel as its kind shows it. `viewer` adds the viewer's own membership of a thread, or drops the viewer from a DM's recipients. */
export function channelJson(world: World, channel: Channel, viewer?: string): APIChannel {
  const common = { id: channel.id, type: channel.type, flags: 0 };
  const last = { last_message_id: channel.lastMessageId ?? null, last_pin_timestamp: [...channel.pins.values()].at(-1) ?? null };
  // Which fields a channel has follows from its type, as the union of Discord's types says.
  if (channel.type === ChannelType.DM)
    return { ...common, ...last, recipients: channel.recipients.filter((id) => id !== viewer).map((id) => userOf(world, id)) } as unknown as APIChannel;
  if (isThread(channel)) return threadJson(channel, viewer);
  const forum = channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
  return compact({
    ...common,
    ...(channel.type === ChannelType.GuildCategory ? {} : last),
    guild_id: channel.guildId,
    name: channel.name,
    position: channel.position,
    permission_overwrites: channel.overwrites,
    parent_id: channel.parentId ?? null,
    nsfw: channel.nsfw,
    topic: channel.topic ?? null,
    rate_limit_per_user: channel.slowmodeSeconds,
    ...(forum
      ? { available_tags: channel.tags, default_reaction_emoji: null, default_sort_order: null, default_forum_layout: 0, flags: channel.requiresTag ? 16 : 0 }
      : {}),
    ...(isVoiceType(channel.type) ? { bitrate: 64_000, user_limit: 0, rtc_region: null } : {}),
  }) as unknown as APIChannel;
}

const isVoiceType = (type: ChannelType): boolean => type === ChannelType.GuildVoice || type === ChannelType.GuildStageVoice;

export function threadJson(channel: Channel, viewer?: string): APIThreadChannel {
  const { thread } = channel;
  if (!thread) throw new Error('not a thread');
  const json = compact({
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    name: channel.name,
    owner_id: thread.ownerId,
    last_message_id: channel.lastMessageId ?? null,
    rate_limit_per_user: channel.slowmodeSeconds,
    flags: 0,
    message_count: channel.messages.size,
    member_count: Math.min(50, thread.members.size),
    total_message_sent: thread.sent,
    applied_tags: thread.appliedTags,
    thread_metadata: compact({
      archived: thread.archived,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.archiveMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
      invitable: channel.type === ChannelType.PrivateThread ? thread.invitable : undefined,
    }),
    member: viewer !== undefined && thread.members.has(viewer) ? threadMemberJson(channel, viewer) : undefined,
  });
  // Its type is one of the three of threads.
  return json as unknown as APIThreadChannel;
}

export const threadMemberJson = (channel: Channel, userId: string): APIThreadMember => ({
  id: channel.id,
  user_id: userId,
  join_timestamp: channel.thread?.members.get(userId) ?? '',
  flags: 0 as ThreadMemberFlags,
});
