/** The checklist of the first hours after a leak, in order. */
export const leakItems = ['stop', 'evidence', 'remove', 'moderators', 'concerned', 'officer', 'authority', 'patients', 'press', 'review'] as const;
export type LeakItem = (typeof leakItems)[number];
export const isLeakItem = (word: string): word is LeakItem => (leakItems as readonly string[]).includes(word);
