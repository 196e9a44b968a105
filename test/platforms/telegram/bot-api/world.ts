import type { BotCommand, Chat, ChatInviteLink, ChatPermissions, Message, User, UserFromGetMe } from '@grammyjs/types';
import type { UpdateKind } from './api-types.ts';
import type { Clock } from './clock.ts';
import type { Flood } from './flood.ts';
import type { StoredFile } from './files.ts';
import type { Membership } from './memberships.ts';
import type { UpdateQueue } from './update-queue.ts';
import type { Webhook } from './webhook.ts';

export interface BotAccount {
  user: UserFromGetMe;
  readonly token: string;
  readonly queue: UpdateQueue;
  webhook: Webhook | undefined;
  /** The one long poll a bot may have open; a newer one takes its place. */
  poll: AbortController | undefined;
  /** Performs a method that came in the body of a webhook's answer. */
  onWebhookReply: (method: string, params: Readonly<Record<string, unknown>>) => void;
  /** `undefined` stands for the default: everything but chat_member and the two reaction kinds. */
  allowed: readonly UpdateKind[] | undefined;
  readonly commands: Map<string, readonly BotCommand[]>;
  menuButton?: string;
  loggedOutUntil: number;
}

export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly color: number;
  closed: boolean;
}

export interface JoinRequest {
  readonly user: User;
  readonly date: number;
  readonly link?: ChatInviteLink;
}

export type Permissions = Required<ChatPermissions>;

/** One chat with all that happened in it. Private chats are one room per bot and person. */
export interface Room {
  chat: Chat;
  readonly members: Map<number, Membership>;
  readonly messages: Map<number, Message>;
  /** Kept so that tests can ask what was removed; no Bot API method reads it. */
  readonly removed: Message[];
  readonly ephemerals: Map<number, Message>;
  readonly topics: Map<number, Topic>;
  /** Channels that may no longer speak here. */
  readonly bannedSenders: Set<number>;
  readonly joinRequests: Map<number, JoinRequest>;
  /** Which bot sent a message: a channel's posts do not say so themselves. */
  readonly sentBy: Map<number, number>;
  readonly reactions: Map<string, readonly string[]>;
  pinned: readonly number[];
  permissions: Permissions;
  /** Supergroups and channels count their own messages; private chats and basic groups share one count per account. */
  readonly nextMessageId: () => number;
  migratedTo: number | undefined;
  /** The discussion group of a channel. */
  linked: number | undefined;
  protects: boolean;
  description: string | undefined;
}

/** A press or an inline query that waits for the bot. */
export interface OpenQuery {
  readonly id: string;
  readonly bot: number;
  readonly from: User;
  readonly at: number;
  readonly room: Room | undefined;
  answer: unknown;
}

/** Everything that exists behind one address. */
export interface World {
  readonly clock: Clock;
  readonly flood: Flood;
  readonly people: Map<number, User>;
  readonly deactivated: Set<number>;
  readonly bots: Map<number, BotAccount>;
  readonly rooms: Map<number, Room>;
  /** By `bot:person`. */
  readonly conversations: Map<string, Room>;
  readonly files: Map<string, StoredFile>;
  /** Profile pictures by person. */
  readonly pictures: Map<number, StoredFile>;
  readonly queries: Map<string, OpenQuery>;
  /** One running number for ids that only need to differ. */
  readonly next: () => number;
  /** Private chats and basic groups number their messages together, as they do for one account. */
  readonly sharedMessageIds: () => number;
}

export function counter(start = 0): () => number {
  let last = start;
  return () => ++last;
}
