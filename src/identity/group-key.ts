import { createHmac } from 'node:crypto';
import type { Deps } from '../core/deps.ts';
import type { GroupRef } from '../core/message.ts';

/** Eight characters for a group, short enough for a button that is pressed in private. */
export const groupKey = (secret: Uint8Array, { platform, group }: GroupRef): string =>
  createHmac('sha256', secret).update(['group', platform, group].join('\0')).digest('base64url').slice(0, 8);

/** The watched group of this key. */
export const groupByKey = async (deps: Pick<Deps, 'store' | 'secret'>, key: string): Promise<GroupRef | undefined> =>
  (await deps.store.readings.groups()).find((g) => g.active && groupKey(deps.secret, g.ref) === key)?.ref;
