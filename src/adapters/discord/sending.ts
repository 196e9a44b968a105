import { createHash } from 'node:crypto';
import { type APIMessage, MessageFlags, type RawFile, Routes } from 'discord.js';
import type { Button, OutFile } from '../../core/platform.ts';
import type { Fading } from './fading.ts';
import type { Guilds } from './guilds.ts';
import type { Hooks } from './hooks.ts';
import type { MarksInHand } from './marks.ts';
import { isLater, snowflakeAt } from './refs.ts';
import type { Rest } from './rest.ts';
import type { Timeouts } from './timeouts.ts';
import { pieces, rowsOf, silent } from './written.ts';

/** What the outbound side stands on. */
export interface Sending {
  readonly rest: Rest;
  readonly guilds: Guilds;
  readonly marks: MarksInHand;
  readonly fading: Fading;
  readonly hooks: Hooks;
  readonly timeouts: Timeouts;
  readonly me: () => { readonly user: string; readonly application: string };
}

interface Said {
  readonly channel: string;
  readonly text: string;
  readonly rows?: readonly (readonly Button[])[];
  readonly file?: OutFile;
  readonly replyTo?: string;
  readonly key: string;
  /** It may be there already. */
  readonly repeat: boolean;
  readonly signal: AbortSignal;
}

/** Discord remembers a nonce for some minutes; what may have been sent before that is looked for in the channel. */
const lookBackMs = 4 * 86_400_000;

/** Posts once, whatever happened to an earlier attempt. Answers the messages it became: a long text is several. */
export async function send({ rest, me }: Pick<Sending, 'rest' | 'me'>, said: Said): Promise<readonly string[]> {
  const { channel, rows = [], signal } = said;
  const parts = pieces(said.text);
  const before = said.repeat ? await recent(rest, channel, signal) : [];
  const ids: string[] = [];
  for (const [i, content] of parts.entries()) {
    const last = i === parts.length - 1;
    const components = last ? rowsOf(rows) : [];
    const there = before.find((m) => m.author.id === me().user && m.webhook_id === undefined && isSame(m, content, components));
    if (there) {
      ids.push(there.id);
      continue;
    }
    const sent = await rest.post<APIMessage>(Routes.channelMessages(channel), {
      body: {
        content,
        components,
        allowed_mentions: silent,
        flags: MessageFlags.SuppressEmbeds,
        nonce: nonceOf(said.key, i),
        enforce_nonce: true,
        ...(i === 0 && said.replyTo !== undefined && { message_reference: { message_id: said.replyTo, fail_if_not_exists: false } }),
      },
      ...(last && said.file && { files: [fileOf(said.file)] }),
      signal,
    });
    ids.push(sent.id);
  }
  return ids;
}

/** By what it would do when pressed, where it has buttons: a card's words change with the hour. */
function isSame(m: APIMessage, content: string, components: readonly unknown[]): boolean {
  const actions = customIds(components);
  return actions.length ? customIds(m.components ?? []).some((id) => actions.includes(id)) : m.content === content;
}

export const customIds = (components: readonly unknown[]): string[] =>
  [...JSON.stringify(components).matchAll(/"custom_id":"([^"\\]*)"/g)].map((m) => m[1] ?? '');

/** The newest messages, as far as an earlier attempt can lie back. */
export async function recent(rest: Rest, channel: string, signal: AbortSignal): Promise<readonly APIMessage[]> {
  const found = await rest.get<APIMessage[]>(Routes.channelMessages(channel), { query: { limit: 100 }, signal });
  const since = snowflakeAt(Date.now() - lookBackMs);
  return found.filter((m) => isLater(m.id, since));
}

/** At most 25 characters. */
export const nonceOf = (key: string, part: number): string => createHash('sha256').update(`${key}#${part}`).digest('base64url').slice(0, 22);

export const fileOf = ({ name, mime, bytes }: OutFile): RawFile => ({ name, contentType: mime, data: Buffer.from(bytes) });

/** The private channel with a person. Whether they take messages shows only when one is sent. */
export async function privateChannel(rest: Rest, user: string, signal: AbortSignal): Promise<string> {
  const { id } = await rest.post<{ id: string }>(Routes.userChannels(), { body: { recipient_id: user }, signal });
  return id;
}
