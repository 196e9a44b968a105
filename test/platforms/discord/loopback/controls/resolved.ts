import { inChannel } from '../permissions.ts';
import { channelJson, memberWithoutUser, userOf } from '../shown-guild.ts';
import { type Channel, guildOf, type World } from '../world.ts';
import { channelAt } from './finding.ts';

/** A person as interactions resolve them: the account and, in a guild, the membership. */
export function resolvedUser(world: World, place: Channel, id: string): { users: Record<string, unknown>; members?: Record<string, unknown> } {
  const member = guildOf(world, place)?.members.get(id);
  const { deaf: _, mute: __, ...shown } = member ? memberWithoutUser(member) : ({} as ReturnType<typeof memberWithoutUser>);
  return { users: { [id]: userOf(world, id) }, ...(member ? { members: { [id]: { ...shown, permissions: String(inChannel(world, place, id)) } } } : {}) };
}

/** Which entities a select's values stand for. */
const entities: Readonly<Record<number, readonly ('users' | 'roles' | 'channels')[]>> = { 5: ['users'], 6: ['roles'], 7: ['users', 'roles'], 8: ['channels'] };

/** What the values picked in a select of people, roles or channels stand for; nothing for a select of texts. */
export function resolvedValues(world: World, channel: Channel, type: number, values: readonly string[]): Record<string, unknown> {
  const resolved: Record<string, unknown> = {};
  for (const id of values) for (const kind of entities[type] ?? []) Object.assign(resolved, entity(world, channel, kind, id, resolved));
  return resolved;
}

function entity(
  world: World,
  channel: Channel,
  kind: 'users' | 'roles' | 'channels',
  id: string,
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged = (name: string, item: unknown): Record<string, unknown> => ({ [name]: { ...((before[name] as object | undefined) ?? {}), [id]: item } });
  const role = guildOf(world, channel)?.roles.get(id);
  if (kind === 'roles') return role ? merged('roles', role) : {};
  if (kind === 'channels') return merged('channels', channelJson(world, channelAt(world, id)));
  if (!world.users.has(id)) return {};
  const { users, members } = resolvedUser(world, channel, id);
  return { ...merged('users', users[id]), ...(members ? merged('members', members[id]) : {}) };
}
