import {
  type APIChannel,
  type APIMessage,
  type APIUser,
  GatewayDispatchEvents as E,
  type GatewayDispatchPayload,
  type GatewayGuildCreateDispatchData,
} from 'discord.js';
import type { Message, PersonRef, PlaceRef } from '../../core/message.ts';
import type { Receiver } from '../../core/platform.ts';
import type { Guilds } from './guilds.ts';
import { isThread } from './guilds.ts';
import type { Lines } from './lines.ts';
import { groupOf, messageRefOf, personOf } from './refs.ts';
import type { Take } from './taking.ts';
import type { Seen } from './seen.ts';
import { channelMessage, eventMessage, hasText, nameMessage, namesOf, roomTexts, threadMessage, titleMessage } from './surfaces.ts';

export interface Hearing {
  readonly receiver: Receiver;
  readonly guilds: Guilds;
  readonly lines: Lines;
  readonly seen: Seen;
  readonly me: () => string;
  readonly now: () => string;
  readonly placeOf: (guild: string, channel: string) => Promise<PlaceRef>;
  /** Whose hand took this message away, where it was not its author's. */
  readonly whoDeleted: (guild: string, channel: string, message: string) => Promise<PersonRef | undefined>;
  /** A channel or thread is gone, and all that was in it. */
  readonly emptied: (guild: string, channel: string) => Promise<void>;
  /** A message as it reads now; `partial`: the event says only what changed. */
  readonly take: Take;
  readonly opened: (guild: GatewayGuildCreateDispatchData) => Promise<void>;
  readonly closed: (guild: string) => Promise<void>;
  readonly changedRights: (guild: string) => void;
  readonly interaction: (interaction: unknown) => void;
  /** A member is there who may have been here before. */
  readonly cameBack: (guild: string, user: string) => void;
  readonly leaves: (guild: string, user: string) => void;
  /** When the timeout ends that a member has now. */
  readonly timedOut: (guild: string, user: string, until: string | null) => void;
  readonly blocked: (guild: string) => void;
  /** Guilds that were active before: READY tells which are still there. */
  readonly ready: (guilds: readonly string[], shard: { readonly id: number; readonly count: number }) => Promise<void>;
}

/** A server that the bot entered so short a time ago has not been greeted yet. */
const newMs = 600_000;

type Data<T extends E> = Extract<GatewayDispatchPayload, { t: T }>['d'];
type Reader<T extends E> = (h: Hearing, d: Data<T>, shard: { readonly id: number; readonly count: number }) => void;

/** One row an event. What has to be written down goes into the line of its channel; nothing here waits or throws for long. */
const readers: { readonly [T in E]?: Reader<T> } = {
  [E.Ready]: (h, d, shard) =>
    h.lines.add('', 'ready', () =>
      h.ready(
        (d.guilds ?? []).map((g) => g.id),
        shard,
      ),
    ),
  [E.GuildCreate](h, d) {
    if (d.unavailable) return;
    const isNew = Date.now() - Date.parse(d.joined_at ?? '') < newMs;
    h.lines.add(d.id, d.id, () => h.receiver.arrived({ type: 'group', group: groupOf(d.id), event: 'joined', ...(isNew && { isNew }) }));
    for (const member of d.members ?? []) h.seen.note(nameKey(d.id, member.user.id), ...namesOf(member));
    h.lines.add(d.id, d.id, () => h.opened(d));
    h.changedRights(d.id);
  },
  [E.GuildDelete](h, d) {
    if (d.unavailable) return;
    h.lines.add(d.id, d.id, () => h.closed(d.id));
  },
  [E.GuildUpdate](h, d) {
    title(h, d.id, d.id, `guild:${d.id}`, d.name, d.description);
    h.changedRights(d.id);
  },
  [E.GuildRoleUpdate]: (h, d) => h.changedRights(d.guild_id),
  [E.GuildRoleDelete]: (h, d) => h.changedRights(d.guild_id),

  [E.MessageCreate]: (h, d) => message(h, d, true),
  [E.MessageUpdate]: (h, d) => message(h, d, false),
  [E.MessageDelete]: (h, d) => deleted(h, d.guild_id, d.channel_id, [d.id]),
  [E.MessageDeleteBulk]: (h, d) => deleted(h, d.guild_id, d.channel_id, d.ids ?? []),
  [E.MessageReactionAdd]: (h, d) => reaction(h, d, 'added'),
  [E.MessageReactionRemove]: (h, d) => reaction(h, d, 'removed'),
  [E.MessageReactionRemoveEmoji]: (h, d) => reaction(h, d, 'removed'),

  [E.ChannelCreate]: (h, d) => named(h, (d as { guild_id?: string }).guild_id, d),
  [E.ChannelUpdate]: (h, d) => named(h, (d as { guild_id?: string }).guild_id, d),
  [E.ThreadCreate]: (h, d) => named(h, (d as { guild_id?: string }).guild_id, d),
  [E.ThreadUpdate]: (h, d) => named(h, (d as { guild_id?: string }).guild_id, d as APIChannel),
  [E.ChannelDelete]: (h, d) => emptied(h, (d as { guild_id?: string }).guild_id, d.id),
  [E.ThreadDelete]: (h, d) => emptied(h, d.guild_id, d.id),
  [E.StageInstanceCreate]: (h, d) => title(h, d.guild_id, d.channel_id, `stage:${d.id}`, d.topic),
  [E.StageInstanceUpdate]: (h, d) => title(h, d.guild_id, d.channel_id, `stage:${d.id}`, d.topic),
  [E.GuildScheduledEventCreate]: (h, d) => surface(h, d.guild_id, eventMessage(d, h.now())),
  [E.GuildScheduledEventUpdate]: (h, d) => surface(h, d.guild_id, eventMessage(d, h.now())),

  [E.GuildMemberAdd](h, d) {
    const names = namesOf(d);
    member(h, d.guild_id, d.user, d.pending ? 'asked' : 'joined', names, d.avatar ?? d.user.avatar);
    h.cameBack(d.guild_id, d.user.id);
    if (d.pending) h.seen.note(pendingKey(d.guild_id, d.user.id), 'pending');
    h.seen.note(pictureKey(d.guild_id, d.user.id), d.avatar ?? d.user.avatar);
    if (h.seen.changed(nameKey(d.guild_id, d.user.id), ...names)) surface(h, d.guild_id, nameMessage(d.guild_id, d, h.now()));
  },
  [E.GuildMemberUpdate](h, d) {
    if (!d.user) return;
    const names = namesOf(d);
    if (d.user.id === h.me()) return h.changedRights(d.guild_id);
    if (d.communication_disabled_until !== undefined) h.timedOut(d.guild_id, d.user.id, d.communication_disabled_until);
    if (d.pending === false && h.seen.is(pendingKey(d.guild_id, d.user.id), 'pending')) {
      h.seen.note(pendingKey(d.guild_id, d.user.id), 'in');
      member(h, d.guild_id, d.user, 'joined', names, d.avatar ?? d.user.avatar);
    }
    const picture = d.avatar ?? d.user.avatar;
    const [renamed, pictured] = [h.seen.changed(nameKey(d.guild_id, d.user.id), ...names), h.seen.changed(pictureKey(d.guild_id, d.user.id), picture)];
    if (renamed || pictured) member(h, d.guild_id, d.user, 'renamed', names, picture);
    if (renamed) surface(h, d.guild_id, nameMessage(d.guild_id, { user: d.user, nick: d.nick ?? null }, h.now()));
  },
  [E.GuildMemberRemove](h, d) {
    h.leaves(d.guild_id, d.user.id);
    member(h, d.guild_id, d.user, 'left', namesOf(d), d.user.avatar);
  },

  [E.InteractionCreate]: (h, d) => h.interaction(d),
  [E.AutoModerationActionExecution]: (h, d) => h.blocked(d.guild_id),
};

/** Events that the types do not know yet, by the name on the wire. */
const untyped: Readonly<Record<string, (h: Hearing, d: Readonly<Record<string, unknown>>) => void>> = {
  VOICE_CHANNEL_STATUS_UPDATE(h, d) {
    if (typeof d['guild_id'] === 'string' && typeof d['id'] === 'string' && typeof d['status'] === 'string')
      title(h, d['guild_id'], d['id'], `status:${d['id']}`, d['status']);
  },
};

export function hear(h: Hearing, event: GatewayDispatchPayload, shard: { readonly id: number; readonly count: number }): void {
  h.guilds.heard(event);
  const read = readers[event.t] as Reader<E> | undefined;
  if (read) read(h, event.d as never, shard);
  else untyped[event.t]?.(h, event.d as never);
}

const nameKey = (guild: string, user: string): string => `name:${guild}:${user}`;
const pictureKey = (guild: string, user: string): string => `picture:${guild}:${user}`;
const pendingKey = (guild: string, user: string): string => `pending:${guild}:${user}`;

function message(h: Hearing, d: APIMessage & { guild_id?: string; member?: { nick?: string | null } }, isNew: boolean): void {
  // What people write to the bot in private is not read; only events of a guild have one.
  const guild = d.guild_id ?? h.guilds.room(d.channel_id)?.guild;
  if (guild === undefined) return;
  h.lines.add(guild, d.channel_id, () => h.take(guild, d, isNew ? 'new' : 'changed'));
  if (isNew && d.author && !d.author.bot && d.webhook_id === undefined && d.member) {
    const shown = { user: d.author, nick: d.member.nick ?? null };
    if (h.seen.changed(nameKey(guild, d.author.id), ...namesOf(shown))) surface(h, guild, nameMessage(guild, shown, h.now()));
  }
}

function deleted(h: Hearing, guild: string | undefined, channel: string, ids: readonly string[]): void {
  if (guild === undefined) return;
  h.lines.add(guild, channel, async () => {
    const place = await h.placeOf(guild, channel);
    for (const id of ids) {
      const by = ids.length === 1 ? await h.whoDeleted(guild, channel, id) : undefined;
      await h.receiver.arrived({ type: 'deleted', message: messageRefOf(place, id), ...(by && { by }) });
    }
  });
}

function emptied(h: Hearing, guild: string | undefined, channel: string): void {
  if (guild !== undefined) h.lines.add(guild, channel, () => h.emptied(guild, channel));
}

function reaction(
  h: Hearing,
  d: {
    readonly guild_id?: string;
    readonly channel_id: string;
    readonly message_id: string;
    readonly user_id?: string;
    readonly emoji: { readonly id?: string | null; readonly name?: string | null };
  },
  what: 'added' | 'removed',
): void {
  const { guild_id: guild, user_id: user } = d;
  if (guild === undefined || user === h.me()) return;
  const emoji = d.emoji.id ? 'custom' : (d.emoji.name ?? 'custom');
  const at = h.now();
  h.lines.add(guild, d.channel_id, async () =>
    h.receiver.arrived({
      type: 'reaction',
      message: messageRefOf(await h.placeOf(guild, d.channel_id), d.message_id),
      at,
      ...(user !== undefined && { by: personOf({ id: user }) }),
      added: what === 'added' ? [emoji] : [],
      removed: what === 'removed' ? [emoji] : [],
    }),
  );
}

function member(
  h: Hearing,
  guild: string,
  user: APIUser,
  event: 'joined' | 'left' | 'renamed' | 'asked',
  names: readonly string[],
  picture: string | null | undefined,
): void {
  if (user.bot) return;
  const at = h.now();
  h.lines.add(guild, guild, () =>
    h.receiver.arrived({ type: 'member', group: groupOf(guild), person: personOf(user), at, event, names, ...(picture && { picture }) }),
  );
}

/** A name or a topic is reviewed when it is new or was changed; most updates of a channel are about something else. */
function named(h: Hearing, guild: string | undefined, channel: APIChannel): void {
  if (guild === undefined || !h.seen.changed(`room:${channel.id}`, ...roomTexts(channel))) return;
  const place = h.guilds.placeOf(guild, channel.id);
  surface(h, guild, isThread(channel.type) ? threadMessage(place, channel, h.now()) : channelMessage(place, channel, h.now()));
}

function title(h: Hearing, guild: string, channel: string, id: string, ...texts: readonly (string | null | undefined)[]): void {
  if (h.seen.changed(id, ...texts)) surface(h, guild, titleMessage(h.guilds.placeOf(guild, channel), id, h.now(), ...texts));
}

function surface(h: Hearing, guild: string, borne: Message): void {
  if (borne.author.id === h.me() || !hasText(borne)) return;
  h.lines.add(guild, guild, () => h.receiver.arrived({ type: 'message', message: borne }));
}
