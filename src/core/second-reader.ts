/** What a slower, sharper reading says of one text. Probabilities are calibrated; offsets are UTF-16 indices into the text asked about. */
export interface SecondView {
  /** The sum is one. */
  readonly leak: { readonly direct: number; readonly quasi: number; readonly none: number };
  readonly spans: readonly SecondSpan[];
  /** By class of conduct (`core/conduct/classes.ts`): the sum is one. */
  readonly conduct?: Readonly<Record<string, number>>;
  /** Log-odds that something is amiss in how people are spoken of, distress apart. */
  readonly amiss?: number;
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
  /** Whether its views speak of conduct well enough to be asked for it; true while that is not known yet. */
  readonly readsConduct?: () => boolean;
}

/** The same reader, who reads a text once however many questions are asked about it. For one message. */
export function readingOnce(second: SecondReader): SecondReader {
  const asked = new Map<string, Promise<SecondView | undefined>>();
  return {
    read(text) {
      const known = asked.get(text) ?? second.read(text);
      asked.set(text, known);
      return known;
    },
    readsConduct: () => second.readsConduct?.() ?? false,
  };
}
