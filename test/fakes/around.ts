import type { Around } from '../../src/commands/around.ts';
import { createDrafts } from '../../src/core/drafts.ts';
import { defaultPolicy, limitsSchema } from '../../src/core/policy.ts';

/** What stands around the commands, as a fresh installation has it. */
export const usualAround = (change: Partial<Around> = {}): Around => ({
  drafts: createDrafts(),
  problems: () => [],
  judgedAt: () => undefined,
  operatorOf: () => ({ policy: { ...defaultPolicy, mode: 'enforce' }, limits: limitsSchema.parse({}), moderators: false }),
  ...change,
});
