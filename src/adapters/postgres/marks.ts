import type { Mark, Marks } from '../../core/marks.ts';
import type { Pool } from './pool.ts';
import { run } from './transaction.ts';

export const createMarks = (pool: Pool): Marks => ({
  async of({ platform, group }) {
    const { rows } = await run<Mark>(pool, 'SELECT channel, message, at FROM confrere.marks WHERE platform = $1 AND grp = $2', [platform, group]);
    return rows;
  },
  async move({ platform, group }, marks) {
    if (!marks.length) return;
    await run(
      pool,
      `INSERT INTO confrere.marks (platform, grp, channel, message, at)
       SELECT $1, $2, m.channel, m.message, m.at FROM jsonb_to_recordset($3::jsonb) AS m (channel text, message text, at text)
       ON CONFLICT (platform, grp, channel) DO UPDATE SET message = EXCLUDED.message, at = EXCLUDED.at`,
      [platform, group, JSON.stringify([...new Map(marks.map((m) => [m.channel, m])).values()])],
    );
  },
  async drop({ platform, group }, channels) {
    if (channels.length)
      await run(pool, 'DELETE FROM confrere.marks WHERE platform = $1 AND grp = $2 AND channel = ANY ($3)', [platform, group, [...channels]]);
  },
});
