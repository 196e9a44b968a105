import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, type DeskApp } from '../../src/adapters/desk/index.ts';
import type { DeskDeps } from '../../src/adapters/desk/deps.ts';
import { createPractice } from '../../src/adapters/practice/index.ts';
import { type Deps, usualLimits } from '../../src/core/deps.ts';
import type { Noted } from '../../src/core/log.ts';
import type { PersonRef } from '../../src/core/message.ts';
import type { Problem } from '../../src/core/platform.ts';
import { defaultPolicy, effectivePolicy, limitsSchema, type Policy } from '../../src/core/policy.ts';
import { createService, type Service } from '../../src/core/service.ts';
import type { Around } from '../../src/commands/around.ts';
import { deskSettings } from '../../src/desk-settings.ts';
import { createCommands } from '../../src/commands/index.ts';
import { usualAround } from './around.ts';
import { createIdentityWatch } from '../../src/identity/watch.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { plainReviewer } from '../scenario/reviewer.ts';
import { createMemoryQueue } from './memory-queue.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

export const operator: PersonRef = { platform: 'practice', id: 'hicham' };
export const moderators = { platform: 'practice', group: 'practice', channel: 'moderators' };
export const patient = 'Avis svp : Mme Zineb Tahiri, CIN BK482913, tél 06 61 48 29 17, œdèmes depuis 10 jours.';

export interface World {
  readonly practice: ReturnType<typeof createPractice>;
  readonly desk: DeskApp;
  readonly store: MemoryStore;
  readonly deps: Deps;
  readonly service: Service;
  readonly printed: string[];
  readonly log: Noted[];
  readonly problems: Problem[];
  readonly folder: string;
  /** Moves the clock that sessions, claims and keys go by. */
  pass(ms: number): void;
  /** Says something in the practice group, and waits until it is judged and what it asks for is done. */
  say(text: string, me?: string): Promise<string>;
  close(): Promise<void>;
}

interface Options {
  readonly policy?: Partial<Policy>;
  readonly desk?: Partial<DeskDeps>;
  readonly around?: Partial<Around>;
  readonly deps?: Partial<Deps>;
}

/** Practice group, core and desk, wired as in the product, on a store and a queue in memory. */
export async function openWorld({ policy, desk: deskDeps, around, deps: otherDeps }: Options = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'confrere-world-'));
  let ahead = 0;
  const now = (): string => new Date(Date.now() + ahead).toISOString();
  const store = createMemoryStore(now);
  const queue = createMemoryQueue();
  const practice = createPractice({ folder, now });
  const printed: string[] = [];
  const problems: Problem[] = [];
  const log: Noted[] = [];
  const secret = new Uint8Array(32).fill(7);
  const commandsAround = usualAround({
    problems: () => problems,
    operatorOf: () => ({ policy: { ...defaultPolicy, mode: 'enforce', ...policy }, limits: limitsSchema.parse({}), moderators: false }),
    ...around,
  });
  const operated = () => commandsAround.operatorOf({ platform: 'practice', group: 'practice' });
  const identity = createIdentityWatch();
  const deps: Deps = {
    store,
    queue,
    platforms: new Map([['practice', practice]]),
    reviewer: plainReviewer,
    policyOf: async (place) => effectivePolicy(operated().policy, (await store.readings.group(place)).chosen, operated().limits),
    moderatorsOf: async () => moderators,
    phrases: phrasesOf,
    log: { reviewed: () => undefined, noted: (l) => void log.push(l) },
    now,
    limits: usualLimits,
    worker: 'world',
    exclusive: true,
    secret,
    deskLink: (person) => desk.link(person),
    watchers: [(arrival) => identity.happened(deps, arrival)],
    judged: (arrived, verdict) => identity.judged(deps, arrived, verdict),
    ...otherDeps,
  };
  const service = createService(deps, createCommands(commandsAround));
  const desk = createDesk({
    moderation: service.moderation,
    commands: service.receiver,
    readings: store.readings,
    journal: store.journal,
    core: deps,
    settings: deskSettings(deps, commandsAround.operatorOf),
    phrases: phrasesOf,
    problems: () => problems,
    nameOf: async (person) => deps.platforms.get(person.platform)?.nameOf(person) ?? person.id,
    titleOf: async (group) => deps.platforms.get(group.platform)?.titleOf(group) ?? group.group,
    me: operator,
    secret,
    mounts: { '/practice': practice.fetch },
    print: (line) => void printed.push(line),
    log: deps.log,
    now,
    ...deskDeps,
  });
  desk.listens({ host: '127.0.0.1', port: 8480 });
  await service.start();
  await practice.start(service.receiver, (found) => void problems.push(...found));

  const idle = async (): Promise<void> => {
    for (let still = 0; still < 3; still++) {
      await service.settled();
      const owing = (await store.readings.cases({})).some((c) => c.owed.some((o) => o.due <= now()));
      if (owing) still = -1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  return {
    practice,
    desk,
    store,
    deps,
    service,
    printed,
    log,
    problems,
    folder,
    pass(ms) {
      ahead += ms;
    },
    async say(text, me = 'salma') {
      const response = await practice.fetch(new Request('http://practice/post', { method: 'POST', body: JSON.stringify({ me, text }) }));
      await idle();
      return ((await response.json()) as { id: string }).id;
    },
    async close() {
      desk.close();
      await practice.stop();
      await service.stop();
      await queue.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
