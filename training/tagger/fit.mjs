// The whole of the learning, in pieces that training and evaluation share.
import * as crf from './crf.mjs';
import { createDataset } from './dataset.mjs';
import { buildLexicon } from './lexicon.mjs';
import { readLists, readOrdinary } from './lists.mjs';
import { createRandom } from './random.mjs';
import { readCases, readCorpus, readExams, readNews, readNotes } from './texts.mjs';
import { createVariation } from './vary.mjs';
import { judgedCandidates, learnJudge, scoreJudge, softmax } from './judge.mjs';

export const settings = {
  basePasses: 4,
  baseRate: 0.2,
  adaptPasses: 6,
  adaptRate: 0.15,
  drop: 0.15,
  copies: 3,
  copyWeight: 0.5,
  authorWeight: 1.5,
  replay: 0.4,
  judgePasses: 16,
  judgeRate: 0.03,
  judgeDrop: 0.4,
  judgeDecay: 1e-5,
};

export function readEverything(core, { data, corpus }) {
  const news = readNews(data);
  const cases = readCases(data);
  const exams = readExams(data, 'train');
  const split = (rows) => ({
    learn: rows.filter((_, i) => i % 20 < 12),
    judge: rows.filter((_, i) => i % 20 >= 12 && i % 20 < 15),
    held: rows.filter((_, i) => i % 20 >= 15),
  });
  const texts = {
    news,
    newsJudge: news.learn.filter((_, i) => i % 6 === 5),
    newsLearn: news.learn.filter((_, i) => i % 6 !== 5),
    cases: split(cases),
    exams: split(exams),
    notes: readNotes(data),
    authors: readCorpus(corpus),
  };
  const lists = readLists(data);
  const ordinary = readOrdinary(data, {
    cases: texts.cases.learn.map((r) => r.text),
    exams: texts.exams.learn.map((r) => r.text),
    news: texts.newsLearn.map((r) => r.text),
  });
  return { texts, lists, lexicon: buildLexicon({ lists, ordinary, core }) };
}

export function learnBase(core, all, s = settings) {
  const random = createRandom(11);
  const variation = createVariation(all.lists, random);
  const set = createDataset(core, all.lexicon);
  for (const row of all.texts.newsLearn) {
    set.add(row);
    if (random.next() < 0.3) set.add(variation.lower(row), 0.7);
  }
  for (const row of all.texts.notes) set.add(row);
  for (const row of [...all.texts.cases.learn, ...all.texts.exams.learn]) set.add(random.next() < 0.25 ? variation.lower(row) : row);
  const data = set.done();
  const model = crf.createWeights(1 << core.features.ROW_BITS);
  const order = data.rows.map((_, i) => i);
  for (let pass = 0; pass < s.basePasses; pass++)
    crf.learn(model, data, random.shuffle(order), { rate: s.baseRate * (1 - pass / (s.basePasses + 1)), drop: s.drop, random });
  return { model, data };
}

/** Goes on learning with the authors' messages, some of the rest mixed in. */
export function adapt(core, all, base, rows, s = settings) {
  const random = createRandom(23);
  const variation = createVariation(all.lists, random);
  const set = createDataset(core, all.lexicon);
  for (const row of rows) {
    set.add(row, s.authorWeight);
    for (let copy = 0; copy < s.copies; copy++) set.add(variation.vary(row), s.copyWeight);
  }
  const data = set.done();
  const model = crf.copyWeights(base.model);
  const order = data.rows.map((_, i) => i);
  const others = base.data.rows.map((_, i) => i);
  for (let pass = 0; pass < s.adaptPasses; pass++) {
    const options = { rate: s.adaptRate * (1 - pass / (s.adaptPasses + 1)), drop: s.drop, random };
    crf.learn(model, base.data, random.shuffle(others).slice(0, others.length * s.replay), options);
    crf.learn(model, data, random.shuffle(order), options);
  }
  return model;
}

/** The posteriors of every row as this model sees them. */
export function posteriorsOf(core, all, model, rows) {
  const set = createDataset(core, all.lexicon);
  for (const row of rows) set.add(row);
  const data = set.done();
  return rows.map((_, i) => Float32Array.from(crf.posteriors(model, data, i)));
}

/** Every row's candidates, ready for the judge. */
export function candidatesFrom(core, all, rows, posteriors) {
  const most = Math.max(...rows.map((row) => row.text.length), 256) + 8;
  const tools = { view: core.view.createView(most), lattice: core.viterbi.createLattice(most), buffer: new Int32Array(core.judge.MOST_JUDGED) };
  return rows.map((row, i) => {
    core.view.observe(tools.view, row.text, all.lexicon);
    return judgedCandidates(core, tools, row, posteriors[i]);
  });
}

export const candidatesOf = (core, all, model, rows) => candidatesFrom(core, all, rows, posteriorsOf(core, all, model, rows));

export function learnVerdicts(core, judged, s = settings) {
  const items = judged.flatMap(({ items, weight }) => items.flat().map((item) => ({ ...item, weight })));
  return learnJudge(items, {
    bits: core.judge.JUDGE_BITS,
    passes: s.judgePasses,
    rate: s.judgeRate,
    drop: s.judgeDrop,
    decay: s.judgeDecay,
    random: createRandom(31),
  });
}

const out = new Float64Array(4);
export const verdict = (judge, item) => Array.from(softmax(scoreJudge(judge, item.features, out)));
