import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/commands/change-settings.ts';
import { settingsTable } from '../../src/commands/settings-table.ts';
import { defaultPolicy, limitsSchema } from '../../src/core/policy.ts';
import { sectionNames, type SettingName, settingSections } from '../../src/core/setting-name.ts';
import { openWorld, type World } from '../fakes/world.ts';

const hall = { platform: 'practice', group: 'practice', channel: 'general' };
const person = (id: string) => ({ platform: 'practice', id });
const limits = limitsSchema.parse({ maxKeepHours: 100, modes: ['observe', 'advise'] });
let world: World;
const ask = (by = 'hicham') => world.service.receiver.asked({ command: 'reglages', by: person(by), in: hall, language: 'fr', options: {} });
const press = (argument: string, by = 'hicham') =>
  world.service.receiver.pressed({ by: person(by), in: hall, action: `x:reglages:${argument}`, language: 'fr' });
const submit = (section: string, values: Record<string, string>, by = 'hicham') =>
  world.service.receiver.submitted({ by: person(by), in: hall, action: `x:reglages:${section}`, language: 'fr', values });
const chosen = async () => (await world.store.readings.group(hall)).chosen;

beforeEach(async () => {
  world = await openWorld({ around: { operatorOf: () => ({ policy: { ...defaultPolicy, country: 'BE' }, limits, moderators: false }) } });
});
afterEach(() => world.close());

describe('the settings of a group', () => {
  it('are shown as they are in force, with where each comes from', async () => {
    await submit('general', { language: 'ar' });
    const { text } = await ask();
    expect(text).toMatch(/Langue du bot · العربية \(choisi ici\)/);
    expect(text).toMatch(/Pays · Belgique \(fixé par l’opérateur\)/);
    expect(text).toMatch(/Mode · observer \(par défaut\)/);
  });

  it('are changed by a form, one entry a change, with who chose', async () => {
    const { form } = await press('general');
    const values = Object.fromEntries((form?.fields ?? []).map((f) => [f.id, f.value ?? '']));
    expect((await submit('general', values)).text).toMatch(/Rien n’a changé/);
    expect((await submit('general', { ...values, mode: 'advise', country: 'MA' })).text).toMatch(/conseiller \(choisi ici\)/);
    expect(await chosen()).toEqual({ mode: 'advise', country: 'MA' });
    const events = (await world.store.journal.read('group/practice/practice')).map((e) => e.event);
    expect(events.filter((e) => e?.type === 'settingsChosen')).toMatchObject([{ by: person('hicham'), chosen: { mode: 'advise', country: 'MA' } }]);
    expect((await world.deps.policyOf(hall)).mode).toBe('advise');
  });

  it('are refused with a clear reason, all or nothing, and the form comes again with what was typed', async () => {
    const refused = await submit('cases', { keepHours: '500', appealHours: 'demain', twoModeratorsFrom: '4' });
    expect(refused.text).toMatch(/ne permet pas plus que : 100/);
    expect(refused.text).toMatch(/révision \(heures\) · il faut un nombre entier/);
    expect(refused.form?.fields.find((f) => f.id === 'appealHours')?.value).toBe('demain');
    expect(await chosen()).toEqual({});
  });

  it('leave a mode that the operator forbids out of the form, and refuse it when it is sent all the same', async () => {
    const { form } = await press('general');
    expect(form?.fields.find((f) => f.id === 'mode')?.choices?.map((c) => c.value)).toEqual(['observe', 'advise']);
    expect((await submit('general', { mode: 'enforce' })).text).toMatch(/ne permet pas/);
    expect((await submit('channel.general', { channelMode: 'enforce' })).text).toMatch(/ne permet pas/);
    expect(await chosen()).toEqual({});
  });

  it('have quiet hours with their zone, and say what is wrong with them', async () => {
    const night = { quiet: 'on', quietFrom: '21:30', quietTo: '06:30', quietZone: 'Africa/Casablanca', quietUnless: '4' };
    expect((await submit('quiet', { ...night, quietZone: 'Mars' })).text).toMatch(/fuseau/);
    expect((await submit('quiet', { ...night, quietFrom: '25:00' })).text).toMatch(/22:00/);
    expect((await submit('quiet', { ...night, quietTo: '21:30' })).text).toMatch(/différente du début/);
    await submit('quiet', night);
    expect(await chosen()).toEqual({ quiet: { from: '21:30', to: '06:30', zone: 'Africa/Casablanca', unless: 4 } });
    await submit('quiet', { quiet: 'never' });
    expect(await chosen()).toEqual({ quiet: 'never' });
  });

  it('give one channel a mode of its own, and take it back', async () => {
    await submit('channel.general', { channelMode: 'advise' });
    expect((await chosen()).channels).toEqual({ general: { mode: 'advise' } });
    await submit('channel.general', { channelMode: 'group' });
    expect((await chosen()).channels).toEqual({ general: {} });
  });

  it('go back to the operator’s after a confirmation', async () => {
    await submit('general', { mode: 'advise' });
    expect((await press('reset')).buttons?.[0]?.action).toBe('x:reglages:reset.yes');
    expect((await chosen()).mode).toBe('advise');
    await press('reset.yes');
    expect(await chosen()).toEqual({});
  });

  it('are for administrators alone, however they are asked', async () => {
    for (const answer of [
      await ask('salma'),
      await press('general', 'salma'),
      await press('reset.yes', 'salma'),
      await submit('general', { mode: 'advise' }, 'salma'),
    ])
      expect(answer).toEqual({ text: world.deps.phrases('fr').asked.notAdmin });
    expect(await chosen()).toEqual({});
  });
});

describe('every setting', () => {
  const every = sectionNames.flatMap((section) => settingSections[section].map((name): [string, SettingName] => [section, name]));
  it.each(every)('of %s is read back as it was: %s', (section, name) => {
    const { read, choices } = settingsTable[name];
    const policy = { ...defaultPolicy, quiet: { from: '20:00', to: '06:00', zone: 'Europe/Paris', unless: 2 } };
    for (const value of choices ?? [read(policy, 'c')]) {
      const done = changeSettings(policy, limitsSchema.parse({}), { section: section as 'general', values: { [name]: value }, channel: 'c' });
      expect('chosen' in done && read({ ...policy, ...done.chosen }, 'c')).toBe(value);
    }
  });

  it.each(every)('of %s refuses nonsense: %s', (section, name) => {
    const policy = { ...defaultPolicy, quiet: { from: '20:00', to: '06:00', zone: 'Europe/Paris', unless: 2 } };
    for (const value of ['', '-1', '99999999', 'NaN', '<b>', '1e3', '\u0663'])
      expect(changeSettings(policy, limitsSchema.parse({}), { section: section as 'general', values: { [name]: value }, channel: 'c' }), value).toHaveProperty(
        'refused',
      );
  });
});
