import { type APIAutoModerationRule, AutoModerationActionType as Action, GatewayDispatchEvents as E, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { logged } from '../audit.ts';
import { type RuleCreate, ruleCreate, ruleEdit } from '../bodies/auto-moderation.ts';
import { emit } from '../gateway/emit.ts';
import { needsInGuild } from '../permissions.ts';
import { invalid, Refusal } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import type { Guild } from '../world.ts';
import { guildAt } from './guilds.ts';

const here = '/guilds/:guild/auto-moderation/rules';

/** How many rules of a kind a guild may have (auto moderation, "Trigger Types"). */
const most: Readonly<Record<number, number>> = { 1: 6, 3: 1, 4: 1, 5: 1, 6: 1 };

export const autoModerationRoutes: readonly Route[] = [
  route('GET', here, {}, (call) => [...managed(call).autoMod.values()]),
  route('GET', `${here}/:rule`, {}, (call) => ruleAt(call)),
  route('POST', here, { body: ruleCreate }, (call) => {
    const { world, bot, body } = call;
    const guild = managed(call, body.actions);
    const alike = [...guild.autoMod.values()].filter((one) => one.trigger_type === body.trigger_type).length;
    if (alike >= (most[body.trigger_type] ?? 1))
      throw invalid(['trigger_type'], 'AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED', 'Maximum number of rules of this type has been exceeded.');
    fits(body);
    const rule = {
      enabled: false,
      exempt_roles: [],
      exempt_channels: [],
      trigger_metadata: {},
      ...body,
      id: world.newId(),
      guild_id: guild.id,
      creator_id: bot.user.id,
    };
    // Checked: it has the shape of Discord's type.
    const made = rule as unknown as APIAutoModerationRule;
    guild.autoMod.set(made.id, made);
    emit(world, E.AutoModerationRuleCreate, { guild }, made);
    logged(world, guild, { action: 'rule create', by: bot.user.id, target: made.id, reason: call.reason });
    return made;
  }),
  route('PATCH', `${here}/:rule`, { body: ruleEdit }, (call) => {
    const { world, bot, body } = call;
    const guild = managed(call, body.actions ?? []);
    const rule = ruleAt(call);
    fits({ ...rule, ...body } as RuleCreate);
    Object.assign(rule, body);
    emit(world, E.AutoModerationRuleUpdate, { guild }, rule);
    logged(world, guild, { action: 'rule update', by: bot.user.id, target: rule.id, reason: call.reason });
    return rule;
  }),
  route('DELETE', `${here}/:rule`, {}, (call) => {
    const guild = managed(call);
    const rule = ruleAt(call);
    guild.autoMod.delete(rule.id);
    emit(call.world, E.AutoModerationRuleDelete, { guild }, rule);
    logged(call.world, guild, { action: 'rule delete', by: call.bot.user.id, target: rule.id, reason: call.reason });
  }),
];

/** Rules are for who manages the guild; timeouts in them for who may moderate members too. */
function managed(call: Pick<Call, 'world' | 'ids' | 'bot'>, actions: readonly { readonly type: number }[] = []): Guild {
  const guild = guildAt(call);
  needsInGuild(call.world, guild, call.bot.user.id, P.ManageGuild);
  if (actions.some((one) => one.type === Action.Timeout)) needsInGuild(call.world, guild, call.bot.user.id, P.ModerateMembers);
  return guild;
}

function ruleAt(call: Pick<Call, 'world' | 'ids' | 'bot'>): APIAutoModerationRule {
  const rule = managed(call).autoMod.get(call.ids['rule'] ?? '');
  if (!rule) throw new Refusal(404, 10_066, 'Unknown Auto Moderation Rule');
  return rule;
}

/** Which metadata and actions a trigger takes. */
function fits({ trigger_type, trigger_metadata = {}, actions }: Pick<RuleCreate, 'trigger_type' | 'trigger_metadata' | 'actions'>): void {
  if (trigger_type === 1 && !trigger_metadata.keyword_filter?.length && !trigger_metadata.regex_patterns?.length)
    throw invalid(['trigger_metadata'], 'BASE_TYPE_REQUIRED', 'A keyword rule needs a keyword_filter or regex_patterns');
  if (trigger_type === 4 && !trigger_metadata.presets?.length) throw invalid(['trigger_metadata', 'presets'], 'BASE_TYPE_REQUIRED', 'This field is required');
  actions.forEach((action, at) => {
    if (action.type === Action.SendAlertMessage && action.metadata?.channel_id === undefined)
      throw invalid(['actions', at, 'metadata', 'channel_id'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (action.type === Action.Timeout && action.metadata?.duration_seconds === undefined)
      throw invalid(['actions', at, 'metadata', 'duration_seconds'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (action.type === Action.Timeout && trigger_type !== 1 && trigger_type !== 5 && trigger_type !== 6)
      throw invalid(['actions', at, 'type'], 'AUTO_MODERATION_INVALID_ACTION', 'Timeouts are not for this trigger type');
  });
}
