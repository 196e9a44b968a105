// The compiled parts of src/core/tagger that training shares with the run-time, so that both see the same features.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export async function loadCore(dist) {
  const load = (name) => import(pathToFileURL(resolve(join(dist, 'core', 'tagger', `${name}.js`))).href);
  const names = ['token', 'characters', 'cues', 'lexicon', 'sound', 'view', 'features', 'candidates', 'judge', 'judge-rows', 'viterbi', 'model', 'sections'];
  const parts = {};
  for (const name of names) parts[name] = await load(name).catch((error) => (error.code === 'ERR_MODULE_NOT_FOUND' ? undefined : Promise.reject(error)));
  return { ...parts, judge: { ...parts['judge-rows'], ...parts.judge } };
}
