import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readlink, rename, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StorageError } from './storage-error.ts';

/** Who holds the folder. `where` tells whether `pid` means anything to us, `born` whether it is still the same process. */
interface Holder {
  readonly pid: number;
  readonly where: string;
  readonly born?: string;
  readonly id: string;
}

export interface Lock {
  release(): Promise<void>;
}

const beatMs = 5_000;
/** A holder we cannot look at (another container on the same volume) is gone when it has not touched its lock for so long. */
const silentMs = 20_000;

/** One process a folder: a second one is refused, a dead one's lock is taken over. */
export async function lockFolder(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const me = await self();
  for (let tries = 0; tries < 5; tries++) {
    if (await create(path, me)) return hold(path, me);
    const holder = await read(path);
    if (holder && (await lives(path, holder)))
      throw new StorageError(
        'folder-locked',
        `The data folder ${folder} is in use by process ${holder.pid}. Stop that process, or give this one another folder.`,
      );
    if (holder) await takeAway(path, holder);
  }
  throw new StorageError('folder-locked', `The data folder ${folder} could not be locked: other processes keep taking it.`);
}

async function create(path: string, me: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify(me));
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
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

/** Two who find the same dead lock: the rename goes to one, and it is put back if it was not the dead one's any more. */
async function takeAway(path: string, dead: Holder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await read(aside))?.id === dead.id) await unlink(aside);
  else await rename(aside, path);
}

/** A lock that cannot be read was left by a death while it was written. */
async function read(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    const { mtimeMs } = await stat(path);
    return { pid: 0, where: '', id: String(mtimeMs) };
  }
}

async function lives(path: string, holder: Holder): Promise<boolean> {
  if (holder.where !== (await whereabouts())) return Date.now() - (await stat(path)).mtimeMs < silentMs;
  if (holder.born !== undefined) return holder.born === (await bornAt(holder.pid));
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

async function self(): Promise<Holder> {
  const born = await bornAt(process.pid);
  return { pid: process.pid, where: await whereabouts(), ...(born !== undefined && { born }), id: randomUUID() };
}

/** A container starts again with the pid it had before: a pid alone says nothing, with its time of birth it does. */
async function bornAt(pid: number): Promise<string | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

async function whereabouts(): Promise<string> {
  try {
    return `${await readFile('/proc/sys/kernel/random/boot_id', 'utf8')}${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
