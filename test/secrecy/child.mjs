// Confrère as it is shipped, whose ports fail when asked to, with errors that hold the message that was last heard in every place an error has.
import { createInterface } from 'node:readline';
import { loadInspector } from '../../dist/adapters/models.js';
import { openApp } from '../../dist/app.js';
import { readEnv } from '../../dist/config.js';
import { tell } from '../../dist/core/notice.js';
import { PassingFailure } from '../../dist/core/platform.js';
import { createEngine } from '../../dist/core/review.js';
import { phrasesOf } from '../../dist/languages/index.js';

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const faults = new Map();
const doomed = 'm-doomed-doomed-doo';
let heard = '';
let turn = 0;

/** The ways people throw; each holds the text wherever it can. */
const loud = [
  () => Object.assign(new Error(heard, { cause: new Error(heard) }), { name: 'Loud', code: heard, detail: heard, payload: { text: heard }, response: { body: heard } }),
  () => heard,
  () => Object.assign(new Error(heard), { name: heard }),
  () => ({ message: heard, code: heard, text: heard }),
  () => new AggregateError([new Error(heard)], heard),
  () => new PassingFailure(heard, 200),
];

function fail(name) {
  const left = faults.get(name) ?? 0;
  if (!left) return;
  faults.set(name, left - 1);
  if (name === 'die') process.kill(process.pid, 'SIGKILL');
  throw loud[turn++ % loud.length]();
}

/** The same port, failing first when it is asked to. */
const failing = (name, work) => async (...given) => {
  fail(name);
  return work(...given);
};

function around(deps) {
  const { store, queue, platforms } = deps;
  const inspector = loadInspector();
  const throwing = {
    id: 'throws',
    check: () => {
      fail('rule');
      return [];
    },
  };
  const engine = createEngine({ ...inspector, rules: [...inspector.rules, throwing] }, { instead: (language) => phrasesOf(language).instead });
  return {
    ...deps,
    reviewer: {
      ...engine,
      review(question) {
        fail('die');
        fail('review');
        return engine.review(question);
      },
    },
    store: {
      ...store,
      inbox: {
        ...store.inbox,
        keep(id, envelope, passages, hours) {
          heard = passages.map((p) => p.text).join(' ');
          return failing('keep', store.inbox.keep)(id, envelope, passages, hours);
        },
      },
      journal: { ...store.journal, append: failing('append', store.journal.append) },
      readings: { ...store.readings, case: failing('case', store.readings.case) },
    },
    queue: {
      ...queue,
      work: (handler) =>
        queue.work(async (job, signal) => {
          if (job.case === doomed) throw loud[0]();
          await failing('job', handler)(job, signal);
        }),
    },
    platforms: new Map([...platforms].map(([name, p]) => [name, { ...p, perform: failing(`perform ${name}`, p.perform), nameOf: failing('name', p.nameOf) }])),
  };
}

/** Puts this text where none may be: whoever looks there must find it. */
async function plant({ deps }, { text, group }) {
  process.stdout.write(`${text}\n`);
  process.stderr.write(`${text}\n`);
  deps.log.noted({ what: 'fault', code: text });
  await deps.queue.add({ case: text }, 3_600_000);
  for (const where of [group, { platform: 'practice', group: 'practice' }]) await tell(deps, where, 'rule-broken', text);
}

async function stateOf({ deps }) {
  const cases = await deps.store.readings.cases({ limit: 500 });
  const waiting = await deps.store.inbox.waiting(new Date().toISOString(), 0, 500);
  return {
    waiting: waiting.length,
    faults: [...faults.values()].reduce((sum, n) => sum + n, 0),
    cases: cases.map(({ id, group, about, outcome, settled, owed }) => ({
      id,
      platform: group.platform,
      about: about.what === 'notice' ? about.code : 'message',
      outcome,
      done: Object.entries(settled).flatMap(([step, { why }]) => (why === undefined ? [step] : [])),
      owed: owed.map((o) => o.step.kind).filter((kind) => !['shred', 'close', 'remind', 'escalate', 'lapse'].includes(kind)),
    })),
  };
}

const env = readEnv(process.env);
if (!env.ok) throw new Error(env.mistakes.join('; '));
const app = await openApp({ env: env.value, print: (line) => process.stderr.write(`${line}\n`), around });
say({ ready: app.link() });

const answers = {
  fault: ({ name, times }) => faults.set(name, (faults.get(name) ?? 0) + times),
  doom: () => app.deps.queue.add({ case: doomed }),
  plant: (given) => plant(app, given),
  state: () => stateOf(app),
};
for await (const line of createInterface({ input: process.stdin })) {
  const { ask, given } = JSON.parse(line);
  if (ask === 'stop') break;
  say({ [ask]: (await answers[ask](given)) ?? true });
}
process.stdin.destroy();
await app.close();
