import type { Kind } from '../kinds.ts';
import { announces, leadStart, type Label } from './lead.ts';
import { isListed, sexOf } from './person.ts';
import type { Range } from './ranges.ts';
import { gap, tidy } from './tidy.ts';
import { labelsOf, treatmentOf } from './treatment.ts';
import type { Rows, Wording } from './wording.ts';

export const blank = '[…]';

export interface Writing {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly labels: readonly Label[];
  readonly wording: Wording;
  /** The year in which the text is read: a birth date becomes ten years of age. */
  readonly year?: number;
}

/** What stands in place of a range: `from` is where what it replaces begins. */
interface Place {
  readonly from: number;
  readonly put: string;
}

const opens = /(?:^|[.!?؟…]\s+|\n\s*)[-•*–:\s\uE000]*$/u;

export function rewrite(writing: Writing): string {
  const { text, ranges } = writing;
  let out = '';
  let at = 0;
  let before = '';
  for (const range of ranges) {
    const { from, put } = place(range, at, writing);
    const lead = text.slice(at, from);
    const said = opens.test(ending(out, lead)) ? capital(put) : put;
    // The same word twice in a row («la patiente la patiente») says nothing more.
    const again = put !== gap && before === put && /^[\s,;:-]*$/u.test(lead);
    out += lead + (again ? gap : said);
    before = put;
    at = range.end;
  }
  return tidy(out + text.slice(at));
}

/** The last of what is written: a search for the start of a sentence need not see more. */
function ending(out: string, lead: string): string {
  const last = (out.slice(-40) + lead).slice(-40);
  return out.length + lead.length > 40 ? `a${last}` : last;
}

function place(range: Range, at: number, writing: Writing): Place {
  const { text, wording, labels } = writing;
  const { kind, start, end } = range;
  switch (treatmentOf(kind)) {
    case 'person':
      return person(range, at, writing);
    case 'date':
      return byRows(wording.date, text, at, start);
    case 'city':
      return byRows(wording.city, text, at, start);
    case 'facility':
      return byRows(wording.facility, text, at, start);
    case 'age':
      return { from: start, put: wording.over89 };
    case 'detail':
      return { from: start, put: wording.detail };
    case 'blank':
      return { from: start, put: blank };
    case 'drop':
      return { from: leadStart(text, at, start, labelsOf(kind), labels, wording.hanging), put: aged(kind, text.slice(start, end), writing) };
  }
}

function person({ start, end }: Range, at: number, { text, ranges, labels, wording }: Writing): Place {
  const from = leadStart(text, at, start, labelsOf('person_name'), labels);
  const [lead, tail] = [text.slice(at, from), text.slice(end)];
  // «patiente X», «son fils Karim»: the word is there already.
  if (announces(text, from, ['patient', 'kin'], labels)) return { from, put: gap };
  const clause = wording.named.exec(lead);
  if (clause) return opens.test(text.slice(0, from - clause[0].length)) ? { from, put: wording.nameRemoved } : { from: from - clause[0].length, put: gap };
  const names = ranges.filter((r) => r.kind === 'person_name').length;
  const sex = sexOf(text.slice(from, start), text.slice(0, from), tail, names, wording);
  if (isListed(text.slice(0, from), tail, names)) return { from, put: wording.listed[sex] };
  return byRows(wording.person[sex], text, at, from);
}

function byRows(rows: Rows, text: string, at: number, start: number): Place {
  const lead = text.slice(at, start);
  for (const { after, put } of rows) {
    const m = after.exec(lead);
    if (m) return { from: start - m[0].length, put: put || gap };
  }
  return { from: start, put: gap };
}

/** A birth date with its year, when the year of reading is known and no age is told. */
function aged(kind: Kind, told: string, { text, wording, year }: Writing): string {
  const born = kind === 'birth_date' && year !== undefined ? /(?:19|20)\d\d/.exec(told)?.[0] : undefined;
  if (born === undefined || year === undefined || /\d\s*(?:ans|a\b|ya?\b|yo\b|years?|سنة|عام)/iu.test(text)) return gap;
  const age = year - Number(born);
  return age < 0 || age > 130 ? gap : age > 89 ? wording.over89 : wording.band(Math.floor(age / 10) * 10);
}

const capital = (put: string): string => put.charAt(0).toUpperCase() + put.slice(1);
