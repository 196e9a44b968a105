import { openEmbedded } from '../../src/adapters/postgres/open-embedded.ts';
import { storeContract } from '../contracts/store.ts';
import { dataFolder } from '../setup/data-folder.ts';

storeContract(async () => {
  const folder = await dataFolder();
  const { pool, close } = await openEmbedded(folder.path);
  return { pool, stop: () => close().then(folder.remove) };
});
