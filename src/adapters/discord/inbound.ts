import { type APIAttachment, type APIEmbed, type APIMessage, type APIMessageSnapshot, type APIPoll, type APIStickerItem, MessageType } from 'discord.js';
import type { Attachment, AttachmentKind, Message, PlaceRef } from '../../core/message.ts';
import { channelIdOf, messageRefOf, personOf } from './refs.ts';

/** Their text is a name, reviewed where it stands: on the thread, on the channel. */
const nameOnly: readonly MessageType[] = [MessageType.ThreadCreated, MessageType.ChannelNameChange, MessageType.ThreadStarterMessage];

/** What a message shows, whatever brought it: an event, history, the target of a command. Servers leave out what is empty. */
type Given = Partial<APIMessage> & Pick<APIMessage, 'id' | 'author'>;

/** A message as the core sees it; nothing when there is nothing to review, or the bot wrote it. */
export function messageOf(
  m: Given,
  place: PlaceRef,
  me: { readonly user: string; readonly application: string },
  texts: ReadonlyMap<string, string> = new Map(),
): Message | undefined {
  if (m.author.id === me.user || (m.application_id === me.application && m.webhook_id !== undefined)) return undefined;
  if (m.type !== undefined && nameOnly.includes(m.type)) return undefined;
  const snapshots = (m.message_snapshots ?? []).map((s) => s.message);
  const quotes = snapshots.map((s) => s.content).filter((t) => t);
  const attachments = [...shownIn(m, '', texts), ...snapshots.flatMap((s, i) => shownIn(s, `f${i}-`, texts))];
  const text = m.content ?? '';
  if (!text && !attachments.length && !quotes.length) return undefined;
  const answered = m.message_reference;
  // What follows another server's channel refers there as well, and answers nothing here.
  const replied = answered?.channel_id === undefined || answered.channel_id === channelIdOf(place) ? answered?.message_id : undefined;
  return {
    ref: messageRefOf(place, m.id),
    author: personOf(m.author),
    at: iso(m.timestamp),
    ...(m.edited_timestamp && { editedAt: iso(m.edited_timestamp) }),
    text,
    ...(quotes.length > 0 && { quotes }),
    attachments,
    ...(replied !== undefined && !snapshots.length && { replyTo: replied }),
    ...(snapshots.length > 0 && { forwarded: true as const }),
  };
}

/** Discord writes microseconds and an offset; versions are compared as UTC milliseconds. */
const iso = (given: string | undefined): string => {
  const at = Date.parse(given ?? '');
  return Number.isNaN(at) ? new Date().toISOString() : new Date(at).toISOString();
};

type Shown = Partial<Pick<APIMessage, 'attachments' | 'embeds' | 'poll' | 'sticker_items' | 'components'>> & Partial<APIMessageSnapshot['message']>;

/** Everything besides the text: one row a kind of content. `mark` keeps a forward's parts apart from the message's own. */
function shownIn(m: Shown, mark: string, texts: ReadonlyMap<string, string>): Attachment[] {
  const laidOut = said(...(m.components ?? []).flatMap(textsOf));
  return [
    ...(m.attachments ?? []).map((a) => file(a, mark, texts.get(a.id))),
    ...(m.embeds ?? []).flatMap((e, i) => embed(e, `${mark}embed-${i}`)),
    ...(m.poll ? [poll(m.poll, `${mark}poll`)] : []),
    ...(m.sticker_items ?? []).map((s) => sticker(s, mark)),
    ...(laidOut.texts ? [{ id: `${mark}components`, kind: 'other' as const, ...laidOut }] : []),
  ];
}

const kinds: readonly (readonly [RegExp, AttachmentKind])[] = [
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
];

/** The alt text is `description`; `title` is the name as it was before Discord made a file name of it. A file whose `text` was read is no document that nobody read. */
const file = (a: APIAttachment, mark: string, text: string | undefined): Attachment => ({
  id: `${mark}${a.id}`,
  kind:
    text !== undefined
      ? 'other'
      : a.content_type === undefined
        ? kindByName(a.filename)
        : (kinds.find(([type]) => type.test(a.content_type ?? ''))?.[1] ?? 'document'),
  ...(a.content_type !== undefined && { mime: a.content_type }),
  ...(a.size !== undefined && { bytes: a.size }),
  // A voice message has a name of the platform's making.
  ...said(...(a.waveform ? [] : [spaced(a.filename)]), a.title, a.description, text),
});

const kindByName = (name: string | undefined): AttachmentKind => (/\.(png|jpe?g|gif|webp|heic|avif)$/i.test(name ?? '') ? 'image' : 'document');

/** Discord writes underscores where the author's file name had spaces. */
const spaced = (name: string | undefined): string | undefined => name?.replaceAll('_', ' ');

function embed(e: APIEmbed, id: string): Attachment[] {
  const texts = said(e.title, e.description, e.author?.name, e.provider?.name, ...(e.fields ?? []).flatMap((f) => [f.name, f.value]), e.footer?.text);
  return texts.texts ? [{ id, kind: 'embed', ...texts }] : [];
}

const poll = (p: APIPoll, id: string): Attachment => ({ id, kind: 'poll', ...said(p.question?.text, ...(p.answers ?? []).map((a) => a.poll_media?.text)) });

const sticker = (s: APIStickerItem, mark: string): Attachment => ({ id: `${mark}${s.id}`, kind: 'sticker', ...said(s.name) });

/** Every text that components show, at any depth: layouts, buttons, menus, pictures' descriptions. */
function textsOf(component: unknown): string[] {
  if (typeof component !== 'object' || component === null) return [];
  const c = component as Readonly<Record<string, unknown>>;
  const own = ['content', 'label', 'placeholder', 'description'].flatMap((key) => (typeof c[key] === 'string' ? [c[key]] : []));
  const inner = ['components', 'component', 'accessory', 'items', 'options'].flatMap((key) => [c[key] ?? []].flat());
  return [...own, ...inner.flatMap(textsOf)];
}

const said = (...given: readonly (string | null | undefined)[]): { texts?: string[] } => {
  const texts = given.filter((t): t is string => Boolean(t));
  return texts.length ? { texts } : {};
};
