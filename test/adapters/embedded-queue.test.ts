import { createQueue } from '../../src/adapters/bullmq/queue.ts';
import { openEmbedded } from '../../src/adapters/postgres/open-embedded.ts';
import { queueContract } from '../contracts/queue.ts';
import { dataFolder } from '../setup/data-folder.ts';
import { dumpJobs } from '../setup/dump-jobs.ts';

queueContract(async () => {
  const folder = await dataFolder();
  const { pool, close } = await openEmbedded(folder.path);
  return { open: (options) => createQueue({ pool, ...options }), raw: () => dumpJobs(pool), stop: () => close().then(folder.remove) };
});
