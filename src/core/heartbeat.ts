import type { Deps } from './deps.ts';
import { tell } from './notice.ts';

/** As long as Telegram keeps what a bot did not fetch: after a longer stop messages are gone that nobody has judged. */
const longestStopMs = 24 * 3_600_000;

/** At start: a stop of more than a day is told to every group as a gap, with its beginning and end. */
export async function tellOfStop(deps: Deps): Promise<void> {
  const last = await deps.store.heartbeat.last();
  const now = deps.now();
  if (last !== undefined && Date.parse(now) - Date.parse(last) > longestStopMs)
    for (const { ref, active } of await deps.store.readings.groups()) if (active) await tell(deps, ref, 'gap', `${minute(last)} → ${minute(now)} UTC`);
  await deps.store.heartbeat.beat(now);
}

const minute = (at: string): string => at.slice(0, 16).replace('T', ' ');
