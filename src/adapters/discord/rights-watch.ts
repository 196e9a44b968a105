import type { Problem } from '../../core/platform.ts';
import type { Audit } from './audit.ts';
import type { Guilds } from './guilds.ts';
import { guildProblems } from './health.ts';

interface Options {
  readonly guilds: Guilds;
  readonly audit: Audit;
  readonly me: () => string;
  readonly say: (key: string, problems: readonly Problem[]) => void;
}

/** Says which rights the bot lacks on a server whenever they change, and whose hand it was where the audit log tells. */
export function createRightsWatch({ guilds, audit, me, say }: Options): (guild: string) => Promise<void> {
  const told = new Map<string, string>();
  return async (guild) => {
    const home = guilds.get(guild);
    const problems = home ? guildProblems(home, me()) : [];
    const what = JSON.stringify(problems);
    const before = told.get(guild);
    if (before === what) return;
    told.set(guild, what);
    say(guild, problems);
    // At the first look nothing was changed; it was so.
    if (before === undefined || !problems.length) return;
    const by = await audit.whoChangedRights(guild);
    if (by && told.get(guild) === what)
      say(
        guild,
        problems.map((p) => ({ ...p, detail: `${p.detail ?? ''} (<@${by.id}>)` })),
      );
  };
}
