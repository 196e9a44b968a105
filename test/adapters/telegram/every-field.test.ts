import type { Message as TelegramMessage } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { messageOf, surfaceOf } from '../../../src/adapters/telegram/inbound.ts';
import { treatmentOf } from '../../../src/adapters/telegram/strings.ts';
import { passagesOf } from '../../../src/core/message.ts';
import { type StringField, stringFieldsOfMessages } from './every-field.ts';

/** Every string that the Bot API can put into a message and that is not reviewed, with the reason. All others must be. */
const notReviewed: Readonly<Record<string, readonly string[]>> = {
  account: [
    'User.first_name',
    'User.last_name',
    'User.username',
    'User.language_code',
    'Chat.PrivateChat.username',
    'Chat.PrivateChat.first_name',
    'Chat.PrivateChat.last_name',
    'Chat.SupergroupChat.username',
    'Chat.ChannelChat.username',
    'Message.sender_tag',
    'LoginUrl.bot_username',
    'RichTextMention.username',
    'SharedUser.username',
    'ChatShared.username',
  ],
  id: [
    'Message.guest_query_id',
    'Message.business_connection_id',
    'Message.reply_to_poll_option_id',
    'Animation.file_id',
    'Animation.file_unique_id',
    'PhotoSize.file_id',
    'PhotoSize.file_unique_id',
    'Audio.file_id',
    'Audio.file_unique_id',
    'Document.file_id',
    'Document.file_unique_id',
    'LivePhoto.file_id',
    'LivePhoto.file_unique_id',
    'Sticker.file_id',
    'Sticker.file_unique_id',
    'File.file_id',
    'File.file_unique_id',
    'File.file_path',
    'Sticker.custom_emoji_id',
    'Video.file_id',
    'Video.file_unique_id',
    'VideoQuality.file_id',
    'VideoQuality.file_unique_id',
    'VideoNote.file_id',
    'VideoNote.file_unique_id',
    'Voice.file_id',
    'Voice.file_unique_id',
    'MessageEntity.CustomEmojiMessageEntity.custom_emoji_id',
    'Invoice.start_parameter',
    'Poll.id',
    'PollOption.persistent_id',
    'Venue.foursquare_id',
    'Venue.google_place_id',
    'Message.effect_id',
    'InlineKeyboardButton.CallbackButton.icon_custom_emoji_id',
    'InlineKeyboardButton.CallbackButton.callback_data',
    'InlineKeyboardButton.GameButton.icon_custom_emoji_id',
    'InlineKeyboardButton.LoginButton.icon_custom_emoji_id',
    'InlineKeyboardButton.DisabledButtonButton.icon_custom_emoji_id',
    'InlineKeyboardButton.PayButton.icon_custom_emoji_id',
    'InlineKeyboardButton.SwitchInlineButton.icon_custom_emoji_id',
    'InlineKeyboardButton.SwitchInlineCurrentChatButton.icon_custom_emoji_id',
    'InlineKeyboardButton.SwitchInlineChosenChatButton.icon_custom_emoji_id',
    'InlineKeyboardButton.CopyTextButtonButton.icon_custom_emoji_id',
    'InlineKeyboardButton.UrlButton.icon_custom_emoji_id',
    'InlineKeyboardButton.WebAppButton.icon_custom_emoji_id',
    'Message.media_group_id',
    'RichTextCustomEmoji.custom_emoji_id',
    'RichMessageButton.CallbackButton.callback_data',
    'PollOptionAdded.option_persistent_id',
    'PollOptionDeleted.option_persistent_id',
    'SuccessfulPayment.invoice_payload',
    'SuccessfulPayment.shipping_option_id',
    'SuccessfulPayment.telegram_payment_charge_id',
    'SuccessfulPayment.provider_payment_charge_id',
    'RefundedPayment.invoice_payload',
    'RefundedPayment.telegram_payment_charge_id',
    'RefundedPayment.provider_payment_charge_id',
    'PassportFile.file_id',
    'PassportFile.file_unique_id',
    'ForumTopicCreated.icon_custom_emoji_id',
    'ForumTopicEdited.icon_custom_emoji_id',
    'Gift.id',
    'GiftInfo.owned_gift_id',
    'UniqueGift.gift_id',
    'UniqueGiftInfo.owned_gift_id',
  ],
  system: [
    'Animation.mime_type',
    'Audio.mime_type',
    'Document.mime_type',
    'LivePhoto.mime_type',
    'Sticker.emoji',
    'Video.mime_type',
    'VideoQuality.codec',
    'Voice.mime_type',
    'Dice.emoji',
    'Giveaway.country_codes',
    'Invoice.currency',
    'Venue.foursquare_type',
    'Venue.google_place_type',
    'Poll.country_codes',
    'SuggestedPostRefunded.reason',
    'SuccessfulPayment.currency',
    'ShippingAddress.country_code',
    'RefundedPayment.currency',
    'EncryptedPassportElement.data',
    'EncryptedPassportElement.phone_number',
    'EncryptedPassportElement.email',
    'EncryptedPassportElement.hash',
    'EncryptedCredentials.data',
    'EncryptedCredentials.hash',
    'EncryptedCredentials.secret',
    'BackgroundTypeChatTheme.theme_name',
  ],
};

const all = stringFieldsOfMessages();
const reasonOf = new Map(Object.entries(notReviewed).flatMap(([reason, owners]) => owners.map((o) => [o, reason] as const)));
const marker = 'Mme Repère, chambre 12';

/** A message that holds the marker in one field, and there alone. */
function messageWith({ path, owner }: StringField): TelegramMessage {
  const type = owner.split('.').slice(0, -1).join('.');
  const beside =
    type === 'User' ? { is_bot: false } : type === 'Chat.PrivateChat' ? { type: 'private' } : type === 'Contact' ? { first_name: 'A', phone_number: '1' } : {};
  const [leaf = '', ...above] = [...path].reverse();
  const inner: unknown = { ...beside, [leaf]: marker };
  const content = above.reduce((value: unknown, key) => ({ [key]: value }), inner);
  return {
    message_id: 1,
    date: 1,
    chat: { id: -1001, type: 'supergroup', title: 'G' },
    from: { id: 2, is_bot: false, first_name: 'B' },
    ...(content as object),
  } as TelegramMessage;
}

function isReviewed(field: StringField): boolean {
  const m = messageWith(field);
  return [messageOf(m), surfaceOf(m)].some((read) => read && passagesOf(read).some((p) => p.text.includes(marker)));
}

describe('every string of a message that the Bot API declares', () => {
  it('is found in the installed types', () => {
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.map((f) => f.owner)).toEqual(
      expect.arrayContaining(['Message.text', 'Poll.question', 'RichBlockParagraph.text', 'MessageOriginHiddenUser.sender_user_name']),
    );
  });

  it('is reviewed, or stands in the table with the reason', () => {
    const owners = new Set(all.map((f) => f.owner));
    const reviewed = new Set(all.filter(isReviewed).map((f) => f.owner));
    expect([...owners].filter((o) => !reviewed.has(o)).sort()).toEqual([...reasonOf.keys()].sort());
  });

  it('is reviewed wherever it stands, unless all that stands there is left out', () => {
    const left = ['id', 'number', 'account', 'itself', 'system'];
    const missed = all.filter((f) => !reasonOf.has(f.owner) && !left.includes(treatmentOf(f.path[0] ?? '')) && !isReviewed(f));
    expect(missed.map((f) => f.path.join('.'))).toEqual([]);
  });

  it('is reviewed when a later Bot API brings a field that nobody foresaw', () => {
    expect(isReviewed({ path: ['hologram', 'legend'], owner: 'Hologram.legend' })).toBe(true);
  });
});
