import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { z } from 'zod';
import { snowflake } from '../bodies/parts.ts';
import { drawnAt } from '../ids.ts';
import { needsInGuild } from '../permissions.ts';
import { type Route, route } from '../rest/route.ts';
import { guildAt } from './guilds.ts';

const query = z.strictObject({
  user_id: snowflake.optional(),
  action_type: z.coerce.number().int().optional(),
  before: snowflake.optional(),
  after: snowflake.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** Entries are kept 45 days. */
const keptMs = 45 * 86_400_000;

export const auditLogRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/audit-logs', { query }, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.ViewAuditLog);
    const { user_id, action_type, before, after, limit = 50 } = call.query;
    const kept = guild.audit.filter(
      (one) =>
        drawnAt(one.id) > call.world.clock.now() - keptMs &&
        (user_id === undefined || one.user_id === user_id) &&
        (action_type === undefined || one.action_type === action_type) &&
        (before === undefined || BigInt(one.id) < BigInt(before)) &&
        (after === undefined || BigInt(one.id) > BigInt(after)),
    );
    const entries = after === undefined ? kept.slice(0, limit) : kept.slice(-limit).reverse();
    const ids = new Set(entries.flatMap((one) => [one.user_id, one.target_id]));
    return {
      audit_log_entries: entries,
      users: [...ids].flatMap((id) => call.world.users.get(id ?? '') ?? []),
      webhooks: [],
      threads: [],
      integrations: [],
      guild_scheduled_events: [],
      application_commands: [],
      auto_moderation_rules: [...guild.autoMod.values()],
    };
  }),
];
