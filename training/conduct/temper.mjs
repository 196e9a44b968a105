/** Platt's slope and shift: what makes of a logit a probability, on messages by authors not learned from. */
export function temper(rows) {
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < 2000; step++) {
    let gs = 0;
    let gb = 0;
    for (const { risk, bad } of rows) {
      const d = 1 / (1 + Math.exp(-(slope * risk + shift))) - (bad ? 1 : 0);
      gs += d * risk;
      gb += d;
    }
    slope -= (0.5 * gs) / rows.length;
    shift -= (0.5 * gb) / rows.length;
  }
  return { slope, shift };
}
