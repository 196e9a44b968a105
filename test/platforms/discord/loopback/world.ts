import {
  ApplicationFlags,
  type APIApplicationCommand,
  type APIAuditLogEntry,
  type APIAutoModerationRule,
  type APIBan,
  type APIEmoji,
  type APIGuildForumChannel,
  type APIGuildOnboarding,
  type APIGuildScheduledEvent,
  type APIInteraction,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIStageInstance,
  type APISticker,
  type APIUser,
  type APIVoiceState,
  type APIWebhook,
  type ChannelType,
  type GuildFeature,
  type GuildMemberFlags,
  type GuildVerificationLevel,
} from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import type { Session } from './gateway/session.ts';

/** All that the server knows. One object, so that killing and restoring the server is closing and opening its ports. */
export interface World {
  readonly clock: Clock;
  readonly newId: (at?: number) => string;
  readonly users: Map<string, APIUser>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** By token. */
  readonly bots: Map<string, Bot>;
  readonly webhooks: Map<string, Webhook>;
  readonly interactions: Map<string, Interaction>;
  readonly files: Map<string, StoredFile>;
  /** Avatars and the like, by their path without the ending: public and lasting, unlike attachments. */
  readonly pictures: Map<string, Buffer>;
  readonly sessions: Map<string, Session>;
  /** People who take no direct messages from bots. */
  readonly closedDms: Set<string>;
  /** Where files are fetched from; known once the server listens. */
  origin: string;
}

export interface Bot {
  readonly applicationId: string;
  readonly user: APIUser;
  token: string;
  /** Privileged intents switched on in the developer portal. */
  readonly privileged: { members: boolean; presences: boolean; content: boolean };
  identifies: { left: number; resetAt: number; readonly total: number };
  readonly maxConcurrency: number;
  /** By bucket of IDENTIFYs. */
  readonly identifiedAt: Map<number, number>;
  recommendedShards: number;
  readonly commands: Map<string, APIApplicationCommand>;
  readonly commandCreates: Map<string, number[]>;
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  description: string | undefined;
  icon: string | undefined;
  features: GuildFeature[];
  verification: GuildVerificationLevel;
  rulesChannelId: string | undefined;
  systemChannelId: string | undefined;
  locale: string;
  unavailable: boolean;
  readonly roles: Map<string, APIRole>;
  readonly members: Map<string, Member>;
  readonly bans: Map<string, APIBan>;
  readonly events: Map<string, APIGuildScheduledEvent>;
  readonly autoMod: Map<string, APIAutoModerationRule>;
  readonly voiceStates: Map<string, APIVoiceState>;
  /** By channel. */
  readonly stages: Map<string, APIStageInstance>;
  readonly audit: APIAuditLogEntry[];
  readonly emojis: APIEmoji[];
  readonly stickers: Map<string, APISticker>;
  onboarding: APIGuildOnboarding | undefined;
}

export interface Member {
  readonly userId: string;
  nick: string | undefined;
  roles: string[];
  joinedAt: string;
  /** Has not passed membership screening. */
  pending: boolean;
  timedOutUntil: string | undefined;
  flags: GuildMemberFlags;
}

export interface Channel {
  readonly id: string;
  type: ChannelType;
  readonly guildId: string | undefined;
  parentId: string | undefined;
  name: string;
  topic: string | undefined;
  nsfw: boolean;
  position: number;
  slowmodeSeconds: number;
  overwrites: APIOverwrite[];
  lastMessageId: string | undefined;
  /** In the order of sending. */
  readonly messages: Map<string, Posted>;
  /** Message id and the moment it was pinned. */
  readonly pins: Map<string, string>;
  readonly removed: Posted[];
  readonly recipients: readonly string[];
  thread: Thread | undefined;
  readonly tags: APIGuildForumChannel['available_tags'];
  requiresTag: boolean;
  readonly typing: { readonly userId: string; readonly at: number }[];
}

export interface Thread {
  readonly ownerId: string;
  readonly createdAt: string;
  archived: boolean;
  archivedAt: string;
  locked: boolean;
  invitable: boolean;
  archiveMinutes: number;
  /** User id and the moment of joining. */
  readonly members: Map<string, string>;
  appliedTags: string[];
  sent: number;
}

/** A message with what its readers are not told. */
export interface Posted {
  readonly message: APIMessage;
  /** Only this person sees it. */
  readonly onlyFor?: string;
  readonly interactionToken?: string;
  readonly nonce?: string;
  /** Edits made more than an hour after posting, in milliseconds since 1970. */
  readonly lateEdits: number[];
  /** Who reacted, by emoji. */
  readonly reactors: Map<string, { readonly emoji: { readonly id: string | null; readonly name: string }; readonly users: Set<string> }>;
}

export interface Webhook {
  readonly raw: APIWebhook & { readonly token: string };
  channelId: string;
}

export interface Interaction {
  readonly raw: APIInteraction;
  readonly botToken: string;
  readonly userId: string;
  readonly at: number;
  state: 'waiting' | 'deferred' | 'answered';
  deferredFlags: number;
  /** The callback as it was given. */
  answer: { readonly type: number; readonly data?: unknown } | undefined;
  originalId: string | undefined;
  readonly followups: string[];
}

export interface StoredFile {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export const channelsOf = (world: World, guild: Guild): Channel[] => [...world.channels.values()].filter((one) => one.guildId === guild.id);

export const guildOf = (world: World, channel: Channel): Guild | undefined => (channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId));

export const isThread = (channel: Channel): channel is Channel & { thread: Thread } => channel.thread !== undefined;

export const emptyWorld = (clock: Clock, newId: World['newId']): World => ({
  clock,
  newId,
  users: new Map(),
  guilds: new Map(),
  channels: new Map(),
  bots: new Map(),
  webhooks: new Map(),
  interactions: new Map(),
  files: new Map(),
  pictures: new Map(),
  sessions: new Map(),
  closedDms: new Set(),
  origin: '',
});

/** Which privileged intents an app below the threshold for review has switched on. */
export const applicationFlags = ({ privileged }: Bot): number =>
  (privileged.presences ? ApplicationFlags.GatewayPresenceLimited : 0) |
  (privileged.members ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
  (privileged.content ? ApplicationFlags.GatewayMessageContentLimited : 0);
