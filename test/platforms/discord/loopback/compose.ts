import { type APIAttachment, type APIEmbed, type APIMessageTopLevelComponent, EmbedType, MessageFlags } from 'discord-api-types/v10';
import { laidOutComponents, legacyComponents } from './bodies/components.ts';
import { messageCreate, type MessageCreate, type MessageEdit } from './bodies/messages.ts';
import { stored } from './cdn.ts';
import { checked } from './check-body.ts';
import { invalid, refuse } from './refusal.ts';
import type { World } from './world.ts';

export interface Upload {
  /** The `n` of `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Content {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: APIMessageTopLevelComponent[];
  readonly attachments: APIAttachment[];
  readonly flags: number;
}

/** 10 MiB, the limit of a guild without boosts. */
const largestFile = 10 * 1024 * 1024;

/** What a bot may set itself; the rest is ignored (message, "Message Flags"). */
const settable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsVoiceMessage | MessageFlags.IsComponentsV2;

/** The content of a new message, checked as a whole: components against flags, attachments against files, and that it is not empty. */
export function composed(
  world: World,
  channelId: string,
  body: Pick<MessageCreate, 'content' | 'embeds' | 'components' | 'attachments' | 'flags' | 'poll' | 'sticker_ids'>,
  files: readonly Upload[],
  more: { readonly strict: boolean; readonly ephemeral?: boolean; readonly forward?: boolean },
): Content {
  const flags = ((body.flags ?? 0) & settable) | (more.ephemeral ? MessageFlags.Ephemeral : 0);
  const components = componentsOf(body.components ?? [], flags, more.strict);
  if (flags & MessageFlags.IsComponentsV2 && (body.content || body.embeds?.length || body.poll || body.sticker_ids?.length))
    throw invalid(
      ['content'],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      'The content, embeds, stickers and poll fields cannot be used with the IS_COMPONENTS_V2 flag',
    );
  const attachments = attachmentsOf(world, channelId, body.attachments ?? undefined, files, []);
  const embeds = (body.embeds ?? []).map(richEmbed);
  const empty =
    !body.content?.trim() && embeds.length + components.length + attachments.length === 0 && !body.poll && !body.sticker_ids?.length && !more.forward;
  if (empty) throw refuse('CannotSendAnEmptyMessage');
  return { content: body.content?.trim() ?? '', embeds, components, attachments, flags };
}

/** The content after an edit: what is absent stays, what is null goes. */
export function edited(
  world: World,
  channelId: string,
  before: {
    readonly content: string;
    readonly embeds: APIEmbed[];
    readonly components?: APIMessageTopLevelComponent[];
    readonly attachments: APIAttachment[];
    readonly flags?: number;
  },
  body: MessageEdit,
  files: readonly Upload[],
  strict: boolean,
): Content {
  const was = before.flags ?? 0;
  if (was & MessageFlags.IsComponentsV2 && body.flags !== undefined && body.flags !== null && !(body.flags & MessageFlags.IsComponentsV2))
    throw invalid(['flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', 'The IS_COMPONENTS_V2 flag cannot be removed');
  const asked = body.flags ?? was;
  const changeable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const flags = (was & ~changeable) | (asked & changeable) | (was & MessageFlags.IsComponentsV2);
  const content = body.content === undefined ? before.content : (body.content?.trim() ?? '');
  const embeds = body.embeds === undefined ? before.embeds : (body.embeds ?? []).map(richEmbed);
  const components = body.components === undefined ? (before.components ?? []) : componentsOf(body.components ?? [], flags, strict);
  if (flags & MessageFlags.IsComponentsV2 && (content || embeds.length))
    throw invalid(
      ['content'],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      'The content and embeds fields cannot be used with the IS_COMPONENTS_V2 flag',
    );
  const attachments =
    body.attachments === undefined && files.length === 0
      ? before.attachments
      : attachmentsOf(
          world,
          channelId,
          body.attachments ?? (body.attachments === null ? [] : [...before.attachments, ...files.map((file) => ({ id: file.index }))]),
          files,
          before.attachments,
        );
  if (!content && embeds.length + components.length + attachments.length === 0) throw refuse('CannotSendAnEmptyMessage');
  return { content, embeds, components, attachments, flags };
}

function componentsOf(given: readonly unknown[], flags: number, strict: boolean): APIMessageTopLevelComponent[] {
  const kind = flags & MessageFlags.IsComponentsV2 ? laidOutComponents : legacyComponents;
  const shape = messageCreate.pick({ components: true }).extend({ components: kind });
  // Checked: they have the shapes of Discord's types.
  const list = checked(shape, { components: given }, strict).components as APIMessageTopLevelComponent[];
  let next = 0;
  // Every component has an id; Discord numbers those that were sent without one.
  const numbered = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(numbered);
    if (typeof one !== 'object' || one === null) return one;
    const component = one as Record<string, unknown>;
    if (typeof component['type'] !== 'number') return component;
    next += 1;
    const id = component['id'] ?? next;
    const inner = Object.fromEntries(
      ['components', 'accessory', 'component'].flatMap((key) => (component[key] === undefined ? [] : [[key, numbered(component[key])]])),
    );
    return { ...component, id, ...inner };
  };
  return numbered(list) as APIMessageTopLevelComponent[];
}

// Checked: it has the shape of Discord's type, but for nulls that stand for nothing.
const richEmbed = (given: object): APIEmbed => ({
  ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as APIEmbed),
  type: EmbedType.Rich,
});

function attachmentsOf(
  world: World,
  channelId: string,
  given: readonly { readonly id: string; readonly filename?: string | undefined; readonly description?: string | null | undefined }[] | undefined,
  files: readonly Upload[],
  kept: readonly APIAttachment[],
): APIAttachment[] {
  const list = given ?? files.map((file) => ({ id: file.index, filename: undefined, description: undefined }));
  for (const file of files) if (file.bytes.length > largestFile) throw refuse('FileUploadedExceedsMaximumSize');
  const described = list.map((one, at) => {
    const before = kept.find((old) => old.id === one.id);
    if (before) return before;
    const file = files.find((upload) => upload.index === one.id);
    if (!file) throw invalid(['attachments', at], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found');
    const attachment = stored(world, channelId, { ...file, name: one.filename ?? file.name });
    return one.description ? { ...attachment, description: one.description } : attachment;
  });
  const loose = files.filter((file) => !list.some((one) => one.id === file.index));
  return [...described, ...loose.map((file) => stored(world, channelId, file))];
}
