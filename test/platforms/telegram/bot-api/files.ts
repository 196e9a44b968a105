import { randomBytes } from 'node:crypto';
import type { File, PhotoSize } from '@grammyjs/types';
import type { Upload } from './api-types.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { World } from './world.ts';

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
  /** What the platform says of the size; large files need not be held to be too large. */
  readonly size: number;
}

/** A file as a test gives it. */
export interface GivenFile {
  readonly bytes?: Buffer | string;
  readonly name?: string;
  readonly mime?: string;
  readonly size?: number;
}

const MAX_DOWNLOAD = 20 * 1024 * 1024;
const LINK_LIFE = 3_600_000;

export function keep(world: World, given: GivenFile): StoredFile {
  const bytes = Buffer.from(given.bytes ?? '');
  const file: StoredFile = {
    id: `file${world.next()}-${randomBytes(12).toString('base64url')}`,
    uniqueId: randomBytes(9).toString('base64url'),
    name: given.name ?? 'file.dat',
    mime: given.mime ?? 'application/octet-stream',
    bytes,
    size: given.size ?? bytes.length,
  };
  world.files.set(file.id, file);
  return file;
}

/** A file sent by a bot: uploaded, already there, or fetched from an address, which this server does not do. */
export function sentFile(world: World, given: Upload | string): StoredFile {
  if (typeof given !== 'string') {
    if (given.bytes.length === 0) throw badRequest('file must be non-empty');
    return keep(world, given);
  }
  const known = world.files.get(given);
  if (known) return known;
  throw badRequest(/^https?:/.test(given) ? 'failed to get HTTP URL content' : 'wrong remote file identifier specified: Wrong string length');
}

/** "Bots can download files of up to 20MB", by a link "guaranteed to be valid for at least 1 hour" (Bot API, getFile): here for just that hour. */
export function fileInfo(world: World, id: string): File {
  const file = world.files.get(id);
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.size > MAX_DOWNLOAD) throw badRequest('file is too big');
  const until = world.clock.now() + LINK_LIFE;
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path: `files/${until}/${file.id}/${encodeURIComponent(file.name)}` };
}

export function download(world: World, path: string): StoredFile {
  const [, until, id] = /^files\/(\d+)\/([^/]+)\//.exec(path) ?? [];
  const file = world.files.get(id ?? '');
  if (!file || Number(until) < world.clock.now()) throw new Refusal(404, 'Not Found');
  return file;
}

/** A photo comes in sizes, the largest last. */
export function photoSizes(file: StoredFile): PhotoSize[] {
  const size = (edge: number, share: number): PhotoSize => ({
    file_id: file.id,
    file_unique_id: `${file.uniqueId}${edge}`,
    width: edge,
    height: Math.round(edge * 0.75),
    file_size: Math.ceil(file.size * share),
  });
  return [size(320, 0.2), size(1280, 1)];
}
