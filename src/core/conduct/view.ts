// From readings to what the rules of conduct yield: one finding at most a message, with reasons that hold no text.
import { type Slot, slots } from '../language-conduct.ts';
import type { Plain } from '../text.ts';
import type { Confidence, Factor } from '../rule.ts';
import type { ConductKind } from './classes.ts';
import type { ConductModel, ConductReading } from './model.ts';
import { mayMove, type Said, shiftOf, type Surroundings } from './surroundings.ts';

/** What the model says of a passage. Offsets are those of `Plain.text`. */
export interface ConductView {
  readonly kind: ConductKind;
  readonly confidence: Exclude<Confidence, 'certain'>;
  readonly start: number;
  readonly end: number;
  readonly why: readonly Factor[];
}

/** What the rules are shown, and what later messages may be told of this one. */
export interface ConductSeen {
  readonly views: readonly ConductView[];
  readonly said?: Said;
}

const nothing: ConductSeen = { views: [] };

export function seeConduct(model: ConductModel, passage: Plain, around?: Surroundings, unread?: (start: number, end: number) => void): ConductSeen {
  const readings = model.read(passage, unread);
  const first = readings[0];
  if (!first) return nothing;
  const { told, noted, distressTold, distressNoted } = model.limits;
  const worst = readings.reduce((a, b) => (b.risk > a.risk ? b : a), first);
  const lowest = readings.reduce((a, b) => (b.distress > a.distress ? b : a), first);
  const views: ConductView[] = [];
  if (lowest.distress >= distressNoted)
    views.push({ ...rangeOf(lowest), kind: 'distress', confidence: lowest.distress >= distressTold ? 'strong' : 'weak', why: ['model', ...marksOf(lowest)] });
  const shift = around && mayMove(worst.risk, told) ? shiftOf(worst, around) : undefined;
  const risk = worst.risk + (shift?.by ?? 0);
  if (risk >= noted) {
    const kind = shift?.target === 'patient' && mild.has(worst.kind) ? 'patient_mockery' : worst.kind;
    const why: Factor[] = [`model:${model.probability(risk).toFixed(2)}`, ...marksOf(worst), ...(shift?.why ?? []), ...lowering(model, worst, told)];
    views.push({ ...rangeOf(worst), kind, confidence: risk >= told ? 'strong' : 'weak', why });
  }
  const replyTo = around?.replyTo;
  return { views, said: { slots: new Set(worst.marks.map((m) => m.slot)), told: risk >= told, ...(replyTo !== undefined && { replyTo }) } };
}

/** What a laugh at a patient may be taken for when the patient stands in another message. */
const mild: ReadonlySet<ConductKind> = new Set(['hurtful_irony', 'colleague_insult']);

const rangeOf = ({ start, end }: ConductReading): { readonly start: number; readonly end: number } => ({ start, end });

const signOf = (slot: Slot): 'target' | 'attack' | 'tone' | 'guard' => {
  const at = slots.indexOf(slot);
  if (at < slots.indexOf('insult')) return 'target';
  if (at < slots.indexOf('laugh')) return 'attack';
  return at < slots.indexOf('reported') ? 'tone' : 'guard';
};

const shown = 2;

/** The slots met, the two first of each sign. */
function marksOf({ marks }: ConductReading): readonly Factor[] {
  const found = [...new Set(marks.map((m) => m.slot))].map((slot) => [signOf(slot), slot] as const);
  return (['target', 'attack', 'tone', 'guard'] as const).flatMap((sign) =>
    found
      .filter(([s]) => s === sign)
      .slice(0, shown)
      .map(([s, slot]): Factor => `${s}:${slot}`),
  );
}

const tried = 6;

/** The slot without whose words the message would not have been told. */
function lowering(model: ConductModel, reading: ConductReading, told: number): readonly Factor[] {
  if (reading.risk < told) return [];
  const found = [...new Set(reading.marks.map((m) => m.slot))].filter((slot) => signOf(slot) !== 'guard').slice(0, tried);
  const [lowest] = found.map((slot) => ({ slot, risk: model.without(reading, slot) })).sort((a, b) => a.risk - b.risk);
  return lowest && lowest.risk < told ? [`model:without-${lowest.slot}`] : [];
}
