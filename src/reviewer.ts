import { openEncoder } from './adapters/encoder/index.ts';
import { type EncoderTrouble, secondReaderOf } from './adapters/encoder/second-reader.ts';
import { loadInspector, type WeightsTrouble } from './adapters/models.ts';
import type { Reviewer } from './core/deps.ts';
import { createMemory } from './core/memory.ts';
import { createEngine } from './core/review.ts';
import { phrasesOf } from './languages/index.ts';

const forgetMs = 600_000;
const models = new URL('../models/', import.meta.url);

export interface OpenReviewer extends Reviewer {
  /** Ends the second tier's worker. */
  close(): Promise<void>;
}

export interface ReviewerOptions {
  /** False: rules and tagger alone. */
  readonly encoder?: boolean;
  /** Waits until the second tier answers (or cannot): for runs where every message must be read the same way. */
  readonly ready?: boolean;
  /** How long one second reading may take, its turn counted; a service answers people, a batch can wait. */
  readonly encoderMs?: number;
  /** Messages come as they are written: by the clock too, what is a day old is let go. */
  readonly live?: boolean;
  /** Hears once that the names' weights cannot be read. */
  readonly onNames?: (problem: WeightsTrouble) => void;
  /** Hears once that the weights of conduct cannot be read. */
  readonly onConduct?: (problem: WeightsTrouble) => void;
  /** Hears that the second tier is missing or gives no answer, and (undefined) that it is back. */
  readonly onEncoder?: (trouble: EncoderTrouble | undefined) => void;
}

/** The engine with its rules, its vocabulary and its models, as the service uses it. The second tier opens while the first already works. */
export async function loadReviewer({
  encoder = true,
  ready = false,
  encoderMs = 2_000,
  live = false,
  onNames,
  onConduct,
  onEncoder = () => {},
}: ReviewerOptions = {}): Promise<OpenReviewer> {
  const opening = encoder ? openEncoder(models, { timeoutMs: encoderMs, hangMs: Math.max(10_000, 2 * encoderMs) }) : undefined;
  const second = opening && secondReaderOf(opening, onEncoder);
  const memory = createMemory();
  const forgetting = live ? setInterval(() => memory.forget(Date.now()), forgetMs).unref() : undefined;
  const engine = createEngine(loadInspector(onNames, onConduct), { memory, ...(second && { second }), instead: (language) => phrasesOf(language).instead });
  if (ready) await opening?.catch(() => {}); // `onEncoder` was told
  return {
    review: engine.review,
    safeVersion: engine.safeVersion,
    async close() {
      clearInterval(forgetting);
      await second?.close();
    },
  };
}
