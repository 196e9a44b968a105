/** What was opened, to be closed in reverse: after a start that failed half-way as well as at the end. */
export interface Closing {
  after(step: () => unknown): void;
  /** Each step has its turn; one that fails is told and holds up no other. A second call finds nothing left. */
  close(): Promise<void>;
}

export function createClosing(onFault: (error: unknown) => void): Closing {
  const steps: (() => unknown)[] = [];
  return {
    after: (step) => void steps.push(step),
    async close() {
      for (let step = steps.pop(); step; step = steps.pop()) {
        try {
          await step();
        } catch (error) {
          onFault(error);
        }
      }
    },
  };
}
