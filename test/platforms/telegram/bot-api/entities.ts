import type { MessageEntity } from '@grammyjs/types';

// What the platform finds in a text by itself (Bot API, MessageEntity). Enough for tests: no phone numbers, no cashtags, no bare domains of every kind.
const patterns: readonly (readonly [MessageEntity.CommonMessageEntity['type'], RegExp])[] = [
  ['bot_command', /(?<![^\s(])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\w/@])/gi],
  ['email', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/gi],
  ['url', /(?:https?:\/\/|www\.|t\.me\/)[^\s<>"]{1,2000}[^\s<>".,;:!?)]/gi],
  ['mention', /(?<![\w@/.])@[a-z0-9_]{3,32}(?![\w@])/gi],
  ['hashtag', /(?<![\p{L}\p{N}_#/])#[\p{L}\p{N}_]{1,256}/giu],
];

export function found(text: string): MessageEntity[] {
  const all: MessageEntity[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!all.some((other) => overlap(other, entity))) all.push(entity);
    }
  }
  return inOrder(all);
}

/** Entities given by an author, and those found where the author gave none. */
export const withFound = (text: string, given: readonly MessageEntity[]): MessageEntity[] =>
  inOrder([...given, ...found(text).filter((entity) => !given.some((other) => overlap(other, entity)))]);

const inOrder = (all: readonly MessageEntity[]): MessageEntity[] => [...all].sort((a, b) => a.offset - b.offset || b.length - a.length);

type Stretch = Pick<MessageEntity, 'offset' | 'length'>;

const overlap = (a: Stretch, b: Stretch): boolean => a.offset < b.offset + b.length && b.offset < a.offset + a.length;
