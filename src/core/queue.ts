/** All that a job may hold. Lost, doubled and reordered jobs are harmless: the journal knows what is owed. */
export interface Job {
  readonly case: string;
}

/** Wake-ups. Promises that a job added while the queue is well is worked at least once, not that it is worked once. */
export interface Queue {
  /** Resolves within two seconds, also when the queue is down: false then, and the next `resume` makes up for it. */
  add(job: Job, delayMs?: number): Promise<boolean>;
  work(handler: (job: Job, signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Waits for work in hand, at most ten seconds. */
  close(): Promise<void>;
}
