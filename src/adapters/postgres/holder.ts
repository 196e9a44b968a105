import { randomUUID } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Who holds the folder. `where` tells whether `pid` means anything to us, `born` whether it is still the same process. */
export interface Holder {
  readonly pid: number;
  readonly where: string;
  readonly born?: string;
  readonly id: string;
}

export async function self(): Promise<Holder> {
  const born = await bornAt(process.pid);
  return { pid: process.pid, where: await whereabouts(), ...(born !== undefined && { born }), id: randomUUID() };
}

/** A container starts again with the pid it had before: a pid alone says nothing, with its time of birth it does. */
async function bornAt(pid: number): Promise<string | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    // Killed, and its parent has not looked yet.
    return fields[0] === 'Z' ? undefined : fields[19];
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

/** Whether the holder still runs; nothing when we cannot look at it. */
export async function runs(holder: Holder): Promise<boolean | undefined> {
  if (holder.where !== (await whereabouts())) return undefined;
  if (holder.born !== undefined) return holder.born === (await bornAt(holder.pid));
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, so it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
