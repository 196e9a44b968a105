import { type Evidence, type EvidenceName, evidenceNames } from './evidence.ts';
import { evidenceTable } from './evidence-table.ts';

const tables: Readonly<Record<keyof typeof evidenceTable, Readonly<Partial<Record<EvidenceName, number>>>>> = evidenceTable;

/** Log-odds of a leak. Fitted on authors whom neither tier had read (training/encoder/grey-band.md); chosen on a further author too, 300 messages. */
export const thresholds = {
  /** Below, a message in which nothing was told is not read twice; above, one in which something was. */
  sureClean: -1.85,
  sureLeak: 3,
  /** From here on both tiers together raise a doubt; below the other they lower what was told. */
  raise: -0.8,
  /** What the first tier had no doubt of, where the second points, takes more; chosen with the encoder's step before the last on three authors whom it had not read (names-and-words, arabic-words-and-names, numbers-and-contacts), and on the talk of nine of conduct. */
  raiseAlone: 0,
  /** And what points at nothing takes most: nobody could be told what to take out. */
  raiseBlind: 1.5,
  lower: -0.5,
  /** Below, even a name that the words around ask for is lowered. */
  lowerCertain: -1.1,
  /** Below, what a conversation seems to tell is lowered. */
  inContext: 0.8,
} as const;

export const scoreOf = (which: keyof typeof tables, evidence: Evidence): number =>
  evidenceNames.reduce((sum, name) => sum + (tables[which][name] ?? 0) * evidence[name], 0);
