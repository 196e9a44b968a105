import { createHmac } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Knows a text again without holding it: who bore which name when they were last seen, also before this process.
 * `whose` is a place and a bearer, `<place>/<bearer>`; what stands behind the last `/` is the bearer.
 */
export interface Recalled {
  /** `new`: nothing is known of whom or what; `same` and `other`: as it was, or not. */
  compare(whose: string, text: string): 'new' | 'same' | 'other';
  /** For as long as the process where it cannot be written: a full disk must not hold up what is said. */
  remember(whose: string, text: string): void;
  /** How many rows there are of one bearer, wherever. */
  count(bearer: string): number;
  /** Lets go of them, also in the file, and tells how many went. Throws where the file cannot be written: nothing is forgotten then. */
  forget(bearer: string): number;
}

const most = 20_000;
/** Let go of together with what is too many, so that the file is not written anew for each. */
const slack = 1_000;
const rowBytes = 16;
const textBytes = 8;
const bearerBytes = 4;

type Rows = ReadonlyMap<string, string>;

/**
 * Rows of sixteen bytes in a file: four of the bearer's keyed hash, four of the place's with the bearer, eight of the text's. The file holds the rows that stand
 * and no others: it is appended to, and written anew when a row changes or goes.
 * Without the operator's key no row says whose it is or what it was; without a file it is memory.
 */
export function openRecalled(secret: Uint8Array, onFault: (error: unknown) => void, file?: string): Recalled {
  let rows = new Map<string, string>();
  /** What stands in the file is not known: a write broke off, perhaps in the middle of a row. */
  let isTorn = false;
  if (file !== undefined)
    try {
      const found = read(file);
      rows = found.rows;
      if (!found.isWhole) rewrite(file, rows);
    } catch (error) {
      isTorn = true;
      onFault(error);
    }
  const short = (kind: string, text: string, bytes: number): string =>
    createHmac('sha256', secret).update(`${kind}\n`).update(text.normalize('NFC')).digest().subarray(0, bytes).toString('hex');
  const bearerOf = (bearer: string): string => short('bearer', bearer, bearerBytes);
  const keyOf = (whose: string): string => bearerOf(whose.slice(whose.lastIndexOf('/') + 1)) + short('whose', whose, bearerBytes);
  const rowsOf = (bearer: string): readonly string[] => {
    const start = bearerOf(bearer);
    return [...rows.keys()].filter((key) => key.startsWith(start));
  };

  return {
    compare(whose, text) {
      const known = rows.get(keyOf(whose));
      return known === undefined ? 'new' : known === short('text', text, textBytes) ? 'same' : 'other';
    },
    remember(whose, text) {
      const key = keyOf(whose);
      const value = short('text', text, textBytes);
      if (rows.get(key) === value) return;
      const isNew = !rows.delete(key);
      rows.set(key, value);
      const isFull = rows.size > most;
      if (isFull) rows = latest(rows, most - slack);
      if (file === undefined) return;
      try {
        if (isNew && !isFull && !isTorn) appendFileSync(file, Buffer.from(key + value, 'hex'), { mode: 0o600 });
        else rewrite(file, rows);
        isTorn = false;
      } catch (error) {
        isTorn = true;
        onFault(error);
      }
    },
    count: (bearer) => rowsOf(bearer).length,
    forget(bearer) {
      const going = rowsOf(bearer);
      if (!going.length && !isTorn) return 0;
      const left = new Map([...rows].filter(([key]) => !going.includes(key)));
      if (file !== undefined) rewrite(file, left);
      isTorn = false;
      rows = left;
      return going.length;
    },
  };
}

const latest = (rows: Rows, n: number): Map<string, string> => new Map([...rows].slice(-n));

/** A row that a death cut short is left out, and so is what is too many: the file is not whole then. */
function read(file: string): { readonly rows: Map<string, string>; readonly isWhole: boolean } {
  mkdirSync(dirname(file), { recursive: true });
  const rows = new Map<string, string>();
  if (!existsSync(file)) return { rows, isWhole: true };
  const bytes = readFileSync(file);
  for (let at = 0; at + rowBytes <= bytes.length; at += rowBytes) {
    const key = bytes.toString('hex', at, at + rowBytes - textBytes);
    // The later row counts, and is the later one to go.
    rows.delete(key);
    rows.set(key, bytes.toString('hex', at + rowBytes - textBytes, at + rowBytes));
  }
  const kept = latest(rows, most);
  return { rows: kept, isWhole: bytes.length === kept.size * rowBytes };
}

function rewrite(file: string, rows: Rows): void {
  const begun = `${file}.new`;
  try {
    writeFileSync(begun, Buffer.from([...rows].flat().join(''), 'hex'), { mode: 0o600 });
    renameSync(begun, file);
  } catch (error) {
    rmSync(begun, { force: true });
    throw error;
  }
}
