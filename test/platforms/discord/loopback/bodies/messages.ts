import type {
  RESTGetAPIChannelMessagesQuery,
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
  RESTPostAPIWebhookWithTokenJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Fields } from '../check-body.ts';
import { allowedMentions, attachment, embeds, integer, keptAttachment, poll, reference, snowflake, text } from './parts.ts';

// Which components are allowed depends on the flags, so they are checked with them in compose.ts.
const components = z.array(z.unknown());

const ignored = z.unknown().optional();
/** Fields that belong to another way of sending a message: clients send one body for all of them, and Discord takes no notice. */
const elsewhere = {
  tts: ignored,
  nonce: ignored,
  enforce_nonce: ignored,
  message_reference: ignored,
  sticker_ids: ignored,
  poll: ignored,
  username: ignored,
  avatar_url: ignored,
  thread_name: ignored,
  applied_tags: ignored,
  shared_client_theme: ignored,
};

export const messageCreate = z.strictObject({
  ...elsewhere,
  ...({
    content: text(2000).nullish(),
    nonce: z.union([text(25), z.int()]).nullish(),
    tts: z.boolean().nullish(),
    embeds: embeds.nullish(),
    allowed_mentions: allowedMentions.nullish(),
    message_reference: reference.nullish(),
    components: components.nullish(),
    sticker_ids: z.array(snowflake).max(3).nullish(),
    attachments: z.array(attachment).max(10).nullish(),
    flags: integer(0).nullish(),
    enforce_nonce: z.boolean().nullish(),
    poll: poll.nullish(),
    shared_client_theme: z.unknown().optional(),
  } satisfies Fields<RESTPostAPIChannelMessageJSONBody>),
});

export const messageEdit = z.strictObject({
  ...elsewhere,
  ...({
    content: text(2000).nullish(),
    embeds: embeds.nullish(),
    flags: integer(0).nullish(),
    allowed_mentions: allowedMentions.nullish(),
    attachments: z.array(keptAttachment).max(10).nullish(),
    components: components.nullish(),
  } satisfies Fields<RESTPatchAPIChannelMessageJSONBody>),
});

/** Of a webhook, and of an interaction's answers. */
export const webhookMessage = z.strictObject({
  ...elsewhere,
  ...({
    content: text(2000).nullish(),
    username: text(80, 1)
      .refine((name) => !/discord|clyde/i.test(name), {
        message: 'Username cannot contain "discord" or "clyde"',
        params: { code: 'USERNAME_INVALID_CONTAINS' },
      })
      .nullish(),
    avatar_url: z.string().nullish(),
    tts: z.boolean().nullish(),
    embeds: embeds.nullish(),
    allowed_mentions: allowedMentions.nullish(),
    components: components.nullish(),
    attachments: z.array(attachment).max(10).nullish(),
    flags: integer(0).nullish(),
    thread_name: text(100, 1).nullish(),
    applied_tags: z.array(snowflake).max(5).nullish(),
    poll: poll.nullish(),
  } satisfies Fields<RESTPostAPIWebhookWithTokenJSONBody>),
});

export const webhookEdit = messageEdit.extend({ poll: poll.nullish() });

const number = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
export const messagesQuery = z
  .strictObject({
    around: snowflake.optional(),
    before: snowflake.optional(),
    after: snowflake.optional(),
    limit: number(1, 100).optional(),
  } satisfies Fields<RESTGetAPIChannelMessagesQuery>)
  .refine((given) => [given.around, given.before, given.after].filter((one) => one !== undefined).length <= 1, {
    message: 'around, before and after are mutually exclusive',
    params: { code: 'MUTUALLY_EXCLUSIVE' },
  });

// Their number has a code of its own, 50016.
export const bulkDelete = z.strictObject({ messages: z.array(snowflake) });
export const nothing = z.strictObject({});

export type MessageCreate = z.infer<typeof messageCreate>;
export type MessageEdit = z.infer<typeof messageEdit>;
export type WebhookMessage = z.infer<typeof webhookMessage>;
