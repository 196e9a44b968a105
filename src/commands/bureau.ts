import type { Command } from '../core/command.ts';

/** A personal address of the desk, good once and for ten minutes. */
export const bureau: Command = {
  name: 'bureau',
  audience: 'moderator',
  options: [],
  needsGroup: true,
  async run({ deps, by, phrases }) {
    const words = phrases.answers.bureau;
    const link = deps.deskLink?.(by);
    return { text: link === undefined ? words.closed : words.link(link), secret: true };
  },
};
