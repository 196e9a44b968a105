import { createAsked } from './asked.ts';
import { attend } from './buzz/attend.ts';
import { carryOut } from './carry-out.ts';
import { createModeration } from './casework.ts';
import type { Command } from './command.ts';
import type { Deps } from './deps.ts';
import { createInOrder } from './in-order.ts';
import { createIntake } from './intake.ts';
import { greet } from './greeting.ts';
import { tellOfStop } from './heartbeat.ts';
import { codeOf } from './log.ts';
import type { PersonRef } from './message.ts';
import type { Moderation } from './moderator.ts';
import { postDigest, remindOfOpinions, tellOfQuiz } from './reminders.ts';
import { tell } from './notice.ts';
import type { Arrival, Receiver } from './platform.ts';
import { answerPress } from './presses.ts';
import { chooseModerators, writeGroup } from './settings.ts';

export interface Service {
  readonly receiver: Receiver;
  readonly moderation: Moderation;
  /** Takes up what was left, then works jobs and looks again every half minute. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when every message taken in has been judged. */
  settled(): Promise<void>;
  /** Does now what is done every half minute. */
  resume(): Promise<void>;
}

/** The core at work: what arrives is written down and judged, what is owed is carried out, what was left behind is taken up. */
export function createService(deps: Deps, commands: readonly Command[] = []): Service {
  const attending = deps.buzz && attend(deps, deps.buzz);
  const heard: Deps = attending ? { ...deps, judged: both(deps.judged, attending.judged), watchers: [...(deps.watchers ?? []), attending.happened] } : deps;
  const intake = createIntake(heard);
  const moderation = createModeration(deps);
  const { asked, submitted, pressed, suggested, faces } = createAsked(deps, moderation, commands);
  // Two wake-ups of one case would take its steps side by side: a death would then leave more in flight than the step it came at.
  const inOrder = createInOrder();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let reminding: Promise<void> | undefined;

  async function resume(everything: boolean): Promise<void> {
    await deps.store.heartbeat.beat(deps.now());
    const judged = await intake.resume(everything);
    const owing = await deps.store.readings.owing(deps.now(), 1000);
    for (const id of owing) await deps.queue.add({ case: id });
    await attending?.calmed();
    const expired = await deps.store.vault.sweep(deps.now());
    if (judged + owing.length + expired) deps.log.noted({ what: 'resume', n: judged + owing.length + expired });
  }

  /** What is due by the calendar, beside the work: it may wait for the network, and one round waits for the last. */
  function remind(): void {
    reminding ??= Promise.resolve()
      .then(() => remindOfOpinions(deps))
      .then(() => tellOfQuiz(deps))
      .then(() => postDigest(deps))
      .catch((error: unknown) => deps.log.noted({ what: 'fault', code: codeOf(error) }))
      .finally(() => {
        reminding = undefined;
      });
  }

  const again = (): void => {
    timer = setTimeout(() => {
      remind();
      running = resume(false)
        .catch((error: unknown) => deps.log.noted({ what: 'fault', code: codeOf(error) }))
        .then(again);
    }, deps.limits.resumeMs);
  };

  return {
    receiver: {
      arrived: (arrival) => arrive(heard, intake, arrival),
      pressed: (press) => pressed(press) ?? answerPress(deps, moderation, press),
      asked,
      submitted,
      suggested,
      faces,
      drafted: (by, text, language) => drafted(deps, by, text, language),
    },
    moderation,
    async start() {
      await tellOfStop(deps);
      await deps.queue.work((job, signal) => inOrder(job.case, () => carryOut(deps, job, signal)));
      await resume(true);
      again();
    },
    async stop() {
      await running;
      clearTimeout(timer);
      await reminding;
      await intake.settled();
    },
    settled: () => intake.settled(),
    resume: () => resume(true),
  };
}

/** Both hear, the first one's fault notwithstanding. */
const both =
  (first: Deps['judged'], second: NonNullable<Deps['judged']>): NonNullable<Deps['judged']> =>
  async (...heard) => {
    await Promise.all([first?.(...heard), second(...heard)]);
  };

/** A draft is read and given back; nothing of it is kept. */
async function drafted(deps: Deps, by: PersonRef, text: string, language = 'fr'): Promise<{ readonly text: string; readonly changed: boolean }> {
  const { country } = await deps.policyOf({ platform: by.platform, group: '', channel: '' });
  const safe = await deps.reviewer.safeVersion(text, country, language);
  return { text: safe, changed: safe !== text };
}

async function arrive(deps: Deps, intake: ReturnType<typeof createIntake>, arrival: Arrival): Promise<void> {
  const at = deps.now();
  switch (arrival.type) {
    case 'message':
      return intake.take(arrival.message);
    case 'deleted':
      return intake.withdrawn(arrival.message, arrival.by);
    case 'group':
      if (await writeGroup(deps, arrival.group, (g) => (g.version > 0 && g.active === (arrival.event === 'joined') ? undefined : { type: arrival.event, at })))
        if (arrival.isNew && arrival.event === 'joined') await greet(deps, arrival.group);
      return;
    case 'moderators':
      await chooseModerators(deps, arrival.group, arrival.in, arrival.by);
      return;
    case 'moved':
      await move(deps, arrival.group, arrival.to, at);
      return;
    case 'gap':
      return tell(deps, arrival.group, 'gap', arrival.detail);
    // Watched by what is given in `watchers`, each for its own purpose.
    case 'reaction':
    case 'member':
      for (const watch of deps.watchers ?? []) await watch(arrival);
      return;
  }
}

/** The new group takes over what the old one chose; the old one's entries stay where they are. */
async function move(
  deps: Deps,
  from: { readonly platform: string; readonly group: string },
  to: { readonly platform: string; readonly group: string },
  at: string,
): Promise<void> {
  const old = await deps.store.readings.group(from);
  await writeGroup(deps, to, (g) => (g.version > 0 ? undefined : { type: 'settingsChosen', at, chosen: old.chosen }));
  if (old.moderators) {
    const moderators = old.moderators;
    await writeGroup(deps, to, (g) => (g.moderators ? undefined : { type: 'moderatorsChosen', at, in: moderators }));
  }
  await writeGroup(deps, from, (g) => (g.movedTo ? undefined : { type: 'moved', at, to }));
}
