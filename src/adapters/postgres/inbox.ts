import { later } from '../../core/owed.ts';
import type { Arrived, Inbox } from '../../core/journal.ts';
import { type Envelope, type Passage, versionOf } from '../../core/message.ts';
import { canonical, storable } from './json.ts';
import type { Pool, Session } from './pool.ts';
import { readCase } from './projections.ts';
import { StorageError } from './storage-error.ts';
import { inTransaction, one, run } from './transaction.ts';
import { keepSealed, openSealed, type VaultDeps } from './vault.ts';

interface Row {
  readonly id: string;
  readonly revision: string;
  readonly envelope: Envelope;
}

export function createInbox(pool: Pool, deps: VaultDeps): Inbox {
  return {
    keep: (id, envelope, passages, hours) =>
      inTransaction(pool, async (session) => {
        const revision = await takeIn(session, deps, id, storable(envelope), passages);
        if (revision === undefined) return 'older';
        await keepSealed(session, deps, id, passages, hours);
        return { id, revision, envelope, passages };
      }),
    drop: (id, revision) => inTransaction(pool, (session) => drop(session, id, revision)),
    async waiting(since, leaseMs, limit) {
      const now = deps.now();
      const { rows } = await run<Row>(
        pool,
        `UPDATE confrere.inbox SET leased_until = $3 WHERE id IN (
           SELECT id FROM confrere.inbox WHERE arrived_at <= $1 AND (leased_until IS NULL OR leased_until <= $2) ORDER BY arrived_at LIMIT $4 FOR UPDATE SKIP LOCKED
         ) RETURNING id, revision, envelope, arrived_at`,
        [since, now, later(now, leaseMs), limit],
      );
      return Promise.all(rows.map((row) => arrivedOf(pool, deps, row)));
    },
  };
}

/** The revision under which this version waits, or nothing when a later or the same one is known. */
async function takeIn(session: Session, deps: VaultDeps, id: string, envelope: Envelope, passages: readonly Passage[]): Promise<number | undefined> {
  const inserted = await session.query<{ revision: string }>(
    'INSERT INTO confrere.inbox (id, arrived_at, envelope) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING revision',
    [id, deps.now(), JSON.stringify(envelope)],
  );
  const known = inserted.rows[0] ? undefined : await lockRow(session, id);
  // The row went between the two statements: its place is free now.
  if (!inserted.rows[0] && !known) return takeIn(session, deps, id, envelope, passages);
  const c = await readCase(session, id);
  const judged = c?.about.what === 'message' ? c.about.version : undefined;
  const late =
    (judged !== undefined && isBefore(versionOf(envelope), judged)) || (known !== undefined && (await knows(session, deps, known, envelope, passages)));
  if (late) {
    if (inserted.rows[0]) await session.query('DELETE FROM confrere.inbox WHERE id = $1', [id]);
    return undefined;
  }
  if (inserted.rows[0]) return Number(inserted.rows[0].revision);
  const { revision } = await one<{ revision: string }>(
    session,
    "UPDATE confrere.inbox SET revision = nextval('confrere.revisions'), arrived_at = $2, leased_until = NULL, envelope = $3 WHERE id = $1 RETURNING revision",
    [id, deps.now(), JSON.stringify(envelope)],
  );
  return Number(revision);
}

async function lockRow(session: Session, id: string): Promise<Row | undefined> {
  const { rows } = await session.query<Row>('SELECT id, revision, envelope FROM confrere.inbox WHERE id = $1 FOR UPDATE', [id]);
  return rows[0];
}

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/** Platforms count edits in whole seconds: of two versions of the same second, the one that came last counts, unless it is the very same. */
async function knows(session: Session, deps: VaultDeps, row: Row, envelope: Envelope, passages: readonly Passage[]): Promise<boolean> {
  const [stored, given] = [versionOf(row.envelope), versionOf(envelope)];
  if (isBefore(given, stored)) return true;
  if (isBefore(stored, given)) return false;
  return canonical(row.envelope) === canonical(envelope) && canonical(await openWhole(session, deps, row.id)) === canonical(passages);
}

/** A message that has a case was not without consequence: its newest version must be judged against that case. */
async function drop(session: Session, id: string, revision: number): Promise<boolean> {
  const row = await lockRow(session, id);
  if (!row || Number(row.revision) !== revision || (await readCase(session, id))) return false;
  await session.query('DELETE FROM confrere.inbox WHERE id = $1', [id]);
  await session.query('DELETE FROM confrere.vault_keys WHERE id = $1', [id]);
  return true;
}

async function arrivedOf(pool: Pool, deps: VaultDeps, row: Row): Promise<Arrived> {
  const passages = await openWhole(pool, deps, row.id);
  return { id: row.id, revision: Number(row.revision), envelope: row.envelope, passages: passages ?? [] };
}

/** A text that was tampered with is a text that is gone: one of them must not keep the others waiting. */
async function openWhole(session: Session, deps: VaultDeps, id: string): Promise<readonly Passage[] | undefined> {
  try {
    return await openSealed(session, deps, id);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'seal-broken') return undefined;
    throw error;
  }
}
