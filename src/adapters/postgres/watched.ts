import type { Pool } from './pool.ts';
import { storageError } from './storage-error.ts';

/** The server is gone, going or out of reach: nothing wrong with what it was asked. */
const isOutage = (code: string): boolean => /^(08|28|3D|53|57P0|E[A-Z]{3,}|timeout|connection-lost)/.test(code);

/** The same pool, telling when the server stops and starts answering. */
export function watched(pool: Pool, onChange: (isDown: boolean) => void): Pool {
  let isDown = false;
  const tell = (now: boolean): void => {
    if (now === isDown) return;
    isDown = now;
    onChange(now);
  };
  async function observe<T>(work: Promise<T>): Promise<T> {
    try {
      const result = await work;
      tell(false);
      return result;
    } catch (error) {
      const known = storageError(error);
      if (known instanceof Error && 'code' in known && isOutage(String(known.code))) tell(true);
      throw error;
    }
  }
  return {
    query: (text, values) => observe(pool.query(text, values)),
    connect: () => observe(pool.connect()),
    end: () => pool.end(),
  };
}
