import { createHmac, randomBytes } from 'node:crypto';
import type { APIAttachment } from 'discord-api-types/v10';
import type { StoredFile, World } from './world.ts';

/** A link of the CDN lives a day (reference, "Signed Attachment CDN URLs"). */
const lifeMs = 86_400_000;

const key = randomBytes(32);
const sign = (path: string, ex: string, is: string): string => createHmac('sha256', key).update(`${path}?ex=${ex}&is=${is}`).digest('hex');

const pathOf = (file: StoredFile): string => `/attachments/${file.channelId}/${file.id}/${encodeURIComponent(file.name)}`;

/** The attachment under a fresh link. */
export function linked(world: World, attachment: APIAttachment): APIAttachment {
  const file = world.files.get(attachment.id);
  if (!file) return attachment;
  const now = Math.floor(world.clock.now() / 1000);
  const [ex, is] = [(now + lifeMs / 1000).toString(16), now.toString(16)];
  const path = pathOf(file);
  const url = `${world.origin}/cdn${path}?ex=${ex}&is=${is}&hm=${sign(path, ex, is)}&`;
  return { ...attachment, url, proxy_url: url };
}

/** What a link leads to: the file, or nothing when it is wrong or has expired. */
export function fetched(world: World, path: string, query: URLSearchParams): StoredFile | undefined {
  const [ex, is, hm] = [query.get('ex') ?? '', query.get('is') ?? '', query.get('hm') ?? ''];
  if (sign(path, ex, is) !== hm || Number.parseInt(ex, 16) * 1000 < world.clock.now()) return undefined;
  const file = world.files.get(path.split('/')[3] ?? '');
  return file && pathOf(file) === path ? file : undefined;
}

export function stored(world: World, channelId: string, given: { readonly name: string; readonly type: string; readonly bytes: Buffer }): APIAttachment {
  const id = world.newId();
  const name = given.name.replace(/[^\w.-]+/g, '_');
  world.files.set(id, { id, channelId, name, type: given.type, bytes: given.bytes });
  return { id, filename: name, size: given.bytes.length, url: '', proxy_url: '', content_type: given.type };
}
