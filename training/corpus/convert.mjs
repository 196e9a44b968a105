#!/usr/bin/env node
// Turns the corpus as it is written (sources/<author>.txt) into the corpus as it is read (<author>.jsonl).
//   node training/corpus/convert.mjs [author ...]      all authors when none is named; exits 1 and says where on a mistake
// A block is a header line `lang leak [thread=ID] [by=ID]`, then the message; blocks are separated by a line `---`.
// Spans are written {{label|surface}}. Lines that start with `#` before a header are the author's notes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const labels = new Set([
  'person_name',
  'practitioner_name',
  'birth_date',
  'date',
  'age_over_89',
  'address',
  'postcode',
  'city',
  'facility',
  'room_bed',
  'phone',
  'email',
  'url',
  'handle',
  'national_id',
  'insurance_id',
  'record_id',
  'account_number',
  'vehicle_plate',
  'practitioner_id',
  'rare_profile',
  'public_figure',
]);
const langs = new Set(['fr', 'en', 'ar', 'ary-latn']);
const leaks = new Set(['direct', 'quasi', 'none']);

export function convert(source, author) {
  const rows = [];
  const mistakes = [];
  for (const [index, block] of source.split(/^---[ \t]*$/m).entries()) {
    const lines = block
      .replace(/^\s*\n/, '')
      .replace(/\s+$/, '')
      .split('\n');
    while (lines.length && (lines[0].startsWith('#') || !lines[0].trim())) lines.shift();
    if (!lines.length) continue;
    const wrong = (what) => mistakes.push(`${author} block ${index + 1}: ${what}: ${lines[0].slice(0, 60)}`);
    const [lang, leak, ...rest] = lines[0].trim().split(/\s+/);
    if (!langs.has(lang) || !leaks.has(leak)) {
      wrong('header is not `lang leak`');
      continue;
    }
    const extra = {};
    for (const part of rest) {
      const m = /^(thread|by)=([\w-]+)$/.exec(part);
      if (m) extra[m[1]] = m[2];
      else wrong(`unknown word ${part}`);
    }
    const marked = lines.slice(1).join('\n').trim();
    const spans = [];
    let text = '';
    let last = 0;
    for (const m of marked.matchAll(/\{\{([a-z_0-9]+)\|([^{}]+?)\}\}/g)) {
      text += marked.slice(last, m.index);
      if (!labels.has(m[1])) wrong(`unknown label ${m[1]}`);
      spans.push({ start: text.length, end: text.length + m[2].length, label: m[1] });
      text += m[2];
      last = m.index + m[0].length;
    }
    text += marked.slice(last);
    if (!text) {
      wrong('no text');
      continue;
    }
    if (text.includes('{{') || text.includes('}}')) {
      wrong('unclosed span');
      continue;
    }
    if (leak === 'direct' && !spans.some((s) => !['practitioner_name', 'practitioner_id', 'public_figure', 'city', 'facility'].includes(s.label)))
      wrong('direct without a direct span');
    rows.push({ id: `${author}-${String(rows.length + 1).padStart(4, '0')}`, lang, text, spans, leak, ...extra });
  }
  return { rows, mistakes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  const folder = join(here, 'sources');
  const authors = named.length
    ? named
    : existsSync(folder)
      ? readdirSync(folder)
          .filter((f) => f.endsWith('.txt'))
          .map((f) => f.slice(0, -4))
      : [];
  for (const author of authors) {
    const { rows, mistakes } = convert(readFileSync(join(folder, `${author}.txt`), 'utf8'), author);
    for (const m of mistakes) console.error(m);
    if (mistakes.length) process.exitCode = 1;
    writeFileSync(join(here, `${author}.jsonl`), `${rows.map((r) => JSON.stringify(r)).join('\n')}\n`);
    const by = (key) => [...new Set(rows.map((r) => r[key]))].map((value) => `${value} ${rows.filter((r) => r[key] === value).length}`).join(', ');
    console.error(`${author}: ${rows.length} messages (${by('lang')}; ${by('leak')}), ${mistakes.length} mistakes`);
  }
}
