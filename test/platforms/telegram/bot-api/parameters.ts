import type { ApiMethods, Opts } from '@grammyjs/types';
import type { Upload } from './api-types.ts';
import { anything, boolean, chat, choice, type Field, file, integer, list, needed, number, object, string } from './shapes.ts';

/** Every parameter of every method, held by the compiler to what @grammyjs/types says of Bot API: none missing, none invented. */
type Table = { readonly [M in keyof ApiMethods<Upload>]?: { readonly [P in keyof Required<Opts<Upload>[M]>]: Field } };

const chatId = needed(chat, 'chat_id is empty');
const fromChatId = needed(chat, 'chat_id is empty');
const messageId = needed(integer, 'message identifier is not specified');
const messageIds = needed(list(integer), 'message identifiers are not specified');
const userId = needed(integer, 'invalid user_id specified');

const user = object({
  id: needed(integer, 'user id is empty'),
  is_bot: boolean,
  first_name: string,
  last_name: string,
  username: string,
  language_code: string,
});
const entity = object({
  type: needed(string, 'can\'t parse MessageEntity: Field "type" must be of type String'),
  offset: needed(integer, 'can\'t parse MessageEntity: Field "offset" must be of type Number'),
  length: needed(integer, 'can\'t parse MessageEntity: Field "length" must be of type Number'),
  url: string,
  user,
  language: string,
  custom_emoji_id: string,
  unix_time: integer,
  date_time_format: string,
});
const entities = list(entity);
// Its own check knows the real server's words for the mode and for what is wrong in the text.
const parseMode = string;

const replyParameters = object({
  message_id: integer,
  chat_id: chat,
  ephemeral_message_id: integer,
  checklist_task_id: integer,
  poll_option_id: string,
  allow_sending_without_reply: boolean,
  quote: string,
  quote_parse_mode: parseMode,
  quote_entities: entities,
  quote_position: integer,
});
const linkPreview = object({ is_disabled: boolean, url: string, prefer_small_media: boolean, prefer_large_media: boolean, show_above_text: boolean });
const ephemeral = object({
  receiver_user_id: needed(integer, 'invalid receiver_user_id specified'),
  callback_query_id: string,
  replace_callback_query_message: boolean,
});
const permissions = object({
  can_send_messages: boolean,
  can_send_audios: boolean,
  can_send_documents: boolean,
  can_send_photos: boolean,
  can_send_videos: boolean,
  can_send_video_notes: boolean,
  can_send_voice_notes: boolean,
  can_send_polls: boolean,
  can_send_other_messages: boolean,
  can_add_web_page_previews: boolean,
  can_react_to_messages: boolean,
  can_change_info: boolean,
  can_invite_users: boolean,
  can_edit_tag: boolean,
  can_pin_messages: boolean,
  can_manage_topics: boolean,
});
const scope = object({ type: needed(string, 'can\'t parse BotCommandScope: Field "type" must be of type String'), chat_id: chat, user_id: integer });
const command = object({
  command: needed(string, 'can\'t parse BotCommand: Field "command" must be of type String'),
  description: needed(string, 'can\'t parse BotCommand: Field "description" must be of type String'),
  is_ephemeral: boolean,
});
const inputMedia = object({
  type: needed(choice('photo', 'document', 'audio', 'video', 'live_photo'), 'can\'t parse InputMedia: Field "type" must be of type String'),
  media: needed(file, 'media not found'),
  photo: file,
  thumbnail: file,
  cover: file,
  caption: string,
  parse_mode: parseMode,
  caption_entities: entities,
  show_caption_above_media: boolean,
  has_spoiler: boolean,
  disable_content_type_detection: boolean,
  width: integer,
  height: integer,
  duration: integer,
  start_timestamp: integer,
  supports_streaming: boolean,
  performer: string,
  title: string,
});

const place = { chat_id: chatId, message_thread_id: integer, direct_messages_topic_id: integer } as const;
const manner = { disable_notification: boolean, protect_content: boolean, message_effect_id: string } as const;
const suggested = { suggested_post_parameters: anything } as const;
const answering = { reply_parameters: replyParameters, reply_to_message_id: integer } as const;
// The keyboard is checked by its own file, in the real server's words.
const markup = { reply_markup: anything } as const;
const sending = {
  business_connection_id: string,
  ...place,
  ephemeral_message_parameters: ephemeral,
  ...manner,
  allow_paid_broadcast: boolean,
  ...suggested,
  ...answering,
  ...markup,
} as const;
const captioned = { caption: string, parse_mode: parseMode, caption_entities: entities } as const;
const edited = { business_connection_id: string, chat_id: chat, message_id: integer, inline_message_id: string, ...markup } as const;
const ephemeralTarget = { chat_id: chatId, receiver_user_id: needed(integer, 'invalid receiver_user_id specified'), ephemeral_message_id: messageId } as const;
const commandPlace = { scope, language_code: string } as const;
const topic = { chat_id: chatId, message_thread_id: needed(integer, 'message thread not found') } as const;
const member = { chat_id: chatId, user_id: userId } as const;

export const parameters = {
  getUpdates: { offset: integer, limit: integer, timeout: integer, allowed_updates: list(string) },
  setWebhook: {
    url: string,
    certificate: file,
    ip_address: string,
    max_connections: integer,
    allowed_updates: list(string),
    drop_pending_updates: boolean,
    secret_token: string,
  },
  deleteWebhook: { drop_pending_updates: boolean },
  getWebhookInfo: {},
  getMe: {},
  logOut: {},
  close: {},

  sendMessage: { ...sending, text: needed(string, 'message text is empty'), parse_mode: parseMode, entities, link_preview_options: linkPreview },
  sendPhoto: { ...sending, ...captioned, photo: needed(file, 'there is no photo in the request'), show_caption_above_media: boolean, has_spoiler: boolean },
  sendDocument: {
    ...sending,
    ...captioned,
    document: needed(file, 'there is no document in the request'),
    thumbnail: file,
    disable_content_type_detection: boolean,
  },
  sendMediaGroup: {
    business_connection_id: string,
    ...place,
    ...manner,
    allow_paid_broadcast: boolean,
    ...answering,
    media: needed(list(inputMedia), "can't parse media"),
  },
  forwardMessage: { ...place, ...manner, ...suggested, from_chat_id: fromChatId, message_id: messageId, video_start_timestamp: integer },
  copyMessage: {
    ...place,
    ...manner,
    ...suggested,
    ...answering,
    ...markup,
    ...captioned,
    from_chat_id: fromChatId,
    message_id: messageId,
    video_start_timestamp: integer,
    show_caption_above_media: boolean,
    allow_paid_broadcast: boolean,
  },
  sendChatAction: { business_connection_id: string, chat_id: chatId, message_thread_id: integer, action: needed(string, 'wrong parameter action in request') },
  setMessageReaction: {
    chat_id: chatId,
    message_id: messageId,
    reaction: list(object({ type: string, emoji: string, custom_emoji_id: string })),
    is_big: boolean,
  },

  editMessageText: { ...edited, text: string, parse_mode: parseMode, entities, link_preview_options: linkPreview, rich_message: anything },
  editMessageCaption: { ...edited, ...captioned, show_caption_above_media: boolean },
  editMessageReplyMarkup: edited,
  deleteMessage: { chat_id: chatId, message_id: messageId },
  deleteMessages: { chat_id: chatId, message_ids: messageIds },
  editEphemeralMessageText: {
    ...ephemeralTarget,
    ...markup,
    text: string,
    parse_mode: parseMode,
    entities,
    link_preview_options: linkPreview,
    rich_message: anything,
  },
  editEphemeralMessageReplyMarkup: { ...ephemeralTarget, ...markup },
  deleteEphemeralMessage: ephemeralTarget,

  answerCallbackQuery: {
    callback_query_id: needed(string, 'query is too old and response timeout expired or query ID is invalid'),
    text: string,
    show_alert: boolean,
    url: string,
    cache_time: number,
  },
  answerInlineQuery: {
    inline_query_id: needed(string, 'query is too old and response timeout expired or query ID is invalid'),
    results: needed(list(anything), "can't parse inline query results"),
    cache_time: number,
    is_personal: boolean,
    next_offset: string,
    button: anything,
  },
  setMyCommands: { ...commandPlace, commands: needed(list(command), "can't parse commands list") },
  getMyCommands: commandPlace,
  deleteMyCommands: commandPlace,

  getChat: { chat_id: chatId },
  getChatMember: member,
  getChatAdministrators: { chat_id: chatId, return_bots: boolean },
  getChatMemberCount: { chat_id: chatId },
  leaveChat: { chat_id: chatId },
  setChatPermissions: { chat_id: chatId, permissions: needed(permissions, "can't parse permissions"), use_independent_chat_permissions: boolean },
  pinChatMessage: { business_connection_id: string, chat_id: chatId, message_id: messageId, disable_notification: boolean },
  unpinChatMessage: { business_connection_id: string, chat_id: chatId, message_id: integer },
  restrictChatMember: {
    ...member,
    permissions: needed(permissions, "can't parse permissions"),
    use_independent_chat_permissions: boolean,
    until_date: integer,
  },
  banChatMember: { ...member, until_date: integer, revoke_messages: boolean },
  unbanChatMember: { ...member, only_if_banned: boolean },
  setChatMemberTag: { ...member, tag: string },
  approveChatJoinRequest: member,
  declineChatJoinRequest: member,
  createForumTopic: { chat_id: chatId, name: needed(string, 'TOPIC_TITLE_EMPTY'), icon_color: integer, icon_custom_emoji_id: string },
  closeForumTopic: topic,
  reopenForumTopic: topic,
  getFile: { file_id: needed(string, 'file_id not specified') },
} as const satisfies Table;
