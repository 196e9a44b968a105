// Opens the storage and closes it when its input ends: then nothing may keep the process alive.
import { openStorage } from '../../../dist/adapters/storage.js';

const [dataDir, redisUrl] = process.argv.slice(2);
try {
  const { queue, close } = await openStorage({ dataDir, key: new Uint8Array(32).fill(7), ...(redisUrl && { redisUrl }) });
  await queue.work(async () => undefined);
  await queue.add({ case: 'm-1' });
  process.stdout.write('open\n');
  process.stdin.on('data', () => undefined).once('end', () => void close());
} catch (error) {
  process.stdout.write(`${error.code}: ${error.message}\n`);
}
