import { type APIGuildScheduledEvent, GatewayDispatchEvents as E } from 'discord-api-types/v10';
import { logged } from '../audit.ts';
import { emit } from '../gateway/emit.ts';
import type { World } from '../world.ts';
import { guildAt, type Id } from './finding.ts';

export interface Events {
  /** A member plans an event somewhere outside, unless a channel is given. */
  plan(
    guild: Id,
    creator: Id,
    given: { readonly name: string; readonly description?: string; readonly location?: string; readonly channel?: Id; readonly startsInMs?: number },
  ): APIGuildScheduledEvent;
  change(event: APIGuildScheduledEvent, next: { readonly name?: string; readonly description?: string }): APIGuildScheduledEvent;
  cancel(event: APIGuildScheduledEvent): void;
}

export const createEvents = (world: World): Events => ({
  plan({ id }, creator, { name, description, location = 'Amphithéâtre', channel, startsInMs = 3_600_000 }) {
    const guild = guildAt(world, id);
    const starts = world.clock.now() + startsInMs;
    // Which fields it has follows from where it takes place.
    const event = {
      id: world.newId(),
      guild_id: guild.id,
      channel_id: channel?.id ?? null,
      creator_id: creator.id,
      creator: world.users.get(creator.id),
      name,
      description: description ?? null,
      scheduled_start_time: world.clock.iso(starts),
      scheduled_end_time: channel ? null : world.clock.iso(starts + 3_600_000),
      privacy_level: 2,
      status: 1,
      entity_type: channel ? 2 : 3,
      entity_id: null,
      entity_metadata: channel ? null : { location },
      user_count: 0,
      image: null,
      recurrence_rule: null,
    } as unknown as APIGuildScheduledEvent;
    guild.events.set(event.id, event);
    emit(world, E.GuildScheduledEventCreate, { guild }, event);
    logged(world, guild, { action: 'event create', by: creator.id, target: event.id });
    return event;
  },
  change(event, next) {
    const guild = guildAt(world, event.guild_id);
    Object.assign(event, next);
    emit(world, E.GuildScheduledEventUpdate, { guild }, event);
    return event;
  },
  cancel(event) {
    const guild = guildAt(world, event.guild_id);
    guild.events.delete(event.id);
    emit(world, E.GuildScheduledEventDelete, { guild }, event);
  },
});
