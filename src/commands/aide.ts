import { mayUse } from '../core/asked.ts';
import type { Command } from '../core/command.ts';

/** What there is for whoever asks, here; `all` is the list it describes. */
export const aide = (all: () => readonly Command[]): Command => ({
  name: 'aide',
  audience: 'anyone',
  options: [],
  async run({ deps, by, group, phrases }) {
    const moderates = group !== undefined && (await mayUse(deps, 'moderator', by, group));
    const administers = group !== undefined && (await mayUse(deps, 'admin', by, group));
    const may = { anyone: true, moderator: moderates, admin: administers };
    const lines = all()
      .filter((c) => may[c.listedFor ?? c.audience] && (group !== undefined || !c.needsGroup))
      .map((c) => `/${phrases.faces[c.name].name} · ${phrases.faces[c.name].description}`);
    return { text: [phrases.answers.aide.intro, '', ...lines].join('\n') };
  },
});
