import { z } from 'zod';
import { allKinds, kinds, type Kind } from './kinds.ts';
import type { Outcome, Verdict } from './verdict.ts';

const kindList = z.array(z.enum(allKinds as [Kind, ...Kind[]]));
const ruleList = z.array(z.string().regex(/^[a-z0-9-]+$/));

export const modes = ['observe', 'advise', 'enforce'] as const;
export type Mode = (typeof modes)[number];

const channelSchema = z.strictObject({ mode: z.enum(modes).optional(), silencedRules: ruleList.optional(), silencedKinds: kindList.optional() });

/** What a group wants done. Filters steps, never outcomes. */
export const policySchema = z.strictObject({
  mode: z.enum(modes).default('observe'),
  /** Messages the bot may take away by itself in any sixty minutes; above, it alerts only. */
  removalsPerHour: z.number().int().min(0).max(1000).default(20),
  /** `replace` posts the anonymised version at once in place of what is removed. */
  onRemove: z.enum(['remove', 'replace']).default('remove'),
  unread: z.enum(['digest', 'alert', 'hold']).default('digest'),
  /** How long the sealed text may live while a case is open. */
  keepHours: z
    .number()
    .min(1)
    .max(24 * 30)
    .default(72),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('FR'),
  language: z.enum(['fr', 'en', 'ar']).default('fr'),
  silencedRules: ruleList.default([]),
  silencedKinds: kindList.default([]),
  channels: z.record(z.string(), channelSchema).default({}),
});
export type Policy = z.infer<typeof policySchema>;
export const defaultPolicy: Policy = policySchema.parse({});

/** What the operator allows groups to choose. */
export const limitsSchema = z.strictObject({
  maxKeepHours: z
    .number()
    .min(1)
    .max(24 * 30)
    .default(24 * 7),
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

export const stepKinds = ['remove', 'publish', 'advise', 'alert', 'care', 'refresh', 'restore', 'shred', 'close'] as const;
export type StepKind = (typeof stepKinds)[number];

export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  /** Not before this many hours have passed. */
  readonly afterHours?: number;
  /** Not before that step is done; impossible when that step is. */
  readonly after?: string;
  /** For `restore` and `publish`: the author's words, or the version without the patient. */
  readonly as?: 'original' | 'safe';
}

const wanted: Readonly<Record<Outcome, readonly ('take' | 'advise' | 'alert' | 'care')[]>> = {
  pass: [],
  note: [],
  advise: ['advise'],
  alert: ['alert', 'advise'],
  remove: ['take', 'alert', 'advise'],
  care: ['care', 'alert'],
};

const allowed: Readonly<Record<Mode, readonly string[]>> = {
  observe: ['alert'],
  advise: ['alert', 'advise', 'care'],
  enforce: ['alert', 'advise', 'care', 'take'],
};

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

/**
 * What the bot owes for a verdict. A silenced finding asks for nothing, unless its kind has a floor: then the alert stays.
 * An empty answer means that there is no case to open.
 */
export function stepsFor(verdict: Verdict, policy: Policy, removalsLastHour: number): readonly Step[] {
  const steps = new Set<string>();
  for (const finding of verdict.findings) {
    const silenced = policy.silencedRules.includes(finding.rule) || policy.silencedKinds.includes(finding.kind);
    for (const what of wanted[finding.outcome]) {
      if (silenced && !(kinds[finding.kind].floor && what === 'alert')) continue;
      if (allowed[policy.mode].includes(what)) steps.add(what);
    }
  }
  // Whoever is in distress is neither removed nor admonished, whatever else the message holds.
  if (verdict.outcome === 'care') for (const harsh of ['take', 'advise']) steps.delete(harsh);
  if (removalsLastHour >= policy.removalsPerHour) steps.delete('take');
  if (!steps.size) return [];
  const order: Step[] = [];
  if (steps.has('take')) order.push({ id: 'remove', kind: 'remove' });
  if (steps.has('take') && policy.onRemove === 'replace') order.push({ id: 'publish', kind: 'publish', after: 'remove', as: 'safe' });
  for (const kind of ['alert', 'care', 'advise'] as const) if (steps.has(kind)) order.push({ id: kind, kind });
  order.push({ id: 'shred', kind: 'shred', afterHours: policy.keepHours });
  return order;
}
