import type { Chat, Contact, Location, Message, MessageEntity, User } from '@grammyjs/types';
import { withFound } from '../entities.ts';
import type { GivenFile } from '../files.ts';
import { isAdministrator, isPermitted, membershipOf } from '../memberships.ts';
import { type Content, shown, withReply } from '../messages.ts';
import { contentOf, originOf } from '../methods/forwarding.ts';
import { topicFields } from '../methods/posting.ts';
import type { Permissions, Room, World } from '../world.ts';
import { mediaOf } from './media.ts';

/** What a person's message holds beside its text, which becomes the caption when there is something to caption. */
export interface Extra {
  /** In the same chat a reply, from another chat an external reply. */
  readonly replyTo?: Message;
  /** The quoted part of the message replied to. */
  readonly quote?: string;
  readonly photo?: GivenFile;
  readonly document?: GivenFile;
  readonly voice?: GivenFile;
  readonly audio?: GivenFile;
  readonly video?: GivenFile;
  readonly sticker?: GivenFile & { readonly emoji?: string };
  readonly contact?: Contact;
  readonly location?: Location;
  readonly poll?: { readonly question: string; readonly options: readonly string[] };
  /** Formatting beyond what the platform finds itself. */
  readonly entities?: readonly MessageEntity[];
  /** Forum topic. */
  readonly thread?: number;
  /** As the group itself: an anonymous administrator. */
  readonly anonymous?: true;
  /** On behalf of a channel. */
  readonly as?: Chat;
  /** Any other fields of Message, put in as they are: checklists, stories, giveaways, what is to come. */
  readonly raw?: Content;
}

const anonymousAdmin: User = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const channelSpeaker: User = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

export function contentBy(world: World, user: User, room: Room, text: string, extra: Extra): Content {
  const media = mediaOf(world, extra);
  const words = captionable.some((field) => field in media) ? captionOf(text, extra) : text ? textOf(text, extra) : {};
  const seat = membershipOf(world, room, user.id);
  const tag = room.chat.type === 'supergroup' ? (seat?.title ?? seat?.tag) : undefined;
  return {
    ...senderOf(user, room, extra),
    ...(tag ? { sender_tag: tag } : {}),
    ...topicFields(room, extra.thread, isAdministrator(seat)),
    ...replyOf(room, extra),
    ...media,
    ...words,
    ...(room.protects ? { has_protected_content: true } : {}),
    ...extra.raw,
  };
}

const captionable = ['photo', 'document', 'voice', 'audio', 'video'];

export function textOf(text: string, { entities = [] }: Pick<Extra, 'entities'>): Content {
  const all = withFound(text, entities);
  return { text, ...(all.length > 0 ? { entities: all } : {}) };
}

export function captionOf(text: string, { entities = [] }: Pick<Extra, 'entities'>): Content {
  const all = withFound(text, entities);
  return text === '' ? {} : { caption: text, ...(all.length > 0 ? { caption_entities: all } : {}) };
}

function senderOf(user: User, room: Room, { anonymous, as }: Extra): Content {
  if (room.chat.type === 'channel') return { sender_chat: room.chat };
  if (anonymous) return { from: anonymousAdmin, sender_chat: room.chat };
  return as ? { from: channelSpeaker, sender_chat: as } : { from: user };
}

function replyOf(room: Room, { replyTo, quote }: Extra): Content {
  if (!replyTo) return {};
  const original = replyTo.text ?? replyTo.caption ?? '';
  const quoted: Content = quote === undefined ? {} : { quote: { text: quote, position: Math.max(0, original.indexOf(quote)), is_manual: true } };
  if (replyTo.chat.id === room.chat.id) return withReply(quoted, shown(room, room.messages.get(replyTo.message_id) ?? replyTo));
  // The text of the other chat's message is not part of ExternalReplyInfo; only a quote carries words.
  const { text: _text, entities: _entities, caption: _caption, caption_entities: _more, ...media } = contentOf(replyTo);
  return { ...quoted, external_reply: { ...media, origin: originOf(replyTo), chat: replyTo.chat, message_id: replyTo.message_id } };
}

/** What the real app would not let this person do is a mistake in the test. */
export function checkMaySay(world: World, user: User, room: Room, extra: Extra): void {
  if (room.chat.type === 'private') {
    if ([...room.members.values()].some((one) => one.status === 'kicked'))
      throw new Error(`${user.first_name} has blocked the bot: call startPrivateChat first.`);
    return;
  }
  if (room.migratedTo !== undefined) throw new Error(`The group ${room.chat.id} has become the supergroup ${room.migratedTo}.`);
  if (extra.as && room.bannedSenders.has(extra.as.id)) throw new Error(`The channel ${extra.as.title} may not write here.`);
  const seat = membershipOf(world, room, user.id);
  const needs = permissionFor(extra);
  if (room.chat.type === 'channel' && !isAdministrator(seat)) throw new Error(`${user.first_name} is no administrator of the channel ${room.chat.title}.`);
  if (!isPermitted(room, seat, needs))
    throw new Error(`${user.first_name} may not write in ${room.chat.title ?? 'this chat'} (${seat?.status ?? 'never a member'}, ${needs}).`);
}

function permissionFor({ photo, document, voice, audio, video, sticker, poll }: Extra): keyof Permissions {
  if (photo) return 'can_send_photos';
  if (document) return 'can_send_documents';
  if (voice) return 'can_send_voice_notes';
  if (audio) return 'can_send_audios';
  if (video) return 'can_send_videos';
  if (poll) return 'can_send_polls';
  return sticker ? 'can_send_other_messages' : 'can_send_messages';
}
