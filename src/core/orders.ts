import { actionOf } from './actions.ts';
import { type Case, isRemoved, mayBeDone, type Owed } from './case.ts';
import { buttonsOf, cardOf } from './card.ts';
import type { Deps } from './deps.ts';
import { areaOf } from './kinds.ts';
import type { Button, Order, Platform } from './platform.ts';
import { PassingFailure } from './platform.ts';

type Asked = { readonly platform: Platform; readonly order: Order } | { readonly why: string };

/** What a step asks of a platform now. Throws a `PassingFailure` when the world is not ready for it yet. */
export async function orderFor(deps: Deps, c: Case, owed: Owed): Promise<Asked> {
  const { step } = owed;
  const base = { key: `${c.id}:${step.id}`, repeat: mayBeDone(owed) };
  const phrases = deps.phrases((await deps.policyOf({ ...c.group, channel: c.about.what === 'message' ? c.about.message.channel : '' })).language);

  if (step.kind === 'alert' || step.kind === 'refresh') {
    const place = await deps.moderatorsOf(c.group);
    if (!place) throw new PassingFailure('no-moderators', 60_000);
    const platform = platformOf(deps, place.platform);
    const twice = !platform.idempotent && (step.kind === 'alert' ? base.repeat : c.settled['alert']?.repeat === true);
    const card = cardOf(c, phrases, deps.now(), twice);
    const buttons = buttonsOf(c, phrases);
    const receipt = c.settled['alert']?.receipt;
    if (receipt !== undefined) return { platform, order: { ...base, do: 'refresh', receipt, in: place, card, buttons } };
    return step.kind === 'refresh' ? { why: 'no-card' } : { platform, order: { ...base, do: 'alert', in: place, card, buttons, severity: card.severity } };
  }

  if (c.about.what !== 'message') return { why: 'unsupported' };
  const { message, author } = c.about;
  const platform = platformOf(deps, message.platform);
  const policy = await deps.policyOf(message);

  switch (step.kind) {
    case 'remove':
      return { platform, order: { ...base, do: 'remove', message } };
    case 'advise':
    case 'care':
      return {
        platform,
        order: {
          ...base,
          do: 'advise',
          to: author,
          about: message,
          ...(await adviceFor(deps, c)),
          otherwise: { text: phrases.advice.neutral, button: { label: phrases.advice.open, action: actionOf('advice', c.id) } },
        },
      };
    case 'publish':
    case 'restore': {
      const text = step.as === 'original' ? (await deps.store.vault.open(c.id))?.[0]?.text : await safe(deps, c, policy.country, policy.language);
      if (!text) return { why: 'text-gone' };
      return { platform, order: { ...base, do: 'post', in: message, author, text } };
    }
    default:
      return { why: 'unsupported' };
  }
}

/** What the author is told: what was seen, and the message as it could be posted. Also asked for by the author, from a button. */
export async function adviceFor(deps: Deps, c: Case): Promise<{ readonly text: string; readonly version?: string; readonly buttons: readonly Button[] }> {
  if (c.about.what !== 'message') return { text: '', buttons: [] };
  const policy = await deps.policyOf(c.about.message);
  const { advice, kinds } = deps.phrases(policy.language);
  if (c.outcome === 'care') return { text: advice.care, buttons: [] };
  const seen = [...new Set(c.findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note').map((f) => kinds[f.kind]))].join(', ');
  const removed = isRemoved(c);
  const text = removed ? advice.removed(seen) : advice.seen(seen);
  const version = c.findings.some((f) => areaOf(f.kind) === 'patient') ? await safe(deps, c, policy.country, policy.language) : undefined;
  if (version === undefined) return { text, buttons: [] };
  const publish = removed ? [{ label: advice.publish, action: actionOf('publish', c.id), tone: 'main' as const }] : [];
  return { text, version, buttons: [...publish, { label: advice.notPatient, action: actionOf('not_patient', c.id) }] };
}

async function safe(deps: Deps, c: Case, country: string, language: string): Promise<string | undefined> {
  const text = (await deps.store.vault.open(c.id))?.[0]?.text;
  return text ? deps.reviewer.safeVersion(text, country, language) : undefined;
}

function platformOf(deps: Deps, name: string): Platform {
  const platform = deps.platforms.get(name);
  if (!platform) throw new PassingFailure('platform-absent', 60_000);
  return platform;
}
