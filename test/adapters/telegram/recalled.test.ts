import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openRecalled } from '../../../src/adapters/telegram/recalled.ts';
import { type Harness, messages, start, surfaces } from './harness.ts';

/** How many bytes of the next append still fit on the disk; all, unless told. */
const disk = vi.hoisted((): { room: number | undefined } => ({ room: undefined }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const full = (): Error => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  return {
    ...real,
    appendFileSync(file: string, bytes: Buffer, options: object) {
      real.appendFileSync(file, bytes.subarray(0, disk.room), options);
      if (disk.room !== undefined) throw full();
    },
    writeFileSync(file: string, bytes: Buffer, options: object) {
      real.writeFileSync(file, bytes.subarray(0, disk.room), options);
      if (disk.room !== undefined) throw full();
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), 'confrere-recalled-'));
const file = join(folder, 'names');
const secret = new Uint8Array(32).fill(3);
const faults: unknown[] = [];
const open = () => openRecalled(secret, (e) => void faults.push(e), file);
let h: Harness | undefined;
afterEach(async () => {
  await h?.close();
  h = undefined;
  disk.room = undefined;
  faults.length = 0;
  rmSync(file, { force: true });
});

describe('the file of names', () => {
  it('is whole again after a disk that was full in the middle of a row', () => {
    const names = open();
    names.remember('-1/1', 'A');
    disk.room = 5;
    names.remember('-1/2', 'B');
    names.remember('-1/3', 'C');
    expect(faults).toHaveLength(2);
    expect(names.compare('-1/2', 'B')).toBe('same');
    disk.room = undefined;
    names.remember('-1/4', 'D');
    names.remember('-1/5', 'E');
    const again = open();
    for (const [who, name] of Object.entries({ 1: 'A', 2: 'B', 3: 'C', 4: 'D', 5: 'E' })) expect(again.compare(`-1/${who}`, name)).toBe('same');
    expect(statSync(file).size).toBe(5 * 16);
    expect(faults).toHaveLength(2);
  });

  it('that broke off is read as far as it goes while the disk is still full', () => {
    open().remember('-1/1', 'A');
    disk.room = 5;
    open().remember('-1/2', 'B');
    expect(open().compare('-1/1', 'A')).toBe('same');
    expect(faults.length).toBeGreaterThan(0);
    expect(() => statSync(`${file}.new`)).toThrow();
  });

  it('never holds a name that was given up, nor more than the latest twenty thousand', () => {
    const names = open();
    names.remember('-1/1', 'Karim Haddad');
    const before = readFileSync(file).subarray(8);
    names.remember('-1/1', 'Karim H.');
    expect(statSync(file).size).toBe(16);
    expect(readFileSync(file).includes(before)).toBe(false);
    for (let i = 2; i <= 20_002; i++) names.remember(`-1/${i}`, 'A');
    expect(statSync(file).size).toBeLessThanOrEqual(20_000 * 16);
    const again = open();
    expect([again.compare('-1/1', 'Karim H.'), again.compare('-1/20002', 'A')]).toEqual(['new', 'same']);
  });

  it('lets go of a person in every group and of nobody else', () => {
    const names = open();
    for (const whose of ['-1/42', '-2/42', '-1/43', '-1/142', 'title/-42']) names.remember(whose, 'A');
    expect(names.count('42')).toBe(2);
    expect(names.forget('42')).toBe(2);
    expect(names.forget('42')).toBe(0);
    const again = open();
    for (const known of [names, again]) {
      expect(['-1/42', '-2/42', '-1/43', '-1/142', 'title/-42'].map((whose) => known.compare(whose, 'A'))).toEqual(['new', 'new', 'same', 'same', 'same']);
    }
    expect(statSync(file).size).toBe(3 * 16);
  });

  it('that cannot be written is not said to have forgotten anybody', () => {
    const names = open();
    names.remember('-1/42', 'A');
    disk.room = 5;
    expect(() => names.forget('42')).toThrow();
    expect([names.count('42'), names.compare('-1/42', 'A')]).toEqual([1, 'same']);
    disk.room = undefined;
    expect(names.forget('42')).toBe(1);
    expect(statSync(file).size).toBe(0);
  });
});

describe('a member who asks to be forgotten', () => {
  it('is told how many names are recalled, and they go from the file and from memory until the next message', async () => {
    h = await start({ namesIn: { file, secret } });
    const { api, telegram } = h;
    const amina = api.people.add({ first_name: 'Amina', username: 'amina_b' });
    const karim = api.people.add({ first_name: 'Karim' });
    const groups = ['Garde', 'Avis'].map((title) => api.groups.add({ title, members: [amina, karim], bot: 'administrator' }));
    for (const group of groups) for (const who of [amina, karim]) api.say(who, group, 'bonjour');
    await api.until(() => api.updates.pending().length === 0);
    const person = { platform: 'telegram', id: String(amina.id) };
    expect(await telegram.keepsakes?.of(person)).toEqual({ going: 2, staying: 0 });
    const size = statSync(file).size;
    expect(await telegram.keepsakes?.forget(person)).toEqual({ going: 2, staying: 0 });
    expect(await telegram.keepsakes?.of(person)).toEqual({ going: 0, staying: 0 });
    expect(statSync(file).size).toBe(size - 2 * 16);
    const [group] = groups;
    if (!group) throw new Error('no group');
    const before = surfaces(h).length;
    api.say({ ...amina, first_name: 'Amina B.' }, group, 'me revoilà');
    await expect.poll(() => h && messages(h).length).toBe(5);
    expect(surfaces(h)).toHaveLength(before);
    await expect.poll(() => telegram.keepsakes?.of(person)).toEqual({ going: 1, staying: 0 });
  });
});
