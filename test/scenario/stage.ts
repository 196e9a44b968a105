import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../src/adapters/storage.ts';
import { type Deps, usualLimits } from '../../src/core/deps.ts';
import type { Noted, Reviewed } from '../../src/core/log.ts';
import { defaultPolicy } from '../../src/core/policy.ts';
import { createService, type Service } from '../../src/core/service.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { person, ref, type ScriptedPlatform, scriptedPlatform } from './platform.ts';
import { plainReviewer } from './reviewer.ts';
import type { Stage } from './scenario.ts';

export interface OpenStage {
  readonly deps: Deps;
  readonly service: Service;
  readonly platform: ScriptedPlatform;
  readonly scenario: Stage;
  readonly log: (Reviewed | Noted)[];
  close(): Promise<void>;
}

/** The core on real storage and queue, with a platform that is scripted. */
export async function openStage(
  urls: { readonly databaseUrl?: string; readonly redisUrl?: string } = {},
  change: (deps: Deps) => Deps = (d) => d,
): Promise<OpenStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'confrere-stage-'));
  const key = new Uint8Array(randomBytes(32));
  const storage = await openStorage({ dataDir, key, ...urls });
  const platform = scriptedPlatform();
  const log: (Reviewed | Noted)[] = [];
  const deps = change({
    store: storage.store,
    queue: storage.queue,
    platforms: new Map([['practice', platform]]),
    reviewer: plainReviewer,
    policyOf: async () => ({ ...defaultPolicy, mode: 'enforce' }),
    moderatorsOf: async (group) => ({ platform: 'practice', group: group.group, channel: 'moderators' }),
    phrases: phrasesOf,
    log: { reviewed: (l) => void log.push(l), noted: (l) => void log.push(l) },
    now: () => new Date().toISOString(),
    limits: usualLimits,
    worker: randomBytes(4).toString('hex'),
    exclusive: storage.exclusive,
    secret: key,
  });
  const service = createService(deps);
  await service.start();
  await platform.start(service.receiver, () => undefined);
  return {
    deps,
    service,
    platform,
    log,
    scenario: {
      ...{ deps, service, ref, person, orders: platform.orders },
      fail: platform.fail,
      post: (id, text, { author = 'salma', editedAt } = {}) =>
        platform.receiver().arrived({
          type: 'message',
          message: { ref: ref(id), author: person(author), at: '2026-11-23T10:00:00.000Z', ...(editedAt && { editedAt }), text, attachments: [] },
        }),
    },
    async close() {
      await service.stop();
      await storage.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
