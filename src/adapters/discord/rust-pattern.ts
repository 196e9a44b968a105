/** A shape of ours in the words of Rust's `regex`, which AutoMod speaks: no look-around, no back-reference. */
export interface RustShape {
  /** What may not stand right before it, as the inside of a class. */
  readonly before: string;
  readonly body: string;
  /** Consumes what follows instead of looking ahead at it: the same texts match. */
  readonly after: string;
}
export type Translated = RustShape | { readonly why: string };

const one = String.raw`(?:\[\^?(?:\\.|[^\]\\])+\]|\\p\{\w+\}|\\d|\\[.\/-]|[^\\()[\]{}?*+|.^$])`;
const leftEdge = new RegExp(String.raw`^\(\?<!(${one})\)`);
const rightEdge = new RegExp(String.raw`\(\?!(${one})(${one})?\)$`);

/** What Rust says otherwise or not at all; each would change what is matched. */
const untranslatable: readonly (readonly [sign: RegExp, why: string])[] = [
  [/\(\?<?[=!]/, 'look-around inside the shape, which Rust’s regex does not have'],
  [/\\[1-9]|\\k</, 'a back-reference, which Rust’s regex does not have'],
  [/\(\?<|\\[bBwWsS]|\\u|\\x|\\c/, 'an escape or a group that means something else in Rust’s regex'],
  [/\[[^\]]*(?:&&|--|~~|\[)[^\]]*\]/, 'a class that Rust’s regex would read as an operation on sets'],
];

/** Translates exactly, or says why not: what does not fit is refused, never bent. */
export function rustShape(source: string): Translated {
  const left = leftEdge.exec(source);
  if (!left?.[1]) return { why: 'no edge on its left that is one class of characters' };
  let body = source.slice(left[0].length);
  const rights: RegExpExecArray[] = [];
  for (let right = rightEdge.exec(body); right; right = rightEdge.exec(body)) {
    rights.unshift(right);
    body = body.slice(0, right.index);
  }
  if (!rights.length) return { why: 'no edge on its right that is one class of characters' };
  const wrong = untranslatable.find(([sign]) => sign.test(body));
  if (wrong) return { why: wrong[1] };
  const after = afterOf(rights);
  return after === undefined ? { why: 'edges on its right that overlap' } : { before: inside(left[1]), body: plain(body), after };
}

/** `(?!\d)(?![.,]\d)`: the end, or neither class; or one of the second class, and then not what may not follow it. */
function afterOf(rights: readonly RegExpExecArray[]): string | undefined {
  const single = rights.filter((r) => r[2] === undefined).map((r) => inside(r[1] ?? ''));
  const double = rights.filter((r) => r[2] !== undefined);
  const [pair, ...more] = double;
  if (more.length) return undefined;
  const firsts = pair ? inside(pair[1] ?? '') : '';
  // Signs alone, so that the two classes have nothing in common.
  if (pair && (!/^(?:\\?[.,/:-])+$/.test(firsts) || [...firsts].some((c) => c !== '\\' && single.join('').includes(c)))) return undefined;
  const then = pair ? `|[${firsts}](?:[^${inside(pair[2] ?? '')}]|$)` : '';
  return `(?:[^${single.join('')}${firsts}]${then}|$)`;
}

const inside = (atom: string): string => plain(atom.startsWith('[') ? atom.slice(1, -1) : atom);

const plain = (source: string): string => source.replaceAll('\\/', '/');
