import { createHmac } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Knows a text again without holding it: who bore which name when they were last seen, also before this process. */
export interface Recalled {
  /** `new`: nothing is known of whom or what; `same` and `other`: as it was, or not. */
  compare(whose: string, text: string): 'new' | 'same' | 'other';
  /** For as long as the process where it cannot be written: a full disk must not hold up what is said. */
  remember(whose: string, text: string): void;
}

const most = 20_000;
const halfBytes = 8;
const rowBytes = 2 * halfBytes;

/**
 * Rows of sixteen bytes at the end of a file: eight of the bearer's keyed hash, eight of the text's. The later row counts.
 * Without the operator's key no row says whose it is or what it was; without a file it is memory.
 */
export function openRecalled(secret: Uint8Array, onFault: (error: unknown) => void, file?: string): Recalled {
  const rows = new Map<string, string>();
  let written = 0;
  if (file !== undefined)
    try {
      written = read(file, rows);
    } catch (error) {
      onFault(error);
    }
  const short = (kind: string, text: string): string =>
    createHmac('sha256', secret).update(`${kind}\n`).update(text.normalize('NFC')).digest().subarray(0, halfBytes).toString('hex');

  return {
    compare(whose, text) {
      const known = rows.get(short('whose', whose));
      return known === undefined ? 'new' : known === short('text', text) ? 'same' : 'other';
    },
    remember(whose, text) {
      const key = short('whose', whose);
      const value = short('text', text);
      if (rows.get(key) === value) return;
      keep(rows, key, value);
      if (file === undefined) return;
      try {
        if (written >= 2 * most) written = rewrite(file, rows);
        else appendFileSync(file, Buffer.from(key + value, 'hex'), { mode: 0o600 });
        written++;
      } catch (error) {
        onFault(error);
      }
    },
  };
}

function keep(rows: Map<string, string>, key: string, value: string): void {
  rows.delete(key);
  rows.set(key, value);
  if (rows.size > most) rows.delete(rows.keys().next().value as string);
}

/** A row that a death cut short is left out, and the file begun anew. */
function read(file: string, rows: Map<string, string>): number {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return 0;
  const bytes = readFileSync(file);
  for (let at = 0; at + rowBytes <= bytes.length; at += rowBytes)
    keep(rows, bytes.toString('hex', at, at + halfBytes), bytes.toString('hex', at + halfBytes, at + rowBytes));
  return bytes.length === rows.size * rowBytes ? rows.size : rewrite(file, rows);
}

function rewrite(file: string, rows: ReadonlyMap<string, string>): number {
  writeFileSync(`${file}.new`, Buffer.from([...rows].flat().join(''), 'hex'), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return rows.size;
}
