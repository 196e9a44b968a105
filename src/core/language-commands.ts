/** What the commands of every day answer. */
export interface CommandAnswers {
  readonly aide: { readonly intro: string };
  readonly verifier: {
    readonly form: string;
    readonly field: string;
    /** Nothing seen. A machine's word, said as such. */
    readonly clean: string;
    readonly seen: (kinds: string) => string;
    readonly care: string;
    /** The version is ready; nothing of the draft is kept. */
    readonly version: string;
    readonly post: string;
    readonly posted: string;
    readonly notPosted: string;
    readonly expired: string;
    readonly empty: string;
  };
}
