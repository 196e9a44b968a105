import { actionOf } from './actions.ts';
import { type Case, isRemoved } from './case.ts';
import { nudgeOf } from './conduct/nudge.ts';
import type { Deps } from './deps.ts';
import { areaOf } from './kinds.ts';
import type { Button } from './platform.ts';

/** What the author is told: what was seen, and the message as it could be posted. Also asked for by the author, from a button. */
export async function adviceFor(deps: Deps, c: Case): Promise<{ readonly text: string; readonly version?: string; readonly buttons: readonly Button[] }> {
  if (c.about.what !== 'message') return { text: '', buttons: [] };
  const policy = await deps.policyOf(c.about.message);
  const phrases = deps.phrases(policy.language);
  const { advice, kinds } = phrases;
  if (c.outcome === 'care') return { text: advice.care, buttons: [] };
  const seen = [...new Set(c.findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note').map((f) => kinds[f.kind]))].join(', ');
  const removed = isRemoved(c);
  const text = removed ? advice.removed(seen) : (nudgeOf(c.findings, policy.country, phrases) ?? advice.seen(seen));
  const version = c.findings.some((f) => areaOf(f.kind) === 'patient') ? await safeVersion(deps, c, policy.country, policy.language) : undefined;
  if (version === undefined) return { text, buttons: [] };
  const publish = removed ? [{ label: advice.publish, action: actionOf('publish', c.id), tone: 'main' as const }] : [];
  return { text, version, buttons: [...publish, { label: advice.notPatient, action: actionOf('not_patient', c.id) }] };
}

export async function safeVersion(deps: Deps, c: Case, country: string, language: string): Promise<string | undefined> {
  const text = (await deps.store.vault.open(c.id))?.[0]?.text;
  return text ? deps.reviewer.safeVersion(text, country, language) : text;
}
