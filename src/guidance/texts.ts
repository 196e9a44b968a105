import type { EthicsText } from './text.ts';
import { elsewhere } from './texts/elsewhere.ts';
import { france } from './texts/france.ts';
import { morocco } from './texts/morocco.ts';

/** The month in which the list was last gone through: not a new reading of the official texts. */
export const listedOn = '2026-11';

export const ethicsTexts: readonly EthicsText[] = [...france, ...morocco, ...elsewhere];
