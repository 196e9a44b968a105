// Confrère as it is shipped, that kills itself where KILL_AT says, and posts to the practice group what comes on its standard input.
import { createInterface } from 'node:readline';
import { openApp } from '../../dist/app.js';
import { readEnv } from '../../dist/config.js';

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const [point, moment, onPlatform] = (process.env.KILL_AT ?? '').split('/');

/** Runs `work` and dies on the side of it that was asked for. */
async function at(name, platform, work) {
  const here = point && name.startsWith(point) && (!onPlatform || !platform || platform === onPlatform);
  if (here && moment === 'before') process.kill(process.pid, 'SIGKILL');
  const result = await work();
  if (here && moment === 'after') process.kill(process.pid, 'SIGKILL');
  return result;
}

function around(deps) {
  const { inbox, journal } = deps.store;
  const platformOfCase = new Map();
  const stepKinds = new Map();
  const nameOf = (event) => {
    if (event.type === 'opened') for (const step of event.steps) stepKinds.set(step.id, step.kind);
    const kind = event.step?.startsWith('refresh') ? 'refresh' : stepKinds.get(event.step);
    return `journal.append:${event.type}${kind ? `:${kind}` : ''}`;
  };
  return {
    ...deps,
    // Another process's lease is waited for: shorter here, so that a second life does not take a minute.
    limits: { callMs: 3_000, leaseMs: 4_000, resumeMs: 1_000 },
    store: {
      ...deps.store,
      inbox: {
        ...inbox,
        keep: (id, envelope, ...rest) => {
          platformOfCase.set(id, envelope.ref.platform);
          return at('inbox.keep', envelope.ref.platform, () => inbox.keep(id, envelope, ...rest));
        },
        drop: (id, revision) => at('inbox.drop', platformOfCase.get(id), () => inbox.drop(id, revision)),
      },
      journal: {
        ...journal,
        append: (subject, version, events, settles) => {
          const platform = events[0]?.group?.platform ?? platformOfCase.get(subject.slice(5));
          const work = () => journal.append(subject, version, events, settles);
          return events[0] ? at(nameOf(events[0]), platform, work) : work();
        },
      },
    },
    queue: { ...deps.queue, add: (job, delay) => at('queue.add', platformOfCase.get(job.case), () => deps.queue.add(job, delay)) },
    reviewer: { ...deps.reviewer, review: (q) => at('reviewer.review', q.thread?.split('/')[0], () => deps.reviewer.review(q)) },
    platforms: new Map(
      [...deps.platforms].map(([name, p]) => [name, { ...p, perform: (order, signal) => at(`platform.perform:${order.do}`, name, () => p.perform(order, signal)) }]),
    ),
  };
}

const env = readEnv(process.env);
if (!env.ok) throw new Error(env.mistakes.join('; '));
const app = await openApp({ env: env.value, print: () => undefined, around });
const practice = app.deps.platforms.get('practice');
say({ ready: app.link() });

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  if (asked.post) void practice.fetch(new Request('http://practice/post', { method: 'POST', body: JSON.stringify({ me: asked.post.as, text: asked.post.text }) })).then(() => say({ posted: true }));
  if (asked.state) {
    const cases = await app.deps.store.readings.cases({ limit: 100 });
    const waiting = await app.deps.store.inbox.waiting(new Date().toISOString(), 0, 100);
    const verified = await app.deps.store.journal.verify();
    say({ state: { waiting: waiting.length, verified, cases: cases.map((c) => ({ id: c.id, platform: c.group.platform, what: c.about.what, state: c.state, settled: c.settled, owed: c.owed.filter((o) => !['shred', 'close', 'remind', 'escalate', 'lapse'].includes(o.step.kind)).map((o) => o.step.kind), times: c.times })) } });
  }
  if (asked.stop) break;
}
process.stdin.destroy();
await app.close();
