import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Case } from '../../../src/core/case.ts';
import { createBuzzWatch } from '../../../src/core/buzz/watch.ts';
import { type Clinic, openClinic } from '../../fakes/clinic.ts';
import { type Visitor, visitor } from '../../fakes/browser.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let world: World;
let clinic: Clinic;
let amina: Visitor;
let bruno: Visitor;
const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();
const read = async (c: Case): Promise<Case> => (await world.store.readings.case(c.id)) as Case;

async function begin(options: Parameters<typeof openWorld>[0] = {}): Promise<void> {
  world = await openWorld(options);
  clinic = await openClinic(world);
  clinic.moderators(clinic.group, 'amina', 'bruno');
  amina = await visitor(world).enter(clinic.person('amina'));
  bruno = await visitor(world).enter(clinic.person('bruno'));
}
beforeEach(() => begin());
afterEach(() => world.close());

describe('notes', () => {
  it('are read by the other moderators, as text, and rest in the vault alone', async () => {
    const c = await clinic.say(patient);
    expect((await amina.post('/note', { case: c.id, text: '<b>Vu</b> avec Paul' })).headers.get('location')).toBe(`/case/${c.id}`);
    expect(await text(bruno.get(`/case/${c.id}`))).toContain('&lt;b&gt;Vu&lt;/b&gt; avec Paul');
    expect(JSON.stringify(await world.store.journal.follow(0, 1000))).not.toContain('avec Paul');
    await world.store.vault.shred((await read(c)).notes[0]?.note ?? '');
    expect(await text(bruno.get(`/case/${c.id}`))).toContain('Le texte de cette note a été effacé');
  });

  it.each(['', ' ', 'x'.repeat(1001)])('are refused when there is nothing, or too much, to say', async (note) => {
    const c = await clinic.say(patient);
    expect((await amina.post('/note', { case: c.id, text: note })).status).toBe(400);
    expect((await read(c)).notes).toEqual([]);
  });
});

describe('a decision in detail', () => {
  it('carries its reason', async () => {
    const c = await clinic.say(patient);
    await amina.post('/decide', { case: c.id, version: String(c.version), decision: 'false_alarm', reason: 'eponym' });
    expect((await read(c)).decided).toMatchObject({ decision: 'false_alarm', reason: 'eponym' });
  });

  it('carries its length, and the word to the author that was chosen', async () => {
    const c = await clinic.say(patient);
    await amina.post('/decide', { case: c.id, version: String(c.version), decision: 'restrict', hours: '6' });
    expect((await read(c)).decided).toMatchObject({ decision: 'restrict', hours: 6 });
    const d = await clinic.say('Mme Nadia Sefrioui, CIN BK482999');
    await amina.post('/decide', { case: d.id, version: String(d.version), decision: 'warn', letter: 'reminder' });
    await expect.poll(() => clinic.orders.flatMap((o) => (o.do === 'tell' ? [o.text] : []))).toContainEqual(expect.stringContaining('vous invite à relire'));
  });

  it.each([{ decision: 'confirm', letter: 'restricted' }, { decision: 'drop' }, { decision: 'confirm', version: 'x' }])(
    'is refused whole when it makes no sense: %j',
    async (form) => {
      const c = await clinic.say(patient);
      expect((await amina.post('/decide', { case: c.id, version: String(c.version), ...form })).status).toBe(400);
      expect((await read(c)).decided).toBeUndefined();
    },
  );

  it('waits for a second moderator where the group wants two', async () => {
    await world.close();
    await begin({ policy: { twoModeratorsFrom: 3 } });
    const c = await clinic.say(patient);
    const confirm = { case: c.id, version: String(c.version), decision: 'confirm' };
    await amina.post('/decide', confirm);
    expect(await text(bruno.get(`/case/${c.id}`))).toMatch(/Proposé, un second modérateur doit confirmer : <b>Confirmer le retrait<\/b> · <bdi>Dr amina/);
    expect((await amina.post('/decide', confirm)).status).toBe(409);
    expect((await bruno.post('/decide', confirm)).status).toBe(303);
    expect((await read(c)).decided).toMatchObject({ by: clinic.person('bruno'), with: clinic.person('amina') });
  });
});

describe('a case in hand', () => {
  it('is handed to another moderator of the group, and to nobody else', async () => {
    const c = await clinic.say(patient);
    await bruno.post('/act', { action: `look:${c.id}` });
    await amina.post('/act', { action: `claim:${c.id}` });
    expect(await text(amina.get(`/case/${c.id}`))).toContain('<option value="clinic:bruno" selected>Dr bruno</option>');
    for (const to of ['clinic:stranger', 'clinic:auteur', 'clinic:amina']) expect((await amina.post('/hand', { case: c.id, to })).status).toBe(409);
    expect((await amina.post('/hand', { case: c.id, to: 'clinic:bruno' })).status).toBe(303);
    expect((await read(c)).claim?.by).toEqual(clinic.person('bruno'));
    expect(await text(amina.get(`/case/${c.id}`))).not.toContain('action="/hand"');
  });

  it('says until when, to who has it and to the others', async () => {
    const c = await clinic.say(patient);
    await amina.post('/act', { action: `claim:${c.id}` });
    const until = (await read(c)).claim?.until ?? '';
    expect(await text(amina.get(`/case/${c.id}`))).toMatch(new RegExp(`data-lease="${until}"[^>]*data-mine`));
    expect(await text(bruno.get(`/case/${c.id}`))).toMatch(new RegExp(`data-lease="${until}" data-free="[^"]+" >`));
    world.pass(10 * 60_000 + 1);
    expect(await text(bruno.get(`/case/${c.id}`))).not.toContain('data-lease');
  });
});

describe('a look in clear', () => {
  it('is shown to every moderator on the case itself', async () => {
    const c = await clinic.say(patient);
    await amina.post('/act', { action: `look_clear:${c.id}` });
    expect(await text(bruno.get(`/case/${c.id}`))).toMatch(/Vu en clair par[\s\S]*Dr amina/);
  });
});

describe('an appeal', () => {
  it('is shown with who decided, and ruled on by somebody else', async () => {
    const c = await clinic.say(patient);
    await amina.post('/act', { action: `confirm:${c.id}:${c.version}` });
    await world.service.moderation.appeal(c.id, clinic.person('auteur'));
    expect(await text(bruno.get('/?state=appealed'))).toContain(c.id);
    expect(await text(amina.get(`/case/${c.id}`))).toContain('Vous avez pris cette décision');
    expect((await amina.post('/act', { action: `overturn:${c.id}` })).status).toBe(403);
    expect(await text(bruno.get(`/case/${c.id}`))).toContain('Donner raison à l’auteur');
    expect((await bruno.post('/act', { action: `overturn:${c.id}` })).status).toBe(303);
    expect((await read(c)).appeal?.ruling).toMatchObject({ ruling: 'overturn' });
  });
});

describe('the author’s past', () => {
  it('is told in counts on the case, and case by case on its own page', async () => {
    const [first, second] = [await clinic.say(patient), await clinic.say('Mme Nadia Sefrioui, CIN BK482999')];
    await amina.post('/act', { action: `warn:${first.id}` });
    await expect.poll(async () => text(amina.get(`/case/${second.id}`))).toMatch(/2 dossiers · \d points d’avertissement/);
    const page = await text(amina.get(`/case/${second.id}/author`));
    expect(page).toContain(`/case/${first.id}`);
    expect(page).toContain('compte jusqu’au');
    expect(page).not.toMatch(/Zineb|BK48/);
  });
});

describe('a storm', () => {
  it('is drawn with its figures in words, and calmed by a button', async () => {
    const buzz = createBuzzWatch();
    await world.close();
    await begin({
      deps: { buzz: { ...buzz, talk: () => ({ ...storm, group: 'clinic:g1', alarm: 1, startedAt: 0, root: 'r', course: [1, 4, 9], minutes: 5 }) } },
    });
    const id = 'n-0123456789abcdef';
    const root = { ...clinic.group, channel: 'c1', id: '1' };
    const storm = { level: 3, reasons: ['fast'], events: 14, people: 6 } as const;
    await world.store.journal.append(`case/${id}`, 0, [
      {
        type: 'opened',
        at: world.deps.now(),
        group: clinic.group,
        about: { what: 'notice', code: 'buzz', detail: 'r', storm: { ...storm, root } },
        outcome: 'alert',
        findings: [],
        steps: [],
      },
    ]);
    const page = await text(amina.get(`/case/${id}`));
    expect(page).toMatch(/role="img" aria-label="Le cours de l’échange[^"]*14[^"]*6/);
    expect(page.match(/<rect class="c0"/g)).toHaveLength(3);
    expect(page).toContain('Ralentir');
    await amina.post('/act', { action: `slow:${id}:1` });
    await expect.poll(() => clinic.orders.map((o) => o.do)).toContain('slow');
  });
});

describe('filters', () => {
  it('show what they say, and go on page by page', async () => {
    const c = await clinic.say(patient);
    const d = await clinic.say('Mme Nadia Sefrioui va mieux');
    await amina.post('/act', { action: `claim:${c.id}` });
    const shown = async (query: string): Promise<readonly boolean[]> => {
      const cards = /id="cards"[\s\S]*?<footer/.exec(await text(amina.get(`/?${query}`)))?.[0] ?? '';
      return [cards.includes(c.id), cards.includes(d.id)];
    };
    expect(await shown('mine=1')).toEqual([true, false]);
    expect(await shown('severity=4')).toEqual([true, false]);
    expect(await shown('kind=phone')).toEqual([true, false]);
    expect(await shown('state=closed')).toEqual([false, false]);
    expect(await shown('lane=report')).toEqual([false, false]);
    expect(await shown('age=h1')).toEqual([true, true]);
    expect(await shown('age=old')).toEqual([false, false]);
    expect(await shown('state=constructor&kind=__proto__&severity=9&group=x:y&before=../../etc')).toEqual([true, true]);
  });
});

describe('figures', () => {
  it('are drawn, told in words, and exported without text or persons', async () => {
    const c = await clinic.say(patient);
    await clinic.say('Mme Nadia Sefrioui va mieux');
    await amina.post('/decide', { case: c.id, version: String(c.version), decision: 'false_alarm', reason: 'fictitious' });
    const page = await text(amina.get('/statistics'));
    for (const said of ['<b>2</b> Dossiers', '<b>1</b> Décisions', 'Dr amina', 'Patient fictif', 'role="img"', 'En tableau']) expect(page).toContain(said);
    const csv = await amina.get('/statistics.csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="confrere-cases.csv"');
    expect(csv.headers.get('cache-control')).toBe('no-store');
    const lines = (await text(csv)).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toMatch(/amina|auteur|Zineb|Nadia/);
  });
});

describe('settings', () => {
  it('are tried on what was found before, without changing anything', async () => {
    await clinic.say(patient);
    await clinic.say('Mme Nadia Sefrioui va mieux');
    const page = await text(amina.post('/settings', { group: 'clinic:g1', do: 'try', mode: 'observe' }));
    expect(page).toMatch(/0 retrait de plus, [1-9]\d* de moins/);
    expect(page).toContain('<option value="observe" selected>');
    expect((await world.store.readings.group(clinic.group)).chosen).toEqual({});
  });

  it('are written whole or not at all, each mistake beside its field', async () => {
    const bad = await amina.post('/settings', { group: 'clinic:g1', do: 'save', mode: 'advise', keepHours: '99999' });
    const page = await text(bad);
    expect([bad.status, page.includes('id="w-keepHours"'), page.includes('value="99999"')]).toEqual([400, true, true]);
    expect((await world.store.readings.group(clinic.group)).chosen).toEqual({});
    const good = await amina.post('/settings', { group: 'clinic:g1', do: 'save', mode: 'advise', quiet: 'on', quietFrom: '23:00' });
    expect([good.status, good.headers.get('location')]).toEqual([303, '/settings?group=clinic%3Ag1&saved=1']);
    expect((await world.store.readings.group(clinic.group)).chosen).toMatchObject({ mode: 'advise', quiet: { from: '23:00' } });
  });
});

describe('the journal', () => {
  it('is shown by kind of entry', async () => {
    const c = await clinic.say(patient);
    await amina.post('/act', { action: `look:${c.id}` });
    const looks = await text(amina.get('/audit?show=looks'));
    expect(looks).toContain('Texte regardé, masqué');
    expect(looks).not.toContain('Dossier ouvert');
    expect(await text(amina.get('/audit?show=members'))).toContain('Rien de tel');
  });
});

describe('addresses and headers', () => {
  it('never lead elsewhere, and pages with what a message said are kept nowhere', async () => {
    const c = await clinic.say(patient);
    for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/case/../../x', '/\r\nset-cookie: a=b', '/\\elsewhere.example']) {
      const response = await amina.post('/act', { action: `claim:${c.id}`, back });
      expect([back, response.status, response.headers.get('location')]).toEqual([back, 303, '/']);
    }
    const looked = await amina.post('/act', { action: `look:${c.id}` });
    expect(looked.headers.get('cache-control')).toBe('no-store');
    expect(looked.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const path of ['/case/..%2f..%2fetc', '/case/m-0123456789abcde%0d', '/statistics.csv/../../etc']) expect((await amina.get(path)).status).toBe(404);
  });
});
