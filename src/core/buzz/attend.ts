import type { Deps } from '../deps.ts';
import { caseIdOf, fingerprintOf } from '../deps.ts';
import type { Arrived } from '../journal.ts';
import { areaOf, kinds } from '../kinds.ts';
import { codeOf } from '../log.ts';
import type { MessageRef, PersonRef } from '../message.ts';
import { tell } from '../notice.ts';
import type { Arrival } from '../platform.ts';
import type { Confidence } from '../rule.ts';
import type { Finding, Verdict } from '../verdict.ts';
import type { BuzzWatch, Signal } from './watch.ts';

/** Shorter texts are the same by chance. */
const recognisable = 40;
const mostPlaces = 20_000;
const sure: Readonly<Record<Confidence, number>> = { weak: 0.25, strong: 0.7, certain: 0.95 };

/** Between the service and the watch: what happens is told to it without text, what it sees is told to the moderators. */
export interface Attending {
  judged(arrived: Arrived, verdict: Verdict): Promise<void>;
  happened(arrival: Extract<Arrival, { type: 'reaction' | 'member' }>): Promise<void>;
  /** Talks that have calmed since; asked for now and then. */
  calmed(): Promise<void>;
}

export function attend(deps: Deps, watch: BuzzWatch): Attending {
  /** Where a message stands, for the card: by the id the watch knows it by. */
  const places = new Map<string, MessageRef>();
  const groupKey = (g: { readonly platform: string; readonly group: string }): string => `${g.platform}:${g.group}`;
  const idOf = (m: MessageRef): string => caseIdOf(deps.secret, m);
  const personKey = (p: PersonRef): string => `${p.platform}:${p.id}`;

  async function raise(signal: Signal | undefined): Promise<void> {
    const root = signal && places.get(signal.root);
    if (!signal || !root || signal.level === 1) return;
    const { level, reasons, events, people } = signal;
    await tell(deps, root, 'buzz', idOf(root), { storm: { root, level, reasons, events, people } });
  }

  return {
    async judged({ id, envelope, passages }, { findings }) {
      if (envelope.surface !== undefined) return;
      places.set(id, envelope.ref);
      for (const key of places.keys()) {
        if (places.size <= mostPlaces) break;
        places.delete(key);
      }
      const body = passages[0]?.text.trim() ?? '';
      await raise(
        watch.message({
          group: groupKey(envelope.ref),
          id,
          at: Date.parse(envelope.at),
          author: personKey(envelope.author),
          ...(envelope.replyTo !== undefined && { replyTo: idOf({ ...envelope.ref, id: envelope.replyTo }) }),
          harm: harmOf(findings),
          patient: findings.some((f) => areaOf(f.kind) === 'patient' && f.outcome !== 'note' && f.outcome !== 'pass'),
          call: findings.some((f) => f.rule === 'spread-call'),
          outlet: findings.some((f) => f.rule === 'spread-outlet'),
          ...(body.length >= recognisable && { print: fingerprintOf(deps.secret, [{ source: 'body', text: body }]) }),
          forwarded: envelope.forwarded === true,
        }),
      );
    },
    async happened(arrival) {
      if (arrival.type === 'member') {
        if (arrival.event === 'left') await raise(watch.left(groupKey(arrival.group), Date.parse(arrival.at)));
        return;
      }
      const by = arrival.by && personKey(arrival.by);
      await raise(watch.reaction(groupKey(arrival.message), idOf(arrival.message), Date.parse(arrival.at), by, arrival.added, arrival.removed));
    },
    async calmed() {
      for (const signal of watch.calmed(Date.parse(deps.now())))
        await raise(signal).catch((error: unknown) => deps.log.noted({ what: 'fault', code: codeOf(error) }));
    },
  };
}

/** 0 to 1, by the gravest of its conduct findings. Signs of spreading have a place of their own. */
export const harmOf = (findings: readonly Finding[]): number =>
  Math.max(
    0,
    ...findings
      .filter((f) => areaOf(f.kind) === 'conduct' && !f.rule.startsWith('spread-'))
      .map((f) => (Math.min(3, kinds[f.kind].severity) / 3) * sure[f.confidence]),
  );
