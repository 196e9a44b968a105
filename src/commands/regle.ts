import { type Command, commandAction, type Said } from '../core/command.ts';
import type { Answer } from '../core/platform.ts';
import { citation, countOf, textsFor } from '../guidance/cite.ts';
import { createSearch } from '../guidance/search.ts';
import { type Subject, tongueOf } from '../guidance/subject.ts';
import { subjects } from '../guidance/subjects/index.ts';
import { listedOn } from '../guidance/texts.ts';

/** What professional ethics say of a subject: three sentences, the texts of the member's own country, what to do now. */
export function regle(): Command {
  const nearest = createSearch(subjects);
  return {
    name: 'regle',
    audience: 'anyone',
    options: [{ name: 'sujet', type: 'text', required: false, suggests: true, maxLength: 200 }],
    run: async (said, { options }) => (options['sujet']?.trim() ? answer(said, nearest(options['sujet'])) : list(said)),
    press: async (said, argument) => answer(said, nearest(argument, 1)),
    submit: async (said, _argument, { values }) => answer(said, nearest(values['sujet'] ?? '')),
    suggest: async ({ language }, _option, typed) =>
      (typed.trim() ? nearest(typed, 25) : subjects).map(({ id, words }) => ({ label: words[tongueOf(language)].title, value: id })),
  };
}

const titled = (found: readonly Subject[], language: string) =>
  found.map(({ id, words }) => ({ label: words[tongueOf(language)].title, action: commandAction('regle', id) }));

const rowsOf = <T>(list: readonly T[], each: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / each) }, (_, i) => list.slice(i * each, (i + 1) * each));

function list({ language, phrases }: Said): Answer {
  return { text: phrases.guidance.regle.ask, rows: rowsOf(titled(subjects, language), 2) };
}

function answer(said: Said, [subject, ...others]: readonly Subject[]): Answer {
  const { country, language, phrases } = said;
  const words = phrases.guidance.regle;
  if (!subject) return { ...list(said), text: words.none };
  const { title, says, now } = subject.words[tongueOf(language)];
  const name = words.countries[country] ?? country;
  const own = textsFor(subject.texts, country);
  const world = textsFor(subject.texts, 'INT');
  const texts = own.length
    ? [words.texts(name), ...own.map((t) => citation(t, language)), ...(countOf(country) === 1 ? [words.little] : [])]
    : [words.charter(name)];
  const international = world.length ? [words.international, ...world.map((t) => citation(t, language))] : [];
  return {
    text: [title, '', ...says, '', ...texts, ...international, '', `${words.now} ${now}`, '', words.checked(listedOn)].join('\n'),
    ...(others.length && { buttons: titled(others.slice(0, 3), language) }),
  };
}
