import { loadInspector } from './adapters/models.ts';
import type { Reviewer } from './core/deps.ts';
import { createEngine } from './core/review.ts';
import { phrasesOf } from './languages/index.ts';

/** The engine with its rules, its vocabulary and its models, as the service uses it; `report` hears of weights that cannot be read. */
export const loadReviewer = async (report?: (problem: 'no-weights' | 'bad-weights') => void): Promise<Reviewer> =>
  createEngine(loadInspector(report), { instead: (language) => phrasesOf(language).instead });
