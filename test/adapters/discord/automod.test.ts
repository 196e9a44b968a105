import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autoModPatterns, refusalOf } from '../../../src/adapters/discord/automod-patterns.ts';
import { applyAutoMod, autoModRules, planAutoMod } from '../../../src/adapters/discord/automod.ts';
import { createRest } from '../../../src/adapters/discord/rest.ts';
import { loadReviewer } from '../../../src/reviewer.ts';
import { rules } from '../../../src/rules/index.ts';
import { type Harness, messages, start, ward } from './harness.ts';

/** Rust's syntax as JavaScript reads it. */
const compiled = autoModPatterns.map(({ rule, pattern }) => ({
  rule,
  regex: new RegExp(pattern.replace(/^\(\?i\)/, ''), pattern.startsWith('(?i)') ? 'i' : ''),
}));
const bare = (example: string): string => example.replaceAll(/[⟦⟧]/g, '');

describe('the patterns given to AutoMod', () => {
  it('fit Discord’s limits and mirror rules that exist', () => {
    const ids = rules.map((r) => r.id);
    for (const { rule, pattern } of autoModPatterns) {
      expect(refusalOf(pattern), rule).toBeUndefined();
      expect(ids).toContain(rule);
    }
  });

  it('block nothing that the bot itself would let pass', { timeout: 60_000 }, async () => {
    const reviewer = await loadReviewer({ encoder: false });
    const blocked = rules.flatMap((r) => r.examples.passes).filter((text) => compiled.some(({ regex }) => regex.test(text)));
    const wrongly: string[] = [];
    for (const text of blocked) if ((await reviewer.review({ passages: [{ source: 'body', text }], country: 'MA' })).outcome === 'pass') wrongly.push(text);
    await reviewer.close();
    expect(wrongly).toEqual([]);
  });

  it('block identifiers as doctors write them', () => {
    const written = [
      'CIN AB999999 périmée',
      'NIR 1 84 12 75 999 999 86',
      'NISS 85.07.30-033.28',
      'AVS 756.9217.0769.85',
      'IPP 00482913',
      'NHS number 999 000 9999',
    ];
    for (const text of written)
      expect(
        compiled.some(({ regex }) => regex.test(text)),
        text,
      ).toBe(true);
    expect(rules.flatMap((r) => r.examples.flags).filter((text) => compiled.some(({ regex }) => regex.test(bare(text)))).length).toBeGreaterThan(5);
  });

  it('are refused, not bent, when they do not fit', () => {
    expect(refusalOf('(?<!\\d)\\d{9}')).toContain('look-around');
    expect(refusalOf('(a)\\1')).toContain('back-reference');
    expect(refusalOf('a'.repeat(261))).toContain('260');
    expect(planAutoMod([], '1', [{ rule: 'x', pattern: '(?=a)' }]).refused).toHaveLength(1);
  });
});

describe('AutoMod on Discord', () => {
  let h: Harness;
  let w: ReturnType<typeof ward>;
  beforeEach(async () => {
    h = await start({ before: (discord) => void (w = ward(discord)) });
    await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
  });
  afterEach(() => h.close());
  const rest = () => createRest({ token: h.discord.token, apiRoot: h.discord.api, refused: () => undefined });
  const plan = async () => planAutoMod((await autoModRules(rest(), w.guild.id)) ?? [], h.discord.bot.user.id);

  it('gets our rules once, blocks before posting, and what is blocked is counted and no case', async () => {
    expect((await plan()).create).toHaveLength(1);
    await applyAutoMod(rest(), w.guild.id, await plan());
    expect(await plan()).toMatchObject({ create: [], change: [], drop: [] });
    expect(() => h.discord.talk.post(w.channel, w.salma, 'CIN AB999999 périmée')).toThrow('AutoMod');
    await expect.poll(() => h.faults).toContainEqual({ what: 'notice', platform: 'discord', code: 'automod', n: 1 });
    expect(messages(h)).toEqual([]);
  });

  it('leaves the rules of others alone, and gives way when they fill the server', async () => {
    const body = (n: number) => ({
      name: `à nous ${n}`,
      event_type: 1,
      trigger_type: 1,
      trigger_metadata: { keyword_filter: ['zut'] },
      actions: [{ type: 1 }],
    });
    for (let n = 0; n < 6; n++) await rest().post(`/guilds/${w.guild.id}/auto-moderation/rules`, { body: body(n) });
    const full = await plan();
    expect(full.create).toEqual([]);
    expect(full.drop).toEqual([]);
    expect(full.refused.length).toBe(autoModPatterns.length);
  });
});
