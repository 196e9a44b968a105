import { type APIActionRowComponent, type APIButtonComponentWithCustomId, ButtonStyle, ComponentType, escapeMarkdown } from 'discord.js';
import type { MessageRef } from '../../core/message.ts';
import type { Button, Rich } from '../../core/platform.ts';
import { channelIdOf, platform, userIdOf } from './refs.ts';

/** The most that one message holds. */
export const longestText = 2_000;
const longestLabel = 80;

/** Nobody is pinged by what the bot writes: not by a quoted `@everyone`, not by a mention in a card. */
export const silent = { parse: [] } as const;

/** Rich lines as Discord's text. Persons are mentions, which clients show by their names of today. */
export const written = (lines: readonly Rich[]): string =>
  lines.map((line) => line.map((part) => (typeof part === 'string' ? escapeMarkdown(part) : reference(part))).join('')).join('\n');

function reference(part: Exclude<Rich[number], string>): string {
  if ('message' in part) return part.message.platform === platform ? linkTo(part.message) : `#${part.message.id}`;
  const user = userIdOf(part.person);
  return user === undefined ? `${part.person.platform} ${part.person.id}` : `<@${user}>`;
}

export const linkTo = (message: MessageRef): string => `https://discord.com/channels/${message.group}/${channelIdOf(message)}/${message.id}`;

/** Five rows of five; a second button with the same action would be refused by Discord. */
export function rowsOf(rows: readonly (readonly Button[])[]): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const used = new Set<string>();
  const fresh = ({ action }: Button): boolean => !used.has(action) && Boolean(used.add(action));
  const wide = rows.flatMap((row) => Array.from({ length: Math.ceil(row.length / 5) }, (_, i) => row.slice(i * 5, i * 5 + 5)));
  return wide
    .map((row) => row.filter(fresh))
    .filter((row) => row.length)
    .slice(0, 5)
    .map((row) => ({ type: ComponentType.ActionRow, components: row.map(buttonOf) }));
}

const styles = { main: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

const buttonOf = ({ label, action, tone }: Button): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: tone ? styles[tone] : ButtonStyle.Secondary,
  label: cut(label, longestLabel),
  custom_id: action,
});

export const cut = (text: string, most: number): string => (text.length > most ? `${whole(text, most - 2)} …` : text);

/** At most so long, and no character halved. */
const whole = (text: string, most: number): string => {
  const head = text.slice(0, most);
  return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
};

/** A text in pieces of one message each, broken at an empty line, a line or a space where there is one. */
export function pieces(text: string, most = longestText): string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = whole(rest, most);
    const at = ['\n\n', '\n', ' '].map((mark) => head.lastIndexOf(mark)).find((i) => i > most / 2) ?? head.length;
    found.push(rest.slice(0, at));
    rest = rest.slice(at).replace(/^\s+/, '');
  }
  return [...found, rest].filter((piece) => piece.trim() !== '');
}
