import type { CaseEvent } from '../../src/core/case-event.ts';
import type { Envelope, GroupRef, Passage, PersonRef } from '../../src/core/message.ts';

export const at = '2026-03-02T08:00:00.000Z';
export const group: GroupRef = { platform: 'practice', group: 'g1' };
export const author: PersonRef = { platform: 'practice', id: 'author-4711' };
export const moderator: PersonRef = { platform: 'practice', id: 'moderator-0815' };
export const message = { ...group, channel: 'c1', id: '77' };

/** Invented; nobody is called that. */
export const canary = 'Mme Quenotte-Verlaine, née le 31/02/1951';
export const passages: readonly Passage[] = [
  { source: 'body', text: `${canary} a été vue ce matin` },
  { source: 'quote', text: 'une citation' },
];
export const envelope: Envelope = { ref: message, author, at, attachments: [] };
export const editedAt = (time: string): Envelope => ({ ...envelope, editedAt: time });

export const opened = (change: Partial<CaseEvent & { type: 'opened' }> = {}): CaseEvent => ({
  type: 'opened',
  at,
  group,
  about: { what: 'message', message, author, fingerprint: 'f1', version: at },
  outcome: 'remove',
  findings: [{ rule: 'sample', kind: 'person_name', start: 0, end: 4, confidence: 'certain', why: ['cue'], passage: 0, outcome: 'remove' }],
  steps: [
    { id: 'remove', kind: 'remove' },
    { id: 'alert', kind: 'alert' },
    { id: 'shred', kind: 'shred', afterHours: 72 },
  ],
  ...change,
});

export const viewed = (by: PersonRef = moderator): CaseEvent => ({ type: 'viewed', at, by, clear: false });

/** A clock that the test moves. */
export function handClock(start = at): { readonly now: () => string; forward(ms: number): void } {
  let time = Date.parse(start);
  return {
    now: () => new Date(time).toISOString(),
    forward(ms) {
      time += ms;
    },
  };
}

export const hour = 3_600_000;
