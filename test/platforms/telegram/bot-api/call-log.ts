import type { ApiResponse } from '@grammyjs/types';
import type { Method, Params } from './api-types.ts';

/** One request as it reached the server. */
export interface LoggedCall<M extends Method = Method> {
  readonly method: M;
  readonly params: Partial<Params<M>>;
  readonly at: string;
  readonly bot: number;
  /** Whether the method was carried out: a call can be performed and its answer lost. */
  readonly performed: boolean;
  /** Absent while it runs, and when the connection was cut instead. */
  readonly answer?: ApiResponse<unknown>;
}

export interface CallLog {
  open(call: LoggedCall): (outcome: Pick<LoggedCall, 'performed' | 'answer'>) => void;
  calls(): readonly LoggedCall[];
  calls<M extends Method>(method: M): readonly LoggedCall<M>[];
}

export function createCallLog(): CallLog {
  const log: LoggedCall[] = [];
  function calls(): readonly LoggedCall[];
  function calls<M extends Method>(method: M): readonly LoggedCall<M>[];
  function calls(method?: Method): readonly LoggedCall[] {
    return method === undefined ? [...log] : log.filter((call) => call.method === method);
  }
  return {
    open(call) {
      const at = log.push(call) - 1;
      return (outcome) => {
        log[at] = { ...call, ...outcome };
      };
    },
    calls,
  };
}
