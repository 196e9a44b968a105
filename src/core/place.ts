import type { Case } from './case.ts';
import type { PlaceRef } from './message.ts';

/** Where a case belongs: the place of its message, or its group as a whole. */
export const placeOf = (c: Case): PlaceRef => (c.about.what === 'message' ? c.about.message : { ...c.group, channel: '' });
