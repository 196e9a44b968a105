import {
  type APIAutoModerationRule,
  AutoModerationActionType,
  AutoModerationRuleEventType,
  AutoModerationRuleTriggerType,
  type RESTPostAPIAutoModerationRuleJSONBody,
  Routes,
} from 'discord.js';
import { type AutoModPattern, type AutoModPatterns, patternsARule } from './automod-patterns.ts';
import { isMissingPart } from './errors.ts';
import type { Rest } from './rest.ts';

/** What the bot would do to the rules of one server. Rules that others made are counted and never touched. */
export interface AutoModPlan {
  readonly create: readonly Wanted[];
  readonly change: readonly (Wanted & { readonly id: string })[];
  readonly drop: readonly { readonly id: string; readonly name: string }[];
  readonly same: readonly string[];
  readonly refused: readonly { readonly rule: string; readonly why: string }[];
}

type Wanted = Pick<RESTPostAPIAutoModerationRuleJSONBody, 'name' | 'event_type' | 'trigger_type' | 'trigger_metadata' | 'actions' | 'enabled'>;

const ours = 'Confrère · ';
/** Six rules of keywords a server, whoever made them. */
const mostRules = 6;
/** At most 150 characters. Shown to the author alone; the text stays in their input field. */
const message = 'Ce message semble contenir l’identifiant d’un patient. Retirez-le, puis envoyez de nouveau. /verifier relit un brouillon en privé.';

export function planAutoMod(
  there: readonly APIAutoModerationRule[],
  me: string,
  { patterns, refused }: Pick<AutoModPatterns, 'patterns' | 'refused'>,
): AutoModPlan {
  const mine = there.filter((r) => r.creator_id === me && r.name.startsWith(ours));
  const others = there.filter((r) => !mine.includes(r) && r.trigger_type === AutoModerationRuleTriggerType.Keyword).length;
  const wanted = chunks(patterns, patternsARule).map(ruleOf);
  const allowed = wanted.slice(0, Math.max(0, mostRules - others));
  const byName = new Map(mine.map((r) => [r.name, r]));
  const known = allowed.flatMap((w) => {
    const rule = byName.get(w.name);
    return rule ? [{ ...w, id: rule.id, isSame: bare(rule) === bare(w) }] : [];
  });
  return {
    create: allowed.filter((w) => !byName.has(w.name)),
    change: known.filter((w) => !w.isSame).map(({ isSame: _, ...w }) => w),
    same: known.filter((w) => w.isSame).map((w) => w.name),
    drop: mine.filter((r) => !allowed.some((w) => w.name === r.name)).map(({ id, name }) => ({ id, name })),
    refused: [
      ...refused,
      ...wanted
        .slice(allowed.length)
        .flatMap((w) =>
          (w.trigger_metadata?.regex_patterns ?? []).map((p) => ({ rule: ruleIdOf(patterns, p), why: 'the server has six rules of keywords already' })),
        ),
    ],
  };
}

const ruleIdOf = (patterns: readonly AutoModPattern[], pattern: string): string => patterns.find((p) => p.pattern === pattern)?.rule ?? '';

const ruleOf = (patterns: readonly AutoModPattern[], n: number): Wanted => ({
  name: `${ours}identifiants ${n + 1}`,
  event_type: AutoModerationRuleEventType.MessageSend,
  trigger_type: AutoModerationRuleTriggerType.Keyword,
  trigger_metadata: { regex_patterns: patterns.map((p) => p.pattern) },
  // No alert channel: Discord would write the blocked text there.
  actions: [{ type: AutoModerationActionType.BlockMessage, metadata: { custom_message: message } }],
  enabled: true,
});

/** What counts of a rule; whom a server exempted, and that it switched the rule off, is the server's own. */
const bare = (r: Wanted | APIAutoModerationRule): string =>
  JSON.stringify([
    r.trigger_metadata?.regex_patterns ?? [],
    r.actions.map((a) => [a.type, a.metadata && 'custom_message' in a.metadata ? a.metadata.custom_message : '']),
  ]);

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, n * size + size));
}

/** The rules that are there; nothing where the server has no AutoMod. */
export async function autoModRules(rest: Rest, guild: string): Promise<readonly APIAutoModerationRule[] | undefined> {
  try {
    return await rest.get<APIAutoModerationRule[]>(Routes.guildAutoModerationRules(guild));
  } catch (error) {
    if (isMissingPart(error)) return undefined;
    throw error;
  }
}

/** A rule that a server switched off stays off. */
export async function applyAutoMod(rest: Rest, guild: string, plan: AutoModPlan): Promise<void> {
  for (const { id } of plan.drop) await rest.delete(Routes.guildAutoModerationRule(guild, id));
  for (const { id, trigger_metadata, actions } of plan.change)
    await rest.patch(Routes.guildAutoModerationRule(guild, id), { body: { trigger_metadata, actions } });
  for (const wanted of plan.create) await rest.post(Routes.guildAutoModerationRules(guild), { body: wanted });
}
