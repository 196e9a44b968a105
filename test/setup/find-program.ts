import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps PostgreSQL's servers off the PATH, one folder a version; Homebrew does likewise. */
function besidePath(): string[] {
  const folders = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'].flatMap((root) => list(root).map((name) => join(root, name, 'bin')));
  return folders.sort((a, b) => b.localeCompare(a, undefined, { numeric: true }));
}

export function findProgram(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), ...besidePath()].map((folder) => join(folder, name)).find(isRunnable);
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
