import type { Deps } from './deps.ts';
import { tell } from './notice.ts';

/** At start: a stop longer than a platform keeps what happened is told to its groups as a gap, with its beginning and end. */
export async function tellOfStop(deps: Deps): Promise<void> {
  const last = await deps.store.heartbeat.last();
  const now = deps.now();
  const stopped = last === undefined ? 0 : Date.parse(now) - Date.parse(last);
  if (last !== undefined && stopped > 0)
    for (const { ref, active } of await deps.store.readings.groups()) {
      const kept = deps.platforms.get(ref.platform)?.forgetsAfterHours;
      if (active && kept !== undefined && stopped > kept * hourMs) await tell(deps, ref, 'gap', `${minute(last)} → ${minute(now)} UTC`);
    }
  await deps.store.heartbeat.beat(now);
}

const hourMs = 3_600_000;
const minute = (at: string): string => at.slice(0, 16).replace('T', ' ');
