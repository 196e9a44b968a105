/** Optional keys that are absent instead of undefined: `exactOptionalPropertyTypes` and JSON both tell the two apart. */
export type Compact<T> = {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

export function compact<T extends object>(from: T): Compact<T> {
  const kept = Object.entries(from).filter(([, value]) => value !== undefined);
  // The entries that were undefined are gone: exactly what Compact says.
  return Object.fromEntries(kept) as Compact<T>;
}
