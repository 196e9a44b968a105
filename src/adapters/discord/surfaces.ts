import type { APIChannel, APIGuildScheduledEvent, APIUser } from 'discord.js';
import type { GroupRef, Message, PersonRef, PlaceRef, Surface } from '../../core/message.ts';
import { groupOf, personOf } from './refs.ts';

interface Member {
  readonly user?: APIUser;
  readonly nick?: string | null;
}

/** What others see of a person, the most visible first. */
export const namesOf = ({ user, nick }: Member): string[] => [nick, user?.global_name, user?.username].filter((n): n is string => Boolean(n));

/** Who did it is not told with the thing itself: the server stands for them. */
const somebody = (group: GroupRef): PersonRef => ({ platform: group.platform, id: `guild:${group.group}` });

function borne(surface: Surface, place: PlaceRef, id: string, author: PersonRef, at: string, texts: readonly (string | null | undefined)[]): Message {
  const [text = '', ...more] = texts.filter((t): t is string => Boolean(t));
  return {
    ref: { ...place, id },
    author,
    at,
    text,
    attachments: more.length ? [{ id: 'more', kind: 'other', texts: more }] : [],
    surface,
  };
}

/** The user name is an account's, not chosen for this group; it is what others see when there is nothing else. */
export const nameMessage = (guild: string, member: Member & { readonly user: APIUser }, at: string): Message =>
  borne('display_name', { ...groupOf(guild), channel: guild }, `name:${member.user.id}`, personOf(member.user), at, namesOf(member));

/** Name, topic, a forum's tags. */
export function roomTexts(channel: APIChannel): (string | null | undefined)[] {
  const { name, topic, available_tags } = channel as Partial<{ name: string; topic: string | null; available_tags: { name: string }[] }>;
  return [name, topic, ...(available_tags ?? []).map((t) => t.name)];
}

export const threadMessage = (place: PlaceRef, thread: APIChannel, at: string): Message => {
  const { owner_id } = thread as Partial<{ owner_id: string }>;
  return borne('thread_name', place, `thread:${thread.id}`, owner_id === undefined ? somebody(place) : personOf({ id: owner_id }), at, roomTexts(thread));
};

export const channelMessage = (place: PlaceRef, channel: APIChannel, at: string): Message =>
  borne('channel_name', place, `channel:${channel.id}`, somebody(place), at, roomTexts(channel));

/** A stage's topic, a voice channel's status, the server's own name and description: titles that stand over a place. */
export const titleMessage = (place: PlaceRef, id: string, at: string, ...texts: readonly (string | null | undefined)[]): Message =>
  borne('channel_name', place, id, somebody(place), at, texts);

export const eventMessage = (event: APIGuildScheduledEvent, at: string): Message => {
  const group = groupOf(event.guild_id);
  const author = event.creator_id ? personOf({ id: event.creator_id }) : somebody(group);
  const place = { ...group, channel: event.channel_id ?? event.guild_id };
  return borne('event', place, `event:${event.id}`, author, at, [event.name, event.description, event.entity_metadata?.location]);
};

export const hasText = (message: Message): boolean => message.text !== '';
