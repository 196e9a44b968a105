import { combine, signalsOf, type Weighed } from './combine.ts';
import { inspect, type Inspected, type Inspector } from './inspect.ts';
import { areaOf } from './kinds.ts';
import type { Phrases } from './language.ts';
import { createMemory, isQuiet, type Memory } from './memory.ts';
import type { Passage } from './message.ts';
import { anonymise } from './anonymise.ts';
import { tongueOf } from './anonymise/tongue.ts';
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
}

export interface EngineOptions {
  readonly memory?: Memory;
  /** What stands in place of what was found, by language. */
  readonly instead?: (language: string) => Phrases['instead'];
}

export interface Engine {
  /** Never throws on any text; a broken rule becomes a finding. Remembers the message when it belongs to a thread. */
  review(question: Question): Promise<Verdict>;
  /** The text as it could have been posted; it reviews as `pass`. */
  safeVersion(text: string, country: string, language: string): Promise<string>;
}

export function createEngine(inspector: Inspector, { memory = createMemory(), instead }: EngineOptions = {}): Engine {
  const judge = (passages: readonly Passage[], country: string): readonly Finding[] =>
    passages.flatMap((passage, index) => {
      const inspected = inspect(passage, country, inspector);
      return combine(inspected.sightings).map((f) => home(inspected, f, index));
    });

  const labels = (text: string) => {
    const read = plain(text);
    return inspector.lexicon.mentions(read).map(({ concept, start, end }) => {
      const [from, to] = read.back(start, end);
      return { concept, start: from, end: to };
    });
  };

  const review = async (question: Question): Promise<Verdict> => {
    if (question.thread === undefined) return verdictOf(judge(question.passages, question.country));
    return inThread(question, question.thread);
  };

  async function inThread(question: Question, thread: string): Promise<Verdict> {
    const { passages, country, author = '', at, replyTo, id = '' } = question;
    const time = at === undefined ? 0 : Date.parse(at) || 0;
    const before = memory.recall(thread, { author, at: time, ...(replyTo !== undefined && { replyTo }) });
    const found = passages.map((passage, index) => {
      const inspected = inspect(passage, country, inspector);
      const alone = combine(inspected.sightings, index === 0 ? before.filter((m) => m.quiet).flatMap((m) => m.signals) : []);
      const known =
        index === 0 && before.length && passage.text.length <= continuation && isQuiet(alone)
          ? inContext(
              inspected,
              before.map((m) => m.text),
              country,
              inspector,
            )
          : [];
      const told = known.length ? [...alone.filter((a) => !known.some((k) => k.start < a.end && a.start < k.end)), ...known] : alone;
      if (index === 0) memory.keep(thread, { id, author, at: time, text: passage.text, quiet: isQuiet(told), signals: told.flatMap(signalsOf) });
      return told.map((f) => home(inspected, f, index));
    });
    return verdictOf(found.flat());
  }

  return {
    review,
    async safeVersion(text, country, language) {
      const words = instead?.(tongueOf(text, language));
      return anonymise(text, (t) => judge([{ source: 'body', text: t }], country), words, { labels });
    },
  };
}

/** What goes on from an earlier message is short: «il s'appelle Karim», a number, a street. A long message stands for itself. */
const continuation = 140;

/**
 * The message read together with what it goes on from. What then becomes a leak inside it was told over several messages;
 * what becomes one before it («Karim…», and now the diagnosis) marks the whole of it.
 */
function inContext(inspected: Inspected, before: readonly string[], country: string, inspector: Inspector): readonly Weighed[] {
  const lead = `${before.join('\n')}\n`;
  const joined = inspect({ source: 'body', text: lead + inspected.plain.text }, country, inspector);
  const shift = joined.plain.text.length - inspected.plain.text.length;
  const leaks = combine(joined.sightings).filter(
    (f) => (f.outcome === 'alert' || f.outcome === 'remove') && areaOf(f.kind) === 'patient' && f.kind !== 'rare_profile',
  );
  const own = leaks.filter((f) => f.start >= shift).map((f): Weighed => ({ ...f, start: f.start - shift, end: f.end - shift, why: [...f.why, 'memory'] }));
  if (own.length) return own;
  const alone = combine(inspect({ source: 'body', text: lead }, country, inspector).sightings).some((f) => f.outcome === 'alert' || f.outcome === 'remove');
  const first = alone ? undefined : leaks[0];
  return first
    ? [{ kind: 'rare_profile', start: 0, end: inspected.plain.text.length, confidence: 'strong', why: ['memory'], rule: first.rule, outcome: 'alert' }]
    : [];
}

/** Back to the original text. */
function home({ plain }: Inspected, { kind, start, end, confidence, why, rule, outcome }: Weighed, passage: number): Finding {
  const [from, to] = plain.back(start, end);
  return { kind, rule, passage, start: from, end: to, confidence, outcome, why };
}

const verdictOf = (findings: readonly Finding[]): Verdict => ({ outcome: gravest(findings.map((f) => f.outcome)), findings });
