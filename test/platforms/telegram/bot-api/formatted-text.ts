import type { MessageEntity } from '@grammyjs/types';
import { withFound } from './entities.ts';
import { parseHtml } from './html-text.ts';
import { parseMarkdown } from './markdown-text.ts';
import { badRequest } from './refusal.ts';
import type { FormattedText } from './written-text.ts';

export interface Written {
  readonly text: string;
  readonly parse_mode?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

/** The text as the platform keeps it: markup read, blanks at both ends gone, length checked after that ("after entities parsing"). */
export function formatted(written: Written, limit: number, tooLong: string): FormattedText {
  const read = trimmed(parse(written));
  if (read.text.length > limit) throw badRequest(tooLong);
  return { text: read.text, entities: withFound(read.text, read.entities) };
}

export function messageText(written: Written, tooLong = 'message is too long'): FormattedText {
  const read = formatted(written, 4096, tooLong);
  if (read.text === '') throw badRequest('message text is empty');
  return read;
}

export const caption = (written: Written): FormattedText => formatted(written, 1024, 'message caption is too long');

function parse({ text, parse_mode: mode, entities }: Written): FormattedText {
  switch (mode?.toLowerCase()) {
    case undefined:
    case '':
      return { text, entities: checked(text, entities ?? []) };
    case 'html':
      return parseHtml(text);
    case 'markdownv2':
      return parseMarkdown(text, 'v2');
    case 'markdown':
      return parseMarkdown(text, 'legacy');
    default:
      throw badRequest('unsupported parse_mode');
  }
}

function checked(text: string, entities: readonly MessageEntity[]): readonly MessageEntity[] {
  for (const { offset, length } of entities) {
    if (offset + length > text.length)
      throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`);
  }
  return entities;
}

function trimmed({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.flatMap((entity) => {
    const from = Math.max(0, entity.offset - start);
    const to = Math.min(kept.length, entity.offset - start + entity.length);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: kept, entities: moved };
}
