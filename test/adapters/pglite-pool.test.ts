import { describe } from 'vitest';
import { openEmbedded } from '../../src/adapters/postgres/open-embedded.ts';
import { migrationsContract } from '../contracts/migrations.ts';
import { poolContract } from '../contracts/pool.ts';
import { dataFolder } from '../setup/data-folder.ts';

const start = async () => {
  const folder = await dataFolder();
  const { pool, close } = await openEmbedded(folder.path);
  return { pool, stop: () => close().then(folder.remove) };
};

describe('as node-postgres', () => poolContract(start));
describe('migrations', () => migrationsContract(start));
