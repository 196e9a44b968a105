import type { Problem } from './platform.ts';

/** Standing conditions that somebody must mend, by who reports them. */
export interface Problems {
  report(source: string, problems: readonly Problem[]): void;
  all(): readonly Problem[];
}

export function createProblems(onNew: (problem: Problem) => void): Problems {
  const bySource = new Map<string, readonly Problem[]>();
  const known = new Set<string>();
  const keyOf = (p: Problem): string => [p.code, p.platform, p.group ?? '', p.detail ?? ''].join('|');
  return {
    report(source, problems) {
      bySource.set(source, problems);
      const standing = new Set([...bySource.values()].flat().map(keyOf));
      for (const key of known) if (!standing.has(key)) known.delete(key);
      for (const problem of problems)
        if (!known.has(keyOf(problem))) {
          known.add(keyOf(problem));
          onNew(problem);
        }
    },
    all: () => [...bySource.values()].flat(),
  };
}
