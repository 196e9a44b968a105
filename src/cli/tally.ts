import type { Outcome } from '../core/verdict.ts';

/** Counts and speed for the summary. */
export function createTally(): { readonly add: (outcome: Outcome, ms: number) => void; readonly text: () => string } {
  const counts = new Map<Outcome, number>();
  const times: number[] = [];
  return {
    add(outcome, ms) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      times.push(ms);
    },
    text() {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3);
      const outcomes = [...counts].map(([outcome, n]) => `${outcome} ${n}`).join(', ');
      return `${times.length} messages: ${outcomes || 'none'}; ms a message: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}\n`;
    },
  };
}
