import type { Client, Pool, Rows, Session } from './pool.ts';
import { storageError } from './storage-error.ts';

/** `down`: gone, going or out of reach. `full`: it answers and can no longer write. */
export type DatabaseState = 'well' | 'down' | 'full';

/** Nothing wrong with what it was asked. 53100: the disk is full; 58030: it could not be written; 25006: it was made read-only. SQLSTATE and socket codes. */
const states: readonly (readonly [RegExp, DatabaseState])[] = [
  [/^(?:53100|58030|25006|ENOSPC)$/, 'full'],
  [/^(?:08|28|3D|53|57P0|E[A-Z]{3,}|XX000|timeout|connection-lost)/, 'down'],
];
const stateAfter = (code: string): DatabaseState | undefined => states.find(([sign]) => sign.test(code))?.[1];

/** The same pool, telling when the database stops and starts answering, or writing. */
export function watched<P extends Pool>(pool: P, onChange: (state: DatabaseState) => void): P {
  let state: DatabaseState = 'well';
  const tell = (now: DatabaseState): void => {
    if (now === state) return;
    state = now;
    onChange(now);
  };
  async function observe<T>(work: Promise<T>, isProof: (result: T) => boolean): Promise<T> {
    try {
      const result = await work;
      if (isProof(result) || state === 'down') tell('well');
      return result;
    } catch (error) {
      const known = storageError(error);
      const found = known instanceof Error && 'code' in known ? stateAfter(String(known.code)) : undefined;
      if (found) tell(found);
      throw error;
    }
  }
  const observed = (session: Session): Session['query'] => {
    const written = proofOfWriting();
    return (statement, values) => observe(session.query(statement, values), ({ rowCount }) => written(textOf(statement), rowCount));
  };
  const front: Pick<Pool, 'query' | 'connect'> = {
    query: observed(pool),
    connect: async () => {
      const client: Client = await observe(pool.connect(), () => false);
      return proxied(client, { query: observed(client) });
    },
  };
  return proxied(pool, front);
}

const writes = /^\s*(?:insert|update|delete|with\b[\s\S]*\b(?:insert into|update|delete from))\b/i;

/** Reading still works on a full disk: a row that was written is the proof, and in a transaction its end. */
function proofOfWriting(): (text: string, rows: Rows<object>['rowCount']) => boolean {
  let isOpen = false;
  let hasWritten = false;
  return (text, rows) => {
    if (/^\s*begin\b/i.test(text)) [isOpen, hasWritten] = [true, false];
    const wrote = writes.test(text) && (rows ?? 0) > 0;
    if (!isOpen) return wrote;
    hasWritten ||= wrote;
    if (!/^\s*(?:commit|rollback)\b/i.test(text)) return false;
    isOpen = false;
    return hasWritten && /^\s*commit\b/i.test(text);
  };
}

/** node-postgres also takes a statement with its values in one object. */
const textOf = (statement: unknown): string => {
  if (typeof statement === 'string') return statement;
  return typeof statement === 'object' && statement !== null && 'text' in statement && typeof statement.text === 'string' ? statement.text : '';
};

/** The same object with some methods in front; the others keep their `this`. */
function proxied<T extends object>(target: T, front: object): T {
  return new Proxy(target, {
    get(_, name) {
      if (name in front) return Reflect.get(front, name);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
