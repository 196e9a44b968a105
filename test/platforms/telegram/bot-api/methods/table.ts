import type { Method } from '../api-types.ts';
import type { Handler } from '../handler.ts';
import * as account from './account.ts';
import * as answering from './answering.ts';
import * as chats from './chats.ts';
import * as deleting from './deleting.ts';
import * as editing from './editing.ts';
import * as ephemeral from './ephemeral.ts';
import * as forwarding from './forwarding.ts';
import * as members from './members.ts';
import * as pins from './pins.ts';
import * as sending from './sending.ts';
import * as topics from './topics.ts';
import * as updates from './updates.ts';

/** Every method with the function that carries it out; the compiler asks for one per row of the table of parameters. */
export const handlers: { readonly [M in Method]: Handler<M> } = {
  getUpdates: updates.getUpdates,
  setWebhook: updates.setWebhook,
  deleteWebhook: updates.deleteWebhook,
  getWebhookInfo: updates.getWebhookInfo,

  getMe: account.getMe,
  logOut: account.logOut,
  close: account.close,
  getFile: account.getFile,
  setMyCommands: account.setMyCommands,
  getMyCommands: account.getMyCommands,
  setChatMenuButton: account.setChatMenuButton,
  getUserProfilePhotos: account.getUserProfilePhotos,
  deleteMyCommands: account.deleteMyCommands,

  sendMessage: sending.sendMessage,
  sendPhoto: sending.sendPhoto,
  sendDocument: sending.sendDocument,
  sendMediaGroup: sending.sendMediaGroup,
  sendChatAction: sending.sendChatAction,
  forwardMessage: forwarding.forwardMessage,
  copyMessage: forwarding.copyMessage,

  editMessageText: editing.editMessageText,
  editMessageCaption: editing.editMessageCaption,
  editMessageReplyMarkup: editing.editMessageReplyMarkup,
  deleteMessage: deleting.deleteMessage,
  deleteMessages: deleting.deleteMessages,
  editEphemeralMessageText: ephemeral.editEphemeralMessageText,
  editEphemeralMessageReplyMarkup: ephemeral.editEphemeralMessageReplyMarkup,
  deleteEphemeralMessage: ephemeral.deleteEphemeralMessage,

  answerCallbackQuery: answering.answerCallbackQuery,
  answerInlineQuery: answering.answerInlineQuery,

  getChat: chats.getChat,
  getChatMember: chats.getChatMember,
  getChatAdministrators: chats.getChatAdministrators,
  getChatMemberCount: chats.getChatMemberCount,
  leaveChat: chats.leaveChat,
  setChatPermissions: chats.setChatPermissions,
  pinChatMessage: pins.pinChatMessage,
  unpinChatMessage: pins.unpinChatMessage,
  unpinAllChatMessages: pins.unpinAllChatMessages,
  setMessageReaction: chats.setMessageReaction,
  createForumTopic: topics.createForumTopic,
  closeForumTopic: topics.closeForumTopic,
  reopenForumTopic: topics.reopenForumTopic,

  restrictChatMember: members.restrictChatMember,
  banChatMember: members.banChatMember,
  unbanChatMember: members.unbanChatMember,
  banChatSenderChat: members.banChatSenderChat,
  unbanChatSenderChat: members.unbanChatSenderChat,
  setChatMemberTag: members.setChatMemberTag,
  approveChatJoinRequest: members.approveChatJoinRequest,
  declineChatJoinRequest: members.declineChatJoinRequest,
};
