import type { Outcome } from './verdict.ts';

/** One line a reviewed message. The list is the whole list: no names, texts, file names, addresses or platform ids. */
export interface Reviewed {
  readonly platform: string;
  readonly case?: string;
  readonly outcome: Outcome;
  readonly rules: readonly string[];
  readonly passages: number;
  readonly unread: number;
  readonly ms: number;
}

/** A deed for a case, or a fault. `code` is one of ours or an SDK's short code, never a message. */
export interface Noted {
  readonly what: 'step' | 'fault' | 'start' | 'stop' | 'problem' | 'notice' | 'resume';
  readonly platform?: string;
  readonly case?: string;
  readonly step?: string;
  readonly code?: string;
  readonly n?: number;
  readonly ms?: number;
}

export interface Log {
  reviewed(line: Reviewed): void;
  noted(line: Noted): void;
}

/** What of an error may be written down: its name and its code, if that is a short word. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? String(error.code) : '';
  return /^[A-Za-z0-9_-]{1,40}$/.test(code) ? `${error.name}:${code}` : /^[A-Za-z0-9_]{1,40}$/.test(error.name) ? error.name : 'Error';
}
