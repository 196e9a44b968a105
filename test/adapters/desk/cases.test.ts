import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../../src/core/case.ts';
import { visitor, type Visitor } from '../../fakes/browser.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let world: World;
let me: Visitor;
const secrets = ['Zineb', 'Tahiri', 'BK482913', '06 61 48', 'œdèmes'];
const only = async (): Promise<Case> => (await world.store.readings.cases({}))[0] as Case;
const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();
const entries = async (): Promise<readonly (string | undefined)[]> => (await world.store.journal.read(`case/${(await only()).id}`)).map((e) => e.event?.type);

beforeEach(async () => {
  world = await openWorld();
  me = await visitor(world).enter();
});
afterEach(() => world.close());

describe('the queue', () => {
  it('says that nothing waits', async () => {
    expect(await text(me.get('/'))).toContain('Rien à traiter');
  });

  it('shows kinds, reasons, severity, who, where and what the bot did, and no word of the message', async () => {
    await world.say(patient);
    const page = await text(me.get('/'));
    for (const said of [
      'Message retiré',
      'le nom d’une personne',
      'un numéro d’identité',
      'forme',
      'grave',
      'Dr Salma Idrissi',
      'Groupe d’entraînement',
      'auteur averti en privé',
      'À traiter',
      'Prendre en charge',
    ])
      expect(page).toContain(said);
    for (const secret of secrets) expect(page).not.toContain(secret);
  });

  it('puts the gravest first', async () => {
    await world.say('Mme Zineb Tahiri va mieux, merci.');
    await world.say('Sa CIN BK482913 est illisible.');
    await world.say('Mme Nadia Sefrioui aussi.');
    const ids = [...(await text(me.get('/'))).matchAll(/class="severity s(\d)"/g)].map((m) => m[1]);
    expect(ids).toEqual(['4', '3', '3']);
  });

  it('escapes what people are called', async () => {
    const bad = '<img src=x onerror=alert(1)>"\'';
    const other = await openWorld({ desk: { nameOf: async () => bad, titleOf: async () => bad } });
    await other.say(patient);
    const [c] = await other.store.readings.cases({});
    const visit = await visitor(other).enter();
    for (const path of ['/', `/case/${c?.id}`, '/audit']) {
      const page = await text(visit.get(path));
      expect(page).not.toContain('<img src=x');
      expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    }
    await other.close();
  });

  it('does not wait for a platform that does not say a name', async () => {
    const slow = await openWorld({ desk: { nameOf: () => new Promise(() => undefined) } });
    await slow.say(patient);
    expect(await text((await visitor(slow).enter()).get('/'))).toContain('salma');
    await slow.close();
  });
});

describe('a look', () => {
  it('shows the masked text first, then the clear one, and writes each down before', async () => {
    await world.say(patient);
    const c = await only();
    const masked = await text(me.post('/act', { action: `look:${c.id}`, back: `/case/${c.id}` }));
    expect(masked).toContain('<mark title="un numéro d’identité">[pièce d’identité]</mark>');
    expect(masked).toContain('œdèmes depuis 10 jours');
    for (const secret of secrets.slice(0, 4)) expect(masked).not.toContain(secret);
    expect(masked).toContain('Voir en clair');
    const clear = await text(me.post('/act', { action: `look_clear:${c.id}` }, { 'x-piece': '1' }));
    expect(clear).toContain('<mark title="le nom d’une personne">Zineb Tahiri</mark>');
    expect(clear).not.toContain('<html');
    expect((await only()).views.map((v) => v.clear)).toEqual([false, true]);
    expect(await text(me.get(`/case/${c.id}`))).toContain('Texte regardé en clair');
  });

  it('leaves no trace of the text on any page asked for later', async () => {
    await world.say(patient);
    const c = await only();
    await me.post('/act', { action: `look_clear:${c.id}` });
    for (const path of ['/', `/case/${c.id}`, '/audit']) {
      const page = await text(me.get(path));
      for (const secret of secrets) expect(page).not.toContain(secret);
    }
    expect(JSON.stringify([world.log, world.printed])).not.toMatch(/Zineb|BK482913/);
  });

  it('says when the text is gone', async () => {
    await world.say(patient);
    const c = await only();
    await world.store.vault.shred(c.id);
    const response = await me.post('/act', { action: `look:${c.id}` });
    expect(response.status).toBe(410);
    expect(await text(response)).toContain('Le texte a été effacé');
  });

  it('shows markup in a message as text', async () => {
    await world.say('Mme Zineb Tahiri <script>alert(1)</script>');
    const shown = await text(me.post('/act', { action: `look_clear:${(await only()).id}` }));
    expect(shown).toContain('&lt;script&gt;alert(1)');
    expect(shown).not.toContain('<script>alert');
  });
});

describe('decisions', () => {
  it('are those of the case as it stands, taken once, undone within a day', async () => {
    await world.say(patient);
    const c = await only();
    const page = await text(me.get(`/case/${c.id}`));
    for (const label of ['Confirmer le retrait', 'Rétablir sans le patient', 'Fausse alerte']) expect(page).toContain(label);
    expect(page).not.toContain('>Retirer<');
    expect((await me.post('/act', { action: `confirm:${c.id}:${c.version}`, back: `/case/${c.id}` })).headers.get('location')).toBe(`/case/${c.id}`);
    const again = await me.post('/act', { action: `confirm:${c.id}` });
    expect([again.status, /role="alert">([^<]+)/.exec(await text(again))?.[1]]).toEqual([409, 'C’est déjà décidé. (par vous)']);
    expect(await text(me.get(`/case/${c.id}`))).toContain('Annuler la décision');
    await me.post('/act', { action: `undo:${c.id}` });
    expect((await only()).state).toBe('undone');
    expect(await entries()).toEqual(expect.arrayContaining(['decided', 'undone']));
  });

  it('put a message back in the group', async () => {
    await world.say(patient);
    const c = await only();
    await me.post('/act', { action: `restore:${c.id}:${c.version}` });
    await expect
      .poll(async () => (await only()).settled[Object.keys((await only()).settled).find((id) => id.startsWith('restore')) ?? '']?.receipt)
      .toBeDefined();
  });

  it('are refused on a case that changed since it was seen', async () => {
    await world.say(patient);
    const c = await only();
    await me.post('/act', { action: `confirm:${c.id}` });
    await me.post('/act', { action: `undo:${c.id}` });
    const response = await me.post('/act', { action: `confirm:${c.id}:${c.version}` }, { 'x-piece': '1' });
    expect([response.status, await text(response)]).toEqual([409, 'Le dossier a changé depuis que vous l’avez vu : relisez-le, puis décidez.']);
  });

  it('leave a case to who claimed it, and say who', async () => {
    await world.say(patient);
    const c = await only();
    const other = { platform: 'practice', id: 'salma' };
    await world.store.journal.append(`case/${c.id}`, c.version, [
      { type: 'claimed', at: new Date().toISOString(), by: other, until: new Date(Date.now() + 600_000).toISOString() },
    ]);
    const response = await me.post('/act', { action: `claim:${c.id}` });
    const page = await text(response);
    expect(response.status).toBe(409);
    expect(page).toContain('Un autre modérateur s’en occupe déjà.');
    expect(page).toContain('Pris en charge · Dr Salma Idrissi');
  });

  it('are not taken by who is no moderator, nor by the author', async () => {
    const author = await openWorld({ desk: { me: { platform: 'practice', id: 'salma' } } });
    await author.say(patient);
    const [c] = await author.store.readings.cases({});
    const visit = await visitor(author).enter();
    for (const verb of ['claim', 'look', 'confirm']) {
      const response = await visit.post('/act', { action: `${verb}:${c?.id}` });
      expect([response.status, (await text(response)).includes('Personne ne juge son propre message')]).toEqual([403, true]);
    }
    await author.close();
  });

  it.each(['', 'publish:m-0123456789abcdef', 'advice:m-0123456789abcdef', 'drop:m-0123456789abcdef', 'claim:../../etc', 'claim:m-0123456789abcdef;x'])(
    'know nothing of «%s»',
    async (action) => {
      expect((await me.post('/act', { action })).status).toBe(400);
    },
  );

  it('know nothing of a case that is not there', async () => {
    expect((await me.post('/act', { action: 'claim:m-0123456789abcdef' })).status).toBe(404);
    expect((await me.get('/case/m-0123456789abcdef')).status).toBe(404);
    expect((await me.get('/case/%3Cscript%3E')).status).toBe(404);
  });
});
