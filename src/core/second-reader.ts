/** What a slower, sharper reading says of one text. Probabilities are calibrated; offsets are UTF-16 indices into the text asked about. */
export interface SecondView {
  /** The sum is one. */
  readonly leak: { readonly direct: number; readonly quasi: number; readonly none: number };
  readonly spans: readonly SecondSpan[];
}

/** `label` is one of the labels of training/corpus: `person_name`, `practitioner_name`, `rare_profile` … */
export interface SecondSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly probability: number;
}

/** The second tier, asked only where rules and tagger are unsure. Nothing depends on its answer: without one their word stands. */
export interface SecondReader {
  /** Resolves within the adapter's time limit, with nothing when there is no answer; never rejects. */
  read(text: string): Promise<SecondView | undefined>;
}
