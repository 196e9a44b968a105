import type { Case } from '../core/case.ts';
import type { Deps } from '../core/deps.ts';
import type { Entry, MemberSubject, Subject } from '../core/journal.ts';
import { type MemberState, strikeWeight } from '../core/member.ts';
import { type PersonRef, samePerson } from '../core/message.ts';

/** More than a person is ever named; what lies beyond is erased all the same. */
const most = 5000;

/** All that the journal keeps of one person, of whatever group. */
export interface Kept {
  readonly entries: readonly Entry[];
  /** Cases about what they wrote, as they stand. */
  readonly cases: readonly Case[];
  readonly members: readonly MemberState[];
  /** How many messages they reported, what they did with others' cases, and what else names them. */
  readonly reports: number;
  readonly deeds: number;
  readonly others: number;
  /** What cannot be erased now: cases that are not over, and reminders, pauses or mutes that still count. */
  readonly staying: { readonly cases: readonly Subject[]; readonly counting: readonly Subject[] };
}

export async function keptAbout({ store, now }: Pick<Deps, 'store' | 'now'>, person: PersonRef): Promise<Kept> {
  const entries = await store.journal.naming(person, most);
  const subjects = [...new Set(entries.map((e) => e.subject))];
  const cases: Case[] = [];
  const members: MemberState[] = [];
  const staying: { cases: Subject[]; counting: Subject[] } = { cases: [], counting: [] };
  for (const subject of subjects) {
    const c = subject.startsWith('case/') ? await store.readings.case(subject.slice(5)) : undefined;
    if (c && wrote(c, person)) cases.push(c);
    if (c && c.state !== 'closed') staying.cases.push(subject);
    if (subject.startsWith('member/')) {
      const m = await store.readings.memberAt(subject as MemberSubject);
      if (m.person && samePerson(m.person, person)) members.push(m);
      if (strikeWeight(m, now()) > 0 || (m.restrictedUntil ?? '') > now()) staying.counting.push(subject);
    }
    if (subject.startsWith('group/') && (await isMuted(store, subject, person, now()))) staying.counting.push(subject);
  }
  const own = new Set<Subject>(cases.map((c) => `case/${c.id}` as const));
  const did = entries.filter((e) => e.event && 'by' in e.event && e.event.by !== undefined && samePerson(e.event.by, person));
  const reports = did.filter((e) => e.event?.type === 'reported').length;
  const deeds = did.filter((e) => e.subject.startsWith('case/') && !own.has(e.subject) && e.event?.type !== 'reported').length;
  const others = entries.filter((e) => e.subject.startsWith('group/')).length;
  return { entries, cases, members, reports, deeds, others, staying };
}

const wrote = (c: Case, person: PersonRef): boolean =>
  c.about.what === 'message' && (samePerson(c.about.author, person) || c.repeats.some((r) => samePerson(r.author, person)));

async function isMuted(store: Deps['store'], subject: Subject, person: PersonRef, now: string): Promise<boolean> {
  const [, platform = '', ...rest] = subject.split('/');
  const { muted } = await store.readings.group({ platform, group: rest.join('/') });
  return muted.some((m) => samePerson(m.reporter, person) && m.until > now);
}

/** Deeds of others around this person's messages that are theirs to keep: who reported, who looked, what moderators noted. */
const ofOthers: readonly string[] = ['reported', 'viewed', 'annotated', 'trying', 'putOff'];
/** Addresses of talks with others, names of processes, keys of what is sealed. */
const leftOut: readonly string[] = ['receipt', 'worker', 'note', 'steps', 'card', 'fingerprint'];

/** The entries as a file for the person themselves: nobody else's id, and no report but their own. */
export function exportOf({ entries }: Kept, person: PersonRef, at: string): string {
  const isPerson = (part: unknown): part is PersonRef =>
    typeof part === 'object' && part !== null && Object.keys(part).length === 2 && 'id' in part && 'platform' in part;
  const told = entries.filter(
    ({ event }) => event !== undefined && (!ofOthers.includes(event.type) || ('by' in event && event.by !== undefined && samePerson(event.by, person))),
  );
  const masked = (key: string, part: unknown): unknown =>
    leftOut.includes(key) ? undefined : isPerson(part) && !samePerson(part, person) ? { platform: part.platform, id: 'someone' } : part;
  return JSON.stringify({ person, at, entries: told.map(({ at: when, subject, event }) => ({ at: when, subject, event })) }, masked, 2);
}
