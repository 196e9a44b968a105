/** A text made from another one, unit by unit: `from[i]` and `to[i]` say which stretch of the first text unit `i` stands for. */
export interface Layer {
  readonly text: string;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** In place of text[start, end) stands `put`; nothing, when it is empty. Edits of one step are ordered and apart. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** One way to undo a disguise. Looks at the text and says what to change; linear in its length. */
export type Undo = (text: string) => readonly Edit[];

export function bottom(text: string): Layer {
  const from = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) from[i] = i;
  return { text, from, to: from.map((i) => i + 1) };
}

export function edited({ text, from, to }: Layer, edits: readonly Edit[]): Layer {
  const length = edits.reduce((n, e) => n + e.put.length - (e.end - e.start), text.length);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const parts: string[] = [];
  let at = 0;
  let n = 0;
  const keep = (end: number): void => {
    parts.push(text.slice(at, end));
    starts.set(from.subarray(at, end), n);
    ends.set(to.subarray(at, end), n);
    n += end - at;
  };
  for (const { start, end, put } of edits) {
    keep(start);
    parts.push(put);
    starts.fill(from[start] ?? 0, n, n + put.length);
    ends.fill(to[end - 1] ?? 0, n, n + put.length);
    n += put.length;
    at = end;
  }
  keep(text.length);
  return { text: parts.join(''), from: starts, to: ends };
}
