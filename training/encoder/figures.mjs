// Figures with counts and 95 % Wilson intervals.
export function share(part, whole) {
  if (!whole) return { n: 0 };
  const z = 1.96;
  const p = part / whole;
  const middle = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z / (1 + (z * z) / whole)) * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  return { k: part, n: whole, pct: Math.round(p * 1000) / 10, ci: [Math.round((middle - half) * 1000) / 10, Math.round((middle + half) * 1000) / 10] };
}

const loud = (row) => 1 - row.view.leak.none;
const groups = (rows, key) => {
  const made = new Map();
  for (const row of rows) made.set(key(row), [...(made.get(key(row)) ?? []), row]);
  return [...made];
};

/** At each threshold on P(direct or quasi): found and falsely alarmed. */
function curve(rows, thresholds) {
  const of = (leak) => rows.filter((r) => r.leak === leak);
  return thresholds.map((t) => {
    const hit = (list) => share(list.filter((r) => loud(r) >= t).length, list.length);
    return { at: t, direct: hit(of('direct')), quasi: hit(of('quasi')), falseAlarms: hit(of('none')) };
  });
}

export function leakFigures(rows) {
  const none = rows
    .filter((r) => r.leak === 'none')
    .map(loud)
    .sort((a, b) => b - a);
  const thresholdFor = (rate) => none[Math.floor(rate * none.length)] ?? 1;
  const fixed = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95];
  return {
    all: curve(rows, fixed),
    atFalseAlarms: [0.01, 0.02, 0.05, 0.1, 0.2].map((rate) => ({ rate, ...curve(rows, [Math.round((thresholdFor(rate) + 1e-4) * 1e4) / 1e4])[0] })),
    byLanguage: Object.fromEntries(groups(rows, (r) => r.lang).map(([lang, list]) => [lang, curve(list, [0.2, 0.5, 0.8])])),
    byAuthor: Object.fromEntries(groups(rows, (r) => r.author).map(([author, list]) => [author, curve(list, [0.2, 0.5, 0.8])])),
  };
}

const meets = (a, b) => a.start < b.end && b.start < a.end;

/** By overlap. A name counts as found when a span of its label meets it. */
export function spanFigures(rows) {
  const figure = (list, label, least) => {
    let [gold, found, said, right, asOther] = [0, 0, 0, 0, 0];
    const other = label === 'person_name' ? 'practitioner_name' : 'person_name';
    for (const { spans, view } of list) {
      const mine = view.spans.filter((s) => s.label === label && s.probability >= least);
      const wanted = spans.filter((s) => s.label === label);
      gold += wanted.length;
      found += wanted.filter((w) => mine.some((m) => meets(m, w))).length;
      said += mine.length;
      right += mine.filter((m) => wanted.some((w) => meets(m, w))).length;
      asOther += spans.filter((s) => s.label === other && mine.some((m) => meets(m, s))).length;
    }
    return { recall: share(found, gold), precision: share(right, said), otherRoleTaken: asOther };
  };
  const labels = [...new Set(rows.flatMap((r) => r.spans.map((s) => s.label)))].sort();
  return {
    layNamesByLanguage: Object.fromEntries(
      groups(rows, (r) => r.lang).map(([lang, list]) => [lang, [0.3, 0.5].map((t) => ({ at: t, ...figure(list, 'person_name', t) }))]),
    ),
    labels: Object.fromEntries(labels.map((l) => [l, figure(rows, l, 0.5)])),
  };
}

export function conductFigures(rows) {
  if (!rows.length) return { n: 0 };
  const risky = rows.filter((r) => r.label !== 'ok');
  const fine = rows.filter((r) => r.label === 'ok');
  const best = (v) =>
    Object.entries(v.conduct)
      .filter(([k]) => k !== 'ok')
      .sort((a, b) => b[1] - a[1])[0][0];
  const at = (t) => ({
    at: t,
    found: share(risky.filter((r) => 1 - r.view.conduct.ok >= t).length, risky.length),
    falseAlarms: share(fine.filter((r) => 1 - r.view.conduct.ok >= t).length, fine.length),
  });
  return { thresholds: [0.3, 0.5, 0.7, 0.8, 0.9].map(at), kindRight: share(risky.filter((r) => best(r.view) === r.label).length, risky.length) };
}

/** The divisor of the logits that gives held-out truth the best likelihood; from views packaged with 1. Tags keep 1 unless their spans say otherwise. */
export function temperatures(messages, conduct) {
  const divisor = (pairs) => {
    let best = [Number.POSITIVE_INFINITY, 1];
    for (let t = 0.5; t <= 4; t += 0.05) {
      let loss = 0;
      for (const [values, truth] of pairs) {
        const raised = Object.values(values).map((p) => Math.max(p, 1e-9) ** (1 / t));
        loss -= Math.log(Math.max(values[truth], 1e-9) ** (1 / t) / raised.reduce((a, b) => a + b, 0));
      }
      if (loss < best[0]) best = [loss, Math.round(t * 100) / 100];
    }
    return pairs.length ? best[1] : null;
  };
  // Names said at 1: are as many right as claimed? The ratio of log-odds is the divisor.
  const names = messages.flatMap(({ spans, view }) =>
    view.spans
      .filter((s) => s.label === 'person_name')
      .map((s) => [{ yes: s.probability, no: 1 - s.probability }, spans.some((g) => g.label === 'person_name' && meets(g, s)) ? 'yes' : 'no']),
  );
  return { leak: divisor(messages.map((r) => [r.view.leak, r.leak])), conduct: divisor(conduct.map((r) => [r.view.conduct, r.label])), tags: divisor(names) };
}
