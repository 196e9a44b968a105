import { type APIGuildMember, type APIUser, PermissionFlagsBits as P, Routes } from 'discord.js';
import type { GroupRef, PersonRef, PlaceRef } from '../../core/message.ts';
import { PassingFailure, type Platform } from '../../core/platform.ts';
import { failed } from './errors.ts';
import type { Guilds } from './guilds.ts';
import { channelIdOf, platform, userIdOf } from './refs.ts';
import type { Rest } from './rest.ts';
import { has, type Holder, rightsOf } from './rights.ts';

export type People = Pick<Platform, 'moderates' | 'administers' | 'administratorsOf' | 'belongs' | 'nameOf' | 'titleOf' | 'pictureOf'>;

/** A burst of presses asks once; what a role was taken for counts a moment later. */
const memoryMs = 3_000;
const mostKnown = 500;
const largestPicture = 1_000_000;

/** Who is what, asked of Discord when it matters. */
export function createPeople(rest: Rest, guilds: Guilds, pictures: boolean): People {
  const asked = new Map<string, { readonly until: number; readonly holder: Promise<Holder | undefined> }>();

  /** Nothing when the person is not a member. */
  function holderOf(guild: string, user: string): Promise<Holder | undefined> {
    const key = `${guild}/${user}`;
    const known = asked.get(key);
    if (known && known.until > Date.now()) return known.holder;
    const holder = fetchHolder(guild, user);
    asked.delete(key);
    asked.set(key, { until: Date.now() + memoryMs, holder });
    if (asked.size > mostKnown) asked.delete(asked.keys().next().value ?? key);
    holder.catch(() => asked.delete(key));
    return holder;
  }
  async function fetchHolder(guild: string, user: string): Promise<Holder | undefined> {
    try {
      const { roles } = await rest.get<APIGuildMember>(Routes.guildMember(guild, user));
      return { id: user, roles: roles ?? [] };
    } catch (error) {
      // A final refusal is an answer: not a member, or nothing we may see.
      failed(error);
      return undefined;
    }
  }

  async function administers(person: PersonRef, group: GroupRef): Promise<boolean> {
    const user = userIdOf(person);
    const home = group.platform === platform ? guilds.get(group.group) : undefined;
    if (user === undefined || !home) return false;
    const holder = await holderOf(home.id, user);
    return holder !== undefined && (user === home.owner || has(rightsOf(home, holder), P.ManageGuild));
  }

  /** Who sees the channel of the alerts. Where everyone sees it, that would be everyone: there it takes the right to manage messages. */
  async function belongsTo(place: PlaceRef, user: string): Promise<boolean> {
    const room = guilds.room(channelIdOf(place)) ?? guilds.room(place.channel);
    const home = room && guilds.get(room.guild);
    const holder = home && (await holderOf(home.id, user));
    if (!holder) return false;
    const rights = rightsOf(home, holder, room);
    const isOpen = has(rightsOf(home, { id: '', roles: [] }, room), P.ViewChannel);
    return has(rights, P.ViewChannel) && (!isOpen || has(rights, P.ManageMessages));
  }

  return {
    administers,
    async moderates(person, group, moderators) {
      const user = userIdOf(person);
      if (user === undefined) return false;
      if (await administers(person, group)) return true;
      return moderators?.platform === platform && (await belongsTo(moderators, user));
    },
    /** Others may have the right by a role: the owner is the one whom the server itself names. */
    async administratorsOf({ group }) {
      const home = guilds.get(group);
      if (!home?.owner) throw new PassingFailure('guild-unknown');
      return [{ platform, id: home.owner }];
    },
    async belongs(person, group) {
      const user = userIdOf(person);
      return user !== undefined && group.platform === platform && (await holderOf(group.group, user)) !== undefined;
    },
    async nameOf(person) {
      const user = userIdOf(person);
      if (user === undefined) return person.id;
      const found = await rest.get<APIUser>(Routes.user(user)).catch(() => undefined);
      return found?.global_name ?? found?.username ?? person.id;
    },
    async titleOf({ group }) {
      return guilds.get(group)?.name ?? group;
    },
    async pictureOf(person, signal) {
      const user = userIdOf(person);
      if (user === undefined || !pictures) return undefined;
      try {
        const { avatar } = await rest.get<APIUser>(Routes.user(user), { signal });
        if (!avatar) return undefined;
        const response = await fetch(rest.rest.cdn.avatar(user, avatar, { size: 128, extension: 'png' }), { signal });
        const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
        return bytes && bytes.length <= largestPicture ? bytes : undefined;
      } catch {
        // For likeness only: without a picture names are compared alone.
        return undefined;
      }
    },
  };
}
