import { expect, it } from 'vitest';
import { expected, playScenario } from './scenario.ts';
import { openStage } from './stage.ts';

it('plays the main job on the embedded database, with its queue in it', async () => {
  const stage = await openStage();
  try {
    expect(await playScenario(stage)).toEqual(expected);
  } finally {
    await stage.close();
  }
});
