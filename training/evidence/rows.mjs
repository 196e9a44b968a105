// Every message of the corpus as the engine sees it with a tagger that never read its author: what reached people, what could be lowered, the evidence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const jsonLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));

/** @param views files of training/encoder/measure.mjs --views, by an encoder that never read their authors */
export async function readRows({ dist, corpus, bins, views }) {
  const load = (path) => import(pathToFileURL(join(dist, path)));
  const [{ createLexicon }, { loadTagger }, { vocabularies }, { rules }, { inspect }, { combine }, { isSoft, isTold, mayYield, raiseFrom }, evidence] =
    await Promise.all(
      [
        'core/lexicon.js',
        'core/tagger/model.js',
        'languages/index.js',
        'rules/index.js',
        'core/inspect.js',
        'core/combine.js',
        'core/second.js',
        'core/evidence.js',
      ].map(load),
    );
  const { evidenceNames, evidenceOf, firstEvidence } = evidence;
  const seen = new Map(views.flatMap(jsonLines).map((row) => [`${row.author}/${row.id}`, row.view]));
  const lexicon = createLexicon(vocabularies);
  const rows = [];
  for (const file of readdirSync(corpus).sort()) {
    const author = file.replace(/\.jsonl$/, '');
    const bin = join(bins, `${author}.bin`);
    if (author === file || !existsSync(bin)) continue;
    const inspector = { rules, lexicon, tagger: loadTagger(readFileSync(bin)) };
    for (const { id, lang, leak, text } of jsonLines(join(corpus, file))) {
      const inspected = inspect({ source: 'body', text }, 'MA', inspector);
      const found = combine(inspected.sightings);
      const told = found.filter(isTold);
      const view = seen.get(`${author}/${id}`);
      const x = evidenceOf(inspected, found, view);
      rows.push({
        id,
        author,
        lang,
        leak,
        y: leak === 'none' ? 0 : 1,
        told: told.length > 0,
        hard: !told.every(mayYield),
        certain: !told.every(isSoft),
        view,
        raise: view && raiseFrom(inspected, found, view),
        x: evidenceNames.map((name) => x[name]),
      });
    }
  }
  return { rows, names: evidenceNames, first: firstEvidence };
}
