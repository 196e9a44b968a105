// Where tokens are kept: columns that grow when a longer message comes, so that tagging makes no garbage.

/** The tokens of one message as columns; only the first `count` rows mean anything. */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  letterCase: Uint8Array;
  /** Hash of the word as it is compared: lower case, without accents. */
  hash: Int32Array;
  /** Whether white space stands before the token. */
  spaced: Uint8Array;
  length: Uint8Array;
}

export function createTokens(room = 256): Tokens {
  return {
    count: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    kind: new Uint8Array(room),
    letterCase: new Uint8Array(room),
    hash: new Int32Array(room),
    spaced: new Uint8Array(room),
    length: new Uint8Array(room),
  };
}

/** Doubles the room. */
export function grow(tokens: Tokens): void {
  const room = tokens.start.length * 2;
  const wider = createTokens(room);
  for (const column of ['start', 'end', 'hash'] as const) {
    wider[column].set(tokens[column]);
    tokens[column] = wider[column];
  }
  for (const column of ['kind', 'letterCase', 'spaced', 'length'] as const) {
    wider[column].set(tokens[column]);
    tokens[column] = wider[column];
  }
}
