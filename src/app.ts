import { createHmac, randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { createDesk } from './adapters/desk/index.ts';
import { serve } from './adapters/desk/serve.ts';
import { createFeeds } from './adapters/feeds/index.ts';
import { operatorKey } from './adapters/key.ts';
import { createPlatforms } from './adapters/platforms.ts';
import { openStorage, type Storage } from './adapters/storage.ts';
import type { Env } from './config.ts';
import { createClosing } from './closing.ts';
import { openDataFolder } from './data-folder.ts';
import { type Deps, usualLimits } from './core/deps.ts';
import { codeOf, type Log } from './core/log.ts';
import type { GroupRef, PersonRef } from './core/message.ts';
import { unguarded } from './core/moderators.ts';
import { tell } from './core/notice.ts';
import { createProblems } from './core/problems.ts';
import { createService, type Service } from './core/service.ts';
import { createBuzzWatch } from './core/buzz/watch.ts';
import { createCommands } from './commands/index.ts';
import { agreementIn } from './identity/register-file.ts';
import { expire } from './identity/withdraw.ts';
import { createIdentityWatch } from './identity/watch.ts';
import { createDrafts } from './core/drafts.ts';
import { phrasesOf } from './languages/index.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { deskSettings } from './desk-settings.ts';
import { groupSettings } from './group-settings.ts';
import { loadReviewer } from './reviewer.ts';
import { doorError } from './start-error.ts';
import { openSettings } from './settings-file.ts';
import { terminalOf } from './terminal.ts';

export interface App {
  readonly address: string;
  readonly service: Service;
  readonly deps: Deps;
  /** A fresh one-time link to the desk. */
  link(): string;
  /** Stops receiving, finishes what is in hand, closes queue and store; at most half a minute. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly env: Env;
  /** For the person at the terminal. */
  readonly print: (line: string) => void;
  /** Wraps the ports: the tests that kill the process, and the benchmarks, stand here. */
  readonly around?: (deps: Deps) => Deps;
  readonly interactive?: boolean;
}

const platformsMs = 3_000;

/** Everything wired: one process, from its environment to its open doors. */
export async function openApp({ env, print, around = (deps) => deps, interactive = false }: AppOptions): Promise<App> {
  const dataDir = resolve(env.CONFRERE_DATA);
  openDataFolder(dataDir);
  const speak = terminalOf(env.LC_ALL ?? env.LANG);
  const key = await operatorKey(dataDir, env.CONFRERE_KEY);
  const secret = new Uint8Array(createHmac('sha256', key.key).update('fingerprints and sessions').digest());
  if (key.made) print(speak.keyMade(join(dataDir, 'key')));
  const destination = env.CONFRERE_LOG ?? (interactive ? join(dataDir, 'confrere.log') : 'stderr');
  const output = createLog(destination);
  if (destination !== 'stderr') print(speak.log(destination));
  const closing = createClosing((error) => output.noted({ what: 'fault', code: codeOf(error) }));
  closing.after(() => output.close());
  const metrics = createMetrics();
  const judged = new Map<string, string>();
  const log = remembering(metrics.counted(output), judged);

  const problems = createProblems((problem) => {
    log.noted({ what: 'problem', platform: problem.platform, code: problem.code });
    print(phrasesOf(speak.language).notices[problem.code]({ n: 1, detail: problem.group ?? problem.detail ?? '' }));
  });

  try {
    return await open(await openTheStorage());
  } catch (error) {
    await closing.close();
    throw error;
  }

  async function openTheStorage(): Promise<Storage> {
    const storage = await openStorage({
      dataDir,
      key: key.key,
      ...(env.DATABASE_URL !== undefined && { databaseUrl: env.DATABASE_URL }),
      ...(env.REDIS_URL !== undefined && { redisUrl: env.REDIS_URL }),
      onProgress: (stage) => {
        const line = speak.progress(stage);
        if (line) print(line);
      },
      onProblem: (code, detail) => problems.report('storage', code ? [{ code, platform: 'storage', detail }] : []),
    });
    closing.after(() => output.noted({ what: 'stop' }));
    closing.after(() => storage.close());
    return storage;
  }

  async function open({ store, queue, exclusive }: Storage): Promise<App> {
    let deps: Deps | undefined;
    let deskLink: Deps['deskLink'];
    const settings = await openSettings(resolve(env.CONFRERE_CONFIG), (mistakes) => {
      problems.report('settings', mistakes.length ? [{ code: 'config-broken', platform: 'confrere', detail: mistakes.join(' · ') }] : []);
      if (deps && mistakes.length) tellEveryGroup(deps, mistakes[0] ?? '').catch((error: unknown) => log.noted({ what: 'fault', code: codeOf(error) }));
    });
    closing.after(() => settings.close());
    const groups = groupSettings(store, settings);
    const platforms = createPlatforms({
      env,
      dataDir,
      log,
      store,
      moderatorsOf: groups.moderatorsOf,
      isModeratorsChat: groups.isModeratorsChat,
      phrases: phrasesOf,
      secret,
    });
    const reviewer = await loadReviewer({
      live: true,
      onNames: () => problems.report('names', [{ code: 'names-missing', platform: 'confrere' }]),
      onConduct: () => problems.report('conduct', [{ code: 'conduct-missing', platform: 'confrere' }]),
      onEncoder: (trouble) => problems.report('encoder', trouble ? [{ code: `encoder-${trouble}`, platform: 'confrere' }] : []),
    });
    closing.after(() => reviewer.close());
    const identity = createIdentityWatch();
    deps = around({
      store,
      queue,
      platforms: platforms.byName,
      reviewer,
      policyOf: groups.policyOf,
      moderatorsOf: groups.moderatorsOf,
      phrases: phrasesOf,
      log,
      now: () => new Date().toISOString(),
      limits: usualLimits,
      worker: randomBytes(6).toString('hex'),
      exclusive,
      buzz: createBuzzWatch(),
      ...(env.CONFRERE_FEEDS !== 'off' && { feeds: createFeeds({ allowPrivate: env.CONFRERE_FEEDS === 'local' }) }),
      watchers: [async (arrival) => deps && identity.happened(deps, arrival)],
      judged: async (arrived, verdict) => deps && identity.judged(deps, arrived, verdict),
      secret,
      deskLink: (person) => deskLink?.(person),
    });
    const service = createService(
      deps,
      createCommands({
        agreement: agreementIn(join(dataDir, 'registers'), secret),
        drafts: createDrafts(),
        problems: problems.all,
        judgedAt: (platform) => judged.get(platform),
        operatorOf: groups.operatorOf,
      }),
    );
    const desk = createDesk({
      moderation: service.moderation,
      commands: service.receiver,
      readings: store.readings,
      journal: store.journal,
      core: deps,
      settings: deskSettings(deps, groups.operatorOf),
      phrases: phrasesOf,
      problems: problems.all,
      nameOf: (person: PersonRef) => deps?.platforms.get(person.platform)?.nameOf(person) ?? Promise.resolve(person.id),
      titleOf: (group: GroupRef) => deps?.platforms.get(group.platform)?.titleOf(group) ?? Promise.resolve(group.group),
      me: { platform: 'desk', id: 'operator' },
      secret,
      mounts: platforms.mounts,
      print,
      log,
      ...(env.CONFRERE_PUBLIC_URL !== undefined && { publicUrl: env.CONFRERE_PUBLIC_URL }),
      ...(env.CONFRERE_TRUSTED_PROXIES && { trustedProxies: env.CONFRERE_TRUSTED_PROXIES }),
      ...(env.CONFRERE_METRICS === 'on' && { metrics: metrics.text }),
    });
    closing.after(() => desk.close());
    // The practice group stands inside the desk: whoever is there has a session of the operator's already. Others reach the desk at its public address alone.
    deskLink = (person) => (person.platform === 'practice' ? desk.link() : env.CONFRERE_PUBLIC_URL === undefined ? undefined : desk.link(person));
    const door = { host: env.CONFRERE_HOST, port: env.CONFRERE_PORT };
    const server = await serve(desk, door).catch((error: unknown) => {
      throw doorError(error, `${door.host}:${door.port}`);
    });
    closing.after(() => server.close());
    closing.after(() => service.stop());
    const opened = [...deps.platforms.values()];
    closing.after(() => Promise.all(opened.map((p) => p.stop())));
    // Platforms first, for a step must find its platform open; one that hangs holds up nobody.
    const starts = Promise.all(opened.map((p) => p.start(service.receiver, (found) => problems.report(p.name, found))));
    starts.catch((error: unknown) => log.noted({ what: 'fault', code: codeOf(error) }));
    await Promise.race([starts, new Promise((resolve) => setTimeout(resolve, platformsMs).unref())]);
    await service.start();
    const running = deps;
    const lost = async (): Promise<void> =>
      problems.report(
        'unguarded',
        (await unguarded(running)).map(({ platform, group }) => ({ code: 'moderators-lost', platform, group })),
      );
    const clocks = [hourly(() => expire(running), log), hourly(lost, log), watchModerators(deps, (missing) => problems.report('moderators', missing), log)];
    closing.after(() => {
      for (const clock of clocks) clearInterval(clock);
    });
    print(speak.open(desk.link()));
    log.noted({ what: 'start' });

    return {
      address: server.address,
      service,
      deps: running,
      link: () => desk.link(),
      close: closing.close,
    };
  }
}

/** The same log, which remembers when each platform's last message was judged. */
const remembering = (log: Log, judged: Map<string, string>): Log => ({
  reviewed(line) {
    judged.set(line.platform, new Date().toISOString());
    log.reviewed(line);
  },
  noted: log.noted,
});

async function tellEveryGroup(deps: Deps, detail: string): Promise<void> {
  for (const group of await deps.store.readings.groups()) if (group.active) await tell(deps, group.ref, 'config-broken', detail);
}

/** At once, then every hour; a fault is noted and the next hour tries again. */
function hourly(work: () => Promise<unknown>, log: Log): NodeJS.Timeout {
  const guarded = (): void => void work().catch((error: unknown) => log.noted({ what: 'fault', code: codeOf(error) }));
  guarded();
  return setInterval(guarded, 3_600_000).unref();
}

/** Groups whose alerts have nowhere to go but the desk. */
function watchModerators(
  deps: Deps,
  report: (missing: readonly { code: 'no-moderators'; platform: string; group: string }[]) => void,
  log: Log,
): NodeJS.Timeout {
  const look = async (): Promise<void> => {
    const missing = [];
    const groups = await deps.store.readings.groups();
    // A moderators' chat is a group to its platform and none to us.
    const places = new Set((await Promise.all(groups.map((g) => deps.moderatorsOf(g.ref)))).map((p) => p && `${p.platform}:${p.channel}`));
    for (const { ref, active } of groups)
      if (active && !places.has(`${ref.platform}:${ref.group}`) && !(await deps.moderatorsOf(ref)))
        missing.push({ code: 'no-moderators' as const, platform: ref.platform, group: ref.group });
    report(missing);
  };
  const guarded = (): void => void look().catch((error: unknown) => log.noted({ what: 'fault', code: codeOf(error) }));
  guarded();
  return setInterval(guarded, 5_000).unref();
}
