import type { Drafts } from '../core/drafts.ts';
import type { Problem } from '../core/platform.ts';

/** What commands are given besides the core: what stands around it in this process. */
export interface Around {
  readonly drafts: Drafts;
  /** Standing conditions, for `/etat`. */
  readonly problems: () => readonly Problem[];
}
