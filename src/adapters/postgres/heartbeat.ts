import type { Heartbeat } from '../../core/journal.ts';
import type { Pool } from './pool.ts';
import { run } from './transaction.ts';

export const createHeartbeat = (pool: Pool): Heartbeat => ({
  async last() {
    const { rows } = await run<{ at: string }>(pool, 'SELECT at FROM confrere.heartbeat');
    return rows[0]?.at;
  },
  async beat(at) {
    await run(pool, 'INSERT INTO confrere.heartbeat (at) VALUES ($1) ON CONFLICT (one) DO UPDATE SET at = greatest(confrere.heartbeat.at, excluded.at)', [at]);
  },
});
