import type { Case } from '../../src/core/case.ts';
import { carryOut } from '../../src/core/carry-out.ts';
import { createModeration } from '../../src/core/casework.ts';
import { caseIdOf, type Deps, usualLimits } from '../../src/core/deps.ts';
import { createIntake } from '../../src/core/intake.ts';
import type { Attachment, Message } from '../../src/core/message.ts';
import type { Moderation } from '../../src/core/moderator.ts';
import { defaultPolicy, type Policy } from '../../src/core/policy.ts';
import { isRefusal } from '../../src/core/refusal.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { handClock } from '../contracts/samples.ts';
import { createMemoryStore, type MemoryStore } from '../fakes/memory-store.ts';
import { person, ref, type ScriptedPlatform, scriptedPlatform } from '../scenario/platform.ts';
import { plainReviewer } from '../scenario/reviewer.ts';

export const leak = 'Avis svp : Mme Zineb Tahiri, CIN BK482913, œdèmes depuis dix jours.';
export const slight = 'Avis svp pour Mme Zineb Tahiri, œdèmes depuis dix jours.';
export const author = person('salma');
export const mona = person('mona');
export const driss = person('driss');
export const hourMs = 3_600_000;

export interface CaseStage {
  readonly deps: Deps;
  readonly store: MemoryStore;
  readonly platform: ScriptedPlatform;
  readonly moderation: Moderation;
  now(): string;
  /** Moves the clock and does what has become due. */
  forward(ms: number): Promise<void>;
  /** A member writes; it is judged, and what follows is done. */
  post(id: string, text: string, extra?: Extra): Promise<void>;
  /** Does all that is due now. */
  run(): Promise<void>;
  caseOf(id: string): Promise<Case>;
  idOf(id: string): string;
  /** The kinds of orders so far; of one message, when its id is given. */
  orders(id?: string): string[];
}

interface Extra {
  readonly author?: string;
  readonly album?: string;
  readonly attachments?: readonly Attachment[];
  readonly editedAt?: string;
}

interface Options {
  readonly policy?: Partial<Policy>;
  readonly perMinute?: number;
}

/** The core on a memory store, with a clock that the test moves and steps that are taken when the test says so. */
export function openCaseStage({ policy, perMinute }: Options = {}): CaseStage {
  const clock = handClock('2026-11-23T10:00:00.000Z');
  const store = createMemoryStore(clock.now);
  const platform = { ...scriptedPlatform(), forgetsAfterHours: 24, ...(perMinute !== undefined && { perMinute }) };
  const deps: Deps = {
    store,
    queue: { add: async () => true, work: async () => undefined, close: async () => undefined },
    platforms: new Map([['practice', platform]]),
    reviewer: plainReviewer,
    policyOf: async ({ platform: of, group }) => ({
      ...defaultPolicy,
      mode: 'enforce',
      ...policy,
      ...(await store.readings.group({ platform: of, group })).chosen,
    }),
    moderatorsOf: async (group) => ({ platform: 'practice', group: group.group, channel: 'moderators' }),
    phrases: phrasesOf,
    log: { reviewed: () => undefined, noted: () => undefined },
    now: clock.now,
    limits: usualLimits,
    worker: 'stage',
    exclusive: true,
    secret: new Uint8Array(32).fill(7),
  };
  const intake = createIntake(deps);
  const signal = new AbortController().signal;
  const idOf = (id: string): string => caseIdOf(deps.secret, ref(id));

  async function run(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) {
      const owing = await store.readings.owing(clock.now(), 1000);
      if (!owing.length) return;
      for (const id of owing) await carryOut(deps, { case: id }, signal);
    }
    throw new Error('it never comes to rest');
  }

  return {
    deps,
    store,
    platform,
    moderation: createModeration(deps),
    now: clock.now,
    async forward(ms) {
      clock.forward(ms);
      await run();
    },
    async post(id, text, { author: by = 'salma', album, attachments = [], editedAt } = {}) {
      const message: Message = {
        ref: ref(id),
        author: person(by),
        at: clock.now(),
        text,
        attachments,
        ...(album !== undefined && { album }),
        ...(editedAt !== undefined && { editedAt }),
      };
      await intake.take(message);
      await intake.settled();
      await run();
    },
    run,
    async caseOf(id) {
      const c = await store.readings.case(idOf(id));
      if (!c) throw new Error(`no case of ${id}`);
      return c;
    },
    idOf,
    orders: (id) => platform.orders.filter((o) => o.do !== 'refresh' && (id === undefined || o.key.startsWith(idOf(id)))).map((o) => o.do),
  };
}

/** Why a deed was refused, or `granted`. */
export async function why(deed: Promise<unknown>): Promise<string> {
  const result = await deed;
  return isRefusal(result) ? result.why : 'granted';
}
