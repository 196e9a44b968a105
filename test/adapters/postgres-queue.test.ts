import { createQueue } from '../../src/adapters/bullmq/queue.ts';
import { openServer } from '../../src/adapters/postgres/open-server.ts';
import { queueContract } from '../contracts/queue.ts';
import { describeWith, ownDatabase } from '../setup/describe-with.ts';
import { dumpJobs } from '../setup/dump-jobs.ts';

describeWith('postgres', 'the queue on PostgreSQL', (url) => {
  queueContract(async () => {
    const database = await ownDatabase(url);
    const { pool, close } = await openServer(database.url, { searchPath: 'bullmq, public' });
    return { open: (options) => createQueue({ pool, ...options }), raw: () => dumpJobs(pool), stop: () => close().then(database.drop) };
  });
});
