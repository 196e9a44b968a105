// What stands around a message and may move its reading a little: bounded, and said in `why`.
import type { Slot } from '../language-conduct.ts';
import type { Factor } from '../rule.ts';
import type { ConductKind } from './classes.ts';
import type { ConductReading } from './model.ts';

/** How a message spoke of people, as those that follow may be read by it: no text. */
export interface Said {
  readonly replyTo?: string;
  /** Which slots it held. */
  readonly slots: ReadonlySet<Slot>;
  /** It came to people's notice. */
  readonly told: boolean;
}

/** An earlier message; `at` in milliseconds. */
export interface Earlier extends Said {
  readonly id: string;
  readonly author: string;
  readonly at: number;
}

export interface Surroundings {
  readonly author: string;
  readonly at: number;
  readonly replyTo?: string;
  /** An image, a film or a sound came with it. */
  readonly shows: boolean;
  /** The last messages of the thread, oldest first. */
  readonly earlier: readonly Earlier[];
}

export interface Shift {
  readonly by: number;
  /** Whom «elle», «lui», «hiya» stand for. */
  readonly target?: Slot;
  readonly why: readonly Factor[];
}

/** However much speaks for it, what stands around moves a reading by no more. */
export const mostShift = 1.5;
const minutes = 60_000;
const targets = ['patient', 'colleague', 'group', 'institution'] as const satisfies readonly Slot[];
const tones = ['laugh', 'smirk', 'contempt', 'insult', 'dehumanise', 'sexual'] as const satisfies readonly Slot[];
/** Banter never excuses these. */
const neverBanter: ReadonlySet<ConductKind> = new Set(['discrimination', 'sexual_comment', 'threat']);

export function shiftOf(reading: ConductReading, around: Surroundings): Shift {
  const own = new Set(reading.marks.map((m) => m.slot));
  const moves: (readonly [number, Factor])[] = [];
  const answered = around.replyTo === undefined ? undefined : around.earlier.find((e) => e.id === around.replyTo);
  const toned = tones.some((t) => own.has(t)) || (reading.words.length > 0 && reading.words.every((w) => w.sort === 'mark'));
  let target: Slot | undefined;

  if (answered && answered.author !== around.author && onlyLaughs(reading) && aboutPatient(answered)) {
    moves.push([0.8, 'memory:reply-laughs']);
    target = 'patient';
  }
  const meant = target === undefined && toned && own.has('they') && !targets.some((t) => own.has(t)) ? spokenOf(around) : undefined;
  if (meant) {
    moves.push([meant.weight, `memory:${meant.slot}`]);
    target = meant.slot;
  }
  if (around.shows && (own.has('laugh') || own.has('spread'))) moves.push([0.7, 'memory:image']);
  if (banters(around, answered) && own.has('you') && !neverBanter.has(reading.kind)) moves.push([-0.6, 'memory:banter']);
  if (pilesOn(around, own)) moves.push([0.8, 'memory:pile-on']);

  const sum = moves.reduce((total, [by]) => total + by, 0);
  return { by: Math.max(-mostShift, Math.min(mostShift, sum)), ...(target && { target }), why: moves.map(([, why]) => why) };
}

/** Whether anything around could move a reading at all: a shift is worth computing only near the threshold. */
export const mayMove = (risk: number, threshold: number): boolean => Math.abs(risk - threshold) <= mostShift;

const onlyLaughs = ({ words, marks }: ConductReading): boolean => {
  const covered = new Set(marks.filter((m) => m.slot === 'laugh').map((m) => m.from));
  return words.length > 0 && words.length <= 4 && words.every((w, i) => w.sort === 'mark' || covered.has(i));
};

const aboutPatient = ({ slots }: Earlier): boolean => slots.has('patient') && !slots.has('self');

/** Whom the last three messages of the last ten minutes spoke of; each one back counts half. */
function spokenOf({ earlier, at }: Surroundings): { readonly slot: Slot; readonly weight: number } | undefined {
  const recent = earlier
    .filter((e) => at - e.at <= 10 * minutes && at >= e.at)
    .slice(-3)
    .reverse();
  for (const [back, { slots }] of recent.entries()) {
    const slot = targets.find((t) => slots.has(t));
    if (slot) return { slot, weight: 0.6 / 2 ** back };
  }
  return undefined;
}

/** Two people who laugh at each other's words, both ways. */
function banters({ author, earlier }: Surroundings, answered: Earlier | undefined): boolean {
  if (!answered || answered.author === author) return false;
  const byId = new Map(earlier.map((e) => [e.id, e]));
  const laughs = (from: string, to: string): boolean =>
    earlier.some((e) => e.author === from && e.slots.has('laugh') && e.replyTo !== undefined && byId.get(e.replyTo)?.author === to);
  return laughs(author, answered.author) && laughs(answered.author, author);
}

/** Two others within a quarter of an hour have attacked what this message speaks of. */
function pilesOn({ author, at, earlier }: Surroundings, own: ReadonlySet<Slot>): boolean {
  const attackers = earlier.filter(
    (e) => e.told && e.author !== author && at - e.at <= 15 * minutes && at >= e.at && targets.some((t) => own.has(t) && e.slots.has(t)),
  );
  return new Set(attackers.map((e) => e.author)).size >= 2;
}
