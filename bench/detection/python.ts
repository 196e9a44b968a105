import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf, cache, type Found, lastWords } from './peers.ts';

const venv = join(cache, 'venv');
const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
const worker = join(process.cwd(), 'bench', 'detection', 'peers.py');

/** French medical anonymisers, and the best known analyser; `never` says why one cannot be measured without a download. */
const wanted: readonly { readonly name: string; readonly remark?: string; readonly never?: string }[] = [
  { name: 'unpii' },
  { name: 'incognito-anonymizer', remark: 'its regex strategy; the other one is told the patient in advance' },
  { name: 'presidio-analyzer', remark: 'its pattern recognisers alone, in English; its names need a model that is a separate download' },
  { name: 'ezpiizi' },
  { name: 'meddeid', never: 'its weights are a separate download, and its languages are English and Dutch' },
];

const run = (command: string, args: readonly string[], limit: number) => spawnSync(command, args, { timeout: limit, killSignal: 'SIGKILL', encoding: 'utf8' });
const versionOf = (name: string): string => run(python, ['-c', `import importlib.metadata as m; print(m.version('${name}'))`], 30_000).stdout?.trim() ?? '';

/** The packages of PyPI, in an environment of their own inside the cache. */
export function pythonPeers(): readonly Found[] {
  if (!existsSync(python)) run('python3', ['-m', 'venv', venv], 60_000);
  if (!existsSync(python)) return [{ name: 'packages of PyPI', reason: 'no python3 with venv here' }];
  return wanted.map(({ name, remark, never }): Found => {
    if (never) return { name, reason: never };
    let problem = '';
    if (!versionOf(name)) {
      const pip = run(python, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', name], 120_000);
      problem = pip.signal ? 'not installed within two minutes' : lastWords(pip.stderr);
    }
    const version = versionOf(name);
    if (!version) return { name, reason: `could not be installed: ${problem}` };
    return { name, version, slow: true, ...(remark && { remark }), run: (messages) => answerOf(python, [worker, name], messages) };
  });
}
