// Judges the conduct model by leave-one-author-out: what is found at 5 % false alarms on near-misses, and how well risk and harmless are ordered.
import { learn, riskOf, scoresOf } from './learn.mjs';

export const auc = (rows) => {
  const sorted = [...rows].sort((a, b) => a.risk - b.risk);
  let below = 0;
  let sum = 0;
  for (const r of sorted) r.bad ? (sum += below) : below++;
  return sum / (below * (rows.length - below));
};

/** Share of the bad found at the threshold that lets at most `alarms` of the good be told. */
export const foundAt = (rows, alarms) => {
  const good = rows
    .filter((r) => !r.bad)
    .map((r) => r.risk)
    .sort((a, b) => b - a);
  const threshold = good[Math.floor(alarms * good.length)] ?? Number.NEGATIVE_INFINITY;
  const bad = rows.filter((r) => r.bad);
  return { found: bad.filter((r) => r.risk > threshold).length / bad.length, threshold };
};

/** What a model says of items it has not learned from, as the engine would hear it. */
export function judgeWith(model, items, { classes, gateWeight, unnamedDespair }) {
  const width = classes.length;
  const distress = classes.indexOf('distress');
  return items.map((item) => {
    const scores = scoresOf(model, item.features);
    const kinds = scores.subarray(0, width);
    let best = 1;
    for (let k = 2; k < width; k++) if (kinds[k] > kinds[best]) best = k;
    const risk = riskOf(scores, width, distress, gateWeight);
    return { ...item, ...risk, distress: risk.distress - (item.features.despair ? 0 : unnamedDespair), best, classes: Array.from(kinds) };
  });
}

/** Of `judging` each is judged by what all other authors teach. */
export function leaveOut(authors, judging, others, options, core, report = () => {}) {
  const width = core.classes.length;
  return judging.map(({ author, items }) => {
    const model = learn([...authors.filter((a) => a.author !== author).flatMap((a) => a.items), ...others], { ...options, width });
    const rows = judgeWith(model, items, core);
    report(author, rows);
    return { author, rows };
  });
}
