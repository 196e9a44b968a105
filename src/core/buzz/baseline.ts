import { learn, type Running, runningFrom, zOf } from './decay.ts';

/** What is usual in a group at this hour: learned from every event, so that a lively group is not alarming for being lively. */
export interface Baseline {
  zReaction(at: number, intensity: number): number;
  zReply(at: number, intensity: number): number;
  /** The usual share of angry reactions. */
  angry(): number;
  /** The usual harm of replies: a detector's false alarms are part of it. */
  tone(): number;
  sawReaction(at: number, intensity: number, angry: boolean): void;
  sawReply(at: number, intensity: number, harm: number): void;
}

/** Six hours of workdays and of weekends each have their own: eight cells, drawn towards the whole while they saw little. */
const cells = 8;
const cellOf = (at: number): number => {
  const date = new Date(at);
  const weekend = date.getUTCDay() % 6 === 0;
  return (weekend ? 4 : 0) + Math.floor(date.getUTCHours() / 6);
};
const window = 2_000;
const trust = 60;

export function createBaseline(): Baseline {
  const start = { reaction: runningFrom(1.1, 0.7), reply: runningFrom(1.0, 0.6) };
  const all: { reaction: Running; reply: Running } = { ...start };
  const reaction: Running[] = Array.from({ length: cells }, () => start.reaction);
  const reply: Running[] = Array.from({ length: cells }, () => start.reply);
  let angryShare = runningFrom(0.08, 0.1);
  let harm = runningFrom(0.06, 0.1);
  const blended = (cell: Running, whole: Running): Running => {
    const w = cell.n / (cell.n + trust);
    return { n: cell.n, mean: w * cell.mean + (1 - w) * whole.mean, variance: w * cell.variance + (1 - w) * whole.variance };
  };
  // What is far out of the usual is learned from as if it were only just so: a storm must not become the norm.
  const tame = (r: Running, x: number): number => Math.min(x, r.mean + 2.5 * Math.sqrt(r.variance));

  return {
    zReaction: (at, intensity) => zOf(blended(reaction[cellOf(at)] ?? start.reaction, all.reaction), Math.log1p(intensity)),
    zReply: (at, intensity) => zOf(blended(reply[cellOf(at)] ?? start.reply, all.reply), Math.log1p(intensity)),
    angry: () => Math.min(0.35, angryShare.mean),
    tone: () => Math.min(0.3, harm.mean),
    sawReaction(at, intensity, angry) {
      const x = tame(all.reaction, Math.log1p(intensity));
      const i = cellOf(at);
      reaction[i] = learn(reaction[i] ?? start.reaction, x, window, 30);
      all.reaction = learn(all.reaction, x, window, 30);
      angryShare = learn(angryShare, angry ? 1 : 0, window, 100);
    },
    sawReply(at, intensity, harmOfReply) {
      const x = tame(all.reply, Math.log1p(intensity));
      const i = cellOf(at);
      reply[i] = learn(reply[i] ?? start.reply, x, window, 30);
      all.reply = learn(all.reply, x, window, 30);
      harm = learn(harm, Math.min(harmOfReply, 0.5), window, 100);
    },
  };
}
