import { describe, expect, it } from 'vitest';
import { describeWith, ownDatabase, ownRedis } from '../setup/describe-with.ts';
import { expected, playScenario } from './scenario.ts';
import { openDiscordStage } from './discord-stage.ts';
import { openStage } from './stage.ts';

async function plays(urls: { readonly databaseUrl?: string; readonly redisUrl?: string }): Promise<void> {
  const stage = await openStage(urls);
  try {
    expect(await playScenario(stage.scenario)).toEqual(expected);
  } finally {
    await stage.close();
  }
}

describe('the main job ends the same', () => {
  it('on the embedded database, with its queue in it', { timeout: 90_000 }, () => plays({}));
  it('on Discord, through its protocol', { timeout: 90_000 }, async () => {
    const stage = await openDiscordStage();
    try {
      expect(await playScenario(stage)).toEqual(expected);
    } finally {
      await stage.close();
    }
  });
  describeWith('redis', 'on the embedded database, with its queue', (url) => it('on Redis', async () => plays({ redisUrl: await ownRedis(url) })));
  describeWith('postgres', 'on PostgreSQL, with its queue', (url) => it('in it', async () => plays({ databaseUrl: (await ownDatabase(url)).url })));
  describeWith('postgres', 'on PostgreSQL', (postgres) =>
    describeWith('redis', 'with its queue', (redis) =>
      it('on Redis', async () => plays({ databaseUrl: (await ownDatabase(postgres)).url, redisUrl: await ownRedis(redis) })),
    ),
  );
});
