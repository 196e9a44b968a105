import type { Receiver } from '../../src/core/platform.ts';

/** The parts of a receiver that a test of something else does not look at. */
export const quietReceiver: Pick<Receiver, 'asked' | 'submitted' | 'suggested' | 'drafted' | 'faces'> = {
  asked: async () => ({ text: '' }),
  submitted: async () => ({ text: '' }),
  suggested: async () => [],
  drafted: async (_by, text) => ({ text, changed: false }),
  faces: () => [],
};
