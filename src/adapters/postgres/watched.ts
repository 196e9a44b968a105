import type { Client, Pool, Session } from './pool.ts';
import { storageError } from './storage-error.ts';

/** `down`: gone, going or out of reach. `full`: it answers and can no longer write. */
export type DatabaseState = 'well' | 'down' | 'full';

/** Nothing wrong with what it was asked. 53100: the disk is full; 58030: it could not be written; 25006: it was made read-only. SQLSTATE and socket codes. */
const states: readonly (readonly [RegExp, DatabaseState])[] = [
  [/^(?:53100|58030|25006|ENOSPC)$/, 'full'],
  [/^(?:08|28|3D|53|57P0|E[A-Z]{3,}|XX000|timeout|connection-lost)/, 'down'],
];
const stateAfter = (code: string): DatabaseState | undefined => states.find(([sign]) => sign.test(code))?.[1];

/** What only a database that can write answers. Reading still works on a full disk. */
const writes = /^\s*(?:commit|insert|update|delete|with)\b/i;

/** The same pool, telling when the database stops and starts answering, or writing. */
export function watched<P extends Pool>(pool: P, onChange: (state: DatabaseState) => void): P {
  let state: DatabaseState = 'well';
  const tell = (now: DatabaseState): void => {
    if (now === state) return;
    state = now;
    onChange(now);
  };
  async function observe<T>(work: Promise<T>, isProof: boolean): Promise<T> {
    try {
      const result = await work;
      if (isProof || state === 'down') tell('well');
      return result;
    } catch (error) {
      const known = storageError(error);
      const found = known instanceof Error && 'code' in known ? stateAfter(String(known.code)) : undefined;
      if (found) tell(found);
      throw error;
    }
  }
  const observed =
    (session: Session): Session['query'] =>
    (statement, values) =>
      observe(session.query(statement, values), writes.test(typeof statement === 'string' ? statement : textOf(statement)));
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'query') return observed(target);
      if (name === 'connect') return async () => withQuery(await observe(target.connect(), false), observed);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A statement with its values in one object, as node-postgres also takes it. */
const textOf = (statement: unknown): string =>
  typeof statement === 'object' && statement !== null && 'text' in statement && typeof statement.text === 'string' ? statement.text : '';

function withQuery(client: Client, observed: (session: Session) => Session['query']): Client {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'query') return observed(target);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
