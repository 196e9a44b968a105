import type { ApiMethods, Opts, Update, User, UserFromGetMe } from '@grammyjs/types';
import type { parameters } from './parameters.ts';

/** A file that came with a multipart/form-data request. */
export interface Upload {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** The methods this server knows: those with a row in the table of parameters. */
export type Method = keyof typeof parameters;

export type Params<M extends Method> = Opts<Upload>[M];

export type Answer<M extends Method> = ReturnType<ApiMethods<Upload>[M]>;

/** What an update carries beside its identifier. */
export type UpdateBody = Omit<Update, 'update_id'>;

export type UpdateKind = keyof UpdateBody;

/** A bot as others see it: getMe tells the bot more about itself than messages tell about it. */
export function plainUser(bot: UserFromGetMe): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}
