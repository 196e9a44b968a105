import { EventEmitter } from 'node:events';
import type { PGlite, QueryOptions } from '@electric-sql/pglite';
import type { Client, Pool, Rows } from './pool.ts';
import { StorageError } from './storage-error.ts';

/** PGlite speaks like node-postgres: JSON strings go in as they are, bigint comes out as a string, bytea as a Buffer. */
const dialect: QueryOptions = {
  serializers: { 114: jsonText, 3802: jsonText },
  parsers: { 20: (value: string) => value, 17: (value: string) => Buffer.from(value.slice(2), 'hex') },
};

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const begins = /^\s*(begin|start\s+transaction)\b/i;
const ends = /^\s*(commit|rollback|end|abort)\b(?!\s+to\b)/i;
const listens = /^\s*(un)?listen\s+"?([^";\s]+)"?/i;
const comments = /^(\s*--[^\n]*\n)+/;

/** As node-postgres calls it: a text and its values, or both in one object. */
type Statement = string | { readonly text: string; readonly values?: unknown[] };

export type PglitePool = Pool & EventEmitter;

/**
 * A `pg.Pool` over a database in this process, enough for our store and for BullMQ.
 * PGlite has one session. Statements take turns on it; who says BEGIN keeps it until COMMIT or ROLLBACK.
 */
export function pglitePool(db: PGlite, { waitMs = 30_000 }: { readonly waitMs?: number } = {}): PglitePool {
  const turns = createTurns(waitMs);
  // BullMQ asks for `keepAlive` to know that a lost connection would be noticed: this one cannot be lost.
  const pool = Object.assign(new EventEmitter(), { options: { keepAlive: true } });
  pool.setMaxListeners(0);
  return Object.assign(pool, {
    async query<R extends object>(statement: Statement, values?: unknown[]): Promise<Rows<R>> {
      const client = connect(db, turns);
      try {
        return await client.query<R>(statement, values);
      } finally {
        client.release();
      }
    },
    connect: async () => connect(db, turns),
    end: async () => undefined,
  });
}

function connect(
  db: PGlite,
  turns: Turns,
): EventEmitter & Omit<Client, 'query'> & { query<R extends object>(statement: Statement, values?: unknown[]): Promise<Rows<R>> } {
  const client = new EventEmitter();
  client.setMaxListeners(0);
  const heard = new Map<string, () => Promise<void>>();
  let giveBack: (() => void) | undefined;

  async function listen(channel: string, stop: boolean): Promise<void> {
    const known = heard.get(channel);
    if (stop) {
      heard.delete(channel);
      await known?.();
    } else if (!known) heard.set(channel, await db.listen(channel, (payload) => client.emit('notification', { channel, payload })));
  }

  async function execute<R extends object>(text: string, values: unknown[]): Promise<Rows<R>> {
    const [, un, channel] = listens.exec(text) ?? [];
    if (channel !== undefined) {
      await listen(channel, un !== undefined);
      return { rows: [], rowCount: null };
    }
    // As in node-postgres, several statements in one text are possible only without values.
    const result = values.length ? await db.query<R>(text, values, dialect) : (await db.exec(text, dialect)).at(-1);
    return { rows: (result?.rows ?? []) as R[], rowCount: result?.rowCount ?? result?.affectedRows ?? 0 };
  }

  async function query<R extends object>(statement: Statement, given?: unknown[]): Promise<Rows<R>> {
    const { text: commented, values = given ?? [] } = typeof statement === 'string' ? { text: statement } : statement;
    const text = commented.replace(comments, '');
    const mine = giveBack ?? (await turns.take());
    if (begins.test(text)) giveBack = mine;
    try {
      return await execute<R>(text, values);
    } finally {
      if (ends.test(text)) giveBack = undefined;
      if (giveBack === undefined) mine();
    }
  }

  function release(): void {
    for (const stop of heard.values()) void stop().catch(() => undefined);
    heard.clear();
    // Nobody else may find themselves in a transaction that was left open.
    if (giveBack) void query('ROLLBACK').catch(() => undefined);
  }

  return Object.assign(client, { query, release });
}

interface Turns {
  /** Waits for its turn; call what it answers to end it. */
  take(): Promise<() => void>;
}

function createTurns(waitMs: number): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    async take() {
      const before = last;
      let end = (): void => undefined;
      last = new Promise((resolve) => {
        end = resolve;
      });
      try {
        await within(waitMs, before);
      } catch (error) {
        // The turn that never came is passed on when the one before it ends.
        void before.then(end);
        throw error;
      }
      return end;
    },
  };
}

async function within(ms: number, wait: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageError('timeout', 'The database was busy for too long.')), ms);
  });
  try {
    await Promise.race([wait, late]);
  } finally {
    clearTimeout(timer);
  }
}
