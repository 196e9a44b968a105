import type { JobsOptions } from 'bullmq';
import type { Job } from '../../core/queue.ts';

/** Handler of a job as BullMQ calls it. */
export type Process = (job: { readonly data: Job }, token?: string, signal?: AbortSignal) => Promise<void>;

interface Closing {
  on(event: 'error', hear: () => void): unknown;
  waitUntilReady(): Promise<unknown>;
}

/** BullMQ's queue and worker, as far as we use them: their full types differ from backend to backend. */
export interface BullQueue extends Closing {
  add(name: string, job: Job, options: JobsOptions): Promise<unknown>;
  close(): Promise<void>;
}

export interface BullWorker extends Closing {
  run(): Promise<void>;
  close(force?: boolean): Promise<void>;
  disconnect(): Promise<void>;
}

/** What BullMQ's queue and worker need of a place to keep jobs. */
export interface Backend {
  /** Ready to take a job at once. */
  isUp(): boolean;
  /** Resolves when it is up. */
  up(): Promise<void>;
  queue(): BullQueue;
  worker(process: Process, settings: WorkerSettings): BullWorker;
  /** Closes the connections that are ours. Never waits for a server. */
  close(): Promise<void>;
}

export interface WorkerSettings {
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
  readonly maxStalledCount: number;
  readonly drainDelay: number;
}

/** The queue's standing trouble, for the operator. */
export type QueueProblem = { readonly code: 'queue-down' } | { readonly code: 'redis-setting'; readonly detail: string };
export type OnProblems = (problems: readonly QueueProblem[]) => void;

export const queueName = 'cases';
