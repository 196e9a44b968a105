/** What a group's administrators choose in `/reglages`, form by form: at most five a form, as many as any platform asks at once. */
export const settingSections = {
  general: ['mode', 'language', 'country', 'onRemove', 'removalsPerHour'],
  alerts: ['alertsPerMinute', 'pingFrom', 'unread', 'remindAfterHours', 'escalateAfterHours'],
  quiet: ['quiet', 'quietFrom', 'quietTo', 'quietZone', 'quietUnless'],
  cases: ['keepHours', 'appealHours', 'twoModeratorsFrom'],
  members: ['admission', 'lookalikes', 'restrictHours', 'strikeDays', 'reportsPerHour'],
  channel: ['channelMode'],
} as const;
export type SettingSection = keyof typeof settingSections;
export type SettingName = (typeof settingSections)[SettingSection][number];
export const sectionNames = Object.keys(settingSections) as SettingSection[];
