import { parseArgs } from 'node:util';
import { type AutoModPatterns, autoModPatterns } from '../adapters/discord/automod-patterns.ts';
import { applyAutoMod, type AutoModPlan, autoModRules, planAutoMod } from '../adapters/discord/automod.ts';
import { codeOfDiscord, statusOf } from '../adapters/discord/errors.ts';
import { createRest } from '../adapters/discord/rest.ts';
import { readEnv } from '../config.ts';
import { codeOf } from '../core/log.ts';
import { vocabularies } from '../languages/index.ts';
import { rules } from '../rules/index.ts';

const usage = 'npm run automod -- --guild 123456789012345678 [--country MA] [--patterns] [--apply]';

/** Shows what would change in a Discord server's AutoMod, and changes it when told to. */
async function main(): Promise<void> {
  const { guild, country, apply, patterns } = parseArgs({
    options: {
      guild: { type: 'string' },
      country: { type: 'string' },
      patterns: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
    },
  }).values;
  const made = autoModPatterns({ rules, vocabularies, ...(country !== undefined && { country: country.toUpperCase() }) });
  if (patterns) return void process.stdout.write(made.patterns.map((p) => `${p.rule}\t${p.pattern}\n`).join(''));
  const env = readEnv(process.env);
  if (!env.ok) return fail(env.mistakes.join('\n'));
  if (!guild || !/^\d+$/.test(guild)) return fail(usage);
  if (env.value.DISCORD_TOKEN === undefined) return fail('DISCORD_TOKEN is not set.');
  const { DISCORD_TOKEN: token, DISCORD_API_ROOT: apiRoot } = env.value;
  const rest = createRest({ token, ...(apiRoot !== undefined && { apiRoot }), refused: () => undefined });
  try {
    const me = await rest.get<{ id: string }>('/users/@me');
    const there = await autoModRules(rest, guild);
    if (!there) return fail('This server has no AutoMod.');
    const plan = planAutoMod(there, me.id, made);
    process.stdout.write(shown(plan, there.length, made));
    if (!apply) process.stdout.write('Nothing was changed. Add --apply to do it.\n');
    else await applyAutoMod(rest, guild, plan);
  } catch (error) {
    const missing = statusOf(error) === 403 || codeOfDiscord(error) === 50_013;
    return fail(missing ? 'The bot may not manage AutoMod here: give its role “Manage Server”.' : `Discord did not do it: ${codeOf(error)}`);
  }
}

function shown({ create, change, drop, same, refused }: AutoModPlan, there: number, { patterns, leftOut }: AutoModPatterns): string {
  const wide = Math.max(...[...patterns, ...refused].map((p) => p.rule.length));
  const perRule = [...new Set(patterns.map((p) => p.rule))].map((rule) => {
    const labels = patterns.filter((p) => p.rule === rule).flatMap((p) => p.labels);
    const left = leftOut.find((l) => l.rule === rule)?.labels ?? 0;
    return `  ${rule.padEnd(wide)}  ${labels.length ? `behind: ${labels.join(', ')}${left ? ` (${left} more words found no room)` : ''}` : 'wherever it stands'}`;
  });
  const lines = [
    `Rules on the server: ${there}. Those that others made are left alone.`,
    ...create.map((r) => `+ ${r.name}: ${r.trigger_metadata?.regex_patterns?.length ?? 0} patterns`),
    ...change.map((r) => `~ ${r.name}: ${r.trigger_metadata?.regex_patterns?.length ?? 0} patterns`),
    ...drop.map((r) => `- ${r.name}`),
    ...same.map((name) => `= ${name}`),
    '',
    'What Discord would block before it is posted:',
    ...perRule,
    '',
    'What it cannot be told, and the bot reads after posting:',
    ...refused.map(({ rule, why }) => `  ${rule.padEnd(wide)}  ${why}`),
    '  every other rule        reads more than a shape',
  ];
  return `${lines.join('\n')}\n`;
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

await main();
