import { type APIAuditLogChange, type APIAuditLogEntry, type APIAuditLogOptions, AuditLogEvent, GatewayDispatchEvents as E } from 'discord-api-types/v10';
import { emit } from './gateway/emit.ts';
import type { Guild, World } from './world.ts';

export const actions = {
  'message delete': AuditLogEvent.MessageDelete,
  'message bulk delete': AuditLogEvent.MessageBulkDelete,
  'message pin': AuditLogEvent.MessagePin,
  'message unpin': AuditLogEvent.MessageUnpin,
  'channel create': AuditLogEvent.ChannelCreate,
  'channel update': AuditLogEvent.ChannelUpdate,
  'channel delete': AuditLogEvent.ChannelDelete,
  'overwrite update': AuditLogEvent.ChannelOverwriteUpdate,
  'overwrite delete': AuditLogEvent.ChannelOverwriteDelete,
  'member kick': AuditLogEvent.MemberKick,
  'member ban': AuditLogEvent.MemberBanAdd,
  'member unban': AuditLogEvent.MemberBanRemove,
  'member update': AuditLogEvent.MemberUpdate,
  'member role update': AuditLogEvent.MemberRoleUpdate,
  'role create': AuditLogEvent.RoleCreate,
  'role update': AuditLogEvent.RoleUpdate,
  'role delete': AuditLogEvent.RoleDelete,
  'webhook create': AuditLogEvent.WebhookCreate,
  'webhook update': AuditLogEvent.WebhookUpdate,
  'webhook delete': AuditLogEvent.WebhookDelete,
  'thread create': AuditLogEvent.ThreadCreate,
  'thread update': AuditLogEvent.ThreadUpdate,
  'thread delete': AuditLogEvent.ThreadDelete,
  'rule create': AuditLogEvent.AutoModerationRuleCreate,
  'rule update': AuditLogEvent.AutoModerationRuleUpdate,
  'rule delete': AuditLogEvent.AutoModerationRuleDelete,
  'rule block': AuditLogEvent.AutoModerationBlockMessage,
  'rule flag': AuditLogEvent.AutoModerationFlagToChannel,
  'rule timeout': AuditLogEvent.AutoModerationUserCommunicationDisabled,
  'event create': AuditLogEvent.GuildScheduledEventCreate,
} as const;

export interface Deed {
  readonly action: keyof typeof actions;
  readonly by: string;
  readonly target: string | undefined;
  readonly reason?: string | undefined;
  readonly channelId?: string;
  readonly count?: number;
  readonly changes?: readonly APIAuditLogChange[];
}

/** Writes the audit log. Deletions of one person's messages in one channel by the same hand are counted on one entry and tell no message ids. */
export function logged(world: World, guild: Guild | undefined, deed: Deed): void {
  if (!guild) return;
  const type = actions[deed.action];
  const last = guild.audit.find(
    (one) => one.action_type === type && one.target_id === deed.target && one.user_id === deed.by && one.options?.channel_id === deed.channelId,
  );
  if (deed.action === 'message delete' && last?.options && BigInt(last.id) > BigInt(world.newId(world.clock.now() - 300_000))) {
    last.options.count = String(Number(last.options.count) + 1);
    return;
  }
  const counted = deed.action === 'message delete' ? 1 : deed.count;
  // Which options an entry has follows from its action.
  const options = {
    ...(deed.channelId === undefined ? {} : { channel_id: deed.channelId }),
    ...(counted === undefined ? {} : { count: String(counted) }),
  } as APIAuditLogOptions;
  const entry: APIAuditLogEntry = {
    id: world.newId(),
    target_id: deed.target ?? null,
    user_id: deed.by,
    action_type: type,
    changes: [...(deed.changes ?? [])],
    ...(Object.keys(options).length > 0 ? { options } : {}),
    ...(deed.reason === undefined ? {} : { reason: deed.reason }),
  };
  guild.audit.unshift(entry);
  emit(world, E.GuildAuditLogEntryCreate, { guild }, { ...entry, guild_id: guild.id });
}
