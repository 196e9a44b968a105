// Reads every text the tagger learns from into one form: { text, spans: [{ start, end, role }], source, author?, leak?, weight, closed }.
// Roles: lay, practitioner, public, other (place, facility, e-mail…), person (a name whose role nobody marked). `closed`: what is unmarked is no name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLines } from './lists.mjs';

const roles = {
  person_name: 'lay',
  practitioner_name: 'practitioner',
  public_figure: 'public',
  city: 'other',
  facility: 'other',
  address: 'other',
  email: 'other',
  handle: 'other',
  url: 'other',
};

export function readCorpus(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const author = name.slice(0, -6);
      const rows = jsonLines(join(folder, name)).map((row) => ({
        id: row.id,
        text: row.text,
        lang: row.lang,
        leak: row.leak,
        author,
        source: 'author',
        thread: row.thread,
        spans: row.spans
          .filter((s) => roles[s.label])
          .map((s) => ({ start: s.start, end: s.end, role: roles[s.label] }))
          .sort((a, b) => a.start - b.start),
      }));
      return { author, rows };
    });
}

/** News paragraphs; the last tenth of the articles is held out. */
export function readNews(folder) {
  const articles = jsonLines(join(folder, 'winer-fr', 'winer-fr.2016-2017.jsonl'));
  const learn = [];
  const held = [];
  for (const [index, article] of articles.entries()) {
    const kept = outermost(article.entities.filter((e) => ['Person', 'Location', 'Organization', 'Product', 'Event'].includes(e.label)))
      .filter((e) => e.label === 'Person' || e.label === 'Location' || e.label === 'Organization')
      .map((e) => ({ start: e.start, end: e.end, role: e.label === 'Person' ? 'person' : 'other' }));
    (index % 10 === 9 ? held : learn).push(...paragraphs(article.text, kept, 'news'));
  }
  return { learn, held };
}

function outermost(entities) {
  const sorted = [...entities].sort((a, b) => a.start - b.start || b.end - a.end || (a.label === 'Person' ? -1 : 1));
  const kept = [];
  for (const e of sorted) if (!kept.length || e.start >= kept.at(-1).end) kept.push(e);
  return kept;
}

function paragraphs(text, spans, source) {
  const rows = [];
  let from = 0;
  for (const part of text.split('\n')) {
    const to = from + part.length;
    if (part.trim())
      rows.push({
        text: part,
        source,
        spans: spans.filter((s) => s.start >= from && s.end <= to).map((s) => ({ ...s, start: s.start - from, end: s.end - from })),
      });
    from = to + 1;
  }
  return rows;
}

const edsRoles = { NOM: 'person', PRENOM: 'person', VILLE: 'other', HOPITAL: 'other', ADRESSE: 'other', MAIL: 'other' };

/** Fictitious notes; a first name and a surname side by side are one name, a practitioner's after a title. */
export function readNotes(folder) {
  return jsonLines(join(folder, 'eds-pseudo-templates', 'templates.even.jsonl')).map((row) => {
    const spans = [];
    for (const e of [...row.entities].sort((a, b) => a.start - b.start)) {
      const role = edsRoles[e.label];
      if (!role) continue;
      const last = spans.at(-1);
      if (role === 'person' && last?.role === 'person' && /^[\s,-]{1,2}$/.test(row.text.slice(last.end, e.start))) last.end = e.end;
      else if (!last || e.start >= last.end) spans.push({ start: e.start, end: e.end, role });
    }
    for (const span of spans) {
      const before = row.text.slice(Math.max(0, span.start - 24), span.start);
      if (span.role === 'person' && /(?:\bDr|Docteur|Pr|Professeur|Dr\.|Pr\.|Interne|PH|Médecin|Chirurgien|IDE)[\s.:(]*$/iu.test(before))
        span.role = 'practitioner';
    }
    return { text: row.text, spans, source: 'notes' };
  });
}

export function readCases(folder) {
  return jsonLines(join(folder, 'e3c-fr-cases', 'cases.half.jsonl'))
    .flatMap((row) => paragraphs(row.text, [], 'cases'))
    .flatMap((row) => sentences(row.text).map((text) => ({ text, spans: [], source: 'cases' })));
}

function sentences(text) {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((part) => part.trim().length > 2);
}

export function readExams(folder, part) {
  return readFileSync(join(folder, 'frenchmedmcqa', `${part}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((text) => ({ text, spans: [], source: 'exams' }));
}
