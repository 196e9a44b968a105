import type { Migration } from '../migrations.ts';
import { first } from './0001-first.ts';

/** In order. What was released is never edited: add the next one. */
export const migrations: readonly Migration[] = [{ id: 1, name: 'first', sql: first }];
