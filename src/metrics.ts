import { Counter, Histogram, Registry } from 'prom-client';
import type { Log } from './core/log.ts';

export interface Metrics {
  /** The same log, counted as it passes. */
  readonly counted: (log: Log) => Log;
  /** Prometheus text. Labels are platforms, outcomes, steps and codes: never a group, a person or a word of a message. */
  readonly text: () => Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const reviewed = new Counter({ name: 'confrere_messages_reviewed_total', help: 'Messages reviewed', labelNames: ['platform', 'outcome'], registers });
  const unread = new Counter({ name: 'confrere_attachments_unread_total', help: 'Attachments that nothing could read', labelNames: ['platform'], registers });
  const seconds = new Histogram({ name: 'confrere_review_seconds', help: 'From taken in to judged', buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2], registers });
  const steps = new Counter({ name: 'confrere_steps_total', help: 'Steps carried out', labelNames: ['platform', 'step', 'code'], registers });
  const faults = new Counter({ name: 'confrere_faults_total', help: 'Faults met and survived', labelNames: ['code'], registers });
  return {
    counted: (log) => ({
      reviewed(line) {
        reviewed.inc({ platform: line.platform, outcome: line.outcome });
        if (line.unread) unread.inc({ platform: line.platform }, line.unread);
        seconds.observe(line.ms / 1000);
        log.reviewed(line);
      },
      noted(line) {
        if (line.what === 'step') steps.inc({ platform: line.platform ?? '', step: line.step ?? '', code: line.code ?? '' });
        if (line.what === 'fault') faults.inc({ code: line.code ?? 'unknown' });
        log.noted(line);
      },
    }),
    text: () => registry.metrics(),
  };
}
