// From readings to what the rules of conduct yield: one finding at most a message, with reasons that hold no text.
import { type Slot, slots } from '../language-conduct.ts';
import type { Plain } from '../text.ts';
import type { Confidence, Factor } from '../rule.ts';
import type { ConductKind } from './classes.ts';
import { blendTable } from './blend-table.ts';
import type { ConductModel, ConductReading } from './model.ts';
import { blend, blendDistress, type ConductOpinion, isUnsureOfConduct, isUnsureOfDistress } from './opinion.ts';
import { mayMove, type Said, type Shift, shiftOf, type Surroundings } from './surroundings.ts';

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
  readonly doubt?: ConductDoubt;
}

/** Where a second opinion could change what is seen, and what is seen with it. Offsets are those of `Plain.text`. */
export interface ConductDoubt {
  readonly start: number;
  readonly end: number;
  /** Whether the passage is longer than what is doubted. */
  readonly part: boolean;
  readonly settled: (opinion: ConductOpinion) => ConductSeen;
}

const nothing: ConductSeen = { views: [] };

export function seeConduct(model: ConductModel, passage: Plain, around?: Surroundings, unread?: (start: number, end: number) => void): ConductSeen {
  const readings = model.read(passage, unread);
  const first = readings[0];
  if (!first) return nothing;
  const worst = readings.reduce((a, b) => (b.risk > a.risk ? b : a), first);
  const lowest = readings.reduce((a, b) => (b.distress > a.distress ? b : a), first);
  const shift = around && mayMove(worst.risk, model.limits.told) ? shiftOf(worst, around) : undefined;
  const seen = (judged: Judged): ConductSeen => {
    const said = {
      slots: new Set(worst.marks.map((m) => m.slot)),
      told: judged.risk >= judged.told,
      ...(around?.replyTo !== undefined && { replyTo: around.replyTo }),
    };
    return { views: viewsOf(model, judged, worst, lowest, shift), said };
  };
  const { limits } = model;
  const by = shift?.by ?? 0;
  const { distress } = lowest;
  const own: Judged = { ...limits, risk: worst.risk + by, kind: worst.kind, share: [], probability: model.probability, distress };
  const alone = seen(own);
  const unsure = isUnsureOfConduct(worst);
  const low = isUnsureOfDistress(lowest);
  if (!unsure && !low) return alone;
  const settled = (opinion: ConductOpinion): ConductSeen =>
    seen({ ...own, ...(unsure && settledRisk(worst, opinion, by)), ...(low && raisedDistress(lowest, opinion, limits)) });
  return { ...alone, doubt: { ...rangeOf(unsure ? worst : lowest), part: readings.length > 1, settled } };
}

function settledRisk(worst: ConductReading, opinion: ConductOpinion, by: number): Partial<Judged> {
  const { risk, kind, share } = blend(worst, opinion);
  const { told, noted, weights } = blendTable;
  return { told, noted, risk: risk + weights.own * by, kind, share: [`encoder:${share.toFixed(2)}`], probability: logistic };
}

/** The second reader may hear despair that our own model has not; what that has heard stands. */
function raisedDistress(lowest: ConductReading, opinion: ConductOpinion, { distressTold }: Limits): Partial<Judged> {
  const both = blendDistress(lowest, opinion);
  const { told, noted } = blendTable.care;
  return lowest.distress >= distressTold || both < noted ? {} : { distress: both, distressTold: told, distressNoted: noted };
}

/** What one or two readers say of a passage, with the limits that hold for it. */
interface Judged extends Limits {
  readonly risk: number;
  readonly kind: ConductKind;
  readonly share: readonly Factor[];
  readonly probability: (logit: number) => number;
  readonly distress: number;
}
type Limits = ConductModel['limits'];

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

function viewsOf(model: ConductModel, judged: Judged, worst: ConductReading, lowest: ConductReading, shift: Shift | undefined): readonly ConductView[] {
  const { told, noted, distress, distressTold, distressNoted } = judged;
  const views: ConductView[] = [];
  if (distress >= distressNoted)
    views.push({
      ...rangeOf(lowest),
      kind: 'distress',
      confidence: distress >= distressTold ? 'strong' : 'weak',
      why: ['model', ...marksOf(lowest)],
    });
  if (judged.risk >= noted) {
    const kind = shift?.target === 'patient' && mild.has(judged.kind) ? 'patient_mockery' : judged.kind;
    const probable: Factor = `model:${judged.probability(judged.risk).toFixed(2)}`;
    const without = judged.share.length ? [] : lowering(model, worst, told);
    const why: Factor[] = [probable, ...judged.share, ...marksOf(worst), ...(shift?.why ?? []), ...without];
    views.push({ ...rangeOf(worst), kind, confidence: judged.risk >= told ? 'strong' : 'weak', why });
  }
  return views;
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
