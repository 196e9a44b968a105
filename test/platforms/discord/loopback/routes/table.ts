import type { Route } from '../rest/route.ts';
import { accountRoutes } from './account.ts';
import { guildRoutes } from './guilds.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { channelRoutes } from './channels.ts';

/** Every route the server has. */
export const routes: readonly Route[] = [...accountRoutes, ...guildRoutes, ...memberRoutes, ...channelRoutes, ...messageRoutes];
