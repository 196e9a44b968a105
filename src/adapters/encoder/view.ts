/** What one message looks like to the encoder. Probabilities are calibrated; offsets are UTF-16 indices into the text that was asked about. */
export interface EncoderView {
  readonly leak: { readonly direct: number; readonly quasi: number; readonly none: number };
  readonly spans: readonly EncoderSpan[];
  /** By kind of conduct, and `ok`; the sum is one. */
  readonly conduct: Readonly<Record<string, number>>;
  /** Log-odds that something is amiss, distress apart; absent when the graph has no such output. */
  readonly amiss?: number;
}

export interface EncoderSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly probability: number;
}

/** models/encoder.json: what the training side says about its graph. */
export interface Card {
  readonly labels: readonly string[];
  readonly leaks: readonly string[];
  readonly conduct: readonly string[];
  readonly temperature: { readonly tags: number; readonly leak: number; readonly conduct: number };
  /** Pieces a window holds, and how far the next one is. */
  readonly window: number;
  readonly stride: number;
}

const names = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((v) => typeof v === 'string');
const positive = (value: unknown): value is number => typeof value === 'number' && value > 0;

export function readCard(file: string): Card {
  const card = JSON.parse(file) as Card;
  const { tags, leak, conduct } = card.temperature ?? {};
  const sound =
    names(card.labels) &&
    names(card.leaks) &&
    names(card.conduct) &&
    [tags, leak, conduct, card.window, card.stride].every(positive) &&
    card.stride <= card.window;
  if (!sound) throw new Error('encoder.json is not the card of an encoder');
  return card;
}
