import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** Says what is wrong with a file, by line and column: never what stands there. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** Which columns say what, by their titles. `only`: rows where this column has this value. */
export interface Columns {
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly only?: { readonly column: string; readonly value: string };
}

/**
 * The French open extraction of health professionals (Agence du numérique en santé, `PS_LibreAcces_Personne_activite`): text parted by «|»,
 * one row a person and place of work, some fifty columns of which these four are read.
 */
export const psLibreAcces: Columns = {
  number: 'Identification nationale PP',
  family: "Nom d'exercice",
  given: "Prénom d'exercice",
  only: { column: 'Libellé profession', value: 'Médecin' },
};

export interface Row {
  readonly line: number;
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly wanted: boolean;
}

const headBytes = 64 * 1024;
const longestRow = 200_000;

/** Rows of a text file with titles in its first line: parted by |, ;, tab or comma, in UTF-8 or Windows-1252, quoted or not. One row in memory at a time. */
export async function* readTable(file: string, columns: Columns): AsyncGenerator<Row> {
  const encoding = await encodingOf(file);
  const stream = createReadStream(file, { encoding, highWaterMark: headBytes });
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let read: ((fields: readonly string[], line: number) => Row) | undefined;
  let separator = '';
  let line = 0;
  let begun = '';
  try {
    for await (const part of lines) {
      line += 1;
      const text = begun ? `${begun}\n${part}` : part;
      if (text.length > longestRow) throw new TableError(`line ${line}: a row does not end; is a quote left open?`);
      // A quoted field may go on in the next line.
      if (separator !== '|' && quotes(text) % 2) {
        begun = text;
        continue;
      }
      begun = '';
      if (!read) {
        const titles = text.replace(/^\uFEFF/, '');
        separator = separatorOf(titles);
        read = readerOf(fieldsOf(titles, separator).map(folded), columns);
      } else if (text) yield read(fieldsOf(text, separator), line);
    }
    if (begun) throw new TableError(`line ${line}: the last row does not end; is a quote left open?`);
    if (!read) throw new TableError('the file is empty');
  } finally {
    lines.close();
    stream.destroy();
  }
}

async function encodingOf(file: string): Promise<'utf8' | 'latin1'> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 2).toString('latin1') === 'PK') throw new TableError('this is a ZIP archive: unpack it first');
    if (head.includes(0)) throw new TableError('this is not a text file in UTF-8 or Windows-1252');
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
      return 'utf8';
    } catch {
      return 'latin1';
    }
  } finally {
    await handle.close();
  }
}

const quotes = (text: string): number => text.split('"').length - 1;

const separatorOf = (titles: string): string =>
  ['|', ';', '\t', ','].map((s) => [s, titles.split(s).length] as const).sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';

function fieldsOf(text: string, separator: string): readonly string[] {
  if (separator === '|' || !text.includes('"')) return text.split(separator);
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"' && quoted && text[i + 1] === '"') {
      field += '"';
      i++;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += sign;
  }
  return [...fields, field];
}

/** Titles are found whatever their apostrophes, accents and case. */
const folded = (title: string): string =>
  title
    .replace(/^"|"$/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .trim()
    .toLowerCase();

function readerOf(titles: readonly string[], { number, family, given, only }: Columns): (fields: readonly string[], line: number) => Row {
  const wanted = [number, family, given, ...(only ? [only.column] : [])];
  const missing = wanted.filter((title) => !titles.includes(folded(title)));
  if (missing.length) throw new TableError(`no column is titled ${missing.map((m) => `"${m}"`).join(', ')}`);
  const [n = 0, f = 0, g = 0, o = 0] = wanted.map((title) => titles.indexOf(folded(title)));
  const value = only && folded(only.value);
  return (fields, line) => ({
    line,
    number: fields[n] ?? '',
    family: fields[f] ?? '',
    given: fields[g] ?? '',
    wanted: value === undefined || folded(fields[o] ?? '') === value,
  });
}
