import { Redis } from 'ioredis';
import { createQueue } from '../../src/adapters/bullmq/queue.ts';
import { queueContract } from '../contracts/queue.ts';
import { describeWith, ownRedis } from '../setup/describe-with.ts';
import { dumpRedis } from '../setup/dump-jobs.ts';

describeWith('redis', 'the queue on Redis', (url) => {
  queueContract(async () => {
    const redis = await ownRedis(url);
    const look = new Redis(redis);
    return { open: (options) => createQueue({ redis, ...options }), raw: () => dumpRedis(look), stop: async () => look.disconnect() };
  });
});
