import type { ApiResponse } from '@grammyjs/types';
import type { Method, Params } from './api-types.ts';
import type { CallLog } from './call-log.ts';
import type { Fault, FaultSource } from './faults.ts';
import type { Call, Handler } from './handler.ts';
import { handlers } from './methods/table.ts';
import { parameters } from './parameters.ts';
import { bodyOf, Refusal, tooMany } from './refusal.ts';
import type { Given } from './request-body.ts';
import { type Fields, readFields } from './shapes.ts';

/** What goes back over the wire. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly body: ApiResponse<unknown> }
  | { readonly kind: 'page'; readonly status: number; readonly page: string }
  | { readonly kind: 'cut' };

export interface Desk {
  /** Methods that this server is too old to know. */
  readonly without: ReadonlySet<string>;
  readonly strict: boolean;
  readonly faults: FaultSource;
  readonly log: CallLog;
}

/** "All methods in the Bot API are case-insensitive." */
const byName = new Map(Object.keys(parameters).map((name) => [name.toLowerCase(), name as Method]));

export const methodNamed = (name: string): Method | undefined => byName.get(name.toLowerCase());

/** One call: meets its fault, is checked, carried out, and written down. */
export async function perform(desk: Desk, call: Call, method: Method, given: Given): Promise<Reply> {
  const done = desk.log.open({
    method,
    // Logged as it came, so that a test can see a wrong call too.
    params: given.params as Partial<Params<Method>>,
    at: new Date(call.world.clock.now()).toISOString(),
    bot: call.bot.user.id,
    performed: false,
  });
  const fault = desk.faults.take(method);
  if (fault && 'delayMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const instead = fault ? replyInstead(fault) : undefined;
  if (instead) {
    done({ performed: false, ...(instead.kind === 'json' ? { answer: instead.body } : {}) });
    return instead;
  }
  const reply = await carryOut(desk, call, method, given);
  const lost = fault !== undefined && 'disconnect' in fault;
  done({ performed: reply.body.ok, ...(lost ? {} : { answer: reply.body }) });
  return lost ? { kind: 'cut' } : reply;
}

function replyInstead(fault: Fault): Reply | undefined {
  if ('retryAfter' in fault) return refused(tooMany(fault.retryAfter));
  if ('disconnect' in fault) return fault.disconnect === 'before' ? { kind: 'cut' } : undefined;
  if (!('status' in fault)) return undefined;
  if (fault.page !== undefined) return { kind: 'page', status: fault.status, page: fault.page };
  return refused(new Refusal(fault.status, fault.description ?? usual[fault.status] ?? 'Internal Server Error'));
}

const usual: { readonly [status: number]: string } = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
};

type JsonReply = Extract<Reply, { kind: 'json' }>;

export const refused = (refusal: Refusal): JsonReply => ({ kind: 'json', status: refusal.code, body: bodyOf(refusal) });

async function carryOut(desk: Desk, call: Call, method: Method, given: Given): Promise<JsonReply> {
  try {
    if (call.bot.loggedOutUntil > call.world.clock.now()) throw new Refusal(400, 'Logged out');
    // The table of parameters and the table of handlers have one row per method: what the one reads is what the other takes.
    const fields: Fields = parameters[method];
    const params = readFields(fields, given.params, { uploads: given.uploads, strict: desk.strict });
    const result: unknown = await (handlers[method] as Handler<Method>)(call, params as Params<Method> as never);
    return { kind: 'json', status: 200, body: { ok: true, result } };
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    // A bug of this server, told apart from anything a test provokes.
    return refused(new Refusal(500, `Internal Server Error: loopback server failed: ${error instanceof Error ? error.stack : String(error)}`));
  }
}
