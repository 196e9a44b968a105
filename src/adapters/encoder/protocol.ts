import type { EncoderView } from './view.ts';

/** To the worker. */
export interface Ask {
  readonly id: number;
  readonly text: string;
}

/** From the worker. No text ever comes back, nor an error's message, which might hold some. */
export type Answer =
  | { readonly ready: true; readonly readsConduct: boolean }
  | { readonly id: number; readonly view: EncoderView }
  | { readonly id: number; readonly failed: true };
