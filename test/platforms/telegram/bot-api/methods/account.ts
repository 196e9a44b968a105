import type { BotCommand, BotCommandScope } from '@grammyjs/types';
import type { Handler } from '../handler.ts';
import { badRequest } from '../refusal.ts';
import { fileInfo, photoSizes } from '../files.ts';

export const getMe: Handler<'getMe'> = ({ bot }) => bot.user;

/** "You will not be able to log in back to the cloud Bot API server for 10 minutes." */
export const logOut: Handler<'logOut'> = ({ world, bot }) => {
  bot.webhook?.close();
  bot.webhook = undefined;
  bot.loggedOutUntil = world.clock.now() + 600_000;
  return true;
};

export const close: Handler<'close'> = () => true;

export const getFile: Handler<'getFile'> = ({ world }, params) => fileInfo(world, params.file_id);

export const setChatMenuButton: Handler<'setChatMenuButton'> = ({ bot }, params) => {
  const { type } = params.menu_button ?? { type: 'default' };
  if (!['commands', 'web_app', 'default'].includes(type)) throw badRequest("can't parse menu button: MenuButton has unsupported type");
  if (params.chat_id === undefined) bot.menuButton = type;
  return true;
};

export const getUserProfilePhotos: Handler<'getUserProfilePhotos'> = ({ world }, params) => {
  if (!world.people.has(params.user_id)) throw badRequest('user not found');
  const picture = world.pictures.get(params.user_id);
  return { total_count: picture ? 1 : 0, photos: picture ? [photoSizes(picture)] : [] };
};

const commandLimit = 100;

export const setMyCommands: Handler<'setMyCommands'> = ({ bot }, params) => {
  if (params.commands.length > commandLimit) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  bot.commands.set(
    keyOf(params),
    params.commands.map((one): BotCommand => {
      if (!/^\/?[a-z0-9_]{1,32}$/.test(one.command)) throw badRequest('BOT_COMMAND_INVALID');
      if (one.description.length < 1 || one.description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      return { ...one, command: one.command.replace(/^\//, '') };
    }),
  );
  return true;
};

export const getMyCommands: Handler<'getMyCommands'> = ({ bot }, params) => [...(bot.commands.get(keyOf(params)) ?? [])];

export const deleteMyCommands: Handler<'deleteMyCommands'> = ({ bot }, params) => {
  bot.commands.delete(keyOf(params));
  return true;
};

/** Commands are kept per scope and language; there is no falling back when they are read ("Determining list of commands" is the app's work). */
function keyOf({ scope, language_code: language }: { readonly scope?: BotCommandScope; readonly language_code?: string }): string {
  const { type = 'default', ...where } = scope ?? { type: 'default' };
  return JSON.stringify([type, Object.entries(where).sort(), language ?? '']);
}
