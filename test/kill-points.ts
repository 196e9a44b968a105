/**
 * Every durable boundary of the way of one message. The process is killed with SIGKILL just before and just after each,
 * and what follows must be as if it had not been. A new boundary belongs in this list.
 */
export const killPoints = [
  'inbox.keep',
  'reviewer.review',
  'inbox.drop',
  'journal.append:opened',
  'queue.add',
  'journal.append:trying:remove',
  'platform.perform:remove',
  'journal.append:done:remove',
  'journal.append:trying:alert',
  'platform.perform:alert',
  'journal.append:done:alert',
  'journal.append:trying:advise',
  'platform.perform:advise',
  'journal.append:done:advise',
  'journal.append:trying:refresh',
  'platform.perform:refresh',
  'journal.append:done:refresh',
] as const;

export type KillPoint = (typeof killPoints)[number];
export const moments = ['before', 'after'] as const;
