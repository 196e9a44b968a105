import { type Rate, type Score, wilson } from './score.ts';

export interface Row {
  readonly name: string;
  readonly score: Score;
  readonly messages: number;
  readonly ms: number;
  readonly failed?: number;
}

type Table = readonly (readonly string[])[];

const percent = (x: number): string => (100 * x).toFixed(1);

/** `91.2 % [90.1–92.3] 2 310/2 533` */
export function shown(rate: Rate): string {
  if (!rate.n) return '–';
  const [low, high] = wilson(rate);
  return `${percent(rate.k / rate.n)} % [${percent(low)}–${percent(high)}] ${rate.k}/${rate.n}`;
}

const speed = ({ messages, ms }: Row): string => String(Number(((1000 * messages) / ms).toPrecision(2)));

export const peerTable = (rows: readonly Row[]): Table => [
  ['package', 'direct leaks found', 'all spans caught', 'false alarms, clean messages', 'quasi found', 'messages/s'],
  ...rows.map((r) => [
    r.name + (r.failed ? ` (threw on ${r.failed})` : ''),
    shown(r.score.found),
    shown(r.score.whole),
    shown(r.score.alarms),
    shown(r.score.quasi),
    speed(r),
  ]),
];

/** The few columns of a README. */
export const shortTable = (rows: readonly Row[]): Table => [
  ['package', 'direct leaks found', 'false alarms', 'messages/s'],
  ...rows.map((r) => [r.name, shown(r.score.found), shown(r.score.alarms), speed(r)]),
];

export function aligned(table: Table): string {
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdown([head = [], ...rows]: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
