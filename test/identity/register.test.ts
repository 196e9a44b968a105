import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreementIn } from '../../src/identity/register-file.ts';
import { importRegister } from '../../src/identity/register-import.ts';
import { type Columns, psLibreAcces } from '../../src/identity/table.ts';

const secret = new Uint8Array(32).fill(3);
const titles = "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession";
const french = [
  titles,
  '8|10999999906|810999999906|KERVELLA|Maëlle|10|Médecin',
  '8|10999999906|810999999906|KERVELLA|Maëlle|10|Médecin',
  '8|10100999993|810100999993|BEN JELLOUN|Salma Nour|10|Médecin',
  '8|10100999985|810100999985|LENOIR|Paul|21|Pharmacien',
  '8|10100999993|810100999994|WRONG|Key|10|Médecin',
  '',
].join('\n');
let folder: string;
const read = (text: string | Buffer, columns: Columns = psLibreAcces, country = 'FR') => {
  const file = join(folder, 'register.txt');
  writeFileSync(file, text);
  return importRegister({ file, folder: join(folder, 'registers'), secret, country, columns });
};
const score = (number: string, name?: string, country = 'FR', register = 'rpps') =>
  agreementIn(join(folder, 'registers'), secret)(country, register, number, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'confrere-register-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the French open register', () => {
  it.each(['utf8', 'latin1'] as const)('is read in %s: doctors alone, each once', async (encoding) => {
    expect(await read(Buffer.from(french, encoding))).toEqual({ register: 'rpps', rows: 5, kept: 3, left: 1, wrong: 1, firstWrong: 6 });
    expect(await score('10999999906', 'Dr Maelle Kervella')).toBe(100);
    expect(await score('10999999906', 'Kervella')).toBe(80);
    expect(await score('10999999906', 'Paul Lenoir')).toBe(50);
    expect(await score('10999999906')).toBe(50);
    expect(await score('10100999993', 'Salma Benjelloun')).toBe(100);
    expect(await score('10100999985', 'Paul Lenoir')).toBe(0);
  });

  it('keeps neither numbers nor names in clear, and leaves nothing else behind', async () => {
    await read(french);
    expect(readdirSync(join(folder, 'registers'))).toEqual(['FR-rpps.reg']);
    const kept = readFileSync(join(folder, 'registers', 'FR-rpps.reg'));
    expect(kept.length).toBe(8 + 2 * 16);
    for (const word of ['10999999906', 'KERVELLA', 'kervella', 'Salma']) expect(kept.includes(word)).toBe(false);
    expect(await agreementIn(join(folder, 'registers'), new Uint8Array(32))('FR', 'rpps', '10999999906', 'Maëlle Kervella')).toBe(0);
  });
});

describe('any other table', () => {
  const columns: Columns = { number: 'INPE', family: 'Nom', given: 'Prénom' };

  it.each([';', ',', '\t'])('is read by a map of its columns, parted by «%s», quoted or not', async (separator) => {
    const rows = [
      ['Nom', 'Prénom', 'INPE'],
      ['"El Alaoui"', 'Karim', '099999999'],
      [`"a${separator}b\nc"`, '"d ""e"""', '088888888'],
    ];
    expect(await read(rows.map((r) => r.join(separator)).join('\r\n'), columns, 'MA')).toMatchObject({ register: 'inpe', kept: 2, wrong: 0 });
    expect(await score('099999999', 'Karim Alaoui', 'MA', 'inpe')).toBe(100);
  });

  it.each([
    ['Nom;Prénom\nA;B', /no column is titled "INPE"/],
    ['', /empty/],
    ['PK\u0003\u0004', /ZIP/],
    ['Nom;Prénom;INPE\n"A;B;099999999', /quote left open/],
    ['Nom;Prénom;INPE\nA;B;x\nA;B;y', /2 of 2 rows have no number.*line 2/],
  ])('that is wrong is refused by what is wrong with it: %j', async (text, message) => {
    await read('Nom;Prénom;INPE\nAlaoui;Karim;099999999', columns, 'MA');
    await expect(read(text, columns, 'MA')).rejects.toThrow(message);
    expect(await score('099999999', 'Karim Alaoui', 'MA', 'inpe')).toBe(100);
    expect(readdirSync(join(folder, 'registers'))).toEqual(['MA-inpe.reg']);
  });

  it('says nothing where no register was imported', async () => {
    expect(await score('7000000', 'A B', 'GB', 'gmc')).toBeUndefined();
  });
});
