import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

export class KeyError extends Error {
  override readonly name = 'KeyError';
  readonly code = 'bad-key';
}

export interface OperatorKey {
  readonly key: Uint8Array;
  /** It was made just now: its owner must be told to keep a copy. */
  readonly made: boolean;
}

/** The operator's 32 bytes: given (`CONFRERE_KEY`), or made once and kept in the data folder, readable by its owner only. */
export async function operatorKey(dataDir: string, given?: string): Promise<OperatorKey> {
  if (given !== undefined) return { key: parse(given, 'CONFRERE_KEY'), made: false };
  const path = join(dataDir, 'key');
  const kept = await keptKey(path);
  return kept ? { key: kept, made: false } : make(dataDir, path);
}

/** Two that start together make one key: the second reads the first one's. Nobody finds half of one, also not after a power cut. */
async function make(dataDir: string, path: string): Promise<OperatorKey> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const key = new Uint8Array(randomBytes(32));
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(`${Buffer.from(key).toString('base64')}\n`);
  await file.sync();
  await file.close();
  try {
    await link(draft, path);
    return { key, made: true };
  } catch (error) {
    const kept = isCode(error, 'EEXIST') ? await keptKey(path) : undefined;
    if (kept) return { key: kept, made: false };
    throw error;
  } finally {
    await unlink(draft);
  }
}

async function keptKey(path: string): Promise<Uint8Array | undefined> {
  try {
    return parse(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parse(text: string, from: string): Uint8Array {
  const word = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(word) ? Buffer.from(word, 'hex') : /^[A-Za-z0-9+/_-]+={0,2}$/.test(word) ? Buffer.from(word, 'base64') : Buffer.alloc(0);
  if (bytes.length !== 32) throw new KeyError(`The key in ${from} is not 32 bytes in base64 or hex. Make one with: openssl rand -base64 32`);
  return new Uint8Array(bytes);
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
