import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openRecalled } from '../../../src/adapters/telegram/recalled.ts';
import { type Life, openLife } from './life.ts';

let life: Life | undefined;
const folder = mkdtempSync(join(tmpdir(), 'confrere-names-'));
const file = join(folder, 'names');
const secret = new Uint8Array(32).fill(3);
afterEach(async () => {
  await life?.close();
  life = undefined;
  rmSync(file, { force: true });
});

const fail = (error: unknown): void => {
  throw error;
};

describe('what changed while the bot was away longer than Telegram keeps', () => {
  const patient = 'Mme Zineb Tahiri, chambre 12';

  it('is noticed with the next message that shows it: a name, a title', async () => {
    life = await openLife();
    const { api } = life;
    await life.start();
    const amina = api.people.add({ first_name: 'Amina' });
    const group = api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' });
    api.say(amina, group, 'bonjour');
    await api.until(() => api.updates.pending().length === 0, 10_000);
    await life.stop();
    api.retitle(group, `Garde, ${patient}`, amina);
    const renamed = api.rename(amina, { first_name: patient });
    api.clock.advance(25 * 3_600_000);
    await life.start();
    expect(life.judged.map((j) => j.text)).toEqual(['bonjour']);
    api.say(renamed, group, 'me revoilà');
    await expect
      .poll(() => life?.judged.map((j) => j.text).sort(), { timeout: 10_000 })
      .toEqual([`Garde, ${patient}`, patient, 'bonjour', 'me revoilà'].sort());
    await expect.poll(async () => (await life?.cases())?.length, { timeout: 10_000 }).toBe(2);
  });

  it('is looked at once, and what did not change is not', async () => {
    life = await openLife();
    const { api } = life;
    await life.start();
    const amina = api.people.add({ first_name: 'Amina' });
    const group = api.groups.add({ title: 'Garde', members: [amina], bot: 'administrator' });
    for (const text of ['un', 'deux']) {
      api.say(amina, group, text);
      await api.until(() => api.updates.pending().length === 0, 10_000);
      await life.stop();
      await life.start();
    }
    api.say(amina, group, 'trois');
    await expect.poll(() => life?.judged.map((j) => j.text), { timeout: 10_000 }).toEqual(['un', 'deux', 'trois']);
  });
});

describe('the memory of names', () => {
  it('knows a name again after a death, and holds neither the name nor whose it is', () => {
    openRecalled(secret, fail, file).remember('-1001/42', 'Karim Haddad');
    const again = openRecalled(secret, fail, file);
    expect(again.compare('-1001/42', 'Karim Haddad')).toBe('same');
    expect(again.compare('-1001/42', 'Karim H.')).toBe('other');
    expect(again.compare('-1001/43', 'Karim Haddad')).toBe('new');
    expect(openRecalled(new Uint8Array(32), fail, file).compare('-1001/42', 'Karim Haddad')).toBe('new');
    expect(readFileSync(file).length).toBe(16);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('survives a row that a death cut short', () => {
    openRecalled(secret, fail, file).remember('a', 'A');
    appendFileSync(file, Buffer.alloc(5));
    const again = openRecalled(secret, fail, file);
    again.remember('b', 'B');
    const third = openRecalled(secret, fail, file);
    expect([third.compare('a', 'A'), third.compare('b', 'B')]).toEqual(['same', 'same']);
  });

  it('is bounded: of a longer file the latest twenty thousand are kept', () => {
    openRecalled(secret, fail, file).remember('first', 'A');
    appendFileSync(file, randomBytes(25_000 * 16));
    openRecalled(secret, fail, file).remember('last', 'A');
    expect(statSync(file).size).toBeLessThanOrEqual(20_000 * 16);
    const again = openRecalled(secret, fail, file);
    expect([again.compare('first', 'A'), again.compare('last', 'A')]).toEqual(['new', 'same']);
  });

  it('that cannot be written holds up nothing, and says so', () => {
    const faults: unknown[] = [];
    const broken = openRecalled(secret, (e) => void faults.push(e), folder);
    broken.remember('a', 'A');
    expect(broken.compare('a', 'A')).toBe('same');
    expect(faults.length).toBeGreaterThan(0);
  });
});
