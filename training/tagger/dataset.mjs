// Texts to arrays: the features of every token, and the labels it allows as bits.
const baseOf = { lay: 1, practitioner: 3, public: 5, other: 7 };
const PERSON_B = (1 << 1) | (1 << 3) | (1 << 5);
const PERSON_I = PERSON_B << 1;
const UNMARKED = { author: 1, news: 1, notes: 1, cases: 1 | (1 << 7) | (1 << 8), exams: 1 | (1 << 7) | (1 << 8), tweets: 1 | (1 << 7) | (1 << 8) };

export function createDataset(core, lexicon) {
  const {
    view: { createView, observe },
    features: { tokenFeatures, MOST_FEATURES },
  } = core;
  const view = createView(4096);
  const buffer = new Int32Array(MOST_FEATURES);
  let features = new Int32Array(1 << 22);
  let offsets = new Int32Array(1 << 18);
  let masks = new Uint16Array(1 << 18);
  let used = 0;
  let tokens = 0;
  const sentences = [0];
  const weights = [];
  const rows = [];

  const add = (row, weight = 1) => {
    observe(view, row.text, lexicon);
    const { count } = view.tokens;
    for (let i = 0; i < count; i++) {
      const n = tokenFeatures(view, i, buffer);
      if (used + n > features.length) features = widen(features, Int32Array);
      if (tokens + 2 > offsets.length) {
        offsets = widen(offsets, Int32Array);
        masks = widen(masks, Uint16Array);
      }
      features.set(buffer.subarray(0, n), used);
      used += n;
      masks[tokens] = UNMARKED[row.source];
      offsets[++tokens] = used;
    }
    markSpans(view, row.spans, masks, tokens - count);
    sentences.push(tokens);
    weights.push(weight);
    rows.push(row);
  };
  return { add, done: () => ({ features, offsets, masks, sentences, weights, rows, tokens }) };
}

function markSpans(view, spans, masks, from) {
  let i = 0;
  for (const span of spans) {
    while (i < view.tokens.count && view.tokens.end[i] <= span.start) i++;
    let first = true;
    for (; i < view.tokens.count && view.tokens.start[i] < span.end; i++) {
      const base = baseOf[span.role];
      masks[from + i] = base === undefined ? (first ? PERSON_B : PERSON_I) : 1 << (first ? base : base + 1);
      first = false;
    }
  }
}

function widen(array, Type) {
  const wider = new Type(array.length * 2);
  wider.set(array);
  return wider;
}
