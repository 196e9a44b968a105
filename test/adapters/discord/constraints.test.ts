import { MessageFlags, PermissionFlagsBits as P } from 'discord.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { autoModPatterns } from '../../../src/adapters/discord/automod-patterns.ts';
import { applyAutoMod, planAutoMod } from '../../../src/adapters/discord/automod.ts';
import { registrations } from '../../../src/adapters/discord/commands.ts';
import { modalOf } from '../../../src/adapters/discord/forms.ts';
import { createRest } from '../../../src/adapters/discord/rest.ts';
import { pieces, rowsOf } from '../../../src/adapters/discord/written.ts';
import { createCommands } from '../../../src/commands/index.ts';
import { createAsked } from '../../../src/core/asked.ts';
import type { Order } from '../../../src/core/platform.ts';
import { phrasesOf, vocabularies } from '../../../src/languages/index.ts';
import { rules } from '../../../src/rules/index.ts';
import { type Harness, messages, start, texts, ward } from './harness.ts';

let h: Harness;
let w: ReturnType<typeof ward>;
afterEach(() => h?.close());
const withWard = (may?: bigint) => ({ before: (discord: Harness['discord']) => void (w = ward(discord, may)) });
const dayMs = 86_400_000;
const place = (channel = w.channel.id) => ({ platform: 'discord', group: w.guild.id, channel });
const group = () => ({ platform: 'discord', group: w.guild.id });
const by = (user: { readonly id: string } = w.salma) => ({ platform: 'discord', id: user.id });
const key = { key: 'm-0123456789abcdef:step', repeat: false };
const say = (text: string, more: object = {}) => h.discord.talk.post(w.channel, w.salma, { content: text, ...more });
const settled = async (text = 'prêt') => {
  say(text);
  await expect.poll(() => texts(h)).toContain(text);
};
const alert = (card: string, extra: object = {}): Order => ({
  do: 'alert',
  ...key,
  in: place(),
  card: [[card]],
  buttons: [[{ label: 'Prendre', action: 'claim:m-0123456789abcdef' }]],
  severity: 3,
  ...extra,
});

/** The product's own commands, as they are registered. */
const faces = createAsked(
  { phrases: phrasesOf } as never,
  {} as never,
  createCommands({ drafts: { keep: () => '', take: () => undefined }, problems: () => [] } as never),
).faces();

const made = autoModPatterns({ rules, vocabularies });

/** Each is a limit of the platform; the number is that of the list of constraints the product is built on. */
describe('on Discord', () => {
  it('constraint 1: asks for the privileged intents and not for private messages', async () => {
    h = await start(withWard());
    const [session] = h.discord.gateway.sessions();
    expect((session?.intents ?? 0) & (1 << 1)).not.toBe(0);
    expect((session?.intents ?? 0) & (1 << 15)).not.toBe(0);
    expect((session?.intents ?? 0) & (1 << 12)).toBe(0);
  });
  it('constraint 4: reads what was missed when a session is gone, page after page, oldest first', { timeout: 60_000 }, async () => {
    h = await start(withWard());
    h.discord.talk.post(w.channel, w.salma, 'début');
    await expect.poll(() => texts(h)).toEqual(['début']);
    await h.stop();
    for (let n = 0; n < 350; n++) h.discord.talk.post(w.channel, w.salma, `message ${n}`);
    await h.start();
    await expect.poll(() => texts(h).length, { timeout: 40_000 }).toBe(351);
    expect(texts(h).slice(1)).toEqual(Array.from({ length: 350 }, (_, n) => `message ${n}`));
  });
  it('constraint 4: reads threads that were opened, and closed again, while nobody watched', { timeout: 30_000 }, async () => {
    h = await start(withWard());
    h.discord.talk.post(w.channel, w.salma, 'début');
    await expect.poll(() => texts(h)).toEqual(['début']);
    const known = h.discord.threads.open(w.channel, w.salma, { name: 'connu' });
    h.discord.talk.post(known, w.salma, 'dans le fil connu');
    await expect.poll(() => texts(h)).toContain('dans le fil connu');
    await h.stop();
    h.discord.talk.post(known, w.salma, 'puis fermé');
    h.discord.threads.archive(known);
    const fresh = h.discord.threads.open(w.channel, w.salma, { name: 'tout neuf' });
    h.discord.talk.post(fresh, w.salma, 'dans le fil neuf');
    await h.start();
    await expect.poll(() => texts(h), { timeout: 10_000 }).toEqual(expect.arrayContaining(['puis fermé', 'dans le fil neuf']));
    expect(h.arrivals.some((a) => a.type === 'message' && a.message.surface === 'thread_name' && a.message.text === 'tout neuf')).toBe(true);
  });
  it('constraint 4: does not read what was written before it came, nor the same twice', async () => {
    h = await start({
      before(discord) {
        w = ward(discord);
        discord.talk.post(w.channel, w.salma, 'bien avant');
      },
    });
    h.discord.talk.post(w.channel, w.salma, 'maintenant');
    await expect.poll(() => texts(h)).toEqual(['maintenant']);
    await h.stop();
    await h.start();
    h.discord.talk.post(w.channel, w.salma, 'ensuite');
    await expect.poll(() => texts(h)).toEqual(['maintenant', 'ensuite']);
  });
  it('constraint 4: loses nothing when the store is away for longer than a line is long', { timeout: 60_000 }, async () => {
    h = await start(withWard());
    h.discord.talk.post(w.channel, w.salma, 'début');
    await expect.poll(() => texts(h)).toEqual(['début']);
    h.refuse(4);
    for (let n = 0; n < 300; n++) h.discord.talk.post(w.channel, w.salma, `message ${n}`);
    await expect.poll(() => new Set(texts(h)).size, { timeout: 40_000 }).toBe(301);
  });
  it('constraint 7: keeps under the limits that Discord names, and is never refused for it', { timeout: 40_000 }, async () => {
    h = await start({ ...withWard(), server: { rates: {} } });
    await expect.poll(() => h.arrivals.length).toBeGreaterThan(0);
    const place = { platform: 'discord', group: w.guild.id, channel: w.channel.id };
    const said = Array.from({ length: 12 }, (_, n) =>
      h.perform({ do: 'say', key: `k${n}`, repeat: false, in: place, text: [[`mot ${n}`]], buttons: [] }).catch((e: Error) => e.name),
    );
    const ends = await Promise.all(said);
    expect(h.discord.invalidRequests()).toBe(0);
    expect(ends.every((end) => end === 'PassingFailure' || (typeof end === 'object' && end.done))).toBe(true);
  });

  it('constraint 1: says which privileged intent is missing, and takes what comes without content for what it is', async () => {
    h = await start({ ...withWard(), server: { bot: { privileged: { members: false } } } });
    await expect.poll(() => h.problems().map((p) => [p.code, p.detail])).toEqual([['discord-intents', 'Server Members Intent']]);
  });

  it('constraint 2: reads edits and deletions of messages it has never seen', async () => {
    h = await start({
      before(discord) {
        w = ward(discord);
        discord.talk.post(w.channel, w.salma, 'bien avant');
      },
    });
    await settled();
    const [old] = h.discord.messages(w.channel);
    if (!old) throw new Error('nothing there');
    h.discord.talk.edit(old, { content: 'bien avant, corrigé' });
    await expect.poll(() => texts(h)).toContain('bien avant, corrigé');
    h.discord.talk.delete(old);
    await expect.poll(() => h.arrivals).toContainEqual({ type: 'deleted', message: { ...place(), id: old.id } });
  });

  it('constraint 3: reads what a forward carries: its text and files as a quote, no author, and no later edit of its source', async () => {
    h = await start(withWard());
    await settled();
    const elsewhere = h.discord.guilds.channel(w.guild, { name: 'ailleurs' });
    const source = h.discord.talk.post(elsewhere, w.salma, { content: 'Mme Zineb B.', files: [{ name: 'bilan.pdf', bytes: 'x', type: 'application/pdf' }] });
    h.discord.talk.post(w.channel, w.salma, { forward: source });
    h.discord.talk.edit(source, { content: 'corrigé' });
    await expect.poll(() => texts(h)).toContain('corrigé');
    const forward = messages(h).find((m) => m.forwarded);
    expect(forward).toMatchObject({ text: '', quotes: ['Mme Zineb B.'], author: by(), attachments: [{ kind: 'document', texts: ['bilan.pdf'] }] });
    expect(forward?.replyTo).toBeUndefined();
  });

  it('constraint 5: answers an interaction within three seconds, for its sayer alone, and finishes later what takes longer', { timeout: 15_000 }, async () => {
    h = await start({ ...withWard(), faces });
    await expect.poll(() => h.discord.use.commands().length).toBeGreaterThan(0);
    await settled();
    h.answer = () => new Promise((resolve) => setTimeout(() => resolve({ text: 'enfin' }), 3_200));
    const use = h.discord.use.slash(w.channel, w.salma, 'aide');
    await expect.poll(() => use.state(), { timeout: 3_000 }).toBe('deferred');
    await expect.poll(() => use.original()?.content, { timeout: 6_000 }).toBe('enfin');
    expect((use.original()?.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('constraint 6: fits messages, cards, buttons, forms and commands into what Discord takes, whatever is said', async () => {
    const long = fc.string({ unit: 'grapheme', maxLength: 9_000 });
    fc.assert(
      fc.property(long, (text) => {
        const parts = pieces(text);
        expect(parts.every((p) => p.length <= 2_000 && p.trim() !== '')).toBe(true);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 50 },
    );
    const buttons = fc.array(
      fc.array(fc.record({ label: fc.string({ minLength: 1, maxLength: 200 }), action: fc.string({ minLength: 1, maxLength: 64 }) }), { maxLength: 12 }),
    );
    fc.assert(
      fc.property(buttons, (given) => {
        const rows = rowsOf(given);
        const ids = rows.flatMap((r) => r.components.map((b) => b.custom_id));
        expect(rows.length).toBeLessThanOrEqual(5);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { components } of rows) {
          expect(components.length).toBeGreaterThan(0);
          expect(components.length).toBeLessThanOrEqual(5);
          for (const b of components) expect([b.custom_id.length <= 100, (b.label?.length ?? 0) <= 80]).toEqual([true, true]);
        }
      }),
      { numRuns: 100 },
    );
    const all = registrations(faces);
    expect(all.filter((c) => c.type === 1).length).toBeLessThanOrEqual(100);
    expect(all.filter((c) => c.type === 3).length).toBeLessThanOrEqual(15);
    const modal = modalOf({
      action: 'x:form:',
      title: 't'.repeat(99),
      send: 'ok',
      fields: Array.from({ length: 9 }, (_, n) => ({ id: `f${n}`, kind: 'text' as const, label: 'l'.repeat(99), required: true, value: 'v'.repeat(9_000) })),
    } as never);
    expect([modal.title.length, modal.components.length]).toEqual([45, 5]);
    // What Discord itself says of it: a card of any length is one message, a word of any length several.
    h = await start({ ...withWard(), faces });
    await expect.poll(() => h.discord.use.commands().length).toBeGreaterThan(0);
    await settled();
    expect(await h.perform(alert('*é* '.repeat(2_000)))).toMatchObject({ done: true });
    const done = await h.perform({ do: 'say', ...key, key: 'k2', in: place(), text: [['mot '.repeat(1_500)]], buttons: [] });
    expect(done.done && done.receipt?.split(',').length).toBe(3);
    expect(h.discord.messages(w.channel).every((m) => m.content.length <= 2_000)).toBe(true);
  });

  it('constraint 8: deletes together what is younger than two weeks and alone what is older, and waits with a card older than an hour', async () => {
    h = await start(withWard());
    await settled();
    const old = say('vieux', { at: Date.now() - 20 * dayMs });
    const young = [say('a'), say('b'), say('c')];
    const [first, ...also] = [...young, old, old].map((m) => ({ ...place(), id: m.id }));
    if (!first) throw new Error('nothing was said');
    expect(await h.perform({ do: 'remove', ...key, message: first, also })).toEqual({ done: true });
    expect(h.discord.messages(w.channel).map((m) => m.content)).toEqual(['prêt']);
    const posted = await h.perform(alert('une fiche'));
    const receipt = posted.done ? (posted.receipt ?? '') : '';
    h.discord.clock.advance(3_600_001);
    const refresh = (n: number): Order => ({ do: 'refresh', ...key, receipt, in: place(), card: [[`fiche ${n}`]], buttons: [] });
    for (const n of [1, 2, 3]) await h.perform(refresh(n)).catch(() => undefined);
    const late = await h.perform(refresh(4)).catch((error: unknown) => error);
    expect(late).toMatchObject({ name: 'PassingFailure', retryAfterMs: expect.any(Number) });
    expect((late as { retryAfterMs: number }).retryAfterMs).toBeGreaterThanOrEqual(60_000);
  });

  it('constraint 9: posts once what was sent twice, whether the first answer was lost or its process died', async () => {
    h = await start(withWard());
    await settled();
    h.discord.faults.next('POST /channels/:channel/messages', { disconnect: 'after' });
    await h.perform(alert('une fiche')).catch(() => undefined);
    expect(await h.perform(alert('une fiche'))).toMatchObject({ done: true });
    // Discord has forgotten the nonce by now: what stands in the channel is looked at.
    h.discord.clock.advance(600_000);
    expect(await h.perform(alert('une fiche, plus tard', { repeat: true }))).toMatchObject({ done: true });
    expect(h.discord.messages(w.channel).filter((m) => m.author.bot)).toHaveLength(1);
  });

  it('constraint 10: mentions nobody by what it quotes', async () => {
    h = await start(withWard());
    await settled();
    const text = `@everyone @here <@${w.salma.id}>`;
    await h.perform({ do: 'post', ...key, in: place(), author: by(), text });
    await h.perform({ do: 'say', ...key, key: 'k2', in: place(), text: [[text]], buttons: [] });
    await h.perform({ do: 'post', ...key, key: 'k3', in: place(), author: { platform: 'discord', id: 'guild:1' }, text });
    const said = h.discord.messages(w.channel).filter((m) => m.author.bot || m.webhook_id);
    expect(said).toHaveLength(3);
    for (const m of said) expect([m.mention_everyone, m.mentions, m.mention_roles]).toEqual([false, [], []]);
  });

  it('constraint 11: says whom it cannot touch, goes beyond 28 days by renewing, and says when a person takes no messages', async () => {
    h = await start(withWard());
    await settled();
    const chief = h.discord.people.create({ username: 'chef' });
    const role = h.discord.guilds.role(w.guild, { name: 'direction', position: 90 });
    h.discord.guilds.join(w.guild, chief, { roles: [role.id] });
    const restrict = (person: { readonly id: string }, days: number): Order => ({
      do: 'restrict',
      ...key,
      person: by(person),
      group: group(),
      until: new Date(Date.now() + days * dayMs).toISOString(),
    });
    expect(await h.perform(restrict(chief, 1))).toEqual({ done: false, why: 'outranked' });
    expect(await h.perform(restrict({ id: w.guild.ownerId }, 1))).toEqual({ done: false, why: 'outranked' });
    expect(await h.perform(restrict(w.salma, 90))).toEqual({ done: true });
    expect(Date.parse(w.guild.members.get(w.salma.id)?.timedOutUntil ?? '')).toBeLessThanOrEqual(Date.now() + 28 * dayMs);
    h.discord.people.closeDms(w.salma);
    expect(await h.perform({ do: 'tell', ...key, to: by(), group: group(), text: 'un mot', buttons: [] })).toEqual({ done: false, why: 'unsupported' });
  });

  it('constraint 12: reads a text file though its link has expired, keeps no link, and leaves unread what it cannot have', async () => {
    h = await start(withWard());
    await settled();
    const file = { name: 'message.txt', type: 'text/plain; charset=utf-8', bytes: 'Mme Zineb Bouhlal, CIN BK999912' };
    say('trop long pour un message', { files: [file] });
    await expect
      .poll(() => messages(h).find((m) => m.text.startsWith('trop long'))?.attachments)
      .toMatchObject([{ kind: 'other', texts: ['message.txt', 'Mme Zineb Bouhlal, CIN BK999912'] }]);
    h.discord.faults.next('GET /cdn', { status: 404 });
    say('lien expiré', { files: [file] });
    await expect.poll(() => messages(h).find((m) => m.text === 'lien expiré')?.attachments[0]?.texts).toContain('Mme Zineb Bouhlal, CIN BK999912');
    h.discord.faults.next('GET /cdn', { status: 404 }, 2);
    say('perdu', { files: [file] });
    await expect.poll(() => messages(h).find((m) => m.text === 'perdu')?.attachments).toMatchObject([{ kind: 'document', texts: ['message.txt'] }]);
    say('trop grand', { files: [{ ...file, bytes: 'x'.repeat(70_000) }] });
    await expect.poll(() => messages(h).find((m) => m.text === 'trop grand')?.attachments).toMatchObject([{ kind: 'document', texts: ['message.txt'] }]);
    expect(JSON.stringify(h.arrivals)).not.toMatch(/https?:/);
  });

  it('constraint 13: tells whose hand took a message away, where the audit log says so, and nobody’s where two come into question', {
    timeout: 30_000,
  }, async () => {
    let open: string[] = [];
    h = await start({ ...withWard(), openMessages: async () => open.map((id) => ({ message: { ...place(), id }, author: by() })) });
    await settled();
    const [mona, driss] = ['mona', 'driss'].map((username) => h.discord.people.create({ username }));
    if (!mona || !driss) throw new Error('nobody');
    for (const one of [mona, driss]) h.discord.guilds.join(w.guild, one);
    const said = ['a', 'b', 'c', 'd'].map((text) => say(text));
    open = said.map((m) => m.id);
    const gone = (n: number) => h.arrivals.find((a) => a.type === 'deleted' && a.message.id === said[n]?.id);
    const take = async (n: number, who?: { readonly id: string }) => {
      const message = said[n];
      if (message) h.discord.talk.delete(message, who);
      await expect.poll(() => gone(n), { timeout: 8_000 }).toBeDefined();
    };
    await take(0, mona);
    expect(gone(0)).toMatchObject({ by: by(mona) });
    // Counted on the same entry, which tells no message.
    await take(1, mona);
    expect(gone(1)).toMatchObject({ by: by(mona) });
    await take(2);
    expect(gone(2)).not.toHaveProperty('by');
    const other = h.discord.talk.post(w.channel, w.salma, 'un autre');
    h.discord.talk.delete(other, driss);
    await take(3, mona);
    expect(gone(3)).not.toHaveProperty('by');
    expect(h.discord.calls('GET /guilds/:guild/audit-logs')).toHaveLength(4);
  });

  it('constraint 13: tells who took a right from the bot', async () => {
    h = await start(withWard());
    await settled();
    const role = [...w.guild.roles.values()].find((r) => r.managed);
    h.discord.guilds.changeRole(
      w.guild,
      { id: role?.id ?? '' },
      { permissions: P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.ViewAuditLog },
      { id: w.guild.ownerId },
    );
    await expect.poll(() => h.problems().map((p) => p.detail)).toEqual([`Manage Messages (<@${w.guild.ownerId}>)`]);
  });

  it('constraint 14: needs the right to manage the server for AutoMod, says so, and asks for nothing that needs more', async () => {
    h = await start(withWard(P.ViewChannel | P.SendMessages | P.ReadMessageHistory | P.ManageMessages));
    await settled();
    const rest = createRest({ token: h.discord.token, apiRoot: h.discord.api, refused: () => undefined });
    const plan = planAutoMod([], h.discord.bot.user.id, made);
    await expect(applyAutoMod(rest, w.guild.id, plan)).rejects.toMatchObject({ status: 403, code: 50_013 });
    // Blocking alone: a timeout would need the right to moderate members.
    expect(new Set(plan.create.flatMap((r) => r.actions.map((a) => a.type)))).toEqual(new Set([1]));
  });

  it('constraint 39: counts nothing as read before it is written down, even when it is stopped in the middle', { timeout: 30_000 }, async () => {
    h = await start(withWard());
    await settled();
    h.refuse(10_000);
    for (const n of [1, 2, 3]) say(`pendant ${n}`);
    await expect.poll(() => h.faults.length).toBeGreaterThan(0);
    await h.stop();
    h.refuse(0);
    await h.start();
    await expect.poll(() => texts(h), { timeout: 15_000 }).toEqual(['prêt', 'pendant 1', 'pendant 2', 'pendant 3']);
  });
});
