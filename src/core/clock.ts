const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const minuteMs = 60_000;

/** Whether `Intl` knows this IANA time zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Every day from one time of the clock to another, in a zone; over midnight when `from` is the later one. */
export interface Hours {
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  /** IANA: `Africa/Casablanca`. */
  readonly zone: string;
}

/** `HH:MM` on the wall of that zone. */
export function wallTime(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
  return parts.slice(0, 5);
}

/**
 * When these hours end, if `at` lies within them. Looked for on the clock itself, a quarter of an hour at a time and then by the minute,
 * so that a night with a change of summer time ends when the wall says so.
 */
export function hoursEnd(hours: Hours, at: string): string | undefined {
  if (!within(hours, at)) return undefined;
  const start = Math.floor(Date.parse(at) / minuteMs) * minuteMs;
  const iso = (ms: number): string => new Date(ms).toISOString();
  let ms = start;
  const last = start + 26 * 60 * minuteMs;
  while (ms < last && within(hours, iso(ms))) ms += 15 * minuteMs;
  while (ms > start && !within(hours, iso(ms - minuteMs))) ms -= minuteMs;
  return iso(ms);
}

/** Whether `at` lies within these hours. */
export function within({ from, to, zone }: Hours, at: string): boolean {
  const now = minutesOf(wallTime(at, zone));
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? now >= start && now < end : now >= start || now < end;
}
