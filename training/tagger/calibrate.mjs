// One temperature and one offset a class, fitted on names judged without their author (Newton is not worth it: plain descent on four numbers).
import { scoreJudge, softmax } from './judge.mjs';

/** @param pairs [{ scores: number[4], gold }] ; gives [temperature, offset of none, lay, practitioner, public] */
export function fitTemper(pairs) {
  const temper = [1, 0, 0, 0, 0];
  for (let step = 0; step < 400; step++) {
    const slope = [0, 0, 0, 0, 0];
    for (const { scores, gold, weight } of pairs) {
      const p = softmax(scores.map((s, y) => s * temper[0] + temper[1 + y]));
      for (let y = 0; y < 4; y++) {
        const d = (p[y] - (y === gold ? 1 : 0)) * weight;
        slope[0] += d * scores[y];
        slope[1 + y] += d;
      }
    }
    for (let k = 0; k < 5; k++) temper[k] -= ((k === 0 ? 0.05 : 0.5) * slope[k]) / pairs.length;
  }
  return temper;
}

export function scoresOf(judge, item) {
  return Array.from(scoreJudge(judge, item.features, new Float64Array(4)));
}
