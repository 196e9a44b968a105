/** Where people talk: one group of one platform. `id` is the platform's own, as a string. */
export interface GroupRef {
  readonly platform: string;
  readonly group: string;
}

/** A room of a group: a Discord channel, a Telegram chat; `thread` is a thread or a forum topic. */
export interface PlaceRef extends GroupRef {
  readonly channel: string;
  readonly thread?: string;
}

export interface MessageRef extends PlaceRef {
  readonly id: string;
}

/** An account. The same doctor on two platforms is two persons. */
export interface PersonRef {
  readonly platform: string;
  readonly id: string;
}

export type AttachmentKind = 'image' | 'video' | 'audio' | 'document' | 'sticker' | 'contact' | 'location' | 'poll' | 'embed' | 'other';

/** What came with a message. `texts` is what the platform itself says of it (file name, alt text, poll answers); the bytes are fetched by `fetch`, if at all. */
export interface Attachment {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly mime?: string;
  readonly bytes?: number;
  readonly texts?: readonly string[];
}

/** Where text can stand besides a message. What is not a message cannot always be taken away: then the step is shown as not done. */
export const surfaces = ['display_name', 'bio', 'thread_name', 'channel_name', 'event', 'web_data'] as const;
export type Surface = (typeof surfaces)[number];

/** One shape for everything that can be posted. Times are ISO 8601. */
export interface Message {
  readonly ref: MessageRef;
  readonly author: PersonRef;
  /** When it was posted. */
  readonly at: string;
  /** When it was last edited: of two versions, the later one counts. */
  readonly editedAt?: string;
  readonly text: string;
  /** Text of others shown inside this message: a quote, a forwarded message. */
  readonly quotes?: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly replyTo?: string;
  readonly forwarded?: true;
  /** Items of one album share it and become one case. */
  readonly album?: string;
  /** Absent: an ordinary message. Else `ref.id` names what bears the text, in the platform's own way (`name:123`, `thread:456`). */
  readonly surface?: Surface;
}

/** A stretch of text to be reviewed, and where in the message it stands. */
export interface Passage {
  readonly source: 'body' | 'quote' | 'attachment';
  readonly text: string;
}

/** The message without its text: what may be kept beside the sealed passages. */
export interface Envelope extends Omit<Message, 'text' | 'quotes' | 'attachments'> {
  /** Nor their types, which the sender's program names as it likes; that of raw medical images is kept as a yes. */
  readonly attachments: readonly (Omit<Attachment, 'texts' | 'mime'> & { readonly dicom?: true })[];
}

/** A raw medical image: it bears its patient's name inside. */
const isDicom = ({ mime, texts = [] }: Attachment): boolean => /^application\/dicom/i.test(mime ?? '') || texts.some((t) => /\.(?:dcm|dicom)$/i.test(t.trim()));

export const passagesOf = (message: Message): Passage[] => [
  { source: 'body', text: message.text },
  ...(message.quotes ?? []).map((text): Passage => ({ source: 'quote', text })),
  ...message.attachments.flatMap((a) => (a.texts ?? []).map((text): Passage => ({ source: 'attachment', text }))),
];

export function envelopeOf(message: Message): Envelope {
  const { text: _text, quotes: _quotes, attachments, ...rest } = message;
  return { ...rest, attachments: attachments.map((a) => bareOf(a)) };
}

function bareOf(attachment: Attachment): Envelope['attachments'][number] {
  const { texts: _texts, mime: _mime, ...bare } = attachment;
  return isDicom(attachment) ? { ...bare, dicom: true } : bare;
}

export const versionOf = (message: Pick<Message, 'at' | 'editedAt'>): string => message.editedAt ?? message.at;

export const sameGroup = (a: GroupRef, b: GroupRef): boolean => a.platform === b.platform && a.group === b.group;

export const samePerson = (a: PersonRef, b: PersonRef): boolean => a.platform === b.platform && a.id === b.id;
