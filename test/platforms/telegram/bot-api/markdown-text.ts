import type { MessageEntity } from '@grammyjs/types';
import { bytesBefore, type FormattedText, unreadable } from './written-text.ts';

/** MarkdownV2 and legacy Markdown of the Bot API ("Formatting options"). Links, pre, code and the paired marks; block quotes stay text. */

type Paired = MessageEntity.CommonMessageEntity['type'];

const marksV2: readonly (readonly [string, Paired, string])[] = [
  ['||', 'spoiler', 'Spoiler'],
  ['__', 'underline', 'Underline'],
  ['*', 'bold', 'Bold'],
  ['_', 'italic', 'Italic'],
  ['~', 'strikethrough', 'Strikethrough'],
];
const marksLegacy: typeof marksV2 = [
  ['*', 'bold', 'Bold'],
  ['_', 'italic', 'Italic'],
];
const reserved = new Set('_*[]()~`>#+-=|{}.!');
// "Any character with code between 1 and 126 inclusively can be escaped"; the old style escapes its own four.
const escapable = { v2: /^[\x01-\x7e]$/, legacy: /^[_*`[]$/ } as const;

export function parseMarkdown(source: string, style: 'v2' | 'legacy'): FormattedText {
  const marks = style === 'v2' ? marksV2 : marksLegacy;
  const entities: MessageEntity[] = [];
  const open: { readonly mark: string; readonly type: Paired; readonly name: string; readonly from: number; readonly at: number }[] = [];
  let text = '';
  let at = 0;

  const endless = (name: string, from: number): Error =>
    unreadable(
      style === 'v2'
        ? `Can't find end of ${name} entity at byte offset ${bytesBefore(source, from)}`
        : `Can't find end of the entity starting at byte offset ${bytesBefore(source, from)}`,
    );

  while (at < source.length) {
    if (source[at] === '\\' && escapable[style].test(source[at + 1] ?? '')) {
      text += source[at + 1];
      at += 2;
    } else if (source.startsWith('```', at)) at = fenced(at);
    else if (source[at] === '`') at = code(at);
    else if (source[at] === '[') at = link(at);
    else at = mark(at) ?? letter(at);
  }
  const left = open.at(-1);
  if (left) throw endless(left.name, left.at);
  return { text, entities };

  function fenced(from: number): number {
    const end = source.indexOf('```', from + 3);
    if (end < 0) throw endless('PreCode', from);
    const [, language, body] = /^(?:([^\s`]*)\n)?([\s\S]*)$/.exec(source.slice(from + 3, end)) ?? [];
    push({ type: 'pre', ...(language ? { language } : {}) }, body ?? '');
    return end + 3;
  }
  function code(from: number): number {
    const end = source.indexOf('`', from + 1);
    if (end < 0) throw endless('Code', from);
    push({ type: 'code' }, source.slice(from + 1, end));
    return end + 1;
  }
  function link(from: number): number {
    const match = /^\[((?:\\.|[^\]\\])*)\](?:\(((?:\\.|[^)\\])*)\))?/.exec(source.slice(from));
    if (!match?.[1]) throw endless('TextUrl', from);
    const plain = match[1].replace(/\\(.)/g, '$1');
    if (match[2] === undefined) text += plain;
    else push({ type: 'text_link', url: match[2].replace(/\\(.)/g, '$1') }, plain);
    return from + match[0].length;
  }
  function mark(from: number): number | undefined {
    const one = marks.find(([sign]) => source.startsWith(sign, from));
    if (!one) return undefined;
    const [sign, type, name] = one;
    const opened = open.at(-1);
    if (opened?.mark === sign) {
      open.pop();
      if (text.length > opened.from) entities.push({ type, offset: opened.from, length: text.length - opened.from });
    } else open.push({ mark: sign, type, name, from: text.length, at: from });
    return from + sign.length;
  }
  function letter(from: number): number {
    const sign = source[from] ?? '';
    const quoted = sign === '>' && (from === 0 || source[from - 1] === '\n');
    if (style === 'v2' && reserved.has(sign) && !quoted) throw unreadable(`Character '${sign}' is reserved and must be escaped with the preceding '\\'`);
    text += sign;
    return from + 1;
  }
  function push(entity: { type: 'pre'; language?: string } | { type: 'code' } | { type: 'text_link'; url: string }, body: string): void {
    if (body) entities.push({ ...entity, offset: text.length, length: body.length });
    text += body;
  }
}
