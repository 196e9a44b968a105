import { anything, boolean, chat, choice, file, integer, list, needed, object, string } from './shapes.ts';

/** What the parameters of several methods have in common. */

export const chatId = needed(chat, 'chat_id is empty');
export const fromChatId = needed(chat, 'chat_id is empty');
export const messageId = needed(integer, 'message identifier is not specified');
export const messageIds = needed(list(integer), 'message identifiers are not specified');
export const userId = needed(integer, 'invalid user_id specified');

export const user = object({
  id: needed(integer, 'user id is empty'),
  is_bot: boolean,
  first_name: string,
  last_name: string,
  username: string,
  language_code: string,
});
export const entity = object({
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
export const entities = list(entity);
// Its own check knows the real server's words for the mode and for what is wrong in the text.
export const parseMode = string;

export const replyParameters = object({
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
export const linkPreview = object({ is_disabled: boolean, url: string, prefer_small_media: boolean, prefer_large_media: boolean, show_above_text: boolean });
export const ephemeral = object({
  receiver_user_id: needed(integer, 'invalid receiver_user_id specified'),
  callback_query_id: string,
  replace_callback_query_message: boolean,
});
export const permissions = object({
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
export const scope = object({ type: needed(string, 'can\'t parse BotCommandScope: Field "type" must be of type String'), chat_id: chat, user_id: integer });
export const command = object({
  command: needed(string, 'can\'t parse BotCommand: Field "command" must be of type String'),
  description: needed(string, 'can\'t parse BotCommand: Field "description" must be of type String'),
  is_ephemeral: boolean,
});
export const inputMedia = object({
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

export const place = { chat_id: chatId, message_thread_id: integer, direct_messages_topic_id: integer } as const;
export const manner = { disable_notification: boolean, protect_content: boolean, message_effect_id: string } as const;
export const suggested = { suggested_post_parameters: anything } as const;
export const answering = { reply_parameters: replyParameters, reply_to_message_id: integer } as const;
export const button = object({
  text: string,
  icon_custom_emoji_id: string,
  style: choice('danger', 'success', 'primary'),
  url: string,
  callback_data: string,
  web_app: object({ url: string }),
  login_url: object({ url: string, forward_text: string, bot_username: string, request_write_access: boolean }),
  disabled: object({}),
  switch_inline_query: string,
  switch_inline_query_current_chat: string,
  switch_inline_query_chosen_chat: object({
    query: string,
    allow_user_chats: boolean,
    allow_bot_chats: boolean,
    allow_group_chats: boolean,
    allow_channel_chats: boolean,
  }),
  copy_text: object({ text: string }),
  callback_game: object({}),
  pay: boolean,
});
// What a button must have is checked by reply-markup.ts, in the real server's words.
export const markup = {
  reply_markup: object({
    inline_keyboard: list(list(button)),
    keyboard: list(list(anything)),
    is_persistent: boolean,
    resize_keyboard: boolean,
    one_time_keyboard: boolean,
    input_field_placeholder: string,
    selective: boolean,
    remove_keyboard: boolean,
    force_reply: boolean,
  }),
} as const;
export const sending = {
  business_connection_id: string,
  ...place,
  ephemeral_message_parameters: ephemeral,
  ...manner,
  allow_paid_broadcast: boolean,
  ...suggested,
  ...answering,
  ...markup,
} as const;
export const captioned = { caption: string, parse_mode: parseMode, caption_entities: entities } as const;
export const edited = { business_connection_id: string, chat_id: chat, message_id: integer, inline_message_id: string, ...markup } as const;
export const ephemeralTarget = {
  chat_id: chatId,
  receiver_user_id: needed(integer, 'invalid receiver_user_id specified'),
  ephemeral_message_id: messageId,
} as const;
export const commandPlace = { scope, language_code: string } as const;
export const topic = { chat_id: chatId, message_thread_id: needed(integer, 'message thread not found') } as const;
export const member = { chat_id: chatId, user_id: userId } as const;
