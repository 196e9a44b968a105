import { type APIChannel, type APIGuildMember, type APIInteraction, type GatewayGuildCreateDispatchData, Routes } from 'discord.js';
import { codeOf, type Log } from '../../core/log.ts';
import type { Marks } from '../../core/marks.ts';
import type { PersonRef, PlaceRef } from '../../core/message.ts';
import type { Platform, Problem, Receiver } from '../../core/platform.ts';
import { createAnswering } from './answers.ts';
import { createAudit } from './audit.ts';
import { keepRegistering } from './registering.ts';
import { hear } from './dispatch.ts';
import { isMissingPart, statusOf } from './errors.ts';
import { createFading } from './fading.ts';
import { createFiles } from './files.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createGuilds, isThread } from './guilds.ts';
import { guildAbilities } from './health.ts';
import { createHistory, type OpenMessage } from './history.ts';
import { createHooks } from './hooks.ts';
import { messageOf } from './inbound.ts';
import { interact } from './interactions.ts';
import { createKeepsakes } from './keepsakes.ts';
import { createLines, pause } from './lines.ts';
import { createMarksInHand } from './marks.ts';
import { openGuild } from './opening.ts';
import { perform } from './outbound.ts';
import { createPast } from './past.ts';
import { createPeople } from './people.ts';
import { createReading } from './reading.ts';
import { groupOf, platform } from './refs.ts';
import { createRest } from './rest.ts';
import { createRightsWatch } from './rights-watch.ts';
import { createSeen } from './seen.ts';
import { channelMessage, threadMessage } from './surfaces.ts';
import { createTaking } from './taking.ts';
import { createTimeoutWatch } from './timeout-watch.ts';
import { createTimeouts } from './timeouts.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Another server than Discord's own, with the path before the version: `http://localhost:3001/api`. */
  readonly apiRoot?: string;
  /** Where that server has its pictures; without it none are fetched from another server than Discord's own. */
  readonly cdnRoot?: string;
  /** The shards of this process; Discord's own recommendation unless told. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
  readonly log: Log;
  readonly marks: Marks;
  /** Whether alerts of some group go to this channel: what moderators say there is not reviewed. */
  readonly isModeratorsChat: (channel: string) => Promise<boolean>;
  /** Servers that were active before this start. */
  readonly knownGroups: () => Promise<readonly string[]>;
  /** Servers that the bot has left. */
  readonly formerGroups?: () => Promise<readonly string[]>;
  /** How often is looked which timeouts run out; an hour unless told. */
  readonly renewMs?: number;
  /** Messages of a server about which people still have to decide. */
  readonly openMessages: (guild: string) => Promise<readonly OpenMessage[]>;
}

const hourMs = 3_600_000;
const auditAfterMs = 700;
const startMs = 10_000;
const stopMs = 10_000;

/**
 * Discord, through discord.js's gateway and REST client and without its caches: a message is read as Discord sends it, from an event or from
 * history alike, so that an edit of a message nobody remembers is an edit like any other, and memory does not grow with talk.
 */
export function createDiscord(options: DiscordOptions): Platform {
  const { log, isModeratorsChat } = options;
  let who = { user: '', application: '' };
  const me = () => who;
  const standing = new Map<string, readonly Problem[]>();
  let report: (problems: readonly Problem[]) => void = () => undefined;
  const say = (key: string, problems: readonly Problem[]): void => {
    if (JSON.stringify(standing.get(key) ?? []) === JSON.stringify(problems)) return;
    standing.set(key, problems);
    report([...standing.values()].flat());
  };

  const rest = createRest({
    token: options.token,
    ...(options.apiRoot !== undefined && { apiRoot: options.apiRoot }),
    ...(options.cdnRoot !== undefined && { cdnRoot: options.cdnRoot }),
    refused: (count) => say('refused', count ? [{ code: 'discord-refused', platform, detail: String(count) }] : []),
  });
  const guilds = createGuilds(() => who.user);
  const marks = createMarksInHand(options.marks, log);
  const fading = createFading(rest, log);
  const hooks = createHooks(rest, () => who.application);
  const timeouts = createTimeouts(rest, marks);
  const timeoutWatch = createTimeoutWatch(timeouts, say);
  const seen = createSeen();
  const audit = createAudit(rest, () => who.user);
  const files = createFiles(rest, options.apiRoot);
  const rightsChanged = createRightsWatch({ guilds, audit, me: () => who.user, say });
  const answering = createAnswering(rest, fading, () => who.application);
  const people = createPeople(rest, guilds, options.apiRoot === undefined || options.cdnRoot !== undefined);
  const inHand = new Set<Promise<void>>();
  const over = new AbortController();
  let gateway: Gateway | undefined;
  let stopLines: () => Promise<void> = async () => undefined;

  function attended(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => log.noted({ what: 'fault', platform, code: codeOf(error) }))
      .finally(() => inHand.delete(running));
    inHand.add(running);
  }

  const here = async (): Promise<readonly string[]> => [...new Set([...guilds.all().map(({ id }) => id), ...(await options.knownGroups())])];
  const formerly = async (): Promise<readonly string[]> => {
    const now = await here();
    return ((await options.formerGroups?.()) ?? []).filter((guild) => !now.includes(guild));
  };
  const keepsakes = createKeepsakes({ store: options.marks, marks, timeouts, seen, here, formerly });
  const renewing = setInterval(() => {
    for (const { id } of guilds.all()) attended(() => timeoutWatch.renew(id, 'hour'));
    attended(keepsakes.tidy);
  }, options.renewMs ?? hourMs).unref();

  /** A thread that was opened before we came, a server that was not announced: Discord is asked once. */
  async function placeOf(guild: string, channel: string): Promise<PlaceRef> {
    if (!guilds.room(channel))
      try {
        guilds.learn(guild, await rest.get<APIChannel>(Routes.channel(channel)));
      } catch (error) {
        if (!isMissingPart(error) && statusOf(error) !== 403) throw error;
      }
    return guilds.placeOf(guild, channel);
  }
  const read = createReading({ files, hooks, me, placeOf, isModeratorsChat });
  const openIn = async (guild: string, channel: string): Promise<readonly OpenMessage[]> =>
    (await options.openMessages(guild)).filter(({ message: m }) => (m.thread ?? m.channel) === channel || m.channel === channel);
  /** The log is written a moment after the deed; it is asked only where people wait to decide. */
  async function whoDeleted(guild: string, channel: string, message: string): Promise<PersonRef | undefined> {
    const open = (await openIn(guild, channel)).find((o) => o.message.id === message);
    if (!open) return undefined;
    await pause(auditAfterMs, over.signal);
    return audit.whoDeleted(guild, channel, open.author.id);
  }

  /** `told`: the first word of the gateway, good or bad. */
  function receive(receiver: Receiver, told: () => void): void {
    const take = createTaking({ rest, marks, receiver, fading, me, read });
    const history = createHistory({
      rest,
      guilds,
      marks,
      receiver,
      me: () => who.user,
      take: (guild, message) => take(guild, message, 'history'),
      openMessages: options.openMessages,
    });
    const lines = createLines({ history: history.catchUp, log });
    stopLines = () => lines.stop(stopMs);
    const now = (): string => new Date().toISOString();

    async function opened(given: GatewayGuildCreateDispatchData): Promise<void> {
      await ownRoles(given);
      await openGuild(
        {
          rest,
          guilds,
          marks,
          lines,
          me: () => who.user,
          named(guild, channel) {
            const place = guilds.placeOf(guild, channel.id);
            return receiver.arrived({
              type: 'message',
              message: isThread(channel.type) ? threadMessage(place, channel, now()) : channelMessage(place, channel, now()),
            });
          },
        },
        given,
      );
      changedRights(given.id);
      attended(() => timeoutWatch.renew(given.id, 'opened'));
    }
    /** A large server may come without its members: the bot asks for itself. */
    async function ownRoles(given: GatewayGuildCreateDispatchData): Promise<void> {
      const home = guilds.get(given.id);
      if (!home || home.mine) return;
      try {
        home.mine = (await rest.get<APIGuildMember>(Routes.guildMember(given.id, who.user))).roles;
      } catch (error) {
        if (!isMissingPart(error) && statusOf(error) !== 403) throw error;
      }
    }
    const changedRights = (guild: string): void => attended(() => rightsChanged(guild));
    async function left(guild: string): Promise<void> {
      say(`room:${guild}`, []);
      timeoutWatch.left(guild);
      await rightsChanged(guild);
      await marks.forget(guild);
      await receiver.arrived({ type: 'group', group: groupOf(guild), event: 'left' });
    }
    async function emptied(guild: string, channel: string): Promise<void> {
      await marks.drop(guild, [channel]);
      for (const { message } of await openIn(guild, channel)) await receiver.arrived({ type: 'deleted', message });
    }
    async function ready(there: readonly string[], shard: { readonly id: number; readonly count: number }): Promise<void> {
      const mine = (guild: string): boolean => Number((BigInt(guild) >> 22n) % BigInt(shard.count)) === shard.id;
      for (const guild of await options.knownGroups()) if (/^\d+$/.test(guild) && mine(guild) && !there.includes(guild)) await left(guild);
    }

    const hearing = {
      receiver,
      guilds,
      lines,
      seen,
      now,
      me: () => who.user,
      take,
      opened,
      closed: left,
      placeOf,
      whoDeleted,
      emptied,
      changedRights,
      interaction: (interaction: unknown) =>
        attended(() =>
          interact(
            { receiver, faces: receiver.faces(), answering, guilds, rest, log, read: (message, place) => messageOf(message, place, who) },
            interaction as APIInteraction,
          ),
        ),
      cameBack: (guild: string, user: string) => attended(() => timeoutWatch.look(guild, user, 'back')),
      leaves: timeouts.leaves,
      timedOut(guild: string, user: string, until: string | null) {
        if (timeouts.isForeign(guild, user, until)) attended(() => timeoutWatch.look(guild, user, 'changed'));
      },
      blocked: () => log.noted({ what: 'notice', platform, code: 'automod', n: 1 }),
      ready,
    };
    gateway = openGateway({
      rest,
      token: options.token,
      ...(options.shards && { shards: options.shards }),
      log,
      known(found) {
        who = found;
        attended(() => keepRegistering({ rest, log, application: who.application, faces: receiver.faces(), over: over.signal }));
      },
      heard(event, shard) {
        try {
          hear(hearing, event, shard);
        } catch (error) {
          // An event of a shape nobody foresaw: what it held is found again in history, at the latest at the next start.
          log.noted({ what: 'fault', platform, step: 'event', code: codeOf(error) });
        }
      },
      trouble(problems) {
        say('', problems);
        told();
      },
    });
  }

  return {
    name: platform,
    idempotent: true,
    ...people,
    keepsakes,
    past: createPast({ rest, guilds, marks, me: () => who.user, read, isModeratorsChat, over: over.signal }),
    async start(receiver, tell) {
      report = tell;
      await new Promise<void>((resolve) => {
        setTimeout(resolve, startMs).unref();
        receive(receiver, resolve);
      });
    },
    async perform(order, signal) {
      const done = await perform({ rest, guilds, marks, fading, hooks, timeouts, me }, order, signal);
      if (order.do === 'restrict') attended(() => timeoutWatch.tell(order.group.group));
      // The room of the alerts is gone, or closed to the bot: an administrator must know, for there nobody hears it.
      if (order.do === 'alert')
        say(`room:${order.in.group}`, done.done ? [] : [{ code: 'no-moderators', platform, group: order.in.group, detail: `${platform}:${order.in.group}` }]);
      return done;
    },
    abilities: async (group) => guildAbilities(guilds.get(group.group), who.user),
    async stop() {
      over.abort();
      clearInterval(renewing);
      await gateway?.stop();
      await stopLines();
      await Promise.race([Promise.all(inHand), new Promise((resolve) => setTimeout(resolve, stopMs).unref())]);
      await marks.stop();
      await fading.now();
    },
  };
}
