const weekMs = 7 * 86_400_000;
/** 5 January 1970 was a Monday. */
const firstMonday = 4 * 86_400_000;

/** Weeks since the first Monday of 1970, each from Monday, UTC. */
export const weekOf = (at: string): number => Math.floor((Date.parse(at) - firstMonday) / weekMs);
