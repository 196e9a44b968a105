import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Holder, runs, self } from './holder.ts';
import { StorageError } from './storage-error.ts';

export interface Lock {
  release(): Promise<void>;
}

const beatMs = 5_000;
const rightMs = 5_000;

/**
 * One process a folder: a second one is refused, a dead one's lock is taken over.
 * A holder we cannot look at (in another container on the same volume) is gone when it has not touched its lock for `silentMs`.
 */
export async function lockFolder(folder: string, silentMs = 20_000): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const me = await self();
  for (let tries = 0; tries < 40; tries++) {
    if (await createFile(path, JSON.stringify(me))) return hold(path, me);
    const holder = await read(path);
    if (holder && ((await runs(holder)) ?? (await stirs(path, holder, silentMs))))
      throw new StorageError(
        'folder-locked',
        `The data folder ${folder} is in use by process ${holder.pid}. Stop that process, or give this one another folder.`,
      );
    if (holder) await takeAway(path, holder);
  }
  throw new StorageError('folder-locked', `The data folder ${folder} could not be locked: other processes keep taking it.`);
}

/** Linked when it is whole: nobody reads half a lock. False when the name is taken. */
async function createFile(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

function hold(path: string, me: Holder): Lock {
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), beatMs);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await read(path))?.id === me.id) await unlink(path);
    },
  };
}

/**
 * Of many who find the same dead lock, one gets the right to remove it, by making a file that bears the dead one's name.
 * Who comes later sees that the lock is another's by now.
 */
async function takeAway(path: string, dead: Holder): Promise<void> {
  const right = `${path}.${dead.id}.dead`;
  if (!(await createFile(right, ''))) return giveUp(right);
  if ((await read(path))?.id === dead.id) await unlink(path);
  await unlink(right);
}

/** Another is at it; if it died meanwhile, its right ends. */
async function giveUp(right: string): Promise<void> {
  await wait(50);
  if (Date.now() - ((await touchedAt(right)) ?? Date.now()) > rightMs) await unlink(right).catch(() => undefined);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A lock that cannot be read was left by a power cut: its age tells. */
async function read(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    return { pid: 0, where: '', id: String(await touchedAt(path)) };
  }
}

/** Waits for a sign of life: a container that starts again after a crash finds its own lock, made where it no longer can look. */
async function stirs(path: string, holder: Holder, silentMs: number): Promise<boolean> {
  const touched = await touchedAt(path);
  for (let now = touched; now !== undefined && Date.now() - now < silentMs; now = await touchedAt(path)) {
    if ((await read(path))?.id !== holder.id) return false;
    if (now !== touched) return true;
    await wait(250);
  }
  return false;
}

async function touchedAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
