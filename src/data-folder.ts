import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** A new database takes about 45 MB; what it writes before it is settled, as much again. Bytes. */
const roomToMake = 120_000_000;

/** Makes the folder, readable by its owner only, and finds out now whether it can be written. Throws StartError. */
export function openDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const probe = join(path, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new StartError(full ? 'disk-full' : 'folder-unusable', path);
  }
  if (!isThere(join(path, 'postgres')) && roomIn(path) < roomToMake) throw new StartError('disk-full', path);
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Some file systems do not say. */
function roomIn(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
