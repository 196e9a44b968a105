import { createHmac } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agreement } from './claim.ts';
import { sound } from './latin.ts';
import { spell } from './spell.ts';

/**
 * An imported register at rest: sorted rows of sixteen bytes, eight of the number's keyed hash, four of the family name's, four of the first given name's.
 * Enough to say how well a claim agrees, and nothing that can be read back without the operator's key.
 */
export const rowBytes = 16;
export const magic = Buffer.from('CFREG001');
export const numberBytes = 8;

export const registerPath = (folder: string, country: string, register: string): string => join(folder, `${country}-${register}.reg`);

const keyed = (secret: Uint8Array, what: string, text: string): Buffer => createHmac('sha256', secret).update(`${what}\0${text}`).digest();

export const numberKey = (secret: Uint8Array, number: string): Buffer => keyed(secret, 'register number', number).subarray(0, numberBytes);
export const nameKey = (secret: Uint8Array, part: 'family' | 'given', words: readonly string[]): Buffer => keyed(secret, part, words.join('')).subarray(0, 4);

/** A name as it is compared: without accents, titles and habits of spelling. */
export const nameWords = (name: string): readonly string[] => spell(name).map(sound);

/** Number 50, family name 30, given name 20. Zero: the number is not in the register. */
const worth = { number: 50, family: 30, given: 20 };

/** Asks the registers in this folder; nothing for one that was never imported. */
export const agreementIn =
  (folder: string, secret: Uint8Array): Agreement =>
  async (country, register, number, name) => {
    const file = await openRegister(registerPath(folder, country, register));
    if (!file) return undefined;
    try {
      const rows = await rowsOf(file, numberKey(secret, number));
      const scores = rows.map((row) => worth.number + namesScore(secret, row, name));
      return Math.max(0, ...scores);
    } finally {
      await file.close();
    }
  };

async function openRegister(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** All rows of one number, found by halves: some twenty reads for a million rows. */
async function rowsOf(file: FileHandle, key: Buffer): Promise<readonly Buffer[]> {
  const { size } = await file.stat();
  const rows = Math.floor((size - magic.length) / rowBytes);
  const rowAt = async (i: number): Promise<Buffer> => (await file.read(Buffer.alloc(rowBytes), 0, rowBytes, magic.length + i * rowBytes)).buffer;
  let low = 0;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((await rowAt(middle)).subarray(0, numberBytes).compare(key) < 0) low = middle + 1;
    else high = middle;
  }
  const found: Buffer[] = [];
  for (let i = low; i < rows && found.length < 50; i++) {
    const row = await rowAt(i);
    if (!row.subarray(0, numberBytes).equals(key)) break;
    found.push(row);
  }
  return found;
}

/** The family name may stand anywhere in what was typed, in one word or several. */
function namesScore(secret: Uint8Array, row: Buffer, name: string | undefined): number {
  const words = nameWords(name ?? '').slice(0, 8);
  const runs = words.flatMap((_, i) => words.slice(i).map((_word, n) => words.slice(i, i + n + 1)));
  const family = runs.some((run) => nameKey(secret, 'family', run).equals(row.subarray(8, 12)));
  const given = words.some((word) => nameKey(secret, 'given', [word]).equals(row.subarray(12, 16)));
  return (family ? worth.family : 0) + (given ? worth.given : 0);
}
