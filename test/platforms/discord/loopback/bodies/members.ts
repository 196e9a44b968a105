import type {
  RESTGetAPIGuildMembersQuery,
  RESTGetAPIGuildMembersSearchQuery,
  RESTPatchAPIGuildMemberJSONBody,
  RESTPostAPIGuildRoleJSONBody,
  RESTPutAPIGuildBanJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Fields } from '../check-body.ts';
import { integer, moment, permissions, snowflake, text } from './parts.ts';

const number = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

export const memberEdit = z.strictObject({
  nick: text(32).nullish(),
  roles: z.array(snowflake).nullish(),
  mute: z.boolean().nullish(),
  deaf: z.boolean().nullish(),
  channel_id: snowflake.nullish(),
  communication_disabled_until: moment.nullish(),
  flags: integer(0).nullish(),
} satisfies Fields<RESTPatchAPIGuildMemberJSONBody>);
export const ownEdit = z.strictObject({ nick: text(32).nullish(), avatar: z.string().nullish(), banner: z.string().nullish(), bio: z.string().nullish() });
export const ban = z.strictObject({
  delete_message_days: integer(0, 7).nullish(),
  delete_message_seconds: integer(0, 604_800).nullish(),
} satisfies Fields<RESTPutAPIGuildBanJSONBody>);
export const role = z.strictObject({
  name: text(100).nullish(),
  permissions: permissions.nullish(),
  color: integer(0, 0xffffff).nullish(),
  colors: z
    .strictObject({ primary_color: integer(0, 0xffffff), secondary_color: integer(0, 0xffffff).nullish(), tertiary_color: integer(0, 0xffffff).nullish() })
    .optional(),
  hoist: z.boolean().nullish(),
  icon: z.string().nullish(),
  unicode_emoji: z.string().nullish(),
  mentionable: z.boolean().nullish(),
} satisfies Fields<RESTPostAPIGuildRoleJSONBody>);
export const membersQuery = z.strictObject({ limit: number(1, 1000).optional(), after: snowflake.optional() } satisfies Fields<RESTGetAPIGuildMembersQuery>);
export const searchQuery = z.strictObject({ query: text(100, 1), limit: number(1, 1000).optional() } satisfies Fields<RESTGetAPIGuildMembersSearchQuery>);
export const bansQuery = z.strictObject({ limit: number(1, 1000).optional(), before: snowflake.optional(), after: snowflake.optional() });
