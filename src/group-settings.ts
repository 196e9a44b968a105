import type { Operator } from './commands/around.ts';
import type { GroupState } from './core/group.ts';
import type { Store } from './core/journal.ts';
import type { GroupRef, PlaceRef } from './core/message.ts';
import { effectivePolicy, type Policy } from './core/policy.ts';
import type { SettingsFile } from './settings-file.ts';

export interface GroupSettings {
  policyOf(place: PlaceRef): Promise<Policy>;
  operatorOf(group: GroupRef): Operator;
  moderatorsOf(group: GroupRef): Promise<PlaceRef | undefined>;
  /** Whether some group's alerts go to this chat of this platform. */
  isModeratorsChat(platform: string, chat: string): Promise<boolean>;
}

const practicePolicy: Partial<Policy> = { mode: 'enforce', country: 'MA', removalsPerHour: 1000 };
const cacheMs = 1_000;

/** The operator's file and what each group chose, read together. A group's choices count within a second of being made. */
export function groupSettings(store: Store, settings: Pick<SettingsFile, 'current'>): GroupSettings {
  const cache = new Map<string, { readonly until: number; readonly state: Promise<GroupState> }>();
  const keyOf = ({ platform, group }: GroupRef): string => `${platform}:${group}`;

  function stateOf(group: GroupRef): Promise<GroupState> {
    const known = cache.get(keyOf(group));
    if (known && known.until > Date.now()) return known.state;
    const state = store.readings.group({ platform: group.platform, group: group.group });
    cache.set(keyOf(group), { until: Date.now() + cacheMs, state });
    // A failed read must be asked again, not remembered.
    state.catch(() => cache.delete(keyOf(group)));
    return state;
  }

  function operatorOf(group: GroupRef): Operator {
    const { defaults, limits, groups } = settings.current();
    const { policy: fixed = {}, moderators } = groups[keyOf(group)] ?? {};
    // zod leaves out what the file does not say, though its type allows an undefined there.
    const own = (group.platform === 'practice' ? { ...practicePolicy, ...fixed } : fixed) as Partial<Policy>;
    return { policy: { ...defaults, ...own }, limits, moderators: moderators !== undefined || group.platform === 'practice' };
  }

  return {
    async policyOf(place) {
      const { policy, limits } = operatorOf(place);
      return effectivePolicy(policy, (await stateOf(place)).chosen, limits);
    },
    operatorOf,
    async moderatorsOf(group) {
      const named = settings.current().groups[keyOf(group)]?.moderators;
      if (named) return placeOf(named, group);
      if (group.platform === 'practice') return { platform: 'practice', group: group.group, channel: 'moderators' };
      // Nobody chose yet: asked anew each time, for the choice must count at once.
      return (await stateOf(group)).moderators ?? (await store.readings.group({ platform: group.platform, group: group.group })).moderators;
    },
    async isModeratorsChat(platform, chat) {
      if (Object.values(settings.current().groups).some((g) => g.moderators === `${platform}:${chat}`)) return true;
      return (await store.readings.groups()).some((g) => g.moderators?.platform === platform && g.moderators.channel === chat);
    },
  };
}

function placeOf(name: string, group: GroupRef): PlaceRef {
  const colon = name.indexOf(':');
  return { platform: name.slice(0, colon), group: group.group, channel: name.slice(colon + 1) };
}
