import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Ask } from './protocol.ts';
import type { EncoderView } from './view.ts';

export type { EncoderSpan, EncoderView } from './view.ts';

export interface Encoder {
  /** Resolves with the view, or rejects with an EncoderError; never waits longer than the time limit. */
  ask(text: string, signal?: AbortSignal): Promise<EncoderView>;
  /** Whether the weights say if anything is amiss. */
  readonly readsConduct: boolean;
  close(): Promise<void>;
}

export interface EncoderOptions {
  /** From the question to its answer, time in the queue counted. */
  readonly timeoutMs?: number;
  /** Questions that may wait; one more is refused at once, and the first tier's word stands. */
  readonly most?: number;
  /** A worker that works on one text for longer is ended and started again; much more than `timeoutMs`, since a start costs more than an answer. */
  readonly hangMs?: number;
  readonly startMs?: number;
  /** Hears that the worker died or hung and was started again. */
  readonly onRestart?: () => void;
}

export class EncoderError extends Error {
  override readonly name = 'EncoderError';
  readonly code: 'missing' | 'start' | 'busy' | 'timeout' | 'died' | 'failed' | 'aborted' | 'closed';
  constructor(code: EncoderError['code']) {
    super(`the encoder gave no answer: ${code}`);
    this.code = code;
  }
}

interface Waiting {
  readonly ask: Ask;
  readonly settle: (result: EncoderView | EncoderError) => void;
}

const files = ['encoder.onnx', 'encoder.json', 'encoder.vocab'];
/** Compiled code only: from src (the tests) the worker is the compiled one too. */
const script = import.meta.url.endsWith('.ts') ? new URL('../../../dist/adapters/encoder/worker.js', import.meta.url) : new URL('./worker.js', import.meta.url);
const PAUSE = 1_000; // between two starts of a worker that cannot start

/** Starts the worker and waits until it answers. Rejects with an EncoderError when there are no weights or they cannot be read: everything works without it. */
export async function openEncoder(modelDir: string | URL, options: EncoderOptions = {}): Promise<Encoder> {
  const { timeoutMs = 2_000, most = 64, hangMs = 10_000, startMs = 30_000, onRestart = () => {} } = options;
  const folder = modelDir instanceof URL ? fileURLToPath(modelDir) : modelDir;
  if (!files.every((f) => existsSync(join(folder, f)))) throw new EncoderError('missing');
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let ready = false;
  let readsConduct = false;
  let closed = false;
  let asked = 0;
  let inHand: Waiting | undefined;
  let again: NodeJS.Timeout | undefined;
  let watchdog: NodeJS.Timeout | undefined;

  const next = (): void => {
    if (!ready || inHand || closed) return;
    inHand = queue.shift();
    if (!inHand) return;
    worker?.postMessage(inHand.ask);
    // Synchronous work cannot be called off: a worker that takes too long is ended, whether or not anybody still waits.
    watchdog = setTimeout(() => void worker?.terminate(), hangMs);
    watchdog.unref();
  };

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const mine = new Worker(script, { workerData: { modelDir: folder }, resourceLimits: { maxOldGenerationSizeMb: 512 } });
      worker = mine;
      mine.unref();
      const limit = setTimeout(() => void mine.terminate(), startMs).unref();
      mine.on('message', (answer: Answer) => {
        if ('ready' in answer) {
          clearTimeout(limit);
          ready = true;
          readsConduct = answer.readsConduct;
          resolve();
        } else if (inHand?.ask.id === answer.id) {
          const { settle } = inHand;
          clearTimeout(watchdog);
          inHand = undefined;
          settle('view' in answer ? answer.view : new EncoderError('failed'));
        }
        next();
      });
      mine.on('error', () => {}); // `exit` follows and says all that matters
      mine.on('exit', () => {
        clearTimeout(limit);
        reject(new EncoderError('start'));
        if (worker !== mine) return;
        clearTimeout(watchdog);
        const started = ready;
        ready = false;
        worker = undefined;
        inHand?.settle(new EncoderError('died'));
        inHand = undefined;
        if (!closed) revive(started ? 0 : PAUSE);
      });
    });

  const revive = (delay: number): void => {
    again = setTimeout(() => {
      onRestart();
      start().catch(() => {}); // its exit tries again
    }, delay);
    again.unref();
  };

  const ask = (text: string, signal?: AbortSignal): Promise<EncoderView> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new EncoderError('closed'));
      if (signal?.aborted) return reject(new EncoderError('aborted'));
      if (queue.length >= most) return reject(new EncoderError('busy'));
      const drop = (code: 'timeout' | 'aborted'): void => {
        const at = queue.indexOf(waiting);
        if (at >= 0) queue.splice(at, 1);
        waiting.settle(new EncoderError(code));
      };
      const limit = setTimeout(() => drop('timeout'), timeoutMs);
      const onAbort = (): void => drop('aborted');
      signal?.addEventListener('abort', onAbort, { once: true });
      const settle: Waiting['settle'] = (result) => {
        clearTimeout(limit);
        signal?.removeEventListener('abort', onAbort);
        if (result instanceof EncoderError) reject(result);
        else resolve(result);
      };
      const waiting: Waiting = { ask: { id: asked++, text }, settle };
      queue.push(waiting);
      next();
    });

  const close = async (): Promise<void> => {
    closed = true;
    clearTimeout(again);
    clearTimeout(watchdog);
    for (const { settle } of queue.splice(0)) settle(new EncoderError('closed'));
    inHand?.settle(new EncoderError('closed'));
    inHand = undefined;
    await worker?.terminate();
  };

  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return { ask, close, readsConduct };
}
