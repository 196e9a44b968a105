import { combine, signalsOf, type Weighed } from './combine.ts';
import { hearConduct } from './conduct/hear.ts';
import type { Surroundings } from './conduct/surroundings.ts';
import { inspect, type Inspected, type Inspector, suspects } from './inspect.ts';
import { areaOf } from './kinds.ts';
import type { Phrases } from './language.ts';
import { createInOrder } from './in-order.ts';
import { createMemory, isQuiet, type Memory, type Remembered } from './memory.ts';
import { isDoubtful, isTold, isUnsure, isUnsureInContext, type Reading, readTwice, softened } from './second.ts';
import { readingOnce, type SecondReader } from './second-reader.ts';
import type { Passage } from './message.ts';
import type { Revealed } from './evasion.ts';
import { unspelled } from './evasion/spelled.ts';
import { createSafeVersion } from './safe-version.ts';
import { plain } from './text.ts';
import { type Finding, gravest, type Verdict } from './verdict.ts';

/** What is asked of the engine for one message; `thread` ties the messages of one conversation. */
export interface Question {
  readonly passages: readonly Passage[];
  readonly country: string;
  readonly id?: string;
  readonly thread?: string;
  readonly author?: string;
  readonly at?: string;
  readonly replyTo?: string;
  /** An image, a film or a sound came with it. */
  readonly shows?: boolean;
}

export interface EngineOptions {
  readonly memory?: Memory;
  /** Asked where the first tier is unsure. */
  readonly second?: SecondReader;
  /** What stands in place of what was found, by language. */
  readonly instead?: (language: string) => Phrases['instead'];
}

export interface Engine {
  /** Never throws on any text; a broken rule becomes a finding. Remembers the message when it belongs to a thread. */
  review(question: Question): Promise<Verdict>;
  /** The text as it could have been posted; it reviews as `pass`. */
  safeVersion(text: string, country: string, language: string): Promise<string>;
}

export function createEngine(inspector: Inspector, { memory = createMemory(), second, instead }: EngineOptions = {}): Engine {
  const inOrder = createInOrder();

  /** One passage by the first tier and, where that is unsure, by the second: one reading serves both questions. */
  const look = async (passage: Passage, country: string, reading: Reading = { remembered: [] }, around?: Surroundings): Promise<Looked> => {
    const alone = inspect(passage, country, inspector, around);
    if (!second) return { inspected: alone, found: unspelled(alone.plain.text, combine(alone.sightings, reading.remembered)) };
    const asked = readingOnce(second);
    const inspected = reading.context ? alone : await hearConduct(alone, asked);
    const found = combine(inspected.sightings, reading.remembered);
    const unsure = reading.context ? isUnsureInContext : isUnsure;
    const weighed = unspelled(inspected.plain.text, unsure(inspected, found) ? await readTwice(inspected, found, reading, asked) : found);
    if (!inspected.hidden || weighed.some(isTold)) return { inspected, found: weighed };
    return { inspected, found: [...weighed, ...(await undressed(inspected.hidden, country, second))] };
  };

  /** What both tiers make of the passage without its disguises, where the first alone told nothing. */
  async function undressed({ text, back, touches }: Revealed, country: string, second: SecondReader): Promise<readonly Weighed[]> {
    const shown = inspect(bodyOf(text), country, inspector);
    const first = combine(shown.sightings);
    const found = isUnsure(shown, first) ? await readTwice(shown, first, { remembered: [] }, second) : first;
    return found.filter(isTold).flatMap((f): Weighed[] => {
      const [start, end] = back(...shown.plain.back(f.start, f.end));
      return touches(start, end) ? [{ ...f, start, end, why: [...f.why, 'evasion'] }] : [];
    });
  }

  const lookAt = async (passages: readonly Passage[], country: string): Promise<readonly Finding[]> => {
    const all: Finding[] = [];
    for (const [index, passage] of passages.entries()) {
      const { inspected, found } = await look(passage, country);
      all.push(...found.map((f) => home(inspected, f, index)));
    }
    return all;
  };

  const firstTier = (text: string, country: string): readonly Finding[] => {
    const inspected = inspect(bodyOf(text), country, inspector);
    return combine(inspected.sightings).map((f) => home(inspected, f, 0));
  };

  const labels = (text: string) => {
    const read = plain(text);
    return inspector.lexicon.mentions(read).map(({ concept, start, end }) => {
      const [from, to] = read.back(start, end);
      return { concept, start: from, end: to };
    });
  };

  const review = async (question: Question): Promise<Verdict> => {
    const { thread } = question;
    if (thread === undefined) return verdictOf(await lookAt(question.passages, question.country));
    // What is remembered of a message must be there when the next one of its thread is read.
    return inOrder(thread, () => inThread(question, thread));
  };

  async function inThread(question: Question, thread: string): Promise<Verdict> {
    const { passages, country, author = '', at, replyTo, id = '', shows = false } = question;
    const time = at === undefined ? 0 : Date.parse(at) || 0;
    const before = memory.recall(thread, { author, at: time, ...(replyTo !== undefined && { replyTo }) });
    const earlier = memory.recent(thread).flatMap(({ said, ...m }) => (said ? [{ ...said, id: m.id, author: m.author, at: m.at }] : []));
    const around: Surroundings = { author, at: time, shows, earlier, ...(replyTo !== undefined && { replyTo }) };
    const all: Finding[] = [];
    for (const [index, passage] of passages.entries()) {
      const signals = index === 0 ? before.filter((m) => m.quiet).flatMap((m) => m.signals) : [];
      const { inspected, found: alone } = await look(passage, country, { remembered: signals }, index === 0 ? around : undefined);
      const goesOn = index === 0 && before.length > 0 && passage.text.length <= continuation && isQuiet(alone);
      const known = goesOn ? await inContext(inspected, before, country) : [];
      const answers = index === 0 && before.some((m) => m.author !== author) && passage.text.length <= continuation;
      const told = known.length
        ? [...alone.filter((a) => !known.some((k) => k.start < a.end && a.start < k.end)), ...known]
        : answers && isDoubtful(alone) && !(await standsInContext(inspected, before, country))
          ? softened(alone)
          : alone;
      const { said } = inspected.conduct();
      if (index === 0)
        memory.keep(thread, { id, author, at: time, text: passage.text, quiet: isQuiet(told), signals: told.flatMap(signalsOf), ...(said && { said }) });
      all.push(...told.map((f) => home(inspected, f, index)));
    }
    return verdictOf(all);
  }

  /**
   * The message read together with what it goes on from. What then becomes a leak inside it was told over several messages;
   * what becomes one before it («Karim…», and now the diagnosis) marks the whole of it.
   */
  async function inContext(inspected: Inspected, before: readonly Remembered[], country: string): Promise<readonly Weighed[]> {
    const lead = `${before.map((m) => m.text).join('\n')}\n`;
    const joined = await look(bodyOf(lead + inspected.plain.text), country, { remembered: [], context: true });
    const shift = joined.inspected.plain.text.length - inspected.plain.text.length;
    const leaks = joined.found.filter(
      (f) => (f.outcome === 'alert' || f.outcome === 'remove') && areaOf(f.kind) === 'patient' && (f.kind !== 'rare_profile' || f.why.includes('encoder')),
    );
    const own = leaks.filter((f) => f.start >= shift).map((f): Weighed => ({ ...f, start: f.start - shift, end: f.end - shift, why: [...f.why, 'memory'] }));
    if (own.length) return own;
    const first = leaks.find((f) => f.kind !== 'rare_profile');
    if (!first || (await look(bodyOf(lead), country)).found.some((f) => f.outcome === 'alert' || f.outcome === 'remove')) return [];
    return [{ kind: 'rare_profile', start: 0, end: inspected.plain.text.length, confidence: 'strong', why: ['memory'], rule: first.rule, outcome: 'alert' }];
  }

  /** Whether what an answer seems to tell is still told when it is read under its question. */
  async function standsInContext(inspected: Inspected, before: readonly Remembered[], country: string): Promise<boolean> {
    const question = before.at(-1)?.text ?? '';
    const joined = await look(bodyOf(`${question}\n${inspected.plain.text}`), country);
    const shift = joined.inspected.plain.text.length - inspected.plain.text.length;
    return joined.found.some((f) => isTold(f) && f.end > shift);
  }

  const safeVersion = createSafeVersion({
    firstTier,
    ...(second && { both: (text: string, country: string) => lookAt([bodyOf(text)], country) }),
    labels,
    suspects: (text, country, told) => suspects(text, country, inspector, told),
    ...(instead && { instead }),
  });

  return { review, safeVersion };
}

interface Looked {
  readonly inspected: Inspected;
  readonly found: readonly Weighed[];
}

const bodyOf = (text: string): Passage => ({ source: 'body', text });

/** What goes on from an earlier message is short: «il s'appelle Karim», a number, a street. A long message stands for itself. */
const continuation = 140;

/** Back to the original text. */
function home({ plain }: Inspected, { kind, start, end, confidence, why, rule, outcome }: Weighed, passage: number): Finding {
  const [from, to] = plain.back(start, end);
  return { kind, rule, passage, start: from, end: to, confidence, outcome, why };
}

const verdictOf = (findings: readonly Finding[]): Verdict => ({ outcome: gravest(findings.map((f) => f.outcome)), findings });
