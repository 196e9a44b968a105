import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { magic, nameKey, nameWords, numberBytes, numberKey, registerPath, rowBytes } from './register-file.ts';
import { readNumber } from './registers.ts';
import { type Columns, readTable, TableError } from './table.ts';

export interface Import {
  readonly file: string;
  /** Where registers rest. */
  readonly folder: string;
  readonly secret: Uint8Array;
  readonly country: string;
  readonly columns: Columns;
  readonly onProgress?: (rows: number) => void;
}

export interface Imported {
  readonly register: string;
  readonly rows: number;
  readonly kept: number;
  /** Rows of others than those asked for. */
  readonly left: number;
  /** Rows whose number has not the form of its register, and the first such line. */
  readonly wrong: number;
  readonly firstWrong?: number;
}

const buckets = 256;
/** What a bucket gathers in memory before it goes to its file: four megabytes for all. */
const bucketBytes = 16 * 1024;

/**
 * Reads a register into its keyed file, in memory that does not grow with it: rows are spread over 256 files by their first byte, each is sorted alone.
 * The register that was there stays until the new one is whole. Throws a `TableError` that says what is wrong with the file.
 */
export async function importRegister(order: Import): Promise<Imported> {
  await mkdir(order.folder, { recursive: true, mode: 0o700 });
  const work = join(order.folder, `.import-${process.pid}`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { mode: 0o700 });
  try {
    const spread = await spreadRows(order, work);
    if (spread.kept === 0 || spread.wrong > spread.kept)
      throw new TableError(
        `${spread.wrong} of ${spread.rows} rows have no number of this register (the first on line ${spread.firstWrong ?? 0}): nothing was changed`,
      );
    const whole = join(work, 'whole');
    await gather(work, whole);
    await rename(whole, registerPath(order.folder, order.country, spread.register));
    return spread;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function spreadRows({ file, secret, country, columns, onProgress }: Import, work: string): Promise<Imported> {
  const into = createBuckets(work);
  let register = '';
  const n = { rows: 0, kept: 0, left: 0, wrong: 0 };
  let firstWrong: number | undefined;
  try {
    for await (const { line, number, family, given, wanted } of readTable(file, columns)) {
      n.rows += 1;
      if (n.rows % 100_000 === 0) onProgress?.(n.rows);
      const read = wanted ? readNumber(country, number) : undefined;
      if (!read) n.left += 1;
      else if ('wrong' in read || (register !== '' && read.register !== register)) {
        n.wrong += 1;
        firstWrong ??= line;
      } else {
        register = read.register;
        n.kept += 1;
        await into.add(numberKey(secret, read.number), nameKey(secret, 'family', nameWords(family)), nameKey(secret, 'given', nameWords(given).slice(0, 1)));
      }
    }
    await into.flush();
  } finally {
    await into.close();
  }
  return { register, ...n, ...(firstWrong !== undefined && { firstWrong }) };
}

interface Buckets {
  add(number: Buffer, family: Buffer, given: Buffer): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

function createBuckets(work: string): Buckets {
  const waiting = Array.from({ length: buckets }, () => ({ bytes: Buffer.alloc(bucketBytes), used: 0, file: undefined as FileHandle | undefined }));
  async function write(at: number): Promise<void> {
    const bucket = waiting[at];
    if (!bucket?.used) return;
    bucket.file ??= await open(join(work, String(at)), 'w', 0o600);
    await bucket.file.writeFile(bucket.bytes.subarray(0, bucket.used));
    bucket.used = 0;
  }
  return {
    async add(number, family, given) {
      const at = number[0] ?? 0;
      const bucket = waiting[at];
      if (!bucket) return;
      number.copy(bucket.bytes, bucket.used);
      family.copy(bucket.bytes, bucket.used + numberBytes);
      given.copy(bucket.bytes, bucket.used + numberBytes + 4);
      bucket.used += rowBytes;
      if (bucket.used === bucketBytes) await write(at);
    },
    async flush() {
      for (let at = 0; at < buckets; at++) await write(at);
    },
    async close() {
      for (const { file } of waiting) await file?.close();
    },
  };
}

/** Bucket after bucket, each sorted and without its repetitions: a professional with three places of work has three rows in the French file. */
async function gather(work: string, whole: string): Promise<void> {
  const out = await open(whole, 'w', 0o600);
  try {
    await out.writeFile(magic);
    for (let at = 0; at < buckets; at++) {
      const bytes = await readFile(join(work, String(at))).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
        throw error;
      });
      const rows = Array.from({ length: bytes.length / rowBytes }, (_, i) => bytes.subarray(i * rowBytes, (i + 1) * rowBytes)).sort(Buffer.compare);
      const once = rows.filter((row, i) => i === 0 || !row.equals(rows[i - 1] as Buffer));
      if (once.length) await out.writeFile(Buffer.concat(once));
    }
    await out.sync();
  } finally {
    await out.close();
  }
}
