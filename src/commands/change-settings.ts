import { choiceSchema, type Limits, type Policy, quietSchema } from '../core/policy.ts';
import { type SettingName, type SettingSection, settingSections } from '../core/setting-name.ts';
import { settingsTable } from './settings-table.ts';

/** Why a value was refused; `limit` is the operator's. */
export type Why =
  | { readonly code: 'number' | 'time' | 'zone' | 'other' }
  | { readonly code: 'least' | 'most'; readonly n: number }
  | { readonly code: 'limit'; readonly allowed: readonly string[] };

export interface Refused {
  readonly setting: SettingName;
  readonly why: Why;
}

export interface Wished {
  readonly section: SettingSection;
  /** By setting; one that is absent stays as it is. */
  readonly values: Readonly<Record<string, string>>;
  readonly channel: string;
}

/** What the group would choose from now on, if every value holds: all or nothing. */
export function changeSettings(
  policy: Policy,
  limits: Limits,
  { section, values, channel }: Wished,
): { readonly chosen: Partial<Policy>; readonly changed: readonly SettingName[] } | { readonly refused: readonly Refused[] } {
  const names: readonly SettingName[] = settingSections[section];
  const changed = names.filter((name) => values[name] !== undefined && values[name] !== settingsTable[name].read(policy, channel));
  // Unchecked until the schema has seen it.
  const wished = changed.reduce(
    (draft, name) => ({ ...draft, [settingsTable[name].key]: settingsTable[name].write(draft, values[name] ?? '', channel) }),
    policy,
  );
  const keys = new Set(changed.map((name) => settingsTable[name].key));
  const refused = [...wrong(wished, keys, changed), ...beyond(wished, limits, changed, channel)];
  if (refused.length) return { refused };
  const read = choiceSchema.parse(Object.fromEntries([...keys].map((key) => [key, wished[key]])));
  return { chosen: Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)), changed };
}

/** What the schema refuses, by setting. */
function wrong(wished: Policy, keys: ReadonlySet<keyof Policy>, changed: readonly SettingName[]): Refused[] {
  const found: Refused[] = [];
  for (const key of keys) {
    const quiet = key === 'quiet' && typeof wished.quiet === 'object';
    const parsed = quiet ? quietSchema.safeParse(wished.quiet) : choiceSchema.safeParse({ [key]: wished[key] });
    const issue = parsed.error?.issues[0];
    if (!issue) continue;
    const setting = quiet ? quietNames[String(issue.path[0] ?? 'to')] : changed.find((name) => settingsTable[name].key === key);
    if (setting) found.push({ setting, why: whyOf(issue, setting) });
  }
  return found;
}

const quietNames: Readonly<Record<string, SettingName>> = { from: 'quietFrom', to: 'quietTo', zone: 'quietZone', unless: 'quietUnless' };

interface Issue {
  readonly code?: string | undefined;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

function whyOf({ code, minimum, maximum }: Issue, setting: SettingName): Why {
  if (setting === 'quietFrom' || setting === 'quietTo') return { code: 'time' };
  if (setting === 'quietZone') return { code: 'zone' };
  if (code === 'too_small') return { code: 'least', n: Number(minimum) };
  if (code === 'too_big') return { code: 'most', n: Number(maximum) };
  return { code: settingsTable[setting].kind === 'line' ? 'number' : 'other' };
}

/** What the operator does not allow. */
function beyond(wished: Policy, limits: Limits, changed: readonly SettingName[], channel: string): Refused[] {
  const own = wished.channels[channel]?.mode;
  const checks: Readonly<Partial<Record<SettingName, readonly [holds: boolean, allowed: readonly string[]]>>> = {
    mode: [limits.modes.includes(wished.mode), limits.modes],
    channelMode: [own === undefined || limits.modes.includes(own), limits.modes],
    keepHours: [!(wished.keepHours > limits.maxKeepHours), [String(limits.maxKeepHours)]],
    removalsPerHour: [!(wished.removalsPerHour > limits.maxRemovalsPerHour), [String(limits.maxRemovalsPerHour)]],
  };
  return changed.flatMap((setting) => {
    const check = checks[setting];
    return check && !check[0] ? [{ setting, why: { code: 'limit' as const, allowed: check[1] } }] : [];
  });
}
