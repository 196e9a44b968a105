// Runs a benchmark: `npm run bench review`. Compiles src and bench together, so that what is measured is compiled code.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...rest] = process.argv.slice(2);
const known = readdirSync(join(root, 'bench'))
  .filter((f) => f.endsWith('.ts'))
  .map((f) => f.slice(0, -3));
if (!name || !existsSync(join(root, 'bench', `${name}.ts`))) {
  process.stderr.write(`npm run bench -- ${known.join(' | ')}\n`);
  process.exit(2);
}
// The compiled engine looks for its weights beside itself.
mkdirSync(join(root, '.bench'), { recursive: true });
if (!existsSync(join(root, '.bench', 'models'))) symlinkSync(join(root, 'models'), join(root, '.bench', 'models'));
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1;
process.exitCode =
  run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.bench.json') ||
  run('--expose-gc', join(root, '.bench', 'bench', `${name}.js`), ...rest);
