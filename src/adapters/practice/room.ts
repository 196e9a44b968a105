import type { OutFile } from '../../core/platform.ts';
import { type Advice, type Alert, bounded, empty, type HallState, type Held, type Posted, type Standing } from './held.ts';

/** What changed, for those who watch. */
export type Change =
  | { readonly what: 'message'; readonly message: Posted }
  | { readonly what: 'advice'; readonly advice: Advice }
  | { readonly what: 'alert'; readonly alert: Alert }
  | { readonly what: 'gone'; readonly alert: string }
  /** Who is here, under which name, and what holds in the hall. */
  | { readonly what: 'people' };

/** The group in memory: what is kept, changed one whole value at a time, and told to who watches. */
export interface Room {
  held(): Held;
  restore(held: Held): void;
  message(id: string): Posted | undefined;
  /** Adds, or replaces the one with the same id. */
  put(message: Posted): Posted;
  advise(advice: Advice): void;
  alert(alert: Alert): void;
  /** Takes back a card or a word of the moderators' room. */
  dropAlert(id: string): void;
  stand(standing: Standing): void;
  setHall(hall: HallState): void;
  /** A file that the bot hands out: in memory alone, by the id of what it came with. */
  handOut(id: string, file: OutFile): void;
  fileOf(id: string): OutFile | undefined;
  receiptOf(key: string): string | undefined;
  did(key: string, receipt: string): void;
  /** Ids grow, also after the file was lost: an id must never mean two messages. */
  nextId(): string;
  watch(listener: (change: Change) => void): () => void;
}

const mostFiles = 20;

export function createRoom(clock: () => string): Room {
  let held: Held = empty;
  let lastId = 0;
  const files = new Map<string, OutFile>();
  const receipts = new Map<string, string>();
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const set = (changed: Partial<Held>): void => {
    held = bounded({ ...held, ...changed });
  };
  const upsert = <T extends { readonly id: string }>(rows: readonly T[], row: T): readonly T[] =>
    rows.some((r) => r.id === row.id) ? rows.map((r) => (r.id === row.id ? row : r)) : [...rows, row];

  return {
    held: () => held,
    restore(kept) {
      held = bounded(kept);
      receipts.clear();
      for (const [key, receipt] of held.deeds) receipts.set(key, receipt);
      lastId = Math.max(0, ...[...held.messages, ...held.advice, ...held.alerts].map((m) => Number(m.id) || 0));
    },
    message: (id) => held.messages.find((m) => m.id === id),
    put(message) {
      set({ messages: upsert(held.messages, message) });
      tell({ what: 'message', message });
      return message;
    },
    advise(advice) {
      set({ advice: upsert(held.advice, advice) });
      tell({ what: 'advice', advice });
    },
    alert(alert) {
      set({ alerts: upsert(held.alerts, alert) });
      tell({ what: 'alert', alert });
    },
    dropAlert(id) {
      set({ alerts: held.alerts.filter((a) => a.id !== id) });
      tell({ what: 'gone', alert: id });
    },
    stand(standing) {
      set({ standings: upsert(held.standings ?? [], standing) });
      tell({ what: 'people' });
    },
    setHall(hall) {
      set({ hall });
      tell({ what: 'people' });
    },
    handOut(id, file) {
      files.set(id, file);
      for (const oldest of files.keys()) if (files.size > mostFiles) files.delete(oldest);
    },
    fileOf: (id) => files.get(id),
    receiptOf: (key) => receipts.get(key),
    did(key, receipt) {
      receipts.set(key, receipt);
      set({ deeds: [...held.deeds, [key, receipt]] });
    },
    nextId() {
      lastId = Math.max(lastId + 1, Date.parse(clock()) || 0);
      return String(lastId);
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
