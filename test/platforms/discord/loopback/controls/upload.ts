import type { APIAttachment } from 'discord-api-types/v10';
import { stored } from '../cdn.ts';
import type { World } from '../world.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly type?: string;
  readonly description?: string;
  /** What else Discord knows of it: size of a picture, length and waveform of a voice message. */
  readonly more?: Partial<Pick<APIAttachment, 'width' | 'height' | 'duration_secs' | 'waveform' | 'flags' | 'title'>>;
}

export const upload = (world: World, channelId: string, file: GivenFile): APIAttachment => ({
  ...stored(world, channelId, { name: file.name, type: file.type ?? 'application/octet-stream', bytes: Buffer.from(file.bytes as string) }),
  ...(file.description === undefined ? {} : { description: file.description }),
  ...file.more,
});
