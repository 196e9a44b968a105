/** Tells what could not be written down, and must come again, from what stumbled over an update of a shape that nobody foresaw, and would stumble for ever. */
export interface Durable {
  /** The same work, whose failures are known as failures to write. */
  kept<A extends readonly unknown[], R>(work: (...given: A) => Promise<R>): (...given: A) => Promise<R>;
  /** Nothing was refused: the update itself cannot be read. */
  isUnreadable(error: unknown): boolean;
}

export function createDurable(): Durable {
  const unwritten = new WeakSet<Error>();
  return {
    kept:
      (work) =>
      async (...given) => {
        try {
          return await work(...given);
        } catch (error) {
          if (error instanceof Error) unwritten.add(error);
          throw error;
        }
      },
    isUnreadable: (error) => (error instanceof TypeError || error instanceof RangeError) && !unwritten.has(error),
  };
}
