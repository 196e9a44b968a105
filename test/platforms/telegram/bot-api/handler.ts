import type { Answer, Method, Params } from './api-types.ts';
import type { BotAccount, World } from './world.ts';

/** One request that passed the checks of its parameters. */
export interface Call {
  readonly world: World;
  readonly bot: BotAccount;
  /** Aborted when the client goes away, so that a long poll ends with it. */
  readonly signal: AbortSignal;
}

export type Handler<M extends Method> = (call: Call, params: Params<M>) => Answer<M> | Promise<Answer<M>>;
