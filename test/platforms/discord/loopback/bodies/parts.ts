import type { APIAllowedMentions, APIEmbed, RESTAPIAttachment, RESTAPIMessageReference, RESTAPIPoll } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Fields } from '../check-body.ts';

/** What the bodies of several routes have in common. Limits are those of the documentation. */

export const snowflake = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine((value) => /^\d{1,20}$/.test(value), { message: 'Value is not snowflake.', params: { code: 'NUMBER_TYPE_COERCE' } }),
);
export const integer = (min = -(2 ** 31), max = 2 ** 53) => z.int().min(min).max(max);
export const text = (max: number, min = 0) => z.string().min(min).max(max);
export const moment = z.iso.datetime({ offset: true, local: true });
export const permissions = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().regex(/^\d+$/));

const link = z.string().regex(/^(https?|attachment):\/\/\S+$/);
const media = z.strictObject({ url: link });

export const embed = z.strictObject({
  title: text(256).optional(),
  type: z.string().optional(),
  description: text(4096).optional(),
  url: z
    .string()
    .regex(/^https?:\/\//)
    .optional(),
  timestamp: moment.nullish(),
  color: integer(0, 0xffffff).nullish(),
  footer: z.strictObject({ text: text(2048), icon_url: link.optional(), proxy_icon_url: z.string().optional() }).nullish(),
  image: media.nullish(),
  thumbnail: media.nullish(),
  video: z.unknown().optional(),
  provider: z.unknown().optional(),
  author: z.strictObject({ name: text(256), url: z.string().optional(), icon_url: link.optional(), proxy_icon_url: z.string().optional() }).nullish(),
  fields: z
    .array(z.strictObject({ name: text(256, 1), value: text(1024, 1), inline: z.boolean().optional() }))
    .max(25)
    .optional(),
  flags: z.unknown().optional(),
} satisfies Fields<APIEmbed>);

const embedLength = (given: z.infer<typeof embed>): number =>
  [given.title, given.description, given.footer?.text, given.author?.name, ...(given.fields ?? []).flatMap((field) => [field.name, field.value])].reduce(
    (sum, part) => sum + (part?.length ?? 0),
    0,
  );

export const embeds = z
  .array(embed)
  .max(10)
  .refine((given) => given.reduce((sum, one) => sum + embedLength(one), 0) <= 6000, {
    message: 'Embed size exceeds maximum size of 6000',
    params: { code: 'MAX_EMBED_SIZE_EXCEEDED' },
  });

const exclusive = (kind: string) => ({
  message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
  params: { code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
});
export const allowedMentions = z
  .strictObject({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
    roles: z.array(snowflake).max(100).optional(),
    users: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().optional(),
  } satisfies Fields<APIAllowedMentions>)
  .refine((given) => !(given.parse?.includes('users') && given.users?.length), exclusive('users'))
  .refine((given) => !(given.parse?.includes('roles') && given.roles?.length), exclusive('roles'));

export const attachment = z.strictObject({
  id: snowflake,
  filename: text(1024).optional(),
  title: text(1024).optional(),
  description: text(1024).nullish(),
  duration_secs: z.number().optional(),
  waveform: z.string().optional(),
  is_spoiler: z.boolean().optional(),
} satisfies Fields<RESTAPIAttachment>);

/** On an edit Discord also takes the whole attachment it gave, and keeps what it knows. */
export const keptAttachment = attachment.extend({
  size: z.unknown().optional(),
  url: z.unknown().optional(),
  proxy_url: z.unknown().optional(),
  content_type: z.unknown().optional(),
  height: z.unknown().optional(),
  width: z.unknown().optional(),
  ephemeral: z.unknown().optional(),
  flags: z.unknown().optional(),
  placeholder: z.unknown().optional(),
  placeholder_version: z.unknown().optional(),
});

export const reference = z.strictObject({
  type: integer(0, 1).optional(),
  message_id: snowflake,
  channel_id: snowflake.optional(),
  guild_id: snowflake.optional(),
  fail_if_not_exists: z.boolean().optional(),
} satisfies Fields<RESTAPIMessageReference>);

const pollMedia = (max: number) =>
  z.strictObject({
    text: text(max, 1).optional(),
    emoji: z.strictObject({ id: snowflake.nullish(), name: z.string().nullish(), animated: z.boolean().optional() }).optional(),
  });
export const poll = z.strictObject({
  question: pollMedia(300),
  answers: z
    .array(z.strictObject({ poll_media: pollMedia(55) }))
    .min(1)
    .max(10),
  duration: integer(1, 768).optional(),
  allow_multiselect: z.boolean().optional(),
  layout_type: z.literal(1).optional(),
} satisfies Fields<RESTAPIPoll>);
