import { type Command, commandAction, type Said } from '../core/command.ts';
import { isLeakItem, leakItems } from '../core/leak.ts';
import { isModerator } from '../core/moderators.ts';
import type { Answer } from '../core/platform.ts';
import { writeGroup } from '../core/settings.ts';
import { citation, textsFor } from '../guidance/cite.ts';
import { fuite as subject } from '../guidance/subjects/fuite.ts';

/** States of the European Union and the European Economic Area. */
const union = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '));
const dutyOf = (country: string): 'EU' | 'MA' | 'CH' | 'other' => (union.has(country) ? 'EU' : country === 'MA' || country === 'CH' ? country : 'other');

/** The first hours after a leak: a list that moderators tick and everybody may read, and what is due in the group's country. */
export const fuite: Command = {
  name: 'fuite',
  audience: 'anyone',
  options: [],
  needsGroup: true,
  run: (said) => show(said),
  async press(said, argument) {
    const { deps, by, group, phrases } = said;
    const moderates = group && (await isModerator(deps, group, by));
    if (!group || !moderates) return { text: phrases.asked.notModerator };
    if (argument === 'restart') {
      await writeGroup(deps, group, () => ({ type: 'leakEnded', at: deps.now(), by }));
      return { text: phrases.guidance.fuite.restarted };
    }
    if (!isLeakItem(argument)) return { text: phrases.asked.unknown };
    await writeGroup(deps, group, (g) => ({ type: 'leakMarked', at: deps.now(), by, item: argument, done: g.leak?.[argument] === undefined }));
    return show(said);
  },
};

async function show({ deps, by, group, country, language, phrases }: Said): Promise<Answer> {
  const words = phrases.guidance.fuite;
  if (!group) return { text: phrases.asked.sayInGroup };
  const done = (await deps.store.readings.group(group)).leak ?? {};
  const lines = leakItems.map((item) => {
    const at = done[item];
    return `${at ? '☑' : '☐'} ${words.items[item]}${at ? ` (${words.done(at.slice(0, 16).replace('T', ' '))} UTC)` : ''}`;
  });
  const texts = textsFor(subject.texts, country).map((t) => citation(t, language));
  const moderates = await isModerator(deps, group, by);
  const ticks = leakItems.map((item, i) => ({ label: `${done[item] ? '☑' : '☐'} ${i + 1}`, action: commandAction('fuite', item) }));
  return {
    text: [
      words.title,
      '',
      words.hour,
      ...lines.map((l, i) => `${i + 1}. ${l}`),
      '',
      words.duties[dutyOf(country)],
      ...(texts.length ? ['', words.texts, ...texts] : []),
    ].join('\n'),
    ...(moderates && { rows: [ticks.slice(0, 5), ticks.slice(5), [{ label: words.restart, action: commandAction('fuite', 'restart') }]] }),
  };
}
