import { GatewayCloseCodes as Close, GatewayDispatchEvents as E, GatewayIntentBits as I } from 'discord-api-types/v10';
import { z } from 'zod';
import { memberJson } from '../shown-guild.ts';
import type { World } from '../world.ts';
import { dispatch, type Session } from './session.ts';

const request = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.int().min(0).optional(),
  presences: z.boolean().optional(),
  user_ids: z.union([z.string(), z.array(z.string()).max(100)]).optional(),
  nonce: z.string().max(32).optional(),
});

/** REQUEST_GUILD_MEMBERS: answered in chunks of a thousand. The whole list needs the members intent. */
export function sendMembers(world: World, session: Session, d: unknown): void {
  const given = request.safeParse(d);
  if (!given.success) {
    session.socket?.close(Close.DecodeError, 'Error while decoding payload.');
    return;
  }
  const { guild_id, query, limit = 0, user_ids, nonce } = given.data;
  const guild = world.guilds.get(guild_id);
  if (!guild?.members.has(session.bot.user.id)) return;
  if (query === '' && limit === 0 && !(session.intents & I.GuildMembers)) {
    session.socket?.close(Close.DisallowedIntents, 'Disallowed intent(s).');
    return;
  }
  const wanted = user_ids === undefined ? undefined : [user_ids].flat();
  const found = [...guild.members.values()].filter((one) =>
    wanted ? wanted.includes(one.userId) : (one.nick ?? world.users.get(one.userId)?.username ?? '').toLowerCase().startsWith((query ?? '').toLowerCase()),
  );
  const members = (limit > 0 ? found.slice(0, limit) : found).map((one) => memberJson(world, one));
  const count = Math.max(1, Math.ceil(members.length / 1000));
  for (let index = 0; index < count; index += 1)
    dispatch(session, E.GuildMembersChunk, {
      guild_id,
      members: members.slice(index * 1000, (index + 1) * 1000),
      chunk_index: index,
      chunk_count: count,
      not_found: wanted?.filter((id) => !guild.members.has(id)) ?? [],
      ...(nonce === undefined ? {} : { nonce }),
    });
}
