import { fields, unreadStrings } from './fields.ts';

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An account or a private chat: its names are reviewed where they change, not in every message that shows them. */
const isAccount = (value: Loose): boolean => 'is_bot' in value || value['type'] === 'private';

const isMessage = (value: Loose): boolean => 'message_id' in value && 'date' in value && 'chat' in value && value['type'] === undefined;

const deepest = 12;

/** Every string in a piece of content that people may have written, in the order in which it stands. What nobody foresaw is read rather than left. */
export function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() ? [value] : [];
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((v) => stringsIn(v, depth + 1));
  if (!isLoose(value) || isAccount(value) || isMessage(value)) return [];
  if (typeof value['phone_number'] === 'string' && 'first_name' in value) return cardOf(value);
  return Object.entries(value).flatMap(([key, inner]) => (isUnread(key, inner) ? [] : stringsIn(inner, depth + 1)));
}

/** A name says nothing without its number: they are read together. */
const cardOf = ({ first_name, last_name, phone_number, vcard }: Loose): string[] =>
  [[first_name, last_name, phone_number].filter((s) => typeof s === 'string' && s).join(' '), vcard].filter(
    (s) => typeof s === 'string' && s !== '',
  ) as string[];

/** Structures are looked into under any name: `origin` is a word of Telegram's in a gift, and somebody's name in a forward. */
const isUnread = (key: string, value: unknown): boolean => {
  const flat = typeof value === 'string' || (Array.isArray(value) && value.every((v) => typeof v === 'string'));
  return flat && Object.hasOwn(unreadStrings, key);
};

/** The field of a message by its treatment; a field that the types do not know is read like any other. */
export const treatmentOf = (field: string): (typeof fields)[keyof typeof fields] =>
  Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : 'other';
