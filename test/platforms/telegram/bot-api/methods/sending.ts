import type { Message } from '@grammyjs/types';
import type { Upload } from '../api-types.ts';
import { photoSizes, sentFile } from '../files.ts';
import { messageText } from '../formatted-text.ts';
import type { Call, Handler } from '../handler.ts';
import type { Content } from '../messages.ts';
import { badRequest } from '../refusal.ts';
import { writableRoom } from '../rooms.ts';
import { captionFields, post, textFields } from './posting.ts';

// What a method answers is narrower than Message: the content put in is what makes it so. Hence one cast in each.

export const sendMessage: Handler<'sendMessage'> = (call, params) => {
  const content = textFields(messageText(params));
  return post(
    call,
    params,
    { ...content, ...(params.link_preview_options ? { link_preview_options: params.link_preview_options } : {}) },
    'can_send_messages',
  ) as Message.TextMessage;
};

export const sendPhoto: Handler<'sendPhoto'> = (call, params) =>
  post(call, params, { ...photo(call, params.photo), ...captionFields(params) }, 'can_send_photos') as Message.PhotoMessage;

export const sendDocument: Handler<'sendDocument'> = (call, params) =>
  post(call, params, { ...document(call, params.document), ...captionFields(params) }, 'can_send_documents') as Message.DocumentMessage;

export const sendMediaGroup: Handler<'sendMediaGroup'> = (call, params) => {
  if (params.media.length < 2 || params.media.length > 10) throw badRequest('wrong number of messages to send as an album: must be 2-10');
  const album = String(call.world.next());
  const items = params.media.map((item) => {
    if (item.type !== 'photo' && item.type !== 'document')
      throw badRequest(`this loopback server sends albums of photos and documents, not of type ${item.type}`);
    const media = item.type === 'photo' ? photo(call, item.media) : document(call, item.media);
    return { ...media, ...captionFields(item), media_group_id: album };
  });
  // The first item pays for all, so that an album is sent whole or not at all.
  return items.map((content, at) => post(call, params, content, content.photo ? 'can_send_photos' : 'can_send_documents', at === 0 ? items.length : 0)) as (
    | Message.PhotoMessage
    | Message.DocumentMessage
  )[];
};

const photo = ({ world }: Call, given: Upload | string): Content => ({ photo: photoSizes(sentFile(world, given)) });

const document = ({ world }: Call, given: Upload | string): Content => {
  const file = sentFile(world, given);
  return { document: { file_id: file.id, file_unique_id: file.uniqueId, file_name: file.name, mime_type: file.mime, file_size: file.size } };
};

const chatActions = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
);

export const sendChatAction: Handler<'sendChatAction'> = ({ world, bot }, params) => {
  if (!chatActions.has(params.action)) throw badRequest('wrong parameter action in request');
  writableRoom(world, bot, params.chat_id);
  return true;
};
