import type { Deps } from './deps.ts';
import { unreadOf } from './judge.ts';
import type { Kind } from './kinds.ts';
import { kinds } from './kinds.ts';
import { envelopeOf, type GroupRef, type Message, passagesOf } from './message.ts';
import type { Past, Platform } from './platform.ts';
import { channelPolicy, type Policy } from './policy.ts';
import type { Finding } from './verdict.ts';
import { severityOf } from './verdict.ts';

/** A message in which something was seen: where and when, never what it says. */
export interface Held {
  readonly where: string;
  readonly at: string;
  readonly kinds: readonly Kind[];
  /** 0 to 4. */
  readonly severity: number;
}

/** What a look back found. Counts, kinds and places alone. */
export interface Reread {
  readonly read: number;
  /** When the oldest message that was read was posted, ISO 8601; everything since was read, but for what is `closed`. */
  readonly from?: string;
  /** The look ended before it was through. */
  readonly cut?: 'messages' | 'time';
  readonly held: number;
  /** Messages by kind. */
  readonly byKind: ReadonlyMap<Kind, number>;
  /** The gravest first, of those the newest. */
  readonly gravest: readonly Held[];
  /** Attachments that nobody here has read. */
  readonly unread: number;
  readonly closed: readonly Extract<Past, { type: 'closed' }>[];
}

export interface RereadLimits {
  readonly messages: number;
  readonly ms: number;
  /** How many of the gravest are named. */
  readonly shown: number;
}

/**
 * Reviews what stands in a group already, each message by itself, newest first. Nothing is written down, remembered, removed or said;
 * between two messages whatever else waits has its turn. Throws what the platform throws.
 */
export async function reread(deps: Deps, past: NonNullable<Platform['past']>, group: GroupRef, hours: number, limits: RereadLimits): Promise<Reread> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), limits.ms);
  const byKind = new Map<Kind, number>();
  const closed: Extract<Past, { type: 'closed' }>[] = [];
  let gravest: readonly Held[] = [];
  let [read, held, unread] = [0, 0, 0];
  let from: string | undefined;
  let cut: Reread['cut'];
  try {
    for await (const met of past(group, hours, ending.signal)) {
      if (met.type === 'closed') {
        if (!closed.some((c) => c.place === met.place)) closed.push(met);
        continue;
      }
      if (read === limits.messages || ending.signal.aborted) {
        cut = ending.signal.aborted ? 'time' : 'messages';
        break;
      }
      const seen = await look(deps, met);
      read++;
      from = from === undefined || met.message.at < from ? met.message.at : from;
      unread += unreadOf({ envelope: envelopeOf(met.message) });
      if (seen.kinds.length) {
        held++;
        for (const kind of seen.kinds) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
        gravest = [...gravest, seen].sort((a, b) => b.severity - a.severity || (a.at < b.at ? 1 : -1)).slice(0, limits.shown);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    clearTimeout(timer);
  }
  if (ending.signal.aborted) cut ??= 'time';
  return { read, ...(from !== undefined && { from }), ...(cut && { cut }), held, byKind, gravest, unread, closed };
}

async function look(deps: Deps, { message, link, place }: Extract<Past, { type: 'message' }>): Promise<Held> {
  const policy = channelPolicy(await deps.policyOf(message.ref), message.ref.channel);
  // Without a thread the engine remembers nothing of it, and what is said live is not mixed with what was said.
  const { findings } = await deps.reviewer.review(questionOf(message, policy));
  const counted = findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note' && !isSilenced(f, policy));
  return { where: link ?? place, at: message.at, kinds: [...new Set(counted.map((f) => f.kind))], severity: severityOf(counted) };
}

const questionOf = (message: Message, { country }: Policy) => ({ passages: passagesOf(message), country, id: message.ref.id });

const isSilenced = ({ rule, kind }: Finding, policy: Policy): boolean =>
  (policy.silencedRules.includes(rule) || policy.silencedKinds.includes(kind)) && !kinds[kind].floor;
