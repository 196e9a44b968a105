import type { MessageEntity } from '@grammyjs/types';
import { bytesBefore, type FormattedText, unreadable } from './written-text.ts';

/** HTML style of the Bot API ("Formatting options"): a handful of tags, four named entities, errors in the server's words. */

const plain: { readonly [tag: string]: MessageEntity.CommonMessageEntity['type'] } = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  blockquote: 'blockquote',
};
const known = new Set([...Object.keys(plain), 'span', 'a', 'pre', 'tg-emoji']);
const characters: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface Open {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
}

export function parseHtml(source: string): FormattedText {
  let text = '';
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  const token = /<(\/?)([a-z-]*)([^<>]*)(>?)|&(#x?[0-9a-f]+|[a-z]+);|[^<&]+|[<&]/gi;
  for (const match of source.matchAll(token)) {
    const [whole, slash, name, attributes, end, reference] = match;
    if (reference !== undefined) text += character(reference) ?? whole;
    else if (name === undefined) text += whole;
    else {
      const tag = name.toLowerCase();
      const at = bytesBefore(source, match.index);
      if (end !== '>') throw unreadable(tag ? `Unclosed start tag at byte offset ${at}` : `Unexpected end of name token at byte offset ${at}`);
      if (slash) close(tag, at);
      else {
        if (!known.has(tag)) throw unreadable(`Unsupported start tag "${tag}" at byte offset ${at}`);
        open.push({ tag, attributes: attributesOf(attributes ?? ''), from: text.length });
      }
    }
  }
  const left = open.at(-1);
  if (left) throw unreadable(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities };

  function close(tag: string, at: number): void {
    const opened = open.pop();
    if (!opened) throw unreadable(`Unexpected end tag at byte offset ${at}`);
    if (tag !== opened.tag) throw unreadable(`Unmatched end tag at byte offset ${at}, expected "</${opened.tag}>", found "</${tag}>"`);
    const length = text.length - opened.from;
    const entity = length > 0 ? entityOf(opened, length, open.at(-1)?.tag === 'pre') : undefined;
    if (entity) entities.push(entity);
  }
}

function entityOf({ tag, attributes, from: offset }: Open, length: number, insidePre: boolean): MessageEntity | undefined {
  if (tag === 'a') {
    const url = attributes.get('href');
    const user = url?.match(/^tg:\/\/user\?id=(\d+)$/)?.[1];
    if (user) return { type: 'text_mention', offset, length, user: { id: Number(user), is_bot: false, first_name: '' } };
    return url ? { type: 'text_link', offset, length, url } : undefined;
  }
  if (tag === 'pre') return { type: 'pre', offset, length };
  if (tag === 'code' && insidePre) return undefined;
  if (tag === 'tg-emoji') return { type: 'custom_emoji', offset, length, custom_emoji_id: attributes.get('emoji-id') ?? '' };
  if (tag === 'span') return { type: 'spoiler', offset, length };
  if (tag === 'blockquote' && attributes.has('expandable')) return { type: 'expandable_blockquote', offset, length };
  const type = plain[tag];
  return type ? { type, offset, length } : undefined;
}

const attributesOf = (source: string): ReadonlyMap<string, string> =>
  new Map(
    [...source.matchAll(/([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gi)].map((m) => [
      (m[1] ?? '').toLowerCase(),
      withCharacters(m[2] ?? m[3] ?? m[4] ?? ''),
    ]),
  );

const withCharacters = (value: string): string => value.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => character(name) ?? whole);

function character(reference: string): string | undefined {
  if (!reference.startsWith('#')) return characters[reference.toLowerCase()];
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
