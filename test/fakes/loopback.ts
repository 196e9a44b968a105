import { vi } from 'vitest';
import { createDiscord } from '../../src/adapters/discord/index.ts';
import { createTelegram } from '../../src/adapters/telegram/index.ts';
import { createCommands } from '../../src/commands/index.ts';
import { type Deps, usualLimits } from '../../src/core/deps.ts';
import type { GroupRef, PersonRef, PlaceRef } from '../../src/core/message.ts';
import type { Platform } from '../../src/core/platform.ts';
import { defaultPolicy, type Policy } from '../../src/core/policy.ts';
import { createService } from '../../src/core/service.ts';
import { createIdentityWatch } from '../../src/identity/watch.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import { startDiscord } from '../platforms/discord/loopback/start-discord.ts';
import { startBotApi } from '../platforms/telegram/bot-api/start-bot-api.ts';
import { plainReviewer } from '../scenario/reviewer.ts';
import { usualAround } from './around.ts';
import { createMemoryQueue } from './memory-queue.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

export type Tongue = 'fr' | 'en' | 'ar';

/** Somebody with an account on the loopback server, who does what people do there. */
export interface Someone {
  readonly ref: PersonRef;
  /** Says a command in the group, by its name in their language. */
  say(command: string): void;
  /** All that the bot showed to them alone, oldest first; a form that stands open comes last. */
  told(): readonly string[];
  /** Presses the last button of this label that they see, in private or where moderators talk. */
  press(label: string): Promise<void>;
  /** Fills in the form they were asked for: values by field, choices by label; what is left out is skipped. */
  fill(values: Readonly<Record<string, string>>): Promise<void>;
  /** Asks to be let in, as one does there. */
  askToJoin(): void;
  join(): void;
  rename(name: string): void;
  portray(picture: Uint8Array): void;
  write(text: string): void;
}

/** A group on a loopback server with the whole product behind it, on a store in memory. */
export interface Home {
  readonly deps: Deps;
  readonly store: MemoryStore;
  readonly group: GroupRef;
  readonly log: readonly object[];
  someone(name: string, language: Tongue, role: 'member' | 'moderator' | 'outsider'): Someone;
  /** What the bot said where everybody reads. */
  everybody(): readonly string[];
  /** Cards in the moderators' place. */
  cards(): readonly string[];
  /** The platform was asked to let this person in, and did. */
  isAdmitted(person: PersonRef): boolean;
  isMarked(person: PersonRef): boolean;
  close(): Promise<void>;
}

interface Wiring {
  readonly store: MemoryStore;
  readonly room: () => PlaceRef;
  readonly policy: Partial<Policy>;
  readonly platform: (deps: Deps) => Platform;
}

async function wire({ store, room, policy, platform }: Wiring) {
  const log: object[] = [];
  const queue = createMemoryQueue();
  const identity = createIdentityWatch();
  const platforms = new Map<string, Platform>();
  const deps: Deps = {
    store,
    queue,
    platforms,
    reviewer: plainReviewer,
    policyOf: async () => ({ ...defaultPolicy, mode: 'enforce', country: 'MA', ...policy }),
    moderatorsOf: async () => room(),
    phrases: phrasesOf,
    log: { reviewed: () => undefined, noted: (line) => void log.push(line) },
    now: () => new Date().toISOString(),
    limits: { ...usualLimits, resumeMs: 200 },
    worker: 'one',
    exclusive: true,
    secret: new Uint8Array(32).fill(7),
    watchers: [(arrival) => identity.happened(deps, arrival)],
    judged: (arrived, verdict) => identity.judged(deps, arrived, verdict),
    deskLink: () => 'https://desk.example/enter?key=one',
  };
  const running = platform(deps);
  platforms.set(running.name, running);
  const service = createService(deps, createCommands(usualAround({})));
  await running.start(service.receiver, () => undefined);
  await service.start();
  return {
    deps,
    log,
    async stop() {
      await running.stop();
      await service.stop();
      await queue.close();
    },
  };
}

export async function telegramHome(policy: Partial<Policy> = {}): Promise<Home> {
  const api = await startBotApi({ flood: { groupPerMinute: undefined } });
  const room = api.groups.add({ title: 'Modération', bot: 'administrator' });
  const chat = api.groups.add({ title: 'Garde', bot: 'administrator' });
  const group = { platform: 'telegram', group: String(chat.id) };
  const store = createMemoryStore(() => new Date().toISOString());
  const { deps, log, stop } = await wire({
    store,
    policy,
    room: () => ({ platform: 'telegram', group: String(room.id), channel: String(room.id) }),
    platform: ({ log: to }) =>
      createTelegram({
        token: api.token,
        apiRoot: api.url,
        log: to,
        words: (language = 'fr') => phrasesOf(language).telegram,
        isModeratorsChat: async (id) => Number(id) === room.id,
        knownGroups: async () => [String(chat.id)],
        longPollSeconds: 1,
        perMinute: 100_000,
      }),
  });
  await store.journal.append(`group/telegram/${chat.id}`, 0, [{ type: 'joined', at: deps.now() }]);
  const byBot = (id: number) => api.messages({ id }).filter((m) => m.from?.is_bot);
  const textOf = (m: { readonly text?: string; readonly caption?: string }): string => m.text ?? m.caption ?? '';
  return {
    deps,
    store,
    group,
    log,
    everybody: () => byBot(chat.id).map(textOf),
    cards: () => byBot(room.id).map(textOf),
    isAdmitted: ({ id }) => api.calls('approveChatJoinRequest').some((c) => c.answer?.ok && String(c.params.user_id) === id),
    isMarked: ({ id }) => (api.calls('setChatMemberTag').findLast((c) => c.answer?.ok && String(c.params.user_id) === id)?.params.tag ?? '') !== '',
    someone(name, language, role) {
      let user = api.people.add({ first_name: name, language_code: language });
      if (role !== 'outsider') api.groups.join(user, chat);
      if (role === 'moderator') {
        api.groups.promote(user, chat);
        api.groups.join(user, room);
      }
      const dm = api.startPrivateChat(user);
      const seen = () => [...byBot(room.id).filter(() => role === 'moderator'), ...api.ephemerals(chat, user), ...byBot(dm.id)];
      const press = async (label: string): Promise<void> => {
        const [message, action] = await shown(() => {
          for (const m of [...seen()].reverse()) {
            const button = (m.reply_markup?.inline_keyboard ?? []).flat().find((b) => b.text === label);
            if (button && 'callback_data' in button) return [m, button.callback_data] as const;
          }
          return undefined;
        }, label);
        await api.press(user, message, action);
      };
      return {
        ref: { platform: 'telegram', id: String(user.id) },
        say: (command) => void api.say(user, chat, `/${command}`),
        told: () => [...api.ephemerals(chat, user), ...byBot(dm.id)].map(textOf),
        press,
        async fill(values) {
          const { skip } = phrasesOf(language).telegram.form;
          for (const value of [...Object.values(values), undefined]) {
            const before = byBot(dm.id).length;
            const asked = byBot(dm.id).at(-1);
            const labels = (asked?.reply_markup?.inline_keyboard ?? []).flat().map((b) => b.text);
            if (value === undefined && !labels.includes(skip)) return;
            if (value === undefined || labels.includes(value)) await press(value ?? skip);
            else api.say(user, dm, value);
            await shown(() => byBot(dm.id).length > before || undefined, 'the next question');
          }
        },
        askToJoin: () => api.groups.askToJoin(user, chat),
        join: () => api.groups.join(user, chat),
        rename(next) {
          user = api.rename(user, { first_name: next });
        },
        portray: (bytes) => api.picture(user, { bytes: Buffer.from(bytes) }),
        write: (text) => void api.say(user, chat, text),
      };
    },
    async close() {
      await stop();
      await api.close();
    },
  };
}

/** What is there as soon as it is there. */
const shown = <T>(look: () => T | undefined, what: string): Promise<T> =>
  vi.waitFor(
    () => {
      const found = look();
      if (found === undefined) throw new Error(`nobody shows «${what}»`);
      return found;
    },
    { timeout: 15_000, interval: 25 },
  );

const locales = { fr: 'fr', en: 'en-US', ar: 'ar' } as const;

export async function discordHome(policy: Partial<Policy> = {}): Promise<Home> {
  const discord = await startDiscord();
  const guild = discord.guilds.create({ name: 'Garde de nuit' });
  const hall = discord.guilds.channel(guild, { name: 'avis' });
  const room = discord.guilds.channel(guild, { name: 'modération' });
  discord.guilds.overwrite(room, guild, { deny: 1024n });
  const group = { platform: 'discord', group: guild.id };
  const store = createMemoryStore(() => new Date().toISOString());
  const { deps, log, stop } = await wire({
    store,
    policy,
    room: () => ({ ...group, channel: room.id }),
    platform: ({ log: to }) =>
      createDiscord({
        token: discord.token,
        apiRoot: discord.api,
        cdnRoot: discord.cdn,
        log: to,
        marks: store.marks,
        isModeratorsChat: async (id) => id === room.id,
        knownGroups: async () => [],
        openMessages: async () => [],
      }),
  });
  return {
    deps,
    store,
    group,
    log,
    everybody: () =>
      discord
        .messages(hall)
        .filter((m) => m.author.bot)
        .map((m) => m.content),
    cards: () => discord.messages(room).map((m) => m.content),
    isAdmitted: ({ id }) =>
      discord.calls().some((c) => c.performed && c.method === 'PATCH' && c.path.endsWith(`/members/${id}`) && JSON.stringify(c.body).includes('"flags"')),
    isMarked: ({ id }) => discord.calls().findLast((c) => c.performed && c.path.includes(`/members/${id}/roles/`))?.method === 'PUT',
    someone(name, language, role) {
      const user = discord.people.create({ username: `u${discord.bot.user.id.slice(-3)}${name.toLowerCase().replace(/[^a-z]/g, '')}`, global_name: name });
      if (role !== 'outsider') discord.guilds.join(guild, user);
      if (role === 'moderator') {
        const chief = discord.guilds.role(guild, { name: 'chef', permissions: 32n });
        discord.guilds.changeMember(guild, user, { roles: [chief.id] });
        discord.guilds.overwrite(room, user, { allow: 1024n });
      }
      const manner = { locale: locales[language], force: true };
      let last: ReturnType<typeof discord.use.slash> | undefined;
      const seen = () => [...(role === 'moderator' ? discord.messages(room) : []), ...discord.ephemerals(hall, user), ...discord.direct(user)];
      return {
        ref: { platform: 'discord', id: user.id },
        say(command) {
          const names = discord.use.commands(guild).map((c) => c.name);
          const face = Object.entries(phrasesOf(language).faces).find(([, f]) => f.name === command)?.[0] ?? command;
          last = discord.use.slash(hall, user, names.includes(face) ? face : command, {}, manner);
        },
        told() {
          const here = [...discord.ephemerals(hall, user), ...discord.direct(user)];
          // What answers in a private chat is seen by its use alone.
          const answer = last?.original();
          const modal = last?.modal();
          const asked = modal ? [[modal.title, ...[...JSON.stringify(modal.components).matchAll(/"label":"([^"]*)"/g)].map((m) => m[1])].join('\n')] : [];
          return [...[...here, ...(answer && !here.some((m) => m.id === answer.id) ? [answer] : [])].map((m) => m.content), ...asked];
        },
        async press(label) {
          const [message, id] = await shown(() => {
            for (const m of [...seen()].reverse()) {
              const found = [...JSON.stringify(m.components ?? []).matchAll(/\{[^{}]*\}/g)].find(([part]) => part.includes(JSON.stringify(label)));
              const custom = found && /"custom_id":"([^"]+)"/.exec(found[0])?.[1];
              if (custom) return [m, custom] as const;
            }
            return undefined;
          }, label);
          last = discord.use.press(message, user, id, manner);
        },
        async fill(values) {
          const asked = await shown(() => (last?.modal() ? last : undefined), 'a form');
          const chosen = JSON.stringify(asked.modal()?.components ?? []);
          const chosenOf = (label: string): string | string[] => {
            const option = [...chosen.matchAll(/\{[^{}]*\}/g)].find(([part]) => part.includes(`"label":${JSON.stringify(label)}`) && part.includes('"value"'));
            const value = option && /"value":"([^"]+)"/.exec(option[0])?.[1];
            return value === undefined ? label : [value];
          };
          last = discord.use.submit(asked, Object.fromEntries(Object.entries(values).map(([id, v]) => [id, chosenOf(v)])), manner);
        },
        askToJoin: () => void discord.guilds.join(guild, user, { pending: true }),
        join: () => void discord.guilds.join(guild, user),
        rename: (next) => void discord.people.rename(user, { global_name: next }),
        portray: (bytes) => void discord.people.portray(user, Buffer.from(bytes)),
        write: (text) => void discord.talk.post(hall, user, text),
      };
    },
    async close() {
      await stop();
      await discord.close();
    },
  };
}
