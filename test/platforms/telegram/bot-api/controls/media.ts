import type { Message } from '@grammyjs/types';
import { type GivenFile, keep, photoSizes } from '../files.ts';
import type { Content } from '../messages.ts';
import type { World } from '../world.ts';
import type { Extra } from './content.ts';

/** The media fields of a person's message, each file kept so that the bot can download it. */
export function mediaOf(world: World, extra: Extra): Content {
  const info = (given: GivenFile, name: string, mime: string) => {
    const file = keep(world, { name, mime, ...given });
    return { file, file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_name: file.name, mime_type: file.mime };
  };
  const bare = <T extends { readonly file: unknown }>({ file: _file, ...rest }: T): Omit<T, 'file'> => rest;
  const { photo, document, voice, audio, video, sticker, contact, location, poll } = extra;
  return {
    ...(photo ? { photo: photoSizes(info(photo, 'photo.jpg', 'image/jpeg').file) } : {}),
    ...(document ? { document: bare(info(document, 'document.pdf', 'application/pdf')) } : {}),
    ...(voice ? { voice: { ...withoutName(info(voice, 'voice.ogg', 'audio/ogg')), duration: 5 } } : {}),
    ...(audio ? { audio: { ...bare(info(audio, 'audio.mp3', 'audio/mpeg')), duration: 60 } } : {}),
    ...(video ? { video: { ...bare(info(video, 'video.mp4', 'video/mp4')), width: 640, height: 480, duration: 10 } } : {}),
    ...(sticker ? { sticker: stickerOf(info(sticker, 'sticker.webp', 'image/webp'), sticker.emoji ?? '🙂') } : {}),
    ...(contact ? { contact } : {}),
    ...(location ? { location } : {}),
    ...(poll ? { poll: pollOf(world, poll) } : {}),
  };
}

interface Named {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly file_size: number;
  readonly mime_type: string;
}

const withoutName = ({ file_id, file_unique_id, file_size, mime_type }: Named): Named => ({ file_id, file_unique_id, file_size, mime_type });

const stickerOf = ({ file_id, file_unique_id, file_size }: Named, emoji: string): NonNullable<Message['sticker']> => ({
  file_id,
  file_unique_id,
  file_size,
  type: 'regular',
  width: 512,
  height: 512,
  is_animated: false,
  is_video: false,
  emoji,
});

const pollOf = (world: World, { question, options }: NonNullable<Extra['poll']>): NonNullable<Message['poll']> => ({
  id: String(world.next()),
  question,
  options: options.map((text) => ({ persistent_id: String(world.next()), text, voter_count: 0 })),
  total_voter_count: 0,
  is_closed: false,
  is_anonymous: true,
  type: 'regular',
  allows_multiple_answers: false,
  allows_revoting: true,
  members_only: false,
});
