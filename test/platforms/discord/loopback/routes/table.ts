import type { Route } from '../rest/route.ts';
import { accountRoutes } from './account.ts';
import { auditLogRoutes } from './audit-log.ts';
import { autoModerationRoutes } from './auto-moderation.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { communityRoutes } from './community.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { markRoutes } from './marks.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { roleRoutes } from './roles.ts';
import { scheduledEventRoutes } from './scheduled-events.ts';
import { stageRoutes } from './stages.ts';
import { threadRoutes } from './threads.ts';
import { webhookMessageRoutes } from './webhook-messages.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every route the server has. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...guildRoutes,
  ...communityRoutes,
  ...memberRoutes,
  ...roleRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...stageRoutes,
  ...messageRoutes,
  ...markRoutes,
  ...webhookRoutes,
  ...webhookMessageRoutes,
  ...interactionRoutes,
  ...commandRoutes,
  ...autoModerationRoutes,
  ...auditLogRoutes,
  ...scheduledEventRoutes,
];
