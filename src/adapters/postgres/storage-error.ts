/**
 * What the database said stays behind: its messages quote rows and connection strings.
 * `code` is an SQLSTATE or a socket's code.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: string;
  constructor(code: string, sentence = `The database refused or did not answer (${code}).`) {
    super(sentence);
    this.code = code;
  }
}

const wordy: readonly (readonly [RegExp, string])[] = [
  [/timeout/i, 'timeout'],
  [/terminated|not queryable|calling end|ended|closed/i, 'connection-lost'],
];

export function storageError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StorageError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : wordy.find(([sign]) => sign.test(error.message))?.[1];
  return code === undefined ? error : new StorageError(code);
}
