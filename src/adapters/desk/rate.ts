/** How often one caller may do one thing: a bucket that fills up again by itself. Keys are held in memory, the least recent give way. */
export interface Rate {
  /** False: too often; nothing was taken. */
  take(key: string): boolean;
}

const mostKeys = 10_000;

/** `perMinute` in any minute, all at once if need be. `now` in milliseconds. */
export function createRate(perMinute: number, now: () => number): Rate {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take(key) {
      const at = now();
      const { left, at: since } = buckets.get(key) ?? { left: perMinute, at };
      const filled = Math.min(perMinute, left + (Math.max(0, at - since) / 60_000) * perMinute);
      buckets.delete(key);
      buckets.set(key, { left: filled >= 1 ? filled - 1 : filled, at });
      const oldest = buckets.size > mostKeys ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      return filled >= 1;
    },
  };
}
