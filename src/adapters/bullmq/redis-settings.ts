import type { Redis } from 'ioredis';
import type { QueueProblem } from './backend.ts';

/**
 * Settings under which Redis loses what it was given: eviction when memory is short, and no append-only file.
 * `INFO` is allowed where `CONFIG` is not (managed services).
 */
export async function redisSettings(connection: Redis): Promise<readonly QueueProblem[]> {
  const told = `${await connection.info('memory')}\n${await connection.info('persistence')}`;
  const value = (name: string): string | undefined => new RegExp(`^${name}:(.*)$`, 'm').exec(told)?.[1]?.trim();
  const policy = value('maxmemory_policy');
  const wrong = [
    ...(policy !== undefined && policy !== 'noeviction' ? [`maxmemory-policy ${policy}`] : []),
    ...(value('aof_enabled') === '0' ? ['appendonly no'] : []),
  ];
  return wrong.length ? [{ code: 'redis-setting', detail: wrong.join(', ') }] : [];
}
