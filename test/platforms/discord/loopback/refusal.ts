import { RESTJSONErrorCodes } from 'discord-api-types/v10';

/** An answer that is not 2xx: status, Discord's own code and, for 50035, the tree of errors. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: unknown;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export const bodyOf = (refusal: Refusal): object => ({
  message: refusal.message,
  code: refusal.code,
  ...(refusal.errors === undefined ? {} : { errors: refusal.errors }),
});

type CodeName = keyof typeof RESTJSONErrorCodes;

/** The codes a test meets, with the status and words Discord answers them with. */
const known = {
  UnknownApplication: [404, 'Unknown Application'],
  UnknownChannel: [404, 'Unknown Channel'],
  UnknownGuild: [404, 'Unknown Guild'],
  UnknownMember: [404, 'Unknown Member'],
  UnknownMessage: [404, 'Unknown Message'],
  UnknownPermissionOverwrite: [404, 'Unknown Overwrite'],
  UnknownRole: [404, 'Unknown Role'],
  UnknownUser: [404, 'Unknown User'],
  UnknownEmoji: [400, 'Unknown Emoji'],
  UnknownWebhook: [404, 'Unknown Webhook'],
  UnknownBan: [404, 'Unknown Ban'],
  UnknownSticker: [404, 'Unknown Sticker'],
  UnknownInteraction: [404, 'Unknown interaction'],
  UnknownApplicationCommand: [404, 'Unknown application command'],
  UnknownGuildScheduledEvent: [404, 'Unknown Guild Scheduled Event'],
  ActionCannotBePerformedDueToSlowmodeRateLimit: [429, 'This action cannot be performed due to slowmode rate limit'],
  MaximumNumberOfPinsReachedForTheChannel: [400, 'Maximum number of pins reached (50)'],
  MaximumNumberOfWebhooksReached: [400, 'Maximum number of webhooks reached (15)'],
  MaximumNumberOfReactionsReached: [400, 'Maximum number of reactions reached (20)'],
  MaximumNumberOfApplicationCommandsReached: [400, 'Maximum number of application commands reached (100)'],
  MaximumDailyApplicationCommandCreatesReached: [400, 'Max number of daily application command creates has been reached (200)'],
  MaximumNumberOfEditsToMessagesOlderThanOneHourReached: [429, 'Maximum number of edits to messages older than 1 hour reached. Try again later'],
  Unauthorized: [403, 'Unauthorized'],
  UserBannedFromThisGuild: [403, 'The user is banned from this guild'],
  InteractionHasAlreadyBeenAcknowledged: [400, 'Interaction has already been acknowledged.'],
  CannotSendAMessageInAForumChannel: [400, 'Cannot send messages in a forum channel'],
  TagRequiredToCreateAForumPostInThisChannel: [400, 'A tag is required to create a forum post in this channel'],
  MissingAccess: [403, 'Missing Access'],
  CannotExecuteActionOnDMChannel: [403, 'Cannot execute action on a DM channel'],
  CannotEditMessageAuthoredByAnotherUser: [403, 'Cannot edit a message authored by another user'],
  CannotSendAnEmptyMessage: [400, 'Cannot send an empty message'],
  CannotSendMessagesToThisUser: [403, 'Cannot send messages to this user'],
  CannotSendMessagesInNonTextChannel: [400, 'Cannot send messages in a non-text channel'],
  MissingPermissions: [403, 'Missing Permissions'],
  InvalidToken: [403, 'Invalid token'],
  ProvidedTooFewOrTooManyMessagesToDelete: [400, 'You can only bulk delete between 2 and 100 messages.'],
  CannotExecuteActionOnSystemMessage: [403, 'Cannot execute action on a system message'],
  CannotExecuteActionOnThisChannelType: [400, 'Cannot execute action on this channel type'],
  InvalidWebhookToken: [401, 'Invalid Webhook Token'],
  InvalidRole: [400, 'Invalid Role'],
  InvalidRecipients: [400, 'Invalid Recipient(s)'],
  OneOfTheMessagesProvidedWasTooOldForBulkDelete: [400, 'You can only bulk delete messages that are under 14 days old.'],
  FileUploadedExceedsMaximumSize: [400, 'File uploaded exceeds the maximum size'],
  InvalidStickerSent: [400, 'Invalid sticker sent'],
  InvalidActionOnArchivedThread: [400, 'Thread is archived'],
  RequestBodyContainsInvalidJSON: [400, 'The request body contains invalid JSON.'],
  UploadedFileNotFound: [400, 'Uploaded file not found.'],
  ReactionWasBlocked: [403, 'Reaction blocked'],
  CannotReplyWithoutPermissionToReadMessageHistory: [403, 'Cannot reply without permission to read message history'],
  ThreadAlreadyCreatedForMessage: [400, 'A thread has already been created for this message'],
  ThreadLocked: [400, 'Thread is locked'],
  MessageWasBlockedByAutomaticModeration: [400, 'Message was blocked by automatic moderation'],
  WebhooksPostedToForumChannelsMustHaveAThreadNameOrThreadId: [400, 'Webhooks posted to forum channels must have a thread_name or thread_id'],
  WebhooksPostedToForumChannelsCannotHaveBothAThreadNameAndThreadId: [400, 'Webhooks posted to forum channels cannot have both a thread_name and thread_id'],
  WebhooksCanOnlyCreateThreadsInForumChannels: [400, 'Webhooks can only create threads in forum channels'],
  CannotEditAPollMessage: [400, 'Cannot edit a poll message'],
  CannotExpireANonPollMessage: [400, 'Cannot expire a non-poll message'],
} as const satisfies Partial<Record<CodeName, readonly [number, string]>>;

export const refuse = (name: keyof typeof known): Refusal => new Refusal(known[name][0], RESTJSONErrorCodes[name], known[name][1]);

export const unauthorized = (): Refusal => new Refusal(401, 0, '401: Unauthorized');

export const noRoute = (): Refusal => new Refusal(404, 0, '404: Not Found');

export const notAllowed = (): Refusal => new Refusal(405, 0, '405: Method Not Allowed');

/** 50035 for one field, as where a rule spans several of them. */
export const invalid = (path: readonly (string | number)[], code: string, message: string): Refusal =>
  new Refusal(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body', treeOf([{ path, code, message }]));

export interface FieldError {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Errors nested by field, each leaf a list under `_errors` (reference, "Error Messages"). */
export function treeOf(errors: readonly FieldError[]): object {
  const root = bare();
  for (const { path, code, message } of errors) {
    let node = root;
    for (const key of path) node = (node[String(key)] ??= bare()) as Record<string, unknown>;
    node['_errors'] = [...((node['_errors'] as object[] | undefined) ?? []), { code, message }];
  }
  return root;
}

/** A field may be called `__proto__` or `constructor`: nothing is inherited here. */
const bare = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;
