import { type APIAuditLog, type APIAuditLogEntry, AuditLogEvent as A, Routes } from 'discord.js';
import type { PersonRef } from '../../core/message.ts';
import { statusOf } from './errors.ts';
import { personOf, timeOf } from './refs.ts';
import type { Rest } from './rest.ts';

/** Whose hand it was, where Discord's audit log tells: asked only when it changes what people are told. Nothing where the log may not be read. */
export interface Audit {
  /** Who took a message of this author away. Nothing for authors themselves, and where two hands come into question. */
  whoDeleted(guild: string, channel: string, author: string): Promise<PersonRef | undefined>;
  /** Who last changed rights on this server, within the last minute. */
  whoChangedRights(guild: string): Promise<PersonRef | undefined>;
}

const freshMs = 30_000;
const rightsMs = 60_000;
const askMs = 5_000;
/** Who may not read the log is asked again later, for a right may be given; each refusal counts with Discord. */
const refusedMs = 600_000;
const mostKnown = 1_000;
const rightsChanges: readonly number[] = [
  A.ChannelOverwriteCreate,
  A.ChannelOverwriteUpdate,
  A.ChannelOverwriteDelete,
  A.MemberRoleUpdate,
  A.RoleUpdate,
  A.RoleDelete,
];

export function createAudit(rest: Rest, me: () => string): Audit {
  /** Deletions by one hand, of one author, in one channel, are counted on one entry: what was counted already. */
  const counted = new Map<string, number>();
  const closed = new Map<string, number>();

  async function entries(guild: string, query: { readonly limit: number; readonly action_type?: number }): Promise<readonly APIAuditLogEntry[]> {
    if ((closed.get(guild) ?? 0) > Date.now()) return [];
    try {
      const log = await rest.get<Partial<APIAuditLog>>(Routes.guildAuditLog(guild), { query, signal: AbortSignal.timeout(askMs) });
      return log.audit_log_entries ?? [];
    } catch (error) {
      const status = statusOf(error) ?? 0;
      if (status >= 400 && status !== 429 && status < 500) closed.set(guild, Date.now() + refusedMs);
      // It says who, never whether: without it people are told less.
      return [];
    }
  }

  /** New, or counted further since it was last seen. */
  function isGrown({ id, options }: APIAuditLogEntry): boolean {
    const count = Number((options as { readonly count?: string } | undefined)?.count ?? 1);
    const before = counted.get(id);
    counted.set(id, count);
    if (counted.size > mostKnown) counted.delete(counted.keys().next().value ?? id);
    return before === undefined ? Date.now() - timeOf(id) < freshMs : count > before;
  }

  return {
    async whoDeleted(guild, channel, author) {
      const found = (await entries(guild, { action_type: A.MessageDelete, limit: 10 })).filter(isGrown);
      const hands = new Set(
        found
          .filter((e) => e.target_id === author && (e.options as { readonly channel_id?: string } | undefined)?.channel_id === channel)
          .map((e) => e.user_id),
      );
      const [hand, ...others] = hands;
      return hand && !others.length && hand !== me() ? personOf({ id: hand }) : undefined;
    },
    async whoChangedRights(guild) {
      const found = await entries(guild, { limit: 20 });
      const last = found.find((e) => rightsChanges.includes(e.action_type) && Date.now() - timeOf(e.id) < rightsMs);
      return last?.user_id && last.user_id !== me() ? personOf({ id: last.user_id }) : undefined;
    },
  };
}
