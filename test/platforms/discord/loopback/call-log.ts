/** One request as it reached the server. */
export interface LoggedCall {
  readonly method: string;
  /** With its ids. */
  readonly path: string;
  /** With `:names` for the ids, as in `POST /channels/:channel/messages`; empty for an address that is none. */
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly reason?: string;
  readonly at: number;
  /** Whether it was carried out: a call can be performed and its answer lost. */
  readonly performed: boolean;
  /** Absent while it runs, and when the connection was cut instead. */
  readonly status?: number;
  readonly answer?: unknown;
}

export interface CallLog {
  open(call: Omit<LoggedCall, 'performed'>): (outcome: Pick<LoggedCall, 'performed' | 'status' | 'answer'>) => void;
  /** All of them, or those of one route. */
  calls(route?: string): readonly LoggedCall[];
}

export function createCallLog(): CallLog {
  const log: LoggedCall[] = [];
  return {
    open(call) {
      const at = log.push({ ...call, performed: false }) - 1;
      return (outcome) => {
        log[at] = { ...call, ...outcome };
      };
    },
    calls: (route) => (route === undefined ? [...log] : log.filter((call) => call.route === route)),
  };
}
