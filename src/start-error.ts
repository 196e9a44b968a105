/** Why Confrère could not start, where its operator can do something about it; the sentence is in `terminal.ts`. */
export type StartFault = 'port-taken' | 'port-forbidden' | 'host-unknown' | 'folder-unusable' | 'disk-full';

export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartFault;
  /** The address or the folder, as the operator gave it. */
  readonly detail: string;
  constructor(code: StartFault, detail: string) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

const doors: Readonly<Record<string, StartFault>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'host-unknown',
  ENOTFOUND: 'host-unknown',
};

export const doorError = (error: unknown, detail: string): unknown => {
  const fault = error instanceof Error && 'code' in error ? doors[String(error.code)] : undefined;
  return fault ? new StartError(fault, detail) : error;
};
