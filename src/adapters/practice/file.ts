import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Held, readHeld } from './held.ts';

/** One file, rewritten whole: it holds either the state before or the state after, whenever the machine stops. */
export interface HeldFile {
  /** What was kept; `aside` names the file that could not be read and was moved out of the way. */
  load(now: string): Promise<{ readonly held?: Held; readonly aside?: string }>;
  /** Resolves when the state of this moment, or a later one, is on the disk. */
  save(): Promise<void>;
  /** Waits for what is being written. */
  settled(): Promise<void>;
}

export function createHeldFile(folder: string, current: () => Held): HeldFile {
  const path = join(folder, 'practice.json');
  const draft = `${path}.draft`;
  let writing: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  async function write(): Promise<void> {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(current()));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  }

  // Everyone who asks while a write is under way shares the one after it.
  function save(): Promise<void> {
    if (!writing) {
      writing = write().finally(() => {
        writing = undefined;
      });
      return writing;
    }
    next ??= writing
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return save();
      });
    return next;
  }

  return {
    async load(now) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // A draft left by a death may hold words that were deleted since.
      await rm(draft, { force: true });
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (text === undefined) return {};
      const held = readHeld(text);
      if (held) return { held };
      const aside = `${path}.broken-${now.replace(/\D/g, '').slice(0, 14)}`;
      await rename(path, aside);
      return { aside: basename(aside) };
    },
    save,
    async settled() {
      while (writing ?? next) await (next ?? writing)?.catch(() => undefined);
    },
  };
}

/** The new name of a file is only safe once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
