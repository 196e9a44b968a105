import { modes, type Policy } from '../core/policy.ts';
import type { SettingName } from '../core/setting-name.ts';

/** One setting as a field: how it is read out of a policy and put into one. Nothing is checked here. */
export interface Setting {
  readonly key: keyof Policy;
  readonly kind: 'choice' | 'line';
  readonly choices?: readonly string[];
  read(policy: Policy, channel: string): string;
  /** The value of `key` with this one in its place. */
  write(policy: Policy, value: string, channel: string): unknown;
}

const severities = ['0', '1', '2', '3', '4'];
export const countries = 'MA FR BE CH DZ TN LU MC CA SN CI CM MR EG SA AE QA JO LB GB IE US ES DE IT'.split(' ');
const zones: Readonly<Record<string, string>> = {
  MA: 'Africa/Casablanca',
  DZ: 'Africa/Algiers',
  TN: 'Africa/Tunis',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
};
/** The clock of most of a country's doctors. */
export const zoneOf = (country: string): string => zones[country] ?? 'Europe/Paris';

/** What is not a number stays as it was typed, for the schema to refuse it. */
const number = (value: string): number | string => (/^\d{1,9}$/.test(value.trim()) ? Number(value) : value);
const numbered = (key: keyof Policy, choices?: readonly string[]): Setting => ({
  key,
  kind: choices ? 'choice' : 'line',
  ...(choices && { choices }),
  read: (policy) => String(policy[key]),
  write: (_policy, value) => number(value),
});
const chosen = (key: keyof Policy, choices: readonly string[]): Setting => ({
  key,
  kind: 'choice',
  choices,
  read: (policy) => String(policy[key]),
  write: (_policy, value) => value,
});

type Quiet = Exclude<Policy['quiet'], 'never'>;
const quietOf = (policy: Policy): Quiet => (policy.quiet === 'never' ? { from: '22:00', to: '07:00', zone: zoneOf(policy.country), unless: 3 } : policy.quiet);
/** Says nothing while there are no quiet hours. */
const ofQuiet = (part: keyof Quiet, choices?: readonly string[]): Setting => ({
  key: 'quiet',
  kind: choices ? 'choice' : 'line',
  ...(choices && { choices }),
  read: (policy) => String(quietOf(policy)[part]),
  write: (policy, value) => (policy.quiet === 'never' ? 'never' : { ...policy.quiet, [part]: part === 'unless' ? number(value) : value.trim() }),
});

export const settingsTable: Readonly<Record<SettingName, Setting>> = {
  mode: chosen('mode', modes),
  language: chosen('language', ['fr', 'en', 'ar']),
  country: chosen('country', countries),
  onRemove: chosen('onRemove', ['remove', 'replace']),
  removalsPerHour: numbered('removalsPerHour'),
  alertsPerMinute: numbered('alertsPerMinute'),
  pingFrom: numbered('pingFrom', severities),
  unread: chosen('unread', ['digest', 'alert', 'hold']),
  remindAfterHours: numbered('remindAfterHours'),
  escalateAfterHours: numbered('escalateAfterHours'),
  quiet: {
    key: 'quiet',
    kind: 'choice',
    choices: ['never', 'on'],
    read: (policy) => (policy.quiet === 'never' ? 'never' : 'on'),
    write: (policy, value) => (value === 'on' ? quietOf(policy) : value),
  },
  quietFrom: ofQuiet('from'),
  quietTo: ofQuiet('to'),
  quietZone: ofQuiet('zone'),
  quietUnless: ofQuiet('unless', severities),
  keepHours: numbered('keepHours'),
  appealHours: numbered('appealHours'),
  twoModeratorsFrom: numbered('twoModeratorsFrom', ['1', '2', '3', '4', '5']),
  restrictHours: numbered('restrictHours'),
  strikeDays: {
    key: 'strikes',
    kind: 'line',
    read: (policy) => String(policy.strikes.expireDays),
    write: (policy, value) => ({ ...policy.strikes, expireDays: number(value) }),
  },
  reportsPerHour: numbered('reportsPerHour'),
  admission: chosen('admission', ['moderators', 'verified']),
  lookalikes: chosen('lookalikes', ['alert', 'hold']),
  channelMode: {
    key: 'channels',
    kind: 'choice',
    choices: ['group', ...modes],
    read: (policy, channel) => policy.channels[channel]?.mode ?? 'group',
    write(policy, value, channel) {
      const { mode: _mode, ...own } = policy.channels[channel] ?? {};
      return { ...policy.channels, [channel]: value === 'group' ? own : { ...own, mode: value } };
    },
  },
};
