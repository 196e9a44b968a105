/** The matches of a sticky pattern at these places, in order and apart, as `matchAll` would give them. */
export function* matchesAt(text: string, sticky: RegExp, places: Iterable<number>): Iterable<RegExpExecArray> {
  let last = -1;
  for (const place of places) {
    if (place < last) continue;
    sticky.lastIndex = place;
    const match = sticky.exec(text);
    if (!match) continue;
    last = match.index + match[0].length;
    yield match;
  }
}

/** The same pattern, tried at one place only. */
export const sticky = (shape: RegExp): RegExp => new RegExp(shape.source, `${shape.flags.replace(/[gy]/g, '')}y`);
