import { createHash } from 'node:crypto';
import { type Case, evolve, isRemoved, isWaiting } from '../../src/core/case.ts';
import type { CaseEvent } from '../../src/core/case-event.ts';
import { type CaseFilter, rowOf } from '../../src/core/case-row.ts';
import { groupWithoutPerson, personKey, personsOf, withoutPerson } from '../../src/adapters/postgres/persons.ts';
import { sealedOf } from '../../src/core/notes.ts';
import { evolveGroup, type GroupEvent, type GroupState, newGroup } from '../../src/core/group.ts';
import type { Mark } from '../../src/core/marks.ts';
import type { Arrived, Content, Entry, JournalEvent, MemberSubject, Store, Subject } from '../../src/core/journal.ts';
import { evolveMember, type MemberEvent, type MemberState, newMember, numbersOf } from '../../src/core/member.ts';
import { later, nextDue } from '../../src/core/owed.ts';
import { type GroupRef, type Passage, type PersonRef, sameGroup, samePerson, versionOf } from '../../src/core/message.ts';

/** The ports in memory, on the core's own `evolve`: as strict as the real ones about versions, and gone with the test. */
export interface MemoryStore extends Store {
  /** Changes an entry behind the journal's back. */
  tamper(seq: number, event: JournalEvent): void;
  /** Every call fails until it is mended. */
  breakDown(broken: boolean): void;
}

type Loose = { readonly [K in keyof CaseFilter]: CaseFilter[K] | undefined };

/** A filter's wishes, one by one; what it does not say is not asked. */
function fits(c: Case, f: Loose): boolean {
  const row = rowOf(c);
  const person = (wanted: CaseFilter['author'], is: CaseFilter['author']): boolean => wanted === undefined || (is !== undefined && samePerson(wanted, is));
  return (
    (!f.group || sameGroup(c.group, f.group)) &&
    (!f.groups || f.groups.some((g) => sameGroup(c.group, g))) &&
    (f.open === undefined || isWaiting(c) === f.open) &&
    (!f.states || f.states.includes(c.state)) &&
    (!f.lane || row.lane === f.lane) &&
    (!f.kind || row.kinds.includes(f.kind)) &&
    row.severity >= (f.minSeverity ?? 0) &&
    person(f.claimedBy, c.claim?.by) &&
    person(f.author, row.author) &&
    person(f.decidedBy, row.decidedBy) &&
    (!f.openedBefore || c.openedAt < f.openedBefore) &&
    (!f.openedSince || c.openedAt >= f.openedSince)
  );
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

  /** Whom an entry names: who did it, and the author of its case. */
  const names = ({ subject, event }: Entry, person: PersonRef): boolean => {
    const c = subject.startsWith('case/') ? cases.get(subject.slice(5)) : undefined;
    const author = c?.about.what === 'message' ? c.about.author : undefined;
    return event !== undefined && (personsOf(event).includes(personKey(person)) || (author !== undefined && samePerson(author, person)));
  };
  const found = (filter: Loose, most: number): Case[] => {
    const order = filter.order ?? 'newest';
    const rank = (c: Case) => [order === 'urgent' ? -rowOf(c).severity : 0, c.openedAt, c.id] as const;
    const compare = (a: Case, b: Case): number => {
      const [x, y] = [rank(a), rank(b)];
      const by = x[0] - y[0] || (x[1] < y[1] ? -1 : x[1] > y[1] ? 1 : 0) || (x[2] < y[2] ? -1 : 1);
      return order === 'urgent' ? by : -by;
    };
    const last = filter.before === undefined ? undefined : cases.get(filter.before);
    return [...cases.values()]
      .filter((c) => fits(c, filter) && (filter.before === undefined || (last ? last !== c && compare(last, c) < 0 : c.openedAt < filter.before)))
      .sort(compare)
      .slice(0, Math.min(filter.limit ?? most, most));
  };
  const standingFor = ({ group, fingerprint, album }: Content): Case | undefined =>
    [...cases.values()].find(
      (c) =>
        sameGroup(c.group, group) &&
        c.about.what === 'message' &&
        !['closed', 'mended', 'withdrawn'].includes(c.state) &&
        (album === undefined ? c.about.fingerprint === fingerprint : c.about.album === album),
    );
  let beaten: string | undefined;

  return {
    heartbeat: {
      last: async () => beaten,
      async beat(at) {
        beaten = at;
      },
    },
    journal: {
      async read(subject) {
        await up();
        return entries.filter((e) => e.subject === subject);
      },
      async append(subject, version, events, settles) {
        await up();
        const [what, id = ''] = subject.split('/');
        if (versionAt(subject) !== version || (settles?.apart && standingFor(settles.apart))) return false;
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
        if (settles && inbox.get(settles.id)?.arrived.revision === settles.revision) {
          inbox.delete(settles.id);
          const kept = texts.get(settles.id);
          const shred = what === 'case' ? cases.get(id)?.owed.find((o) => o.step.kind === 'shred') : undefined;
          if (settles.known) texts.delete(settles.id);
          else if (kept && shred) texts.set(settles.id, { ...kept, until: shred.due });
        }
        return true;
      },
      async follow(seq, limit) {
        await up();
        return entries.slice(Math.max(0, seq), Math.max(0, seq) + limit);
      },
      naming: async (person, limit) => entries.filter((e) => names(e, person)).slice(0, limit),
      async forget(person, except = []) {
        const goes = (subject: Subject): boolean => !except.includes(subject);
        const gone = entries.filter((e) => names(e, person) && goes(e.subject)).map((e) => e.seq);
        for (const [subject, m] of members) if (goes(subject) && m.person && samePerson(m.person, person)) members.set(subject, newMember(m.group, m.version));
        for (const [id, c] of cases) {
          if (!goes(`case/${id}`)) continue;
          const wrote = c.about.what === 'message' && samePerson(c.about.author, person);
          const theirs = [
            ...c.notes.filter((n) => samePerson(n.by, person)).map((n) => n.note),
            ...c.repeats.filter((r) => samePerson(r.author, person)).map((r) => r.id),
          ];
          for (const sealed of wrote ? sealedOf(c) : theirs) texts.delete(sealed);
          cases.set(id, withoutPerson(c, person));
        }
        for (const [subject, g] of groups) if (goes(subject)) groups.set(subject, groupWithoutPerson(g, person));
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
      async cases(filter) {
        await up();
        return found({ ...filter, limit: filter.limit ?? 200 }, 1_000);
      },
      rows: async (filter) => found(filter, 20_000).map(rowOf),
      count: async (filter) => found({ ...filter, before: undefined }, Number.POSITIVE_INFINITY).length,
      standingFor: async (content) => standingFor(content),
      async cardsSince({ platform, channel }, kind, at) {
        const cards = entries.filter(
          ({ event: e }) => e?.type === 'trying' && e.card?.kind === kind && e.card.in.platform === platform && e.card.in.channel === channel && e.at >= at,
        );
        return { n: cards.length, ...(cards[0] && { oldest: cards[0].at }) };
      },
      reportsSince: async (person, at) => entries.filter(({ event: e }) => e?.type === 'reported' && samePerson(e.by, person) && e.at >= at).length,
      notedSince: async (group, at) =>
        entries
          .filter((e) => e.subject === `group/${group.platform}/${group.group}`)
          .flatMap(({ event: e }) => (e?.type === 'noted' && e.found && e.at >= at ? [{ at: e.at, channel: e.channel ?? '', found: e.found }] : []))
          .reverse(),
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
