import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { badRequest } from './refusal.ts';

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'disabled',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];
const others = ['keyboard', 'remove_keyboard', 'force_reply'];

type Loose = { readonly [name: string]: unknown };
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The inline keyboard of a message, checked; keyboards below the input field are accepted and not kept, since no message shows them (Bot API, Message.reply_markup). */
export function inlineKeyboard(given: unknown): InlineKeyboardMarkup | undefined {
  if (given === undefined || given === '') return undefined;
  if (!isLoose(given)) throw badRequest('object expected as reply markup');
  if (others.some((name) => name in given)) return undefined;
  const rows = given.inline_keyboard;
  if (!Array.isArray(rows)) throw badRequest('object expected as reply markup');
  const buttons = rows.flatMap((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
    return row;
  });
  if (buttons.length > 100) throw badRequest('reply markup is too long');
  for (const button of buttons) checkButton(button);
  // Every row and button was just looked at. An empty keyboard is no keyboard.
  return buttons.length === 0 ? undefined : ({ inline_keyboard: rows.filter((row) => row.length > 0) } as InlineKeyboardMarkup);
}

function checkButton(button: unknown): void {
  if (!isLoose(button)) throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
  if (typeof button.text !== 'string') throw badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
  if (button.text.trim() === '') throw badRequest('BUTTON_TEXT_INVALID');
  if (!actions.some((action) => action in button)) throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  // 1-64 bytes, not characters (Bot API, InlineKeyboardButton.callback_data).
  if (typeof button.callback_data === 'string') {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  if (typeof button.url === 'string' && !/^(https?:\/\/|tg:\/\/)?[^\s/]+\.?[^\s]*$/.test(button.url))
    throw badRequest(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
}
