import type { RESTPatchAPIChannelJSONBody, RESTPostAPIChannelThreadsJSONBody, RESTPutAPIChannelPermissionJSONBody } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Fields } from '../check-body.ts';
import { messageCreate } from './messages.ts';
import { integer, permissions, snowflake, text } from './parts.ts';

const archiveAfter = z.literal([60, 1440, 4320, 10_080]);
const slowmode = integer(0, 21_600);
export const overwrite = z.strictObject({
  type: integer(0, 1),
  allow: permissions.nullish(),
  deny: permissions.nullish(),
} satisfies Fields<RESTPutAPIChannelPermissionJSONBody>);
const overwrites = z.array(overwrite.extend({ id: snowflake })).max(100);
const tag = z.strictObject({
  id: snowflake.optional(),
  name: text(20, 1),
  moderated: z.boolean().optional(),
  emoji_id: snowflake.nullish(),
  emoji_name: z.string().nullish(),
});

export const channelEdit = z.strictObject({
  name: text(100, 1).optional(),
  type: integer(0).optional(),
  position: integer(0).nullish(),
  topic: text(1024).nullish(),
  nsfw: z.boolean().nullish(),
  rate_limit_per_user: slowmode.nullish(),
  bitrate: integer(8000).nullish(),
  user_limit: integer(0, 10_000).nullish(),
  permission_overwrites: overwrites.nullish(),
  parent_id: snowflake.nullish(),
  rtc_region: z.string().nullish(),
  video_quality_mode: integer(1, 2).nullish(),
  archived: z.boolean().optional(),
  auto_archive_duration: archiveAfter.optional(),
  locked: z.boolean().optional(),
  default_auto_archive_duration: archiveAfter.nullish(),
  flags: integer(0).optional(),
  available_tags: z.array(tag).max(20).optional(),
  invitable: z.boolean().optional(),
  default_reaction_emoji: z.unknown().optional(),
  default_thread_rate_limit_per_user: slowmode.nullish(),
  default_sort_order: integer(0, 1).nullish(),
  default_forum_layout: integer(0, 2).optional(),
  applied_tags: z.array(snowflake).max(5).optional(),
} satisfies Fields<RESTPatchAPIChannelJSONBody>);
export type ChannelEdit = z.infer<typeof channelEdit>;

export const channelCreate = channelEdit
  .omit({ archived: true, auto_archive_duration: true, locked: true, invitable: true, applied_tags: true })
  .required({ name: true });

const threadFields = { name: text(100, 1), auto_archive_duration: archiveAfter.nullish(), rate_limit_per_user: slowmode.nullish() };
/** Its type follows from its channel; clients send one all the same. */
export const threadFromMessage = z.strictObject({ ...threadFields, type: z.unknown().optional() });
export const threadAlone = z.strictObject({
  ...threadFields,
  type: integer(10, 12).optional(),
  invitable: z.boolean().optional(),
} satisfies Fields<RESTPostAPIChannelThreadsJSONBody>);
/** A forum's post is a thread with its first message. */
export const forumPost = z.strictObject({ ...threadFields, message: messageCreate, applied_tags: z.array(snowflake).max(5).optional() });
/** What the address takes depends on the kind of channel: it is checked again there. */
export const threadCreate = z.record(z.string(), z.unknown());
