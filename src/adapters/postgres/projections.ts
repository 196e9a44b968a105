import { type Case, type CaseEvent, evolve, nextDue } from '../../core/case.ts';
import { evolveGroup, type GroupEvent, type GroupState, newGroup } from '../../core/group.ts';
import type { JournalEvent, MemberSubject, Subject } from '../../core/journal.ts';
import { evolveMember, type MemberEvent, type MemberState, newMember, numbersOf } from '../../core/member.ts';
import type { GroupRef } from '../../core/message.ts';
import { storable } from './json.ts';
import { authorOf, keysOf, personKey, personsOf } from './persons.ts';
import type { Session } from './pool.ts';

/** A subject as it is now: `after` is how it would be with one more event, `save` writes it. */
export interface Standing {
  readonly version: number;
  after(event: JournalEvent): Standing;
  /** Whom this event names, the author of its case among them. */
  persons(event: JournalEvent): string[];
  save(session: Session): Promise<void>;
  readonly case?: Case;
}

const actor = (event: JournalEvent) => ('by' in event ? event.by : undefined);

export async function standing(session: Session, subject: Subject): Promise<Standing> {
  const [kind, first = '', ...rest] = subject.split('/');
  if (kind === 'case') return caseStanding(first, await readCase(session, first));
  if (kind === 'member') return memberStanding(subject as MemberSubject, await readMemberAt(session, subject as MemberSubject));
  const ref = { platform: first, group: rest.join('/') };
  return groupStanding(await readGroup(session, ref));
}

function caseStanding(id: string, c: Case | undefined): Standing {
  return {
    version: c?.version ?? 0,
    ...(c && { case: c }),
    // A journal subject says which events it holds: these are a case's.
    after: (event) => caseStanding(id, evolve(id, c, event as CaseEvent)),
    persons: (event) => keysOf([event.type === 'opened' && event.about.what === 'message' ? event.about.author : authorOf(c), actor(event)]),
    save: async (session) => {
      if (c) await saveCase(session, c);
    },
  };
}

function groupStanding(g: GroupState): Standing {
  return {
    version: g.version,
    after: (event) => groupStanding(evolveGroup(g, event as GroupEvent)),
    persons: (event) => keysOf([actor(event)]),
    save: async (session) => {
      await session.query(
        'INSERT INTO confrere.groups (platform, grp, version, snapshot) VALUES ($1, $2, $3, $4) ON CONFLICT (platform, grp) DO UPDATE SET version = excluded.version, snapshot = excluded.snapshot',
        [g.ref.platform, g.ref.group, g.version, JSON.stringify(storable(g))],
      );
    },
  };
}

function memberStanding(subject: MemberSubject, m: MemberState): Standing {
  return {
    version: m.version,
    after: (event) => memberStanding(subject, evolveMember(m, event as MemberEvent)),
    persons: (event) => keysOf([(event as MemberEvent).person, actor(event)]),
    save: (session) => saveMember(session, subject, m),
  };
}

const keyOf = (subject: MemberSubject): [string, string, string] => {
  const [, platform = '', group = '', key = ''] = subject.split('/');
  return [platform, group, key];
};

async function saveMember(session: Session, subject: MemberSubject, m: MemberState): Promise<void> {
  await session.query(
    `INSERT INTO confrere.members (platform, grp, key, person, version, numbers, snapshot) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (platform, grp, key) DO UPDATE SET person = excluded.person, version = excluded.version, numbers = excluded.numbers, snapshot = excluded.snapshot`,
    [...keyOf(subject), m.person ? personKey(m.person) : null, m.version, numbersOf(m), JSON.stringify(storable(m))],
  );
}

export async function readMemberAt(session: Session, subject: MemberSubject): Promise<MemberState> {
  const [platform, group, key] = keyOf(subject);
  const { rows } = await session.query<{ snapshot: MemberState }>('SELECT snapshot FROM confrere.members WHERE platform = $1 AND grp = $2 AND key = $3', [
    platform,
    group,
    key,
  ]);
  return rows[0]?.snapshot ?? newMember({ platform, group });
}

export async function saveCase(session: Session, c: Case): Promise<void> {
  await session.query(
    `INSERT INTO confrere.cases (id, platform, grp, state, outcome, opened_at, version, next_due, persons, snapshot) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, outcome = excluded.outcome, version = excluded.version, next_due = excluded.next_due, persons = excluded.persons, snapshot = excluded.snapshot`,
    [c.id, c.group.platform, c.group.group, c.state, c.outcome, c.openedAt, c.version, nextDue(c) ?? null, personsOf(c), JSON.stringify(storable(c))],
  );
}

export async function readCase(session: Session, id: string): Promise<Case | undefined> {
  const { rows } = await session.query<{ snapshot: Case }>('SELECT snapshot FROM confrere.cases WHERE id = $1', [id]);
  return rows[0]?.snapshot;
}

export async function readGroup(session: Session, ref: GroupRef): Promise<GroupState> {
  const { rows } = await session.query<{ snapshot: GroupState }>('SELECT snapshot FROM confrere.groups WHERE platform = $1 AND grp = $2', [
    ref.platform,
    ref.group,
  ]);
  return rows[0]?.snapshot ?? newGroup({ platform: ref.platform, group: ref.group });
}
