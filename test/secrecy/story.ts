import { expect } from 'vitest';
import { openEmbedded } from '../../src/adapters/postgres/open-embedded.ts';
import { openServer } from '../../src/adapters/postgres/open-server.ts';
import { askForErrors, authorAnswers, claimNumbers, misconfigure, moderate } from './deeds.ts';
import { planted } from './patients.ts';
import type { State } from './process.ts';
import { addFolder, addPracticeCards, addRows, redisFiles } from './sinks.ts';
import { addLive, cardsOf, openStage, type Stage, untilQuiet, type Urls } from './stage.ts';
import { asides, dies, refusedByTelegram, talkInPractice, talkOnTelegram, thingsThrow } from './talk.ts';

export interface Told {
  readonly stage: Stage;
  /** After everything but the planting. */
  readonly state: State;
  readonly statuses: readonly number[];
  /** When the process died, before anybody cleaned up. */
  readonly died: State;
}

/** Fifty patients by every way there is; then the one that was planted. What was written meanwhile is in the sinks. */
export async function tellStory(urls: Urls): Promise<Told> {
  const stage = await openStage(urls);
  try {
    await stage.start();
    talkOnTelegram(stage);
    await talkInPractice(stage);
    await untilQuiet(stage);
    await refusedByTelegram(stage);
    await moderate(stage, await untilQuiet(stage));
    await claimNumbers(stage);
    await authorAnswers(stage);
    await thingsThrow(stage);
    const died = await stage.child().state();
    await addLive(stage);
    await dies(stage);
    await addFiles(stage);
    await stage.start();
    asides(stage);
    const quiet = await untilQuiet(stage);
    const statuses = await askForErrors(stage, quiet);
    await misconfigure(stage);
    const state = await untilQuiet(stage);
    await addLive(stage);
    await plant(stage);
    await stage.child().stop();
    await addFiles(stage);
    return { stage, state, statuses, died };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function plant(stage: Stage): Promise<void> {
  const { text } = planted;
  await stage.child().plant(text, { platform: 'telegram', group: String(stage.group.id) });
  await untilQuiet(stage);
  expect(cardsOf(stage).some((m) => m.text?.includes(text))).toBe(true);
  await addLive(stage);
}

/** What lies on disks and in the database once the process is gone. */
async function addFiles({ sinks, urls, folder }: Stage): Promise<void> {
  addFolder(sinks, folder);
  addPracticeCards(sinks, folder);
  const { pool, close } = urls.databaseUrl ? await openServer(urls.databaseUrl) : await openEmbedded(folder);
  await addRows(sinks, pool);
  await close();
  if (!urls.redisUrl) return;
  for (const file of await redisFiles(urls.redisUrl)) sinks.add('files of Redis', file);
}
