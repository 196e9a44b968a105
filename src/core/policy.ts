import { z } from 'zod';
import { isZone } from './clock.ts';
import { decisions } from './decision.ts';
import { allKinds, type Kind } from './kinds.ts';

const kindList = z.array(z.enum(allKinds as [Kind, ...Kind[]])).max(100);
const ruleList = z.array(z.string().regex(/^[a-z0-9-]{1,60}$/)).max(200);
const severity = z.number().int().min(0).max(4);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time of the form 22:00' });
const zone = z.string().max(60).refine(isZone, { error: 'is not a time zone such as Africa/Casablanca' });
const day = 24;

export const modes = ['observe', 'advise', 'enforce'] as const;
export type Mode = (typeof modes)[number];

const channelSchema = z.strictObject({ mode: z.enum(modes).optional(), silencedRules: ruleList.optional(), silencedKinds: kindList.optional() });

/** Hours in which only what is as severe as `unless` rings; the rest waits for the morning. */
export const quietSchema = z.strictObject({ from: time, to: time, zone, unless: severity.default(3) }).refine((q) => q.from !== q.to, {
  error: 'begins and ends at the same time',
});

const strikesSchema = z.strictObject({
  /** Decisions that put points on the author's account. */
  for: z.array(z.enum(decisions)).max(decisions.length).default(['warn', 'restrict']),
  /** Points by severity, 0 to 4. */
  weights: z.array(z.number().int().min(0).max(10)).length(5).default([0, 1, 2, 3, 4]),
  expireDays: z.number().int().min(1).max(730).default(180),
});

const settings = {
  mode: z.enum(modes).default('observe'),
  /** Messages the bot may take away by itself in any sixty minutes; above, it alerts only. */
  removalsPerHour: z.number().int().min(0).max(1000).default(20),
  /** `replace` posts the anonymised version at once in place of what is removed. */
  onRemove: z.enum(['remove', 'replace']).default('remove'),
  /** What becomes of attachments that nothing here can read: a card a day with their count, an alert each, or taken away until a moderator restores them. */
  unread: z.enum(['digest', 'alert', 'hold']).default('digest'),
  /** How long the sealed text may live while a case is open. */
  keepHours: z
    .number()
    .min(1)
    .max(day * 30)
    .default(72),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('FR'),
  language: z.enum(['fr', 'en', 'ar']).default('fr'),
  silencedRules: ruleList.default([]),
  silencedKinds: kindList.default([]),
  channels: z.record(z.string().max(100), channelSchema).default({}),
  /** New cards a minute in the moderators' place; 0: as many as the platform takes (Telegram: twenty). */
  alertsPerMinute: z.number().int().min(0).max(60).default(0),
  quiet: z.union([z.literal('never'), quietSchema]).default('never'),
  /** From this severity an alert names the moderators on duty. */
  pingFrom: severity.default(3),
  /** A case that nobody took in hand is recalled after so many hours; 0: never. */
  remindAfterHours: z.number().min(0).max(72).default(4),
  /** And handed to all moderators, on duty or not; 0: never. */
  escalateAfterHours: z
    .number()
    .min(0)
    .max(day * 14)
    .default(24),
  /** From this severity two moderators must agree; 5: never. */
  twoModeratorsFrom: z.number().int().min(1).max(5).default(5),
  /** Who is let in: as the group's moderators decide, or only whose account is verified; then who comes is told of `/verification` in private. */
  admission: z.enum(['moderators', 'verified']).default('moderators'),
  /** An account that looks like a verified member, a moderator, the Order or the bot: told to the moderators, or held from writing besides, until one of them looks. */
  lookalikes: z.enum(['alert', 'hold']).default('alert'),
  restrictHours: z
    .number()
    .min(1)
    .max(day * 365)
    .default(24),
  strikes: strikesSchema.prefault({}),
  /** How long an author may appeal; a decided case stays open as long. */
  appealHours: z
    .number()
    .min(1)
    .max(day * 30)
    .default(24),
  /** Reports that one member may make in an hour. */
  reportsPerHour: z.number().int().min(0).max(100).default(5),
} as const;

/** What a group wants done. Filters steps, never outcomes. */
export const policySchema = z.strictObject(settings);
export type Policy = z.infer<typeof policySchema>;
export const defaultPolicy: Policy = policySchema.parse({});

type Optional = { readonly [K in keyof typeof settings]: z.ZodOptional<z.ZodType<Policy[K]>> };

/** Some of the settings, the others left as they are: `partial()` would fill in the defaults of those that are not said. */
export const choiceSchema = z.strictObject(
  Object.fromEntries(Object.entries(settings).map(([name, schema]) => [name, schema.unwrap().optional()])) as unknown as Optional,
);

/** What the operator allows groups to choose. */
export const limitsSchema = z.strictObject({
  maxKeepHours: z
    .number()
    .min(1)
    .max(day * 30)
    .default(day * 7),
  maxRemovalsPerHour: z.number().int().min(0).max(1000).default(200),
  modes: z
    .array(z.enum(modes))
    .min(1)
    .default([...modes]),
});
export type Limits = z.infer<typeof limitsSchema>;

/** Operator's defaults, then the group's own choices, inside the operator's limits. */
export function effectivePolicy(defaults: Policy, chosen: Partial<Policy>, limits: Limits): Policy {
  const wished = { ...defaults, ...chosen };
  return {
    ...wished,
    mode: limits.modes.includes(wished.mode) ? wished.mode : defaults.mode,
    keepHours: Math.min(wished.keepHours, limits.maxKeepHours),
    removalsPerHour: Math.min(wished.removalsPerHour, limits.maxRemovalsPerHour),
  };
}

/** The policy that counts in one channel. */
export function channelPolicy(policy: Policy, channel: string): Policy {
  const own = policy.channels[channel];
  if (!own) return policy;
  return {
    ...policy,
    mode: own.mode ?? policy.mode,
    silencedRules: [...policy.silencedRules, ...(own.silencedRules ?? [])],
    silencedKinds: [...policy.silencedKinds, ...(own.silencedKinds ?? [])],
  };
}
