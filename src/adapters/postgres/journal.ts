import type { Case } from '../../core/case.ts';
import type { Entry, Journal, Subject } from '../../core/journal.ts';
import { sealedOf } from '../../core/notes.ts';
import type { GroupState } from '../../core/group.ts';
import { type PersonRef, samePerson } from '../../core/message.ts';
import { type Head, holds, type Link, linkOf } from './chain.ts';
import { countDeeds } from './deeds.ts';
import { groupWithoutPerson, opinionsOf, personKey, withoutPerson } from './persons.ts';
import type { Pool, Session } from './pool.ts';
import { saveGroup, standing } from './projections.ts';
import { saveCase } from './save-case.ts';
import { findStanding } from './standing-for.ts';
import { settle } from './settle.ts';
import { inTransaction, one, run } from './transaction.ts';

const batch = 1000;

export function createJournal(pool: Pool): Journal {
  return {
    async read(subject) {
      const { rows } = await run<Row>(pool, `${select} WHERE subject = $1 ORDER BY version`, [subject]);
      return rows.map(entryOf);
    },
    append: (subject, version, events, settles) =>
      inTransaction(pool, async (session) => {
        let head = await lockHead(session);
        let now = await standing(session, subject);
        if (now.version !== version) return false;
        if (settles?.apart && (await findStanding(session, settles.apart))) return false;
        for (const event of events) {
          const link = linkOf(head, subject, now.version + 1, event, now.persons(event));
          await insert(session, link);
          now = now.after(event);
          await countDeeds(session, link.seq, now.case?.group, event);
          head = link;
        }
        if (events.length) {
          await now.save(session);
          await session.query('UPDATE confrere.head SET seq = $1, hash = $2', [head.seq, head.hash]);
        }
        if (settles) await settle(session, settles, now.case);
        return true;
      }),
    async follow(seq, limit) {
      const { rows } = await run<Row>(pool, `${select} WHERE seq > $1 ORDER BY seq LIMIT $2`, [seq, limit]);
      return rows.map(entryOf);
    },
    async naming(person, limit) {
      const { rows } = await run<Row>(pool, `${select} WHERE persons @> $1 AND payload IS NOT NULL ORDER BY seq LIMIT $2`, [[personKey(person)], limit]);
      return rows.map(entryOf);
    },
    forget: (person, except = []) => inTransaction(pool, (session) => forget(session, person, except)),
    verify: () => verify(pool),
  };
}

/** One append at a time, in all processes: `seq` has no gaps and whoever follows it misses nothing. */
async function lockHead(session: Session): Promise<Head> {
  return headFrom(await one<HeadRow>(session, 'SELECT seq, hash FROM confrere.head FOR UPDATE'));
}

async function insert(session: Session, link: Link): Promise<void> {
  await session.query(
    'INSERT INTO confrere.entries (seq, subject, version, type, at, payload, salt, digest, prev, hash, persons) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [link.seq, link.subject, link.version, link.type, link.at, JSON.stringify(link.payload), link.salt, link.digest, link.prev, link.hash, link.persons],
  );
}

async function forget(session: Session, person: PersonRef, except: readonly Subject[]): Promise<number> {
  await lockHead(session);
  const key = [personKey(person)];
  const { rowCount } = await session.query(
    "UPDATE confrere.entries SET payload = NULL, salt = NULL, persons = '{}' WHERE persons @> $1 AND payload IS NOT NULL AND subject <> ALL($2)",
    [key, except],
  );
  const { rows } = await session.query<{ snapshot: Case }>("SELECT snapshot FROM confrere.cases WHERE persons @> $1 AND 'case/' || id <> ALL($2) ORDER BY id", [
    key,
    except,
  ]);
  for (const { snapshot } of rows) {
    const clean = withoutPerson(snapshot, person);
    await saveCase(session, clean);
    // What they wrote goes, and so do the notes about it; of others' cases only the notes that they made themselves.
    const wrote = snapshot.about.what === 'message' && samePerson(snapshot.about.author, person);
    const noted = snapshot.notes.filter((n) => samePerson(n.by, person)).map((n) => n.note);
    const repeated = snapshot.repeats.filter((r) => samePerson(r.author, person)).map((r) => r.id);
    await session.query('DELETE FROM confrere.vault_keys WHERE id = ANY($1)', [wrote ? sealedOf(snapshot) : [...noted, ...repeated]]);
  }
  const groups = await session.query<{ snapshot: GroupState }>('SELECT snapshot FROM confrere.groups');
  for (const { snapshot } of groups.rows)
    if (!except.includes(`group/${snapshot.ref.platform}/${snapshot.ref.group}`)) {
      await saveGroup(session, groupWithoutPerson(snapshot, person));
      await session.query('DELETE FROM confrere.vault_keys WHERE id = ANY($1)', [opinionsOf(snapshot, person)]);
    }
  await session.query(
    'DELETE FROM confrere.deeds WHERE person = $1 AND seq NOT IN (SELECT seq FROM confrere.entries WHERE persons @> $2 AND subject = ANY($3))',
    [...key, key, except],
  );
  // The row keeps its version, so that the same person may be written of again.
  await session.query(
    "UPDATE confrere.members SET person = NULL, numbers = '{}', snapshot = jsonb_build_object('group', snapshot->'group', 'version', version, 'strikes', '[]'::jsonb, 'choices', '{}'::jsonb, 'scores', '[]'::jsonb) WHERE person = $1 AND 'member/' || platform || '/' || grp || '/' || key <> ALL($2)",
    [...key, except],
  );
  return rowCount ?? 0;
}

async function verify(pool: Pool): Promise<{ readonly brokenAt?: number; readonly entries: number }> {
  const end = headFrom(await one<HeadRow>(pool, 'SELECT seq, hash FROM confrere.head'));
  let before: Head = { seq: 0, hash: Buffer.alloc(32) };
  while (before.seq < end.seq) {
    const { rows } = await run<Row>(pool, `${select} WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT ${batch}`, [before.seq, end.seq]);
    for (const link of rows.map(linkFrom)) {
      if (!holds(link, before)) return { brokenAt: before.seq + 1, entries: before.seq };
      before = link;
    }
    if (!rows.length) return { brokenAt: before.seq + 1, entries: before.seq };
  }
  return before.hash.equals(end.hash) ? { entries: before.seq } : { brokenAt: before.seq, entries: before.seq };
}

/** Bigints come as strings. */
type HeadRow = Omit<Head, 'seq'> & { readonly seq: string };
const headFrom = (row: HeadRow): Head => ({ seq: Number(row.seq), hash: row.hash });
type Row = Omit<Link, 'seq'> & { readonly seq: string };
const select = 'SELECT seq, subject, version, type, at, payload, salt, digest, prev, hash, persons FROM confrere.entries';
const linkFrom = (row: Row): Link => ({ ...row, seq: Number(row.seq) });

const entryOf = (row: Row): Entry => ({
  seq: Number(row.seq),
  subject: row.subject as Subject,
  version: row.version,
  at: row.at,
  ...(row.payload && { event: row.payload }),
});
