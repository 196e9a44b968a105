import { type Case, evolve } from '../../core/case.ts';
import type { CaseEvent } from '../../core/case-event.ts';
import { evolveGroup, type GroupEvent, type GroupState, newGroup } from '../../core/group.ts';
import type { JournalEvent, MemberSubject, Subject } from '../../core/journal.ts';
import { evolveMember, type MemberEvent, type MemberState, newMember, numbersOf } from '../../core/member.ts';
import type { GroupRef, PersonRef } from '../../core/message.ts';
import { storable } from './json.ts';
import { authorOf, keysOf, personKey } from './persons.ts';
import type { Session } from './pool.ts';
import { saveCase } from './save-case.ts';

/** A subject as it is now: `after` is how it would be with one more event, `save` writes it. */
export interface Standing {
  readonly version: number;
  after(event: JournalEvent): Standing;
  /** Whom this event names, the author of its case among them. */
  persons(event: JournalEvent): string[];
  save(session: Session): Promise<void>;
  readonly case?: Case;
}

/** Everybody whom an event names besides the author of its case. */
const named = (event: JournalEvent): (PersonRef | undefined)[] => [
  'by' in event ? event.by : undefined,
  'to' in event && 'id' in event.to ? event.to : undefined,
  'with' in event ? event.with : undefined,
  'reporter' in event ? event.reporter : undefined,
  'repeat' in event ? event.repeat.author : undefined,
];

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
    persons: (event) => keysOf([event.type === 'opened' && event.about.what === 'message' ? event.about.author : authorOf(c), ...named(event)]),
    save: async (session) => {
      if (c) await saveCase(session, c);
    },
  };
}

function groupStanding(g: GroupState): Standing {
  return {
    version: g.version,
    after: (event) => groupStanding(evolveGroup(g, event as GroupEvent)),
    persons: (event) => keysOf(named(event)),
    save: (session) => saveGroup(session, g),
  };
}

export async function saveGroup(session: Session, g: GroupState): Promise<void> {
  await session.query(
    'INSERT INTO confrere.groups (platform, grp, version, snapshot) VALUES ($1, $2, $3, $4) ON CONFLICT (platform, grp) DO UPDATE SET version = excluded.version, snapshot = excluded.snapshot',
    [g.ref.platform, g.ref.group, g.version, JSON.stringify(storable(g))],
  );
}

function memberStanding(subject: MemberSubject, m: MemberState): Standing {
  return {
    version: m.version,
    after: (event) => memberStanding(subject, evolveMember(m, event as MemberEvent)),
    persons: (event) => keysOf([(event as MemberEvent).person, ...named(event)]),
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
