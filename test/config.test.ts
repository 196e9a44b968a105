import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultSettings, readEnv, readSettings } from '../src/config.ts';
import { openSettings } from '../src/settings-file.ts';

describe('the environment', () => {
  it('asks for nothing', () => {
    expect(readEnv({})).toMatchObject({ ok: true, value: { CONFRERE_PORT: 8480, CONFRERE_HOST: '127.0.0.1', CONFRERE_PRACTICE: 'on' } });
  });

  it('reports every mistake at once, by its variable', () => {
    const read = readEnv({ CONFRERE_PORT: 'eighty', REDIS_URL: 'http://x', DATABASE_URL: 'mysql://x', CONFRERE_HOST: 'example' });
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.mistakes.map((m) => m.split(' ')[0]).sort()).toEqual(['CONFRERE_HOST', 'CONFRERE_PORT', 'DATABASE_URL', 'REDIS_URL']);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readEnv({ REDIS_URL: '', CONFRERE_PORT: '' })).toMatchObject({ ok: true });
  });
});

describe('confrere.yaml', () => {
  it('means the defaults when it is empty', () => {
    expect(readSettings('')).toEqual({ ok: true, value: defaultSettings });
  });

  it('reports every mistake at once, with its line', () => {
    const read = readSettings('defaults:\n  mode: enforced\n  keepHours: 0\nlimits:\n  maxKeepHours: 24\ngroups:\n  telegram:-100:\n    moderatos: x\n');
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.mistakes).toHaveLength(3);
    expect(read.mistakes[0]).toMatch(/^line 2: defaults\.mode /);
    expect(read.mistakes[1]).toMatch(/^line 3: defaults\.keepHours /);
    expect(read.mistakes[2]).toMatch(/groups\.telegram:-100/);
  });

  it('does not repeat a message that was pasted into it, only its line', () => {
    const pasted = 'Mme Zineb Bouhlal, CIN BK999912';
    const read = readSettings(`defaults:\n  mode: "${pasted}"\n  "${pasted}": 1\ngroups:\n  "${pasted}": {}\n`);
    expect(read.ok ? [] : read.mistakes.map((m) => m.split(' ').slice(0, 3).join(' '))).toEqual([
      'line 2: defaults.mode',
      'line 2: defaults',
      'line 5: groups.…',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Bouhlal|BK999912/);
  });

  it('names the line of what is no YAML', () => {
    const read = readSettings('defaults:\n  mode: [enforce\n');
    expect(read.ok ? '' : read.mistakes[0]).toMatch(/^line \d+: /);
  });
});

describe('the settings file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'confrere-settings-'));
  const path = join(folder, 'confrere.yaml');
  afterEach(() => rmSync(path, { force: true }));

  it('keeps the last good settings when a later version does not parse, and says so once', async () => {
    writeFileSync(path, 'defaults:\n  mode: enforce\n');
    const heard: string[] = [];
    const settings = await openSettings(path, (mistakes) => heard.push(mistakes.join(';')), 20);
    expect(settings.current().defaults.mode).toBe('enforce');
    appendFileSync(path, '  mode: [broken\n');
    await expect.poll(() => settings.mistakes().length).toBeGreaterThan(0);
    expect(settings.current().defaults.mode).toBe('enforce');
    writeFileSync(path, 'defaults:\n  mode: advise\n');
    await expect.poll(() => settings.current().defaults.mode).toBe('advise');
    expect(settings.mistakes()).toEqual([]);
    rmSync(path);
    await expect.poll(() => settings.mistakes()).toEqual(['the file is gone']);
    expect(settings.current().defaults.mode).toBe('advise');
    expect(heard).toHaveLength(3);
    settings.close();
  });
});
