import type { Entry, JournalEvent } from '../../core/journal.ts';
import { type GroupRef, sameGroup } from '../../core/message.ts';
import type { DeskDeps } from './deps.ts';
import { headOf } from './follow.ts';

type EventType = JournalEvent['type'];

/** What a reader may want to see of the journal. `groups` and `members` go by the subject. */
const shownTypes: Readonly<Record<'looks' | 'decisions' | 'claims' | 'bot', readonly EventType[]>> = {
  looks: ['viewed'],
  decisions: ['decided', 'proposed', 'undone', 'explained', 'ruled', 'appealed'],
  claims: ['claimed', 'released', 'lapsed', 'handed', 'escalated', 'annotated'],
  bot: ['done', 'impossible', 'putOff', 'gathered', 'reminded'],
};
export const allShown = ['looks', 'decisions', 'claims', 'bot', 'groups', 'members'] as const;
export type ShownEntries = (typeof allShown)[number];
export const isShown = (word: string | undefined): word is ShownEntries => allShown.some((s) => s === word);

export interface Part {
  readonly entries: readonly Entry[];
  readonly shown?: ShownEntries;
  readonly before?: number;
  /** Entries before this one were not looked at yet; absent at the beginning of the journal. */
  readonly further?: number;
}

interface Wish {
  readonly before?: number;
  readonly shown?: ShownEntries;
  /** Those of these groups alone. */
  readonly groups?: readonly GroupRef[];
}

const page = 50;
const batch = 200;
/** A rare kind of entry is searched so far in one go. */
const mostSearched = 2_000;

/** Reads the journal backwards, page by page. */
export function createTrail(journal: Pick<DeskDeps['journal'], 'follow'>, readings: Pick<DeskDeps['readings'], 'case'>): (wish: Wish) => Promise<Part> {
  async function groupOf(subject: string): Promise<GroupRef | undefined> {
    const [what, first = '', ...rest] = subject.split('/');
    if (what === 'case') return (await readings.case(first))?.group;
    return { platform: first, group: what === 'member' ? rest.slice(0, -1).join('/') : rest.join('/') };
  }

  return async ({ before, shown, groups }) => {
    const known = new Map<string, boolean>();
    const mayShow = async ({ subject }: Entry): Promise<boolean> => {
      if (!groups) return true;
      const found = known.get(subject);
      if (found !== undefined) return found;
      const group = await groupOf(subject);
      const may = group !== undefined && groups.some((g) => sameGroup(g, group));
      known.set(subject, may);
      return may;
    };
    const first = before === undefined ? await headOf(journal) : before - 1;
    const entries: Entry[] = [];
    let last = first;
    while (last > 0 && entries.length < page && first - last < mostSearched) {
      const size = shown || groups ? batch : page;
      const from = Math.max(0, last - size);
      const read = (await journal.follow(from, last - from)).filter((e) => e.seq <= last);
      last = from;
      for (const entry of [...read].reverse()) {
        if (!isWanted(entry, shown) || !(await mayShow(entry))) continue;
        if (entries.length === page) break;
        entries.push(entry);
        if (entries.length === page) last = entry.seq - 1;
      }
    }
    return { entries, ...(shown && { shown }), ...(before !== undefined && { before }), ...(last > 0 && { further: last + 1 }) };
  };
}

function isWanted({ subject, event }: Entry, shown: ShownEntries | undefined): boolean {
  if (!shown) return true;
  if (shown === 'groups') return subject.startsWith('group/');
  if (shown === 'members') return subject.startsWith('member/');
  return event !== undefined && shownTypes[shown].includes(event.type);
}
