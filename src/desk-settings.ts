import type { SettingRefusal, SettingsForm, SettingsWish } from './adapters/desk/settings-form.ts';
import type { Around, Operator } from './commands/around.ts';
import { changeSettings, type Refused } from './commands/change-settings.ts';
import { settingsTable } from './commands/settings-table.ts';
import type { Deps } from './core/deps.ts';
import type { GroupState } from './core/group.ts';
import type { Phrases } from './core/language.ts';
import { effectivePolicy, type Policy } from './core/policy.ts';
import { type SettingName, type SettingSection, sectionNames, settingSections } from './core/setting-name.ts';
import { writeGroup } from './core/settings.ts';

const sections = sectionNames.filter((s) => s !== 'channel');

/** The settings of a group for the desk: the command's own table, section by section, all or nothing. */
export function deskSettings(deps: Pick<Deps, 'store' | 'now'>, operatorOf: Around['operatorOf']): SettingsForm {
  const inForce = ({ policy, limits }: Operator, { chosen }: GroupState): Policy => effectivePolicy(policy, chosen, limits);

  return {
    async read(group) {
      const operator = operatorOf(group);
      const policy = inForce(operator, await deps.store.readings.group(group));
      return sections.map((section) => ({ section, fields: settingSections[section].map((name) => fieldOf(name, policy, operator)) }));
    },
    async check(group, values, phrases) {
      const operator = operatorOf(group);
      return change(operator, inForce(operator, await deps.store.readings.group(group)), values, phrases);
    },
    async choose(group, by, values, phrases) {
      const operator = operatorOf(group);
      let done: SettingsWish = { ok: true, chosen: {}, changed: [] };
      await writeGroup(deps, group, (g) => {
        // Again at each try: another administrator may have been first.
        done = change(operator, inForce(operator, g), values, phrases);
        return done.ok && done.changed.length ? { type: 'settingsChosen', at: deps.now(), by, chosen: done.chosen } : undefined;
      });
      return done;
    },
  };
}

function fieldOf(name: SettingName, policy: Policy, { limits }: Operator) {
  const { kind, choices = [], read } = settingsTable[name];
  const value = read(policy, '');
  const allowed = name === 'mode' ? choices.filter((c) => limits.modes.some((m) => m === c)) : choices;
  return { name, kind, value, choices: kind === 'line' || allowed.includes(value) ? allowed : [value, ...allowed] };
}

/** Section after section, each on what the one before made: quiet hours that begin now take their times from the same form. */
function change(operator: Operator, policy: Policy, values: Readonly<Record<string, string>>, phrases: Phrases): SettingsWish {
  let now = policy;
  let chosen: Partial<Policy> = {};
  const changed: SettingName[] = [];
  const refused: SettingRefusal[] = [];
  for (const section of sections) {
    const done = changeSettings(now, operator.limits, { section, values: shown(section, values), channel: '' });
    if ('refused' in done) refused.push(...done.refused.map((r) => ({ name: r.setting, sentence: sentenceOf(r, phrases) })));
    else {
      chosen = { ...chosen, ...done.chosen };
      now = { ...now, ...done.chosen };
      changed.push(...done.changed);
    }
  }
  return refused.length ? { ok: false, refused } : { ok: true, chosen, changed };
}

/** The hours of what is switched off say nothing. */
const shown = (section: SettingSection, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  section === 'quiet' && values['quiet'] === 'never' ? { quiet: 'never' } : values;

function sentenceOf({ setting, why }: Refused, { answers }: Phrases): string {
  const { why: words, values } = answers.reglages;
  if (why.code === 'limit') return words.limit(why.allowed.map((value) => values[setting]?.[value] ?? value).join(', '));
  return why.code === 'least' || why.code === 'most' ? words[why.code](why.n) : words[why.code];
}
