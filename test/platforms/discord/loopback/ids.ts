/** First second of 2015: what a snowflake counts its milliseconds from. */
export const discordEpoch = 1_420_070_400_000;

/** Draws rising ids that carry the moment they were drawn at. */
export function createIds(now: () => number): (at?: number) => string {
  let drawn = 0n;
  return (at = now()) => {
    drawn += 1n;
    return String((BigInt(Math.floor(at) - discordEpoch) << 22n) + (drawn & 0x3fffffn));
  };
}

/** Milliseconds since 1970 an id was drawn at. */
export const drawnAt = (id: string): number => Number(BigInt(id) >> 22n) + discordEpoch;

/** Older first. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);
