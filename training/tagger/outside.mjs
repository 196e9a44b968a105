// Names as the tagger sees them in messages of authors it has not read: what the judge learns from, and what is measured.
import { adapt, candidatesOf } from './fit.mjs';
import { createRandom } from './random.mjs';
import { createVariation } from './vary.mjs';

export const VARIED = 0.5; // weight of a renamed copy in the judge's lessons

/** @param parts the authors, dealt into groups; gives for each author a model that never saw its group and its candidates by that model */
export function seenFromOutside(core, all, base, parts, say) {
  const variation = createVariation(all.lists, createRandom(99));
  return parts.flatMap((part) => {
    const model = adapt(
      core,
      all,
      base,
      all.texts.authors.filter((a) => !part.includes(a)).flatMap((a) => a.rows),
    );
    say(`without ${part.map((a) => a.author).join(', ')}`);
    return part.map((author) => {
      const varied = [...author.rows, ...author.rows].map((row) => variation.vary(row));
      return {
        author: author.author,
        rows: author.rows,
        model,
        items: candidatesOf(core, all, model, author.rows),
        weight: 1,
        varied: { items: candidatesOf(core, all, model, varied), weight: VARIED },
      };
    });
  });
}

/** What is not an author's: held-back news, case reports and exam questions, also in lower case. */
export function otherLessons(core, all, model) {
  const lower = (rows) => rows.map((row) => ({ ...row, text: row.text.toLowerCase() })).filter((row, i) => row.text.length === rows[i].text.length);
  const { newsJudge, cases, exams } = all.texts;
  return [
    [newsJudge, 1],
    [lower(newsJudge), 0.3],
    [cases.judge, 0.5],
    [exams.judge, 0.5],
  ].map(([rows, weight]) => ({ items: candidatesOf(core, all, model, rows), weight }));
}

export const lessons = (tables) => tables.flatMap((table) => [table, table.varied]);
