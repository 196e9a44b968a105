import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ChatPermissions } from 'grammy/types';

/** A message of the bot that must go away: numbers alone, never what it said. `receiver`: only that person sees it. `due`: milliseconds since 1970. */
export interface Fade {
  readonly chat: number;
  readonly message: number;
  readonly due: number;
  readonly receiver?: number;
}

/** What must outlive the process and is no entry of the journal. */
export interface Kept {
  readonly fading: readonly Fade[];
  /** What members might do in a chat before it was locked, to be given back exactly. */
  readonly permissions: Readonly<Record<string, ChatPermissions>>;
  /** Chats that became supergroups: old number, new number. */
  readonly moved: Readonly<Record<string, number>>;
}

export interface Keeping {
  current(): Kept;
  /** Holds for this process even when it throws because it cannot be written: what must outlive the process must not be begun then. */
  change(how: (kept: Kept) => Partial<Kept>): void;
}

const nothing: Kept = { fading: [], permissions: {}, moved: {} };

/** A small file beside the database; without one, memory. A file that cannot be read counts as empty and is set aside. */
export function openKept(file?: string): Keeping {
  let kept = file === undefined ? nothing : read(file);
  return {
    current: () => kept,
    change(how) {
      kept = { ...kept, ...how(kept) };
      if (file !== undefined) write(file, kept);
    },
  };
}

function read(file: string): Kept {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return nothing;
  }
  try {
    const { fading, permissions, moved } = JSON.parse(text) as Partial<Kept>;
    return {
      fading: (fading ?? []).filter((f) => [f.chat, f.message, f.due].every(Number.isSafeInteger)),
      permissions: permissions ?? {},
      moved: moved ?? {},
    };
  } catch {
    renameSync(file, `${file}.broken`);
    return nothing;
  }
}

function write(file: string, kept: Kept): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
