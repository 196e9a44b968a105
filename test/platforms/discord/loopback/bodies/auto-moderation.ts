import type { APIAutoModerationRuleTriggerMetadata, RESTPostAPIAutoModerationRuleJSONBody } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Fields } from '../check-body.ts';
import { integer, snowflake, text } from './parts.ts';

/** Limits of a rule's metadata (auto moderation, "Trigger Metadata Field Limits"). */
const metadata = z.strictObject({
  keyword_filter: z.array(text(60, 1)).max(1000).optional(),
  regex_patterns: z
    .array(text(260, 1).refine(isPattern, { message: 'Invalid regex', params: { code: 'AUTO_MODERATION_INVALID_REGEX' } }))
    .max(10)
    .optional(),
  presets: z.array(integer(1, 3)).optional(),
  allow_list: z.array(text(60, 1)).max(1000).optional(),
  mention_total_limit: integer(0, 50).optional(),
  mention_raid_protection_enabled: z.boolean().optional(),
} satisfies Fields<APIAutoModerationRuleTriggerMetadata>);
const action = z.strictObject({
  type: integer(1, 4),
  metadata: z
    .strictObject({ channel_id: snowflake.optional(), duration_seconds: integer(0, 2_419_200).optional(), custom_message: text(150).optional() })
    .optional(),
});

export const ruleCreate = z.strictObject({
  name: text(100, 1),
  event_type: integer(1, 2),
  trigger_type: z.union([z.literal(1), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  trigger_metadata: metadata.optional(),
  actions: z.array(action).min(1).max(5),
  enabled: z.boolean().optional(),
  exempt_roles: z.array(snowflake).max(20).optional(),
  exempt_channels: z.array(snowflake).max(50).optional(),
} satisfies Fields<RESTPostAPIAutoModerationRuleJSONBody>);
export const ruleEdit = ruleCreate.omit({ trigger_type: true }).partial();
export type RuleCreate = z.infer<typeof ruleCreate>;

/** Patterns are those of Rust's regex crate: no look-around and no back-references. */
export function isPattern(pattern: string): boolean {
  if (/\(\?<?[=!]|\\[1-9]/.test(pattern)) return false;
  try {
    new RegExp(pattern.replace(/^\(\?[a-z]+\)/, ''), 'iu');
    return true;
  } catch {
    return false;
  }
}
