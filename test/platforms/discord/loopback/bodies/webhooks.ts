import type { RESTPatchAPIWebhookJSONBody, RESTPostAPIChannelWebhookJSONBody, RESTPostAPIWebhookWithTokenQuery } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Fields } from '../check-body.ts';
import { snowflake, text } from './parts.ts';

const name = text(80, 1).refine((given) => !/clyde|discord/i.test(given), {
  message: 'Name cannot contain "clyde" or "discord"',
  params: { code: 'WEBHOOK_NAME_INVALID' },
});
export const webhookCreate = z.strictObject({ name, avatar: z.string().nullish() } satisfies Fields<RESTPostAPIChannelWebhookJSONBody>);
export const webhookChange = z.strictObject({
  name: name.optional(),
  avatar: z.string().nullish(),
  channel_id: snowflake.optional(),
} satisfies Fields<RESTPatchAPIWebhookJSONBody>);
const flag = z.enum(['true', 'false']).optional();
export const executeQuery = z.strictObject({
  wait: flag,
  thread_id: snowflake.optional(),
  with_components: flag,
} satisfies Fields<RESTPostAPIWebhookWithTokenQuery>);
export const messageQuery = z.strictObject({ thread_id: snowflake.optional(), with_components: flag });
