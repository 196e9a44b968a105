// Appends for as long as it lives, and prints each version once it is acknowledged. Runs on the compiled product, as operators do.
import { openStorage } from '../../../dist/adapters/storage.js';

const [dataDir] = process.argv.slice(2);
const { store, queue } = await openStorage({ dataDir, key: new Uint8Array(32).fill(7) });
const at = new Date().toISOString();
const opened = { type: 'opened', at, group: { platform: 'practice', group: 'g1' }, about: { what: 'notice', code: 'gap', detail: '' }, outcome: 'alert', findings: [], steps: [] };
let version = (await store.readings.case('n-1'))?.version ?? 0;
for (;;) {
  if (!(await store.journal.append('case/n-1', version, [version ? { type: 'recurred', at } : opened]))) throw new Error('somebody else writes');
  version++;
  process.stdout.write(`${version}\n`);
  await queue.add({ case: `n-${version}` });
}
