import type { Message } from './messages.ts';

/** What speaks of a patient; the names of colleagues and of famous people do not. */
export const patientKinds: ReadonlySet<string> = new Set(
  'person_name birth_date date age_over_89 address postcode city facility room_bed phone email url handle national_id insurance_id record_id account_number vehicle_plate rare_profile image device_id'.split(
    ' ',
  ),
);

export interface Rate {
  readonly k: number;
  readonly n: number;
}

export interface Score {
  /** Messages with a direct leak in which anything was changed. */
  readonly found: Rate;
  /** Messages with a direct leak of which no annotated string is left. */
  readonly whole: Rate;
  /** Clean messages in which anything was changed. */
  readonly alarms: Rate;
  /** Messages without a direct identifier that single somebody out, in which anything was changed. */
  readonly quasi: Rate;
}

export function rateOf<T>(items: readonly T[], holds: (item: T) => boolean): Rate {
  return { k: items.filter(holds).length, n: items.length };
}

/** The 95 % interval of Wilson. */
export function wilson({ k, n }: Rate): readonly [number, number] {
  if (!n) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const d = 1 + (z * z) / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(centre - half) / d, (centre + half) / d];
}

/** One measure for everybody: the text that went in beside the text that came out. */
export function scoreOf(messages: readonly Message[], outputs: readonly string[]): Score {
  const rows = messages.map((message, i) => ({ ...message, out: outputs[i] ?? message.text }));
  const changed = (row: { text: string; out: string }): boolean => row.out !== row.text;
  const direct = rows.filter((r) => r.leak === 'direct');
  return {
    found: rateOf(direct, changed),
    whole: rateOf(direct, ({ text, out, spans }) => spans.filter((s) => patientKinds.has(s.label)).every((s) => !out.includes(text.slice(s.start, s.end)))),
    alarms: rateOf(
      rows.filter((r) => r.leak === 'none'),
      changed,
    ),
    quasi: rateOf(
      rows.filter((r) => r.leak === 'quasi'),
      changed,
    ),
  };
}
