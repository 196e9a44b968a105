import { type APIAttachment, type APIMessage, Routes } from 'discord.js';
import type { Rest } from './rest.ts';

/**
 * Files that are plain text: clients make one of what is longer than a message, and show it open under it. They are read like the message itself and
 * kept no longer. Links are signed and expire: one that leads nowhere is asked for once more with its message. What cannot be read stays unread, which people are told.
 */
export interface Files {
  /** By the attachment's id. */
  textsOf(message: APIMessage): Promise<ReadonlyMap<string, string>>;
}

const largest = 65_536;
const fetchMs = 4_000;
const mostFiles = 10;
const hosts: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

export function createFiles(rest: Rest, apiRoot: string | undefined): Files {
  const own = apiRoot === undefined ? undefined : new URL(apiRoot).host;
  /** Nothing is fetched from anywhere but Discord, whatever a message says. */
  function isDiscords(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const { protocol, host } = new URL(url);
    return host === own || (protocol === 'https:' && hosts.includes(host));
  }

  async function read(url: string): Promise<string | undefined> {
    if (!isDiscords(url)) return undefined;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(fetchMs), redirect: 'error' });
      if (!response.ok || Number(response.headers.get('content-length') ?? 0) > largest) {
        await response.body?.cancel();
        return undefined;
      }
      const bytes = new Uint8Array(await response.arrayBuffer());
      return bytes.length > largest ? undefined : decoded(bytes);
    } catch {
      // Unread: it is counted and told as any file that nobody could read.
      return undefined;
    }
  }

  async function again(message: APIMessage): Promise<readonly APIAttachment[]> {
    try {
      return textFiles(await rest.get<APIMessage>(Routes.channelMessage(message.channel_id, message.id), { signal: AbortSignal.timeout(fetchMs) }));
    } catch {
      return [];
    }
  }

  return {
    async textsOf(message) {
      const texts = new Map<string, string>();
      const take = async (files: readonly APIAttachment[]): Promise<void> => {
        for (const { id, url } of files) {
          const text = texts.has(id) ? undefined : await read(url);
          if (text !== undefined) texts.set(id, text);
        }
      };
      const files = textFiles(message);
      await take(files);
      if (texts.size < files.filter((f) => isDiscords(f.url)).length) await take(await again(message));
      return texts;
    },
  };
}

const isText = ({ content_type, filename, size }: APIAttachment): boolean =>
  (size ?? 0) <= largest &&
  (/^(?:text\/(?:plain|csv|markdown)|application\/json)\b/i.test(content_type ?? '') || (!content_type && /\.(?:txt|md|csv|log)$/i.test(filename ?? '')));

const textFiles = (m: Partial<APIMessage>): readonly APIAttachment[] =>
  [...(m.attachments ?? []), ...(m.message_snapshots ?? []).flatMap((s) => s.message.attachments ?? [])].filter(isText).slice(0, mostFiles);

/** UTF-8, UTF-16 where a mark says so, else Windows' Latin letters. */
function decoded(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
