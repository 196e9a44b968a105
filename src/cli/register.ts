import { createHmac } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { operatorKey } from '../adapters/key.ts';
import { readEnv } from '../config.ts';
import { codeOf } from '../core/log.ts';
import { importRegister } from '../identity/register-import.ts';
import { registers } from '../identity/registers.ts';
import { type Columns, psLibreAcces } from '../identity/table.ts';

const usage = `npm run register -- import FILE
  A register of doctors, read into keyed hashes in the data folder, so that a claim can be compared with it.
  Without options FILE is the French open extraction (PS_LibreAcces_Personne_activite….txt). For any other text file with titles in its first line:
  --country ${Object.keys(registers).join('|')}   --number COLUMN --family COLUMN --given COLUMN   [--only COLUMN=VALUE]
`;
const ours: readonly string[] = ['TableError', 'KeyError'];

/** What is read, and from where; or nothing, after the usage was said. */
function asked(): { readonly file: string; readonly country: string; readonly columns: Columns } | undefined {
  try {
    const string = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { country: { ...string, default: 'FR' }, number: string, family: string, given: string, only: string },
    });
    const [verb, file, ...more] = positionals;
    if (verb !== 'import' || file === undefined || more.length) throw new Error('import wants one FILE');
    if (!Object.hasOwn(registers, values.country)) throw new Error(`--country wants one of ${Object.keys(registers).join(', ')}`);
    const { number, family, given, only } = values;
    if (number === undefined && family === undefined && given === undefined && only === undefined && values.country === 'FR')
      return { file, country: 'FR', columns: psLibreAcces };
    if (number === undefined || family === undefined || given === undefined) throw new Error('--number, --family and --given go together');
    const at = only?.indexOf('=') ?? -1;
    if (only !== undefined && at < 1) throw new Error('--only wants COLUMN=VALUE');
    const filter = only === undefined ? {} : { only: { column: only.slice(0, at), value: only.slice(at + 1) } };
    return { file, country: values.country, columns: { number, family, given, ...filter } };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return undefined;
  }
}

async function main(): Promise<number> {
  const order = asked();
  if (!order) return 2;
  const env = readEnv(process.env);
  if (!env.ok) {
    process.stderr.write(`${env.mistakes.join('\n')}\n`);
    return 1;
  }
  const dataDir = resolve(env.value.CONFRERE_DATA);
  try {
    const { key } = await operatorKey(dataDir, env.value.CONFRERE_KEY);
    const secret = new Uint8Array(createHmac('sha256', key).update('fingerprints and sessions').digest());
    const done = await importRegister({
      ...order,
      folder: join(dataDir, 'registers'),
      secret,
      onProgress: (rows) => process.stderr.write(`${rows} rows\n`),
    });
    const wrong = done.wrong ? `, ${done.wrong} without a number of this register (the first on line ${done.firstWrong})` : '';
    process.stdout.write(`${order.country} ${done.register}: ${done.kept} rows of ${done.rows} read in, ${done.left} of others left out${wrong}\n`);
    return 0;
  } catch (error) {
    const said = error instanceof Error && ours.includes(error.name) ? error.message : `the file could not be read in (${codeOf(error)})`;
    process.stderr.write(`${said}\n`);
    return 1;
  }
}

process.exitCode = await main();
