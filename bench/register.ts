// A register of a million rows in the form of the French open extraction, made here, read in: how long, and how much memory.
//   npm run bench register [rows]
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreementIn } from '../src/identity/register-file.ts';
import { importRegister } from '../src/identity/register-import.ts';
import { psLibreAcces } from '../src/identity/table.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const columns = 56;
const folder = mkdtempSync(join(tmpdir(), 'confrere-register-'));
const file = join(folder, 'ps-libreacces.txt');
const secret = new Uint8Array(32).fill(1);
const syllables = ['ma', 'ri', 'lo', 'ben', 'ka', 'du', 'sa', 'ne', 'vi', 'cor'];

const nameOf = (n: number): string => [...String(n % 99_991)].map((d) => syllables[Number(d)]).join('');

/** An invented number with a right check digit. */
function numberOf(n: number): string {
  const ten = `10${String(n).padStart(8, '0')}`;
  const sum = [...ten].reverse().reduce((s, d, i) => s + (i % 2 ? Number(d) : Number(d) > 4 ? Number(d) * 2 - 9 : Number(d) * 2), 0);
  return `${ten}${(10 - (sum % 10)) % 10}`;
}

async function make(): Promise<void> {
  const out = createWriteStream(file);
  const titles = [
    "Type d'identifiant PP",
    'Identifiant PP',
    psLibreAcces.number,
    psLibreAcces.family,
    psLibreAcces.given,
    'Code profession',
    'Libellé profession',
  ];
  out.write(`${[...titles, ...Array.from({ length: columns - titles.length }, (_, i) => `Colonne ${i}`)].join('|')}\n`);
  const rest = Array.from({ length: columns - titles.length }, (_, i) => (i % 3 ? '' : 'CABINET 12 RUE DES LILAS')).join('|');
  for (let n = 0; n < rows; n++) {
    const number = numberOf(n - (n % 10 === 9 ? 1 : 0));
    const row = `8|${number}|8${number}|${nameOf(n).toUpperCase()}|${nameOf(n * 7)}|10|Médecin|${rest}\n`;
    if (!out.write(row)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

await make();
process.stdout.write(`${rows} rows, ${Math.round(statSync(file).size / 1e6)} MB\n`);
globalThis.gc?.();
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const started = performance.now();
const done = await importRegister({
  file,
  folder,
  secret,
  country: 'FR',
  columns: psLibreAcces,
  onProgress: () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  },
});
const seconds = (performance.now() - started) / 1000;
clearInterval(watch);
process.stdout.write(
  `read in ${seconds.toFixed(1)} s, kept ${done.kept}, peak memory ${Math.round(peak / 2 ** 20)} MB, at rest ${Math.round(statSync(join(folder, 'FR-rpps.reg')).size / 1e6)} MB\n`,
);
const agreement = agreementIn(folder, secret);
const asked = performance.now();
const scores = await Promise.all(Array.from({ length: 100 }, (_, i) => agreement('FR', 'rpps', numberOf(i * 10), `${nameOf(i * 70)} ${nameOf(i * 10)}`)));
process.stdout.write(
  `a claim is compared in ${((performance.now() - asked) / 100).toFixed(2)} ms; agreement ${Math.min(...scores.map((s) => s ?? -1))} to ${Math.max(...scores.map((s) => s ?? -1))}\n`,
);
rmSync(folder, { recursive: true, force: true });
