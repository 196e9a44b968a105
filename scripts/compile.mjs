// Compiles src to dist when anything in it changed since the last time; says nothing when all is fresh.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');
const dist = join(root, 'dist');
const stamp = join(dist, '.compiled');
const lock = join(root, 'dist.lock');

const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => join(e.parentPath, e.name))
    : [];

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'tsconfig.json')));
  for (const file of files(src).sort()) hash.update(`${relative(src, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const fresh = (wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** One compiler at a time: a second caller waits for the first, and takes over a lock that is older than two minutes. */
function hold() {
  for (let tries = 0; ; tries++) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const stale = existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 120_000;
      if (stale || tries > 600) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

const wanted = fingerprint();
if (!fresh(wanted)) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(tsc)) {
    process.stderr.write('Confrère is not compiled and the compiler is not installed: run `npm ci` first.\n');
    process.exit(1);
  }
  hold();
  try {
    if (!fresh(wanted)) {
      process.stderr.write('compiling ... ');
      const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', root], { encoding: 'utf8' });
      if (status !== 0) {
        process.stderr.write(`failed\n${stdout}`);
        process.exitCode = 1;
      } else {
        const kept = new Set(files(src).map((f) => join(dist, relative(src, f)).replace(/\.ts$/, '.js')));
        for (const file of files(dist)) if (file.endsWith('.js') && !kept.has(file)) rmSync(file);
        writeFileSync(stamp, wanted);
        process.stderr.write('done\n');
      }
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
if (process.exitCode) process.exit();
