import { type Baseline, createBaseline } from './baseline.ts';
import { plus, still, valueAt } from './decay.ts';
import { feelingOf } from './emoji.ts';
import { type BuzzReason, estimate, reasonsOf } from './estimate.ts';
import { addReaction, addReply, beat, beatMs, meet, newRoot, type Root, tau } from './root.ts';

/** What the watch is told of a message: shape and verdict, never text. Times in milliseconds since 1970. */
export interface Seen {
  readonly group: string;
  readonly id: string;
  readonly at: number;
  readonly author: string;
  readonly replyTo?: string;
  /** 0 to 1, from the conduct findings. */
  readonly harm: number;
  readonly patient: boolean;
  /** A call to spread; a network, a paper or a journalist named. */
  readonly call: boolean;
  readonly outlet: boolean;
  /** A keyed hash of its text when it is long enough to be recognised; the same text again is a copy. */
  readonly print?: string;
  readonly forwarded: boolean;
}

/** A talk whose level rose, or that calmed (`level` 0). Told once a rise, and at most once in half an hour otherwise. */
export interface Signal {
  readonly group: string;
  readonly root: string;
  readonly level: 0 | 1 | 2 | 3;
  /** 0 to 1. */
  readonly alarm: number;
  readonly reasons: readonly BuzzReason[];
  readonly events: number;
  readonly people: number;
  readonly startedAt: number;
}

/** A talk as it stands, with its course: events in each `minutes` since it began. */
export interface View extends Signal {
  readonly course: readonly number[];
  readonly minutes: number;
}

/** O(1) an event; memory bounded by group; the past of two days at most. */
export interface BuzzWatch {
  message(seen: Seen): Signal | undefined;
  reaction(group: string, message: string, at: number, by: string | undefined, added: readonly string[], removed: readonly string[]): Signal | undefined;
  left(group: string, at: number): Signal | undefined;
  /** The talk with most alarm in the last two hours, for the crisis card; its level is what was told. */
  liveliest(group: string, at: number): View | undefined;
  /** One talk, while its past is remembered. */
  talk(group: string, root: string, at: number): View | undefined;
  /** Talks that were told of and have calmed since. */
  calmed(at: number): readonly Signal[];
}

const keepMs = 48 * 3_600_000;
const mostRoots = 400;
const mostMessages = 4_000;
const mostPrints = 2_000;
const mostGroups = 500;
const mostActive = 5_000;
const weekMs = 7 * 86_400_000;
/** A message that answers nothing belongs to a hot talk when it comes within this time and has something wrong with it. */
const nearMs = 5 * 60_000;
const quietMs = 30 * 60_000;
const recentMs = 2 * 3_600_000;
const leastAlarm = 0.1;
/** The sum of alarm above which each level begins, and what is taken off each event's alarm. */
const levels = { 1: 0.4, 2: 0.7, 3: 1.7 } as const;
const slack = 0.27;
/** A storm of a small group is over in a few dozen events: there levels begin sooner, once a third person takes part. Tuned on simulated groups like the weights of `estimate`. */
const small = { from: 75, whole: 45, people: 3, levels: { 1: 0.04, 2: 0.07, 3: 0.7 }, slack: 0.12 } as const;

/** How much of a small group's eagerness holds, by how many people were seen in a week. */
const smallness = (active: number): number => Math.min(1, Math.max(0, (small.from - active) / (small.from - small.whole)));
const between = (usual: number, eager: number, share: number): number => usual + (eager - usual) * share;

interface Group {
  readonly baseline: Baseline;
  readonly roots: Map<string, Root>;
  /** Message → its root, and whether it is a reply. */
  readonly of: Map<string, { readonly root: string; readonly reply: boolean }>;
  readonly prints: Map<string, { readonly root: string; readonly message: string }>;
  /** When each was last seen, the longest ago first. */
  readonly active: Map<string, number>;
  hot: string | undefined;
}

export function createBuzzWatch(): BuzzWatch {
  const groups = new Map<string, Group>();

  function groupOf(id: string): Group {
    let group = groups.get(id);
    if (!group) {
      group = { baseline: createBaseline(), roots: new Map(), of: new Map(), prints: new Map(), active: new Map(), hot: undefined };
      groups.set(id, group);
      trim(groups, mostGroups);
    }
    return group;
  }

  /** After each event: the alarm now, the leaky sum, the level, and whether anybody should hear of it. */
  function weigh(name: string, group: Group, root: Root, at: number): Signal | undefined {
    root.events++;
    beat(root, at);
    root.lastAt = at;
    const now = estimate(root, at, group.baseline, group.active.size);
    const share = root.people.size < small.people ? 0 : smallness(group.active.size);
    root.rising = now.alarm > root.last + 0.005 ? root.rising + 1 : now.alarm < root.last - 0.02 ? 0 : root.rising;
    root.last = now.alarm;
    const sum = Math.max(0, valueAt(root.alarm, at, tau.alarm) + now.alarm - between(slack, small.slack, share));
    root.alarm = sum === 0 ? still : { value: sum, at };
    if (sum > 0 && (group.hot === undefined || (group.roots.get(group.hot)?.alarm.value ?? 0) <= sum)) group.hot = root.id;
    const reaches = (level: 1 | 2 | 3): boolean => sum >= between(levels[level], small.levels[level], share);
    const level = reaches(3) ? 3 : reaches(2) ? 2 : reaches(1) ? 1 : 0;
    // Two rises in a row, or a way out of the group: one bad moment is not yet a storm.
    if (level === 0 || level <= root.told || (root.rising < 2 && now.outward === 0)) return undefined;
    root.told = level;
    root.toldAt = at;
    return signalOf(name, root, level, now.alarm, reasonsOf(now));
  }

  return {
    message(seen) {
      const group = groupOf(seen.group);
      if (group.of.has(seen.id)) return undefined;
      const parent = seen.replyTo === undefined ? undefined : group.of.get(seen.replyTo);
      const copied = seen.print === undefined ? undefined : group.prints.get(seen.print);
      const root = rootFor(group, seen, parent?.root, copied?.root);
      const isReply = root.id !== seen.id;
      group.of.set(seen.id, { root: root.id, reply: isReply });
      trim(group.of, mostMessages);
      if (seen.print !== undefined && !copied) {
        group.prints.set(seen.print, { root: root.id, message: seen.id });
        trim(group.prints, mostPrints);
      }
      meet(root, seen.author);
      present(group, seen.author, seen.at);
      if (seen.patient) root.patient = true;
      if (seen.call) root.calls = plus(root.calls, seen.at, tau.outward);
      if (seen.outlet) root.outlets = plus(root.outlets, seen.at, tau.outward);
      if (copied && copied.message !== seen.id) root.copies = plus(root.copies, seen.at, tau.outward);
      if (isReply) {
        addReply(root, seen.at, seen.harm, parent?.reply === true);
        const signal = weigh(seen.group, group, root, seen.at);
        group.baseline.sawReply(seen.at, valueAt(root.answers, seen.at, tau.reply), seen.harm);
        return signal;
      }
      return weigh(seen.group, group, root, seen.at);
    },
    reaction(name, message, at, by, added, removed) {
      const group = groupOf(name);
      const place = group.of.get(message);
      const root = place && group.roots.get(place.root);
      if (!root) return undefined;
      meet(root, by);
      if (by !== undefined) present(group, by, at);
      for (const emoji of removed) root.feelings[feelingOf(emoji)] = Math.max(0, root.feelings[feelingOf(emoji)] - 1);
      for (const emoji of added) addReaction(root, at, feelingOf(emoji), 1);
      if (!added.length) return undefined;
      const signal = weigh(name, group, root, at);
      group.baseline.sawReaction(
        at,
        valueAt(root.reactions, at, tau.reaction),
        added.some((e) => feelingOf(e) === 'angry'),
      );
      return signal;
    },
    left(name, at) {
      const group = groups.get(name);
      const root = group?.hot === undefined ? undefined : group.roots.get(group.hot);
      if (!group || !root || at - root.lastAt > quietMs) return undefined;
      root.left++;
      return weigh(name, group, root, at);
    },
    liveliest(name, at) {
      const group = groups.get(name);
      let most: Root | undefined;
      for (const root of group?.roots.values() ?? []) if (at - root.lastAt < recentMs && root.last > (most?.last ?? leastAlarm)) most = root;
      return group && most && viewOf(name, group, most, at);
    },
    talk(name, id, at) {
      const group = groups.get(name);
      const root = group?.roots.get(id);
      return group && root && viewOf(name, group, root, at);
    },
    calmed(at) {
      const found: Signal[] = [];
      for (const [name, group] of groups)
        for (const root of group.roots.values())
          if (root.told > 0 && at - root.lastAt > quietMs && valueAt(root.alarm, at, tau.alarm) < levels[1]) {
            root.told = 0;
            found.push(signalOf(name, root, 0, root.last, []));
          }
      return found;
    },
  };
}

function viewOf(name: string, group: Group, root: Root, at: number): View {
  const now = estimate(root, at, group.baseline, group.active.size);
  return { ...signalOf(name, root, root.told, now.alarm, reasonsOf(now)), course: [...root.beats], minutes: beatMs / 60_000 };
}

const signalOf = (group: string, root: Root, level: Signal['level'], alarm: number, reasons: readonly BuzzReason[]): Signal => ({
  group,
  root: root.id,
  level,
  alarm,
  reasons,
  events: root.events,
  people: root.people.size,
  startedAt: root.startedAt,
});

/** The talk a message belongs to: that of what it answers or copies, else a hot one it adds to, else its own. */
function rootFor(group: Group, seen: Seen, answered: string | undefined, copied: string | undefined): Root {
  const known = (id: string | undefined): Root | undefined => (id === undefined ? undefined : group.roots.get(id));
  const wrong = seen.harm >= 0.3 || seen.call || seen.outlet || seen.patient;
  const hot = known(group.hot);
  const near = wrong && hot && valueAt(hot.alarm, seen.at, tau.alarm) > levels[1] / 2 && seen.at - hot.lastAt < nearMs ? hot : undefined;
  const found = known(answered) ?? known(copied) ?? near;
  if (found) return found;
  const fresh = newRoot(seen.id, seen.at, seen.harm, seen.patient);
  // A reply to what came before the watch began still answers something.
  if (seen.replyTo !== undefined) group.of.set(seen.replyTo, { root: seen.id, reply: false });
  group.roots.set(seen.id, fresh);
  for (const [id, root] of group.roots) {
    if (seen.at - root.lastAt <= keepMs) break;
    group.roots.delete(id);
  }
  trim(group.roots, mostRoots);
  return fresh;
}

/** Who was seen in the last seven days. */
function present({ active }: Group, person: string, at: number): void {
  active.delete(person);
  active.set(person, at);
  for (const [someone, last] of active) {
    if (at - last <= weekMs && active.size <= mostActive) return;
    active.delete(someone);
  }
}

/** Maps remember the order in which things came: the first are the oldest. */
function trim(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
