import type { SecondReader } from '../../core/second-reader.ts';
import { type Encoder, EncoderError } from './index.ts';
import { undotted } from './undotted.ts';

export type EncoderTrouble = 'missing' | 'silent';

export interface OpenSecondReader extends SecondReader {
  close(): Promise<void>;
}

/** So many answers in a row end a silence: a worker that comes and goes is one trouble, not many. */
const recovered = 20;

/**
 * The encoder as the engine asks it. `opening` may still be on its way: questions wait for it within `waitMs`, then the first tier's word stands.
 * `report` hears of a trouble once, and of its end.
 */
export function secondReaderOf(opening: Promise<Encoder>, report: (trouble: EncoderTrouble | undefined) => void, waitMs = 1_500): OpenSecondReader {
  let encoder: Encoder | undefined;
  let gone = false;
  let closed = false;
  let silent = false;
  let answers = 0;
  const opened = opening.then(
    async (it) => {
      if (closed) await it.close();
      else encoder = it;
    },
    () => {
      gone = true;
      if (!closed) report('missing');
    },
  );

  const soon = async (): Promise<Encoder | undefined> => {
    if (encoder || gone) return encoder;
    let limit: NodeJS.Timeout | undefined;
    await Promise.race([
      opened,
      new Promise<void>((resolve) => {
        limit = setTimeout(resolve, waitMs);
      }),
    ]);
    clearTimeout(limit);
    return encoder;
  };

  const heard = (code: EncoderError['code'] | undefined): void => {
    if (code === undefined) {
      answers++;
      if (silent && answers >= recovered) {
        silent = false;
        report(undefined);
      }
      return;
    }
    answers = 0;
    // Called off or closed: nobody waits for it any more.
    if (silent || closed || code === 'aborted' || code === 'closed') return;
    silent = true;
    report('silent');
  };

  return {
    async read(text) {
      const reader = closed ? undefined : await soon();
      if (!reader) return undefined;
      try {
        const view = await reader.ask(undotted(text));
        heard(undefined);
        return view;
      } catch (error) {
        heard(error instanceof EncoderError ? error.code : 'failed');
        return undefined;
      }
    },
    readsConduct: () => !closed && !gone && (encoder?.readsConduct ?? true),
    async close() {
      closed = true;
      await encoder?.close();
    },
  };
}
