import {
  type APIGuildScheduledEvent,
  GatewayDispatchEvents as E,
  PermissionFlagsBits as P,
  RESTJSONErrorCodes,
  type RESTPatchAPIGuildScheduledEventJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { moment, text } from '../bodies/parts.ts';
import type { Fields } from '../check-body.ts';
import { emit } from '../gateway/emit.ts';
import { needsInGuild } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { guildAt } from './guilds.ts';

const here = '/guilds/:guild/scheduled-events';
const edit = z.strictObject({
  name: text(100, 1).optional(),
  description: text(1000).nullish(),
  scheduled_start_time: moment.optional(),
  scheduled_end_time: moment.nullish(),
  status: z.literal([1, 2, 3, 4]).optional(),
  channel_id: z.string().nullish(),
  privacy_level: z.literal(2).optional(),
  entity_type: z.literal([1, 2, 3]).optional(),
  entity_metadata: z.strictObject({ location: text(100).optional() }).nullish(),
  image: z.string().nullish(),
  recurrence_rule: z.unknown().optional(),
} satisfies Fields<RESTPatchAPIGuildScheduledEventJSONBody>);
const query = z.strictObject({ with_user_count: z.string().optional() });

/** Events are people's; a bot looks at them, and may take one away that leaks. */
export const scheduledEventRoutes: readonly Route[] = [
  route('GET', here, { query }, (call) => [...guildAt(call).events.values()]),
  route('GET', `${here}/:event`, { query }, (call) => {
    return eventAt(call);
  }),
  route('PATCH', `${here}/:event`, { body: edit }, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.ManageEvents);
    const event = Object.assign(eventAt(call), call.body);
    emit(call.world, E.GuildScheduledEventUpdate, { guild }, event);
    return event;
  }),
  route('DELETE', `${here}/:event`, {}, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.ManageEvents);
    const event = eventAt(call);
    guild.events.delete(event.id);
    emit(call.world, E.GuildScheduledEventDelete, { guild }, event);
  }),
];

function eventAt(call: Pick<Call, 'world' | 'ids' | 'bot'>): APIGuildScheduledEvent {
  const event = guildAt(call).events.get(call.ids['event'] ?? '');
  if (!event) throw new Refusal(404, RESTJSONErrorCodes.UnknownGuildScheduledEvent, 'Unknown Guild Scheduled Event');
  return event;
}
