import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../rest/route.ts';
import { guildAt } from './guilds.ts';

const here = '/guilds/:guild/scheduled-events';
const query = z.strictObject({ with_user_count: z.string().optional() });

/** Events are people's; a bot looks at them, and may take one away that leaks. */
export const scheduledEventRoutes: readonly Route[] = [
  route('GET', here, { query }, (call) => [...guildAt(call).events.values()]),
  route('GET', `${here}/:event`, { query }, (call) => {
    const event = guildAt(call).events.get(call.ids['event'] ?? '');
    if (!event) throw new Refusal(404, 10_070, 'Unknown Guild Scheduled Event');
    return event;
  }),
];
