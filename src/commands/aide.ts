import { mayUse } from '../core/asked.ts';
import type { Command } from '../core/command.ts';
import { codeOf } from '../core/log.ts';

/** What there is for whoever asks, here; `all` is the list it describes. */
export const aide = (all: () => readonly Command[]): Command => ({
  name: 'aide',
  audience: 'anyone',
  options: [],
  async run({ deps, by, group, phrases }) {
    // Help is there even while the platform cannot be asked for rights: then it lists what is for everybody.
    const has = async (audience: 'moderator' | 'admin'): Promise<boolean> => {
      try {
        return group !== undefined && (await mayUse(deps, audience, by, group));
      } catch (error) {
        deps.log.noted({ what: 'fault', platform: by.platform, code: codeOf(error) });
        return false;
      }
    };
    const may = { anyone: true, moderator: await has('moderator'), admin: await has('admin') };
    const lines = all()
      .filter((c) => may[c.listedFor ?? c.audience] && (group !== undefined || !c.needsGroup))
      .map((c) => `/${phrases.faces[c.name].name} · ${phrases.faces[c.name].description}`);
    return { text: [phrases.answers.aide.intro, '', ...lines].join('\n') };
  },
});
