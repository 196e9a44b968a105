import { describe } from 'vitest';
import { caseworkContract } from '../contracts/casework.ts';
import { at } from '../contracts/samples.ts';
import { createMemoryStore } from './memory-store.ts';

// The tests that stand on it may trust it as far as this.
describe('the store in memory', () => caseworkContract(async () => createMemoryStore(() => at)));
