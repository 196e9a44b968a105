import {
  type APIGuild,
  type APIOverwrite,
  type APIRole,
  type APISticker,
  GatewayDispatchEvents as E,
  PermissionFlagsBits as P,
  StickerFormatType,
  StickerType,
} from 'discord-api-types/v10';
import { emit } from '../gateway/emit.ts';
import { guildCreate } from '../gateway/greeting.ts';
import { logged } from '../audit.ts';
import { banned, changeMember, enter, leave, memberOf, newRole } from '../membership.ts';
import { type GivenChannel, newChannel } from '../new-channel.ts';
import { inChannel } from '../permissions.ts';
import { changeChannel, dropChannel, openChannel } from '../routes/channels.ts';
import { guildJson, userOf } from '../shown-guild.ts';
import type { Bot, Channel, Guild, Member, World } from '../world.ts';
import { channelAt, guildAt, type Id } from './finding.ts';
import { type GivenGuild, invite, newGuild, newOwner } from './new-guild.ts';

export interface Guilds {
  /** A guild with its owner, and the bot unless told otherwise. */
  create(given?: GivenGuild): Guild;
  /** Changes name, description, features and the like, and tells of it. */
  change(
    guild: Id,
    next: Partial<Pick<Guild, 'name' | 'description' | 'verification' | 'features' | 'rulesChannelId' | 'systemChannelId' | 'locale' | 'onboarding'>>,
  ): Guild;
  channel(guild: Id, given?: GivenChannel & { readonly parent?: Id }): Channel;
  changeChannel(channel: Id, next: Partial<Pick<Channel, 'name' | 'topic' | 'nsfw' | 'slowmodeSeconds' | 'overwrites' | 'parentId'>>): Channel;
  deleteChannel(channel: Id): void;
  /** Sets one overwrite of a channel: for a role of the guild (its own id is @everyone) or a member. */
  overwrite(channel: Id, target: Id, bits: { readonly allow?: bigint; readonly deny?: bigint }): void;
  role(guild: Id, given?: Partial<Omit<APIRole, 'permissions'>> & { readonly permissions?: bigint }): APIRole;
  /** `by`: whose hand it was, which the audit log tells. */
  changeRole(guild: Id, role: Id, next: Partial<Omit<APIRole, 'id' | 'permissions'>> & { readonly permissions?: bigint }, by?: Id): APIRole;
  deleteRole(guild: Id, role: Id): void;
  join(guild: Id, user: Id, given?: Partial<Omit<Member, 'userId'>>): Member;
  leave(guild: Id, user: Id): void;
  /** Nickname, roles, screening passed, timeout. */
  changeMember(guild: Id, user: Id, next: Partial<Omit<Member, 'userId'>>): Member;
  /** The bot is invited, or thrown out. */
  addBot(guild: Id, permissions?: bigint): void;
  removeBot(guild: Id): void;
  /** Not reachable for a while, as in an outage of Discord's. */
  outage(guild: Id, on: boolean): void;
  sticker(guild: Id, name: string, picture?: Buffer): APISticker;
  /** Another moderator throws somebody out, or bans them, and the audit log tells. */
  kick(guild: Id, user: Id, by: Id): void;
  ban(guild: Id, user: Id, by: Id): void;
  permissions(channel: Id, user: Id): bigint;
  /** As the API shows it. */
  view(guild: Id): APIGuild;
}

export const createGuilds = (world: World, main: () => Bot): Guilds => ({
  create(given = {}) {
    const owner = given.owner?.id ?? newOwner(world).id;
    const guild = newGuild(world, owner, given);
    world.guilds.set(guild.id, guild);
    enter(world, guild, owner);
    // It has been there since yesterday; `addBot` is for one that comes now.
    if (given.bot !== false) invite(world, guild, main(), given.bot ?? P.Administrator, new Date(Date.parse(world.clock.iso()) - 86_400_000).toISOString());
    return guild;
  },
  change({ id }, next) {
    const guild = Object.assign(guildAt(world, id), next);
    emit(world, E.GuildUpdate, { guild }, guildJson(guild));
    return guild;
  },
  channel({ id }, given = {}) {
    const { parent, ...rest } = given;
    const channel = newChannel(world, { name: 'general', ...rest, guildId: guildAt(world, id).id, ...(parent ? { parentId: parent.id } : {}) });
    openChannel(world, channel);
    return channel;
  },
  changeChannel({ id }, next) {
    const channel = channelAt(world, id);
    changeChannel(world, channel, next);
    return channel;
  },
  deleteChannel: ({ id }) => dropChannel(world, channelAt(world, id)),
  overwrite({ id }, target, { allow = 0n, deny = 0n }) {
    const channel = channelAt(world, id);
    const guild = guildAt(world, channel.guildId ?? '');
    const one: APIOverwrite = { id: target.id, type: guild.roles.has(target.id) ? 0 : 1, allow: String(allow), deny: String(deny) };
    changeChannel(world, channel, { overwrites: [...channel.overwrites.filter((old) => old.id !== one.id), one] });
  },
  role({ id }, { permissions, ...given } = {}) {
    const guild = guildAt(world, id);
    const role = newRole(world, guild, { ...given, ...(permissions === undefined ? {} : { permissions: String(permissions) }) });
    emit(world, E.GuildRoleCreate, { guild }, { guild_id: guild.id, role });
    return role;
  },
  changeRole({ id }, role, { permissions, ...next }, by) {
    const guild = guildAt(world, id);
    const changed = Object.assign(
      guild.roles.get(role.id) ?? newRole(world, guild, {}),
      next,
      permissions === undefined ? {} : { permissions: String(permissions) },
    );
    if (by) logged(world, guild, { action: 'role update', by: by.id, target: role.id });
    emit(world, E.GuildRoleUpdate, { guild }, { guild_id: guild.id, role: changed });
    return changed;
  },
  deleteRole({ id }, role) {
    const guild = guildAt(world, id);
    guild.roles.delete(role.id);
    for (const member of guild.members.values()) member.roles = member.roles.filter((one) => one !== role.id);
    emit(world, E.GuildRoleDelete, { guild }, { guild_id: guild.id, role_id: role.id });
  },
  join: ({ id }, user, given) => enter(world, guildAt(world, id), user.id, given),
  leave: ({ id }, user) => leave(world, guildAt(world, id), user.id),
  changeMember({ id }, user, next) {
    const guild = guildAt(world, id);
    const member = memberOf(guild, user.id);
    changeMember(world, guild, member, next);
    return member;
  },
  addBot: ({ id }, permissions = P.Administrator) => invite(world, guildAt(world, id), main(), permissions),
  removeBot: ({ id }) => leave(world, guildAt(world, id), main().user.id),
  outage({ id }, on) {
    const guild = guildAt(world, id);
    if (on) emit(world, E.GuildDelete, { guild }, { id: guild.id, unavailable: true });
    guild.unavailable = on;
    if (!on) emit(world, E.GuildCreate, { guild }, (session) => guildCreate(world, guild, session));
  },
  kick({ id }, user, by) {
    const guild = guildAt(world, id);
    leave(world, guild, user.id);
    logged(world, guild, { action: 'member kick', by: by.id, target: user.id });
  },
  ban({ id }, user, by) {
    const guild = guildAt(world, id);
    banned(world, guild, userOf(world, user.id), undefined);
    logged(world, guild, { action: 'member ban', by: by.id, target: user.id });
  },
  sticker({ id }, name, picture) {
    const guild = guildAt(world, id);
    const sticker: APISticker = {
      id: world.newId(),
      guild_id: guild.id,
      name,
      description: null,
      tags: name,
      type: StickerType.Guild,
      format_type: StickerFormatType.PNG,
      available: true,
    };
    guild.stickers.set(sticker.id, sticker);
    if (picture) world.pictures.set(`/stickers/${sticker.id}`, picture);
    emit(world, E.GuildStickersUpdate, { guild }, { guild_id: guild.id, stickers: [...guild.stickers.values()] });
    return sticker;
  },
  permissions: (channel, user) => inChannel(world, channelAt(world, channel.id), user.id),
  view: ({ id }) => guildJson(guildAt(world, id)),
});
