import {
  type APIAutoModerationRule,
  type APIMessage,
  AutoModerationActionType as Action,
  GatewayDispatchEvents as E,
  MessageType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { logged } from './audit.ts';
import { emit } from './gateway/emit.ts';
import { changeMember } from './membership.ts';
import { blank, post } from './messages.ts';
import { inGuild } from './permissions.ts';
import { userOf } from './shown-guild.ts';
import { contentIntent } from './shown-message.ts';
import { type Channel, type Guild, guildOf, type World } from './world.ts';

export interface Hit {
  readonly rule: APIAutoModerationRule;
  readonly keyword: string;
  readonly matched: string;
}

export interface Screened {
  readonly channel: Channel;
  readonly authorId: string;
  readonly content: string;
  readonly mentions: number;
}

/** The rules a message meets. Whoever administers or manages the guild is exempt. */
export function hits(world: World, { channel, authorId, content, mentions }: Screened): Hit[] {
  const guild = guildOf(world, channel);
  const member = guild?.members.get(authorId);
  if (!guild || !member || inGuild(world, guild, authorId) & (P.Administrator | P.ManageGuild)) return [];
  return [...guild.autoMod.values()].flatMap((rule) => {
    const exempt =
      rule.exempt_channels.includes(channel.parentId ?? '') ||
      rule.exempt_channels.includes(channel.id) ||
      rule.exempt_roles.some((id) => member.roles.includes(id));
    if (!rule.enabled || rule.event_type !== 1 || exempt) return [];
    const { keyword_filter = [], regex_patterns = [], allow_list = [], mention_total_limit } = rule.trigger_metadata;
    if (rule.trigger_type === 5) return mention_total_limit !== undefined && mentions > mention_total_limit ? [{ rule, keyword: '', matched: '' }] : [];
    for (const [keyword, pattern] of [
      ...keyword_filter.map((one) => [one, wildcard(one)] as const),
      ...regex_patterns.map((one) => [one, new RegExp(one.replace(/^\(\?[a-z]+\)/, ''), 'iu')] as const),
    ]) {
      const [matched] = pattern.exec(content) ?? [];
      if (matched !== undefined && !allow_list.some((allowed) => wildcard(allowed).test(matched))) return [{ rule, keyword, matched: matched.trim() }];
    }
    return [];
  });
}

/** `*` at an end of a keyword stands for more letters. */
function wildcard(keyword: string): RegExp {
  const start = keyword.startsWith('*') ? '[\\p{L}\\p{N}_]*' : '(?<![\\p{L}\\p{N}_])';
  const end = keyword.endsWith('*') ? '[\\p{L}\\p{N}_]*' : '(?![\\p{L}\\p{N}_])';
  return new RegExp(`${start}${keyword.replace(/^\*|\*$/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${end}`, 'iu');
}

export const blocks = (found: readonly Hit[]): boolean => found.some(({ rule }) => rule.actions.some((one) => one.type === Action.BlockMessage));

/** Carries out the actions: one event for each, without a message id when the message was blocked. */
export function actOn(world: World, screened: Screened, found: readonly Hit[], messageId: string | undefined): void {
  const { channel, authorId, content } = screened;
  const guild = guildOf(world, channel);
  if (!guild) return;
  for (const hit of found)
    for (const action of hit.rule.actions) {
      const alert = action.type === Action.SendAlertMessage ? alerted(world, guild, screened, hit, action.metadata?.channel_id) : undefined;
      if (action.type === Action.Timeout) silenced(world, guild, authorId, action.metadata?.duration_seconds ?? 60);
      const deed = auditOf[action.type];
      if (deed) logged(world, guild, { action: deed, by: guild.ownerId, target: authorId, channelId: channel.id });
      emit(world, E.AutoModerationActionExecution, { guild }, (session) => {
        const readable = contentIntent(session.intents);
        return {
          guild_id: guild.id,
          action,
          rule_id: hit.rule.id,
          rule_trigger_type: hit.rule.trigger_type,
          user_id: authorId,
          channel_id: channel.id,
          ...(messageId === undefined ? {} : { message_id: messageId }),
          ...(alert ? { alert_system_message_id: alert.id } : {}),
          content: readable ? content : '',
          matched_keyword: hit.keyword,
          matched_content: readable ? hit.matched : '',
        };
      });
    }
}

const auditOf: { readonly [type in Action]?: 'rule block' | 'rule flag' | 'rule timeout' } = {
  [Action.BlockMessage]: 'rule block',
  [Action.SendAlertMessage]: 'rule flag',
  [Action.Timeout]: 'rule timeout',
};

function alerted(world: World, guild: Guild, { authorId, content }: Screened, hit: Hit, channelId: string | undefined): APIMessage | undefined {
  const channel = world.channels.get(channelId ?? '');
  if (!channel || channel.guildId !== guild.id) return undefined;
  const fields = [
    { name: 'rule_name', value: hit.rule.name, inline: false },
    { name: 'keyword', value: hit.keyword, inline: false },
    { name: 'keyword_matched_content', value: hit.matched, inline: false },
  ];
  const message = {
    ...blank(world, channel, userOf(world, authorId)),
    type: MessageType.AutoModerationAction,
    embeds: [{ type: 'auto_moderation_message' as never, description: content, fields }],
  };
  return post(world, channel, message).message;
}

function silenced(world: World, guild: Guild, userId: string, seconds: number): void {
  const member = guild.members.get(userId);
  if (member) changeMember(world, guild, member, { timedOutUntil: world.clock.iso(world.clock.now() + seconds * 1000) });
}
