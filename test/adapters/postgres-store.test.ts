import { openServer } from '../../src/adapters/postgres/open-server.ts';
import { storeContract } from '../contracts/store.ts';
import { describeWith, ownDatabase } from '../setup/describe-with.ts';

describeWith('postgres', 'the store on PostgreSQL', (url) => {
  storeContract(async () => {
    const database = await ownDatabase(url);
    const { pool, close } = await openServer(database.url);
    return { pool, stop: () => close().then(database.drop) };
  });
});
