import type { Migration } from '../migrations.ts';
import { first } from './0001-first.ts';
import { members } from './0002-members.ts';
import { casework } from './0003-casework.ts';
import { marks } from './0007-marks.ts';

/** In order. What was released is never edited: add the next one. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'first', sql: first },
  { id: 2, name: 'members', sql: members },
  { id: 3, name: 'casework', sql: casework },
  { id: 7, name: 'marks', sql: marks },
];
