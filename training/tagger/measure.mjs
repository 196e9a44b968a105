// Counts and intervals. `names` gives for a row its names as [{ start, end, lay, named, role }].
export function wilson(k, n) {
  if (!n) return [0, 1];
  const z = 1.96;
  const p = k / n;
  const d = 1 + (z * z) / n;
  const c = p + (z * z) / (2 * n);
  const s = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return [(c - s) / d, (c + s) / d];
}
export const share = (k, n) =>
  `${k}/${n} ${((100 * k) / Math.max(n, 1)).toFixed(1)} % [${wilson(k, n)
    .map((x) => (100 * x).toFixed(1))
    .join('–')}]`;

const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** Message by message: is a lay name found where there is one, is one raised where nothing leaks, who is taken for whom. */
export function measureAuthor(rows, names, threshold) {
  const m = { found: 0, withLay: 0, alarms: 0, clean: 0, layAsPractitioner: 0, layNames: 0, practitionerAsLay: 0, practitionerNames: 0, tp: 0, fp: 0, fn: 0 };
  for (const [i, row] of rows.entries()) {
    const spans = names[i];
    const lay = spans.filter((s) => s.lay >= threshold);
    const gold = row.spans.filter((s) => s.role === 'lay');
    if (gold.length) {
      m.withLay++;
      if (gold.some((g) => lay.some((s) => overlaps(s, g)))) m.found++;
    } else if (row.leak === 'none') {
      m.clean++;
      if (lay.length) m.alarms++;
    }
    for (const g of row.spans) {
      const hit = spans.find((s) => overlaps(s, g) && s.named >= 0.5);
      if (g.role === 'lay') {
        m.layNames++;
        if (hit && hit.role === 'practitioner') m.layAsPractitioner++;
      }
      if (g.role === 'practitioner') {
        m.practitionerNames++;
        if (lay.some((s) => overlaps(s, g))) m.practitionerAsLay++;
      }
    }
    const people = row.spans.filter((s) => s.role !== 'other');
    const told = spans.filter((s) => s.named >= 0.5);
    const right = told.filter((s) => people.some((g) => overlaps(s, g))).length;
    m.tp += right;
    m.fp += told.length - right;
    m.fn += people.filter((g) => !told.some((s) => overlaps(s, g))).length;
  }
  return m;
}

export const f1 = ({ tp, fp, fn }) => (2 * tp) / Math.max(1, 2 * tp + fp + fn);

/** Exact spans of persons, any role. */
export function measureNews(rows, names) {
  const m = { tp: 0, fp: 0, fn: 0 };
  for (const [i, row] of rows.entries()) {
    const gold = row.spans.filter((s) => s.role === 'person');
    const told = names[i].filter((s) => s.named >= 0.5);
    const right = told.filter((s) => gold.some((g) => g.start === s.start && g.end === s.end)).length;
    m.tp += right;
    m.fp += told.length - right;
    m.fn += gold.length - right;
  }
  return m;
}

export function measureClean(rows, names, threshold) {
  return {
    n: rows.length,
    lay: rows.filter((_, i) => names[i].some((s) => s.lay >= threshold)).length,
    any: rows.filter((_, i) => names[i].some((s) => s.named >= 0.5)).length,
  };
}
