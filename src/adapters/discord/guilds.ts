import {
  type APIChannel,
  type APIOverwrite,
  type APIRole,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  GatewayDispatchEvents as E,
  type GatewayDispatchPayload,
} from 'discord.js';
import type { PlaceRef } from '../../core/message.ts';
import { groupOf } from './refs.ts';

/** A channel or a thread, as far as the adapter needs it. */
export interface Room {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild: string;
  readonly parent?: string;
  readonly last?: string;
  readonly owner?: string;
  readonly overwrites: readonly APIOverwrite[];
}

export interface KnownGuild {
  readonly id: string;
  name: string;
  owner: string;
  readonly roles: Map<string, APIRole>;
  readonly rooms: Map<string, Room>;
  /** The bot's own roles; absent until the server tells them. */
  mine: readonly string[] | undefined;
}

/** What the gateway tells of the guilds: structure only, no member and no message. As large as Discord lets a guild be. */
export interface Guilds {
  /** Takes in what an event says; everything else passes by. */
  heard(event: GatewayDispatchPayload): void;
  get(guild: string): KnownGuild | undefined;
  all(): readonly KnownGuild[];
  room(channel: string): Room | undefined;
  learn(guild: string, channel: APIChannel): Room | undefined;
  placeOf(guild: string, channel: string): PlaceRef;
}

const threadTypes: readonly ChannelType[] = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread];
export const isThread = (type: ChannelType): boolean => threadTypes.includes(type);

/** Channels that hold messages themselves; forums hold threads alone. */
const talking: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
  ...threadTypes,
];
export const holdsMessages = (type: ChannelType): boolean => talking.includes(type);

export function createGuilds(me: () => string): Guilds {
  const known = new Map<string, KnownGuild>();
  const homes = new Map<string, string>();

  function learn(guild: string, channel: APIChannel): Room | undefined {
    // A server that was not announced is known by what is heard of it.
    const home = known.get(guild) ?? { id: guild, name: guild, owner: '', roles: new Map(), rooms: new Map(), mine: undefined };
    known.set(guild, home);
    const room = roomOf(guild, channel, home.rooms.get(channel.id));
    home.rooms.set(room.id, room);
    homes.set(room.id, guild);
    return room;
  }
  function forget(guild: string, channel: string): void {
    homes.delete(channel);
    const rooms = known.get(guild)?.rooms;
    rooms?.delete(channel);
    for (const room of rooms?.values() ?? []) if (room.parent === channel) forget(guild, room.id);
  }
  function arrive(given: GatewayGuildCreateDispatchData): void {
    for (const room of known.get(given.id)?.rooms.keys() ?? []) homes.delete(room);
    const mine = (given.members ?? []).find((m) => m.user?.id === me())?.roles ?? known.get(given.id)?.mine;
    known.set(given.id, {
      id: given.id,
      name: given.name ?? given.id,
      owner: given.owner_id ?? '',
      roles: new Map((given.roles ?? []).map((r) => [r.id, r])),
      rooms: new Map(),
      mine,
    });
    for (const channel of [...(given.channels ?? []), ...(given.threads ?? [])]) learn(given.id, channel);
  }

  return {
    learn,
    get: (guild) => known.get(guild),
    all: () => [...known.values()],
    room: (channel) => known.get(homes.get(channel) ?? '')?.rooms.get(channel),
    placeOf(guild, channel) {
      const room = known.get(guild)?.rooms.get(channel);
      return room && isThread(room.type) && room.parent ? { ...groupOf(guild), channel: room.parent, thread: channel } : { ...groupOf(guild), channel };
    },
    heard(event) {
      switch (event.t) {
        case E.GuildCreate:
          if (!event.d.unavailable) arrive(event.d);
          return;
        case E.GuildUpdate: {
          const guild = known.get(event.d.id);
          if (guild) Object.assign(guild, { name: event.d.name ?? guild.name, owner: event.d.owner_id ?? guild.owner });
          return;
        }
        case E.GuildDelete:
          if (event.d.unavailable) return;
          for (const room of known.get(event.d.id)?.rooms.keys() ?? []) homes.delete(room);
          known.delete(event.d.id);
          return;
        case E.GuildRoleCreate:
        case E.GuildRoleUpdate:
          known.get(event.d.guild_id)?.roles.set(event.d.role.id, event.d.role);
          return;
        case E.GuildRoleDelete:
          known.get(event.d.guild_id)?.roles.delete(event.d.role_id);
          return;
        case E.GuildMemberUpdate: {
          const guild = known.get(event.d.guild_id);
          if (guild && event.d.user.id === me()) guild.mine = event.d.roles;
          return;
        }
        case E.ChannelCreate:
        case E.ChannelUpdate:
        case E.ThreadCreate:
        case E.ThreadUpdate: {
          // The types of threads leave the guild out; the gateway sends it.
          const { guild_id } = event.d as { readonly guild_id?: string };
          if (guild_id !== undefined) learn(guild_id, event.d);
          return;
        }
        case E.ThreadListSync:
          for (const thread of event.d.threads) learn(event.d.guild_id, thread);
          return;
        case E.ChannelDelete:
        case E.ThreadDelete: {
          const { guild_id } = event.d as { readonly guild_id?: string };
          if (guild_id !== undefined) forget(guild_id, event.d.id);
          return;
        }
      }
    },
  };
}

/** `before`: an update of a thread may leave things out. */
function roomOf(guild: string, channel: APIChannel, before: Room | undefined): Room {
  const said = channel as Partial<{
    parent_id: string | null;
    last_message_id: string | null;
    owner_id: string;
    permission_overwrites: APIOverwrite[];
  }>;
  const parent = said.parent_id ?? before?.parent;
  const last = said.last_message_id ?? before?.last;
  const owner = said.owner_id ?? before?.owner;
  return {
    id: channel.id,
    type: channel.type,
    guild,
    ...(parent && { parent }),
    ...(last && { last }),
    ...(owner && { owner }),
    overwrites: said.permission_overwrites ?? before?.overwrites ?? [],
  };
}
