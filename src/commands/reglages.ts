import { type Command, commandAction, type Field, type Form, type Said } from '../core/command.ts';
import type { GroupState } from '../core/group.ts';
import { type PlaceRef, sameGroup } from '../core/message.ts';
import type { Answer, Button } from '../core/platform.ts';
import { defaultPolicy, effectivePolicy, type Policy } from '../core/policy.ts';
import { sectionNames, type SettingName, type SettingSection, settingSections } from '../core/setting-name.ts';
import { writeGroup } from '../core/settings.ts';
import type { Around, Operator } from './around.ts';
import { changeSettings, type Refused } from './change-settings.ts';
import { settingsTable } from './settings-table.ts';

/** What a group's administrators choose: what is in force and where it comes from, a form for each part, inside the operator's limits. */
export const reglages = ({ operatorOf }: Around): Command => ({
  name: 'reglages',
  audience: 'admin',
  options: [],
  needsGroup: true,
  async run(said, { in: place }) {
    const here = await readHere(said, operatorOf, place);
    return here ? { text: overview(here), rows: menu(here) } : { text: said.phrases.asked.sayInGroup };
  },
  async press(said, argument, { in: place }) {
    const here = await readHere(said, operatorOf, place);
    if (!here) return { text: said.phrases.asked.sayInGroup };
    if (argument === 'reset') return { text: here.words.resetAsk, buttons: [{ ...resetButton(here, 'reset.yes'), tone: 'danger' }] };
    if (argument === 'reset.yes') return reset(here, said);
    const asked = sectionOf(argument);
    return asked
      ? { text: `${here.words.title} · ${here.words.sections[asked.section]}`, form: formOf(here, asked) }
      : { text: overview(here), rows: menu(here) };
  },
  async submit(said, argument, { in: place, values }) {
    const here = await readHere(said, operatorOf, place);
    const asked = sectionOf(argument);
    return here && asked ? choose(here, said, asked, values) : { text: said.phrases.asked.sayInGroup };
  },
});

/** The settings of a group, as its administrator sees them. */
interface Here {
  readonly state: GroupState;
  readonly operator: Operator;
  readonly policy: Policy;
  readonly language: string;
  readonly words: Said['phrases']['answers']['reglages'];
  /** The channel it was said in, where it can have a mode of its own. */
  readonly channel?: string;
  readonly alerts: 'chosen' | 'operator' | 'none';
}

async function readHere({ deps, group, language, phrases }: Said, operatorOf: Around['operatorOf'], place?: PlaceRef): Promise<Here | undefined> {
  if (!group) return undefined;
  const state = await deps.store.readings.group(group);
  const operator = operatorOf(group);
  const moderators = await deps.moderatorsOf(group);
  const own = place && sameGroup(place, group) && !(moderators?.platform === place.platform && moderators.channel === place.channel);
  return {
    state,
    operator,
    policy: inForce(operator, state),
    language,
    words: phrases.answers.reglages,
    ...(own && place.channel.length <= 40 && { channel: place.channel }),
    alerts: operator.moderators ? 'operator' : moderators ? 'chosen' : 'none',
  };
}

const inForce = ({ policy, limits }: Operator, { chosen }: GroupState): Policy => effectivePolicy(policy, chosen, limits);

interface Part {
  readonly section: SettingSection;
  readonly channel: string;
}

/** `general`, or `channel.<id>`. */
function sectionOf(argument: string): Part | undefined {
  const dot = argument.indexOf('.');
  const section = sectionNames.find((name) => name === (dot < 0 ? argument : argument.slice(0, dot)));
  return section && { section, channel: dot < 0 ? '' : argument.slice(dot + 1) };
}

async function choose(here: Here, { deps, by }: Said, part: Part, values: Readonly<Record<string, string>>): Promise<Answer> {
  const { operator, words } = here;
  const wished = { ...part, values };
  let done = changeSettings(here.policy, operator.limits, wished);
  await writeGroup(deps, here.state.ref, (g) => {
    // Again at each try: another administrator may have been first.
    done = changeSettings(inForce(operator, g), operator.limits, wished);
    return 'refused' in done || !done.changed.length ? undefined : { type: 'settingsChosen', at: deps.now(), by, chosen: done.chosen };
  });
  if ('refused' in done) return { text: [words.refused, ...done.refused.map((r) => refusedLine(here, r))].join('\n'), form: formOf(here, part, values) };
  if (!done.changed.length) return { text: words.unchanged, rows: menu(here) };
  const state = await deps.store.readings.group(here.state.ref);
  const now = { ...here, state, policy: inForce(operator, state) };
  return { text: [words.changed, ...done.changed.map((name) => line(now, name, part.channel))].join('\n'), rows: menu(now) };
}

async function reset(here: Here, { deps, by }: Said): Promise<Answer> {
  await writeGroup(deps, here.state.ref, ({ chosen }) => {
    const dropped = Object.keys(chosen) as (keyof Policy)[];
    return dropped.length ? { type: 'settingsChosen', at: deps.now(), by, chosen: {}, dropped } : undefined;
  });
  return { text: here.words.resetDone, rows: menu(here) };
}

function refusedLine(here: Here, { setting, why }: Refused): string {
  const { words } = here;
  const said =
    why.code === 'limit'
      ? words.why.limit(why.allowed.map((value) => valueName(here, setting, value)).join(', '))
      : why.code === 'least' || why.code === 'most'
        ? words.why[why.code](why.n)
        : words.why[why.code];
  return `· ${words.settings[setting]} · ${said}`;
}

function overview(here: Here): string {
  const { words, channel } = here;
  const parts = sectionsOf(here).map((section) =>
    [words.sections[section], ...settingsOf(here, section).map((name) => line(here, name, channel ?? ''))].join('\n'),
  );
  return [words.title, '', words.place[here.alerts], '', parts.join('\n\n')].join('\n');
}

const sectionsOf = ({ channel }: Here): readonly SettingSection[] => sectionNames.filter((s) => s !== 'channel' || channel !== undefined);
/** The parts of what is switched off say nothing. */
const settingsOf = ({ policy }: Here, section: SettingSection): readonly SettingName[] =>
  settingSections[section].filter((name) => policy.quiet !== 'never' || name === 'quiet' || settingsTable[name].key !== 'quiet');

/** A setting, its value, and where that comes from. */
function line(here: Here, name: SettingName, channel: string): string {
  const { words, policy, state, operator } = here;
  const { key, read } = settingsTable[name];
  const wished = { ...operator.policy, ...state.chosen };
  const capped = read(wished, channel) !== read(policy, channel);
  const usual = JSON.stringify(operator.policy[key]) === JSON.stringify(defaultPolicy[key]);
  const source = capped ? words.capped : words.sources[key in state.chosen ? 'group' : usual ? 'usual' : 'operator'];
  return `· ${words.settings[name]} · ${valueName(here, name, read(policy, channel))} (${source})`;
}

const languageNames: Readonly<Record<string, string>> = { fr: 'français', en: 'English', ar: 'العربية' };

function valueName({ words, language }: Here, name: SettingName, value: string): string {
  if (name === 'language') return languageNames[value] ?? value;
  if (name === 'country' && /^[A-Z]{2}$/.test(value)) return new Intl.DisplayNames([language], { type: 'region' }).of(value) ?? value;
  return words.values[name]?.[value] ?? value;
}

function menu(here: Here): Button[][] {
  const buttons = sectionsOf(here).map((section) => ({
    label: here.words.sections[section],
    action: commandAction('reglages', section === 'channel' ? `channel.${here.channel}` : section),
  }));
  return [buttons.slice(0, 3), buttons.slice(3), ...(Object.keys(here.state.chosen).length ? [[resetButton(here, 'reset')]] : [])];
}

const resetButton = ({ words }: Here, argument: string): Button => ({ label: words.reset, action: commandAction('reglages', argument) });

function formOf(here: Here, { section, channel }: Part, typed: Readonly<Record<string, string>> = {}): Form {
  return {
    action: commandAction('reglages', section === 'channel' ? `channel.${channel}` : section),
    title: here.words.sections[section],
    fields: settingSections[section].map((name) => fieldOf(here, name, typed[name] ?? settingsTable[name].read(here.policy, channel))),
  };
}

function fieldOf(here: Here, name: SettingName, value: string): Field {
  const { kind, choices = [] } = settingsTable[name];
  const { modes } = here.operator.limits;
  const allowed = name === 'mode' || name === 'channelMode' ? choices.filter((c) => c === 'group' || modes.some((m) => m === c)) : choices;
  // What is in force is among the choices, or a form could not leave it as it is.
  const offered = allowed.includes(value) || kind === 'line' ? allowed : [value, ...allowed].slice(0, 25);
  return {
    id: name,
    label: here.words.settings[name],
    kind,
    required: true,
    value,
    ...(kind === 'choice' ? { choices: offered.map((c) => ({ value: c, label: valueName(here, name, c) })) } : { maxLength: 60 }),
  };
}
