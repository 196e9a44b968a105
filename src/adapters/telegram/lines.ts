/** Work that answers people: one after the other for each of them, beside the messages and not before them. */
export interface Lines {
  /** Resolves when there is room, not when the work is done. */
  add(key: string, work: () => Promise<void>): Promise<void>;
  settled(): Promise<void>;
}

const most = 100;

export function createLines(onError: (error: unknown) => void): Lines {
  const lines = new Map<string, Promise<void>>();
  return {
    async add(key, work) {
      const line = (lines.get(key) ?? Promise.resolve())
        .then(work)
        .catch(onError)
        .finally(() => {
          if (lines.get(key) === line) lines.delete(key);
        });
      lines.set(key, line);
      if (lines.size > most) await Promise.race(lines.values());
    },
    async settled() {
      while (lines.size) await Promise.all(lines.values());
    },
  };
}
