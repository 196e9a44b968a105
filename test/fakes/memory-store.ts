import { createHash } from 'node:crypto';
import { type Case, type CaseEvent, evolve, isRemoved, later, nextDue } from '../../src/core/case.ts';
import { evolveGroup, type GroupEvent, type GroupState, newGroup } from '../../src/core/group.ts';
import type { Arrived, Entry, JournalEvent, MemberSubject, Store, Subject } from '../../src/core/journal.ts';
import type { Mark } from '../../src/core/marks.ts';
import { evolveMember, type MemberEvent, type MemberState, newMember, numbersOf } from '../../src/core/member.ts';
import { type GroupRef, type Passage, sameGroup, samePerson, versionOf } from '../../src/core/message.ts';

/** The ports in memory, on the core's own `evolve`: as strict as the real ones about versions, and gone with the test. */
export interface MemoryStore extends Store {
  /** Changes an entry behind the journal's back. */
  tamper(seq: number, event: JournalEvent): void;
  /** Every call fails until it is mended. */
  breakDown(broken: boolean): void;
}

interface Kept extends Entry {
  readonly digest: string;
}

export function createMemoryStore(now: () => string = () => new Date().toISOString()): MemoryStore {
  let entries: Kept[] = [];
  let broken = false;
  let revisions = 0;
  const cases = new Map<string, Case>();
  const groups = new Map<Subject, GroupState>();
  const members = new Map<Subject, MemberState>();
  const memberOf = (subject: Subject): MemberState =>
    members.get(subject) ?? newMember({ platform: subject.split('/')[1] ?? '', group: subject.split('/')[2] ?? '' });
  const versionAt = (subject: Subject): number =>
    subject.startsWith('case/')
      ? (cases.get(subject.slice(5))?.version ?? 0)
      : subject.startsWith('member/')
        ? memberOf(subject).version
        : groupOf(subject).version;
  const inbox = new Map<string, { arrived: Omit<Arrived, 'passages'>; at: string; leasedUntil: string }>();
  const marks = new Map<string, Map<string, Mark>>();
  const texts = new Map<string, { passages: readonly Passage[]; until: string }>();
  const up = async (): Promise<void> => {
    if (broken) throw new Error('the store is away');
  };
  const digestOf = (before: string, event: JournalEvent | undefined): string =>
    createHash('sha256')
      .update(`${before} ${JSON.stringify(event)}`)
      .digest('hex');
  const refOf = (subject: Subject): GroupRef => ({ platform: subject.split('/')[1] ?? '', group: subject.split('/').slice(2).join('/') });
  const groupOf = (subject: Subject): GroupState => groups.get(subject) ?? newGroup(refOf(subject));
  const text = (id: string): readonly Passage[] | undefined => {
    const kept = texts.get(id);
    return kept && kept.until > now() ? kept.passages : undefined;
  };

  return {
    journal: {
      async read(subject) {
        await up();
        return entries.filter((e) => e.subject === subject);
      },
      async append(subject, version, events, settles) {
        await up();
        const [what, id = ''] = subject.split('/');
        if (versionAt(subject) !== version) return false;
        if (what === 'case') cases.set(id, events.reduce<Case | undefined>((c, e) => evolve(id, c, e as CaseEvent), cases.get(id)) as Case);
        else if (what === 'member')
          members.set(
            subject,
            events.reduce((m, e) => evolveMember(m, e as MemberEvent), memberOf(subject)),
          );
        else
          groups.set(
            subject,
            events.reduce((g, e) => evolveGroup(g, e as GroupEvent), groupOf(subject)),
          );
        events.forEach(
          (event, i) =>
            void entries.push({
              seq: entries.length + 1,
              subject,
              version: version + i + 1,
              at: event.at,
              event,
              digest: digestOf(entries.at(-1)?.digest ?? '', event),
            }),
        );
        if (settles && inbox.get(settles.id)?.arrived.revision === settles.revision) inbox.delete(settles.id);
        return true;
      },
      async follow(seq, limit) {
        await up();
        return entries.slice(Math.max(0, seq), Math.max(0, seq) + limit);
      },
      async forget(person) {
        for (const [subject, m] of members) if (m.person && samePerson(m.person, person)) members.set(subject, newMember(m.group, m.version));
        const names = (event: JournalEvent | undefined): boolean =>
          event !== undefined &&
          (('person' in event && samePerson(event.person, person)) ||
            ('by' in event && event.by !== undefined && samePerson(event.by, person)) ||
            (event.type === 'opened' && event.about.what === 'message' && samePerson(event.about.author, person)));
        const gone = entries.filter((e) => names(e.event)).map((e) => e.seq);
        entries = entries.map(({ event, ...e }) => (gone.includes(e.seq) || event === undefined ? e : { ...e, event }));
        return gone.length;
      },
      async verify() {
        await up();
        const brokenAt = entries.find((e, i) => e.event !== undefined && e.digest !== digestOf(entries[i - 1]?.digest ?? '', e.event))?.seq;
        return { entries: entries.length, ...(brokenAt !== undefined && { brokenAt }) };
      },
    },
    readings: {
      async case(id) {
        await up();
        return cases.get(id);
      },
      async cases({ group, open, limit = 200, before }) {
        await up();
        const isOpen = (c: Case): boolean => c.state === 'open' || c.state === 'claimed';
        const start = before === undefined ? '' : (cases.get(before)?.openedAt ?? before);
        return [...cases.values()]
          .filter((c) => (!group || sameGroup(c.group, group)) && (open === undefined || isOpen(c) === open) && (!start || c.openedAt < start))
          .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
          .slice(0, limit);
      },
      owing: async (at, limit) =>
        [...cases.values()]
          .filter((c) => (nextDue(c) ?? '9') <= at)
          .map((c) => c.id)
          .slice(0, limit),
      removalsSince: async (group, at) => [...cases.values()].filter((c) => sameGroup(c.group, group) && c.openedAt >= at && isRemoved(c)).length,
      group: async (group) => groupOf(`group/${group.platform}/${group.group}`),
      groups: async () => [...groups.values()],
      memberAt: async (subject: MemberSubject) => memberOf(subject),
      members: async (group, limit = 1000) => [...members.values()].filter((m) => m.person && sameGroup(m.group, group)).slice(0, limit),
      holders: async (number) => [...members.values()].filter((m) => numbersOf(m).includes(number)),
    },
    inbox: {
      async keep(id, envelope, passages, hours) {
        await up();
        const known = inbox.get(id)?.arrived.envelope;
        if (known && versionOf(known) >= versionOf(envelope)) return 'older';
        const arrived = { id, revision: ++revisions, envelope };
        inbox.set(id, { arrived, at: now(), leasedUntil: '' });
        texts.set(id, { passages, until: later(now(), hours * 3_600_000) });
        return { ...arrived, passages };
      },
      async drop(id, revision) {
        if (inbox.get(id)?.arrived.revision !== revision) return false;
        inbox.delete(id);
        if (!cases.has(id)) texts.delete(id);
        return true;
      },
      async waiting(since, leaseMs, limit) {
        await up();
        const rows = [...inbox.values()].filter((r) => r.at <= since && r.leasedUntil <= now()).slice(0, limit);
        for (const row of rows) row.leasedUntil = later(now(), leaseMs);
        return rows.map(({ arrived }) => ({ ...arrived, passages: text(arrived.id) ?? [] }));
      },
    },
    vault: {
      keep: async (id, passages, hours) => void texts.set(id, { passages, until: later(now(), hours * 3_600_000) }),
      open: async (id) => text(id),
      shred: async (id) => void texts.delete(id),
      async sweep(at) {
        const gone = [...texts].filter(([, t]) => t.until <= at).map(([id]) => id);
        for (const id of gone) texts.delete(id);
        return gone.length;
      },
    },
    marks: {
      async of({ platform, group }) {
        await up();
        return [...(marks.get(`${platform}/${group}`)?.values() ?? [])];
      },
      async move({ platform, group }, moved) {
        await up();
        const known = marks.get(`${platform}/${group}`) ?? new Map<string, Mark>();
        marks.set(`${platform}/${group}`, known);
        for (const mark of moved) known.set(mark.channel, mark);
      },
      async drop({ platform, group }, channels) {
        for (const channel of channels) marks.get(`${platform}/${group}`)?.delete(channel);
      },
    },
    close: async () => undefined,
    tamper(seq, event) {
      entries = entries.map((e) => (e.seq === seq ? { ...e, event } : e));
    },
    breakDown(down) {
      broken = down;
    },
  };
}
