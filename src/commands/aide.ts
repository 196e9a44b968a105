import type { Command } from '../core/command.ts';
import type { Answer } from '../core/platform.ts';

/** What there is, for whoever asks; `all` is the list it describes. */
export const aide = (all: () => readonly Command[]): Command => ({
  name: 'aide',
  audience: 'anyone',
  options: [],
  run: async ({ phrases }): Promise<Answer> => ({
    text: [phrases.answers.aide.intro, '', ...all().map((c) => `/${phrases.faces[c.name].name} · ${phrases.faces[c.name].description}`)].join('\n'),
  }),
});
