import { performance } from 'node:perf_hooks';

export const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

/** Milliseconds of each call, one after the other. */
export async function timeEach<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

export const ms = (n: number): string => (n < 1 ? `${n.toFixed(3)} ms` : n < 100 ? `${n.toFixed(1)} ms` : `${Math.round(n)} ms`);
export const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Resident memory in MB, after a collection where one can be asked for. */
export function memory(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 1e6);
}
