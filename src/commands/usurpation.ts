import type { Command } from '../core/command.ts';
import { citation, textsFor } from '../guidance/cite.ts';
import { usurpation as subject } from '../guidance/subjects/usurpation.ts';

/** Steps and letters for who is impersonated. The letters have blanks for a person to fill; nothing of them is kept. */
export const usurpation: Command = {
  name: 'usurpation',
  audience: 'anyone',
  options: [],
  async run({ country, language, phrases }) {
    const { title, steps, letters, file } = phrases.guidance.usurpation;
    const texts = textsFor(subject.texts, country).map((t) => citation(t, language));
    return {
      text: [title, '', ...steps.map((s, i) => `${i + 1}. ${s}`), ...(texts.length ? ['', ...texts] : []), '', letters].join('\n'),
      file: { name: `usurpation-${language}.txt`, mime: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(file) },
    };
  },
};
