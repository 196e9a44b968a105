import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guides } from '../../../src/adapters/desk/guides.ts';
import { readMember } from '../../../src/core/member.ts';
import { phrasesOf } from '../../../src/languages/index.ts';
import { visitor, type Visitor } from '../../fakes/browser.ts';
import { type Clinic, openClinic } from '../../fakes/clinic.ts';
import { openWorld, patient, type World } from '../../fakes/world.ts';

let world: World;
let clinic: Clinic;
let member: Visitor;
const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();
const answerOf = (page: string): string => /<div class="answer"[\s\S]*<\/section>/.exec(page)?.[0] ?? '';
const found = (page: string, name: string, label = ''): string =>
  [...page.matchAll(new RegExp(`name="${name}" value="([^"]+)"[^>]*>([^<]*)`, 'g'))].find((m) => (m[2] ?? '').includes(label))?.[1] ?? '';
const group = 'clinic:g1';
const guide = (name: string, fields: Readonly<Record<string, string>> = {}) => text(member.post(`/guide/${name}`, { group, ...fields }));

beforeEach(async () => {
  world = await openWorld({ policy: { country: 'MA' } });
  clinic = await openClinic(world);
  member = await visitor(world).enter(clinic.person('lina'));
});
afterEach(() => world.close());

describe('the guides on the desk', () => {
  it('are where a member who moderates nothing arrives, without the moderators’ pages', async () => {
    const home = await member.get('/');
    expect([home.status, home.headers.get('location')]).toEqual([303, '/guide']);
    const page = await text(member.get('/guide'));
    const { names } = phrasesOf('fr').desk.guide;
    expect(page).toContain(names.regle);
    expect(page).not.toContain(names.badbuzz);
    expect(page).not.toContain('href="/audit"');
    clinic.moderators(clinic.group, 'amina');
    const moderator = await visitor(world).enter(clinic.person('amina'));
    expect(await text(moderator.get('/guide?group=clinic%3Ag1'))).toContain(names.badbuzz);
  });

  it('are all that a member who moderates nothing may open', async () => {
    for (const path of ['/audit', '/live', '/problems', '/statistics', '/settings', '/case/m-1']) expect((await member.get(path)).status, path).toBe(404);
    expect((await member.post('/audit/verify', {})).status).toBe(404);
  });

  it.each(['fr', 'en', 'ar'])('answer each of them in %s, without an exclamation mark, from right to left in Arabic', async (language) => {
    clinic.moderators(clinic.group, 'lina');
    const { asked } = phrasesOf(language);
    for (const { name } of guides) {
      const page = await text(member.get(`/guide/${name}?group=${encodeURIComponent(group)}&lang=${language}`));
      const answer = answerOf(page);
      expect(answer.replace(/<[^>]*>/g, '').trim(), name).not.toBe('');
      for (const no of [asked.failed, asked.unknown, asked.sayInGroup, asked.notModerator]) expect(answer, name).not.toContain(no);
      expect(page.replace(/<!doctype|<!--/gi, ''), name).not.toContain('!');
      expect(page, name).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    }
  });

  it('find the rule from one’s own words, and from a title chosen in the list', async () => {
    expect(await text(member.get(`/guide/regle?group=${encodeURIComponent(group)}`))).toContain('<datalist id="suggested"><option value="');
    expect(answerOf(await guide('regle', { asked: 'jai mis la foto dun malade' }))).toContain('<h2 dir="auto">');
    const [title = ''] = /(?<=<option value=")[^"]+/.exec(await text(member.get('/guide/regle'))) ?? [];
    expect(answerOf(await guide('regle', { asked: title.replaceAll('&#39;', "'") }))).toContain(`<h2 dir="auto">${title}</h2>`);
  });

  it('take an opinion through its three forms, show the risk after each, and post what the engine made safe', async () => {
    let page = await guide('avis');
    page = await guide('avis', { press: found(page, 'press') });
    const submit = async (fields: Readonly<Record<string, string>>): Promise<void> => {
      page = await guide('avis', { form: found(page, 'form'), ...fields });
    };
    await submit({ 'f.specialite': 'nephro', 'f.urgence': 'none', 'f.age': '60-69', 'f.sexe': 'f' });
    expect(page).toContain('Risque de reconnaître la personne : 0 point');
    page = await guide('avis', { press: found(page, 'press') });
    await submit({ 'f.contexte': `Œdèmes des membres inférieurs. ${patient}`, 'f.temps': 'dix jours', 'f.question': 'Que feriez-vous ?' });
    page = await guide('avis', { press: found(page, 'press') });
    await submit({ 'f.rare': 'no', 'f.media': 'no', 'f.accord': 'informed', 'f.liens': 'aucun' });
    expect(page).toContain('class="version"');
    expect(page).not.toMatch(/Tahiri|BK482913/);
    page = await guide('avis', { press: found(page, 'press', phrasesOf('fr').opinion.post) });
    expect(page).toContain(phrasesOf('fr').opinion.posted);
    expect(clinic.orders.filter((o) => o.do === 'say')).toMatchObject([{ in: { platform: 'clinic', group: 'g1' } }]);
    expect(JSON.stringify(clinic.orders)).not.toContain('Tahiri');
    expect(JSON.stringify(await world.store.journal.follow(0, 1000))).not.toContain('Tahiri');
  });

  it('sign the charter in the reader’s own name, and hand out a file without keeping it', async () => {
    await guide('charte', { press: found(await guide('charte'), 'press') });
    expect((await readMember(world.deps, clinic.group, clinic.person('lina'))).signed).toBeDefined();
    expect(await guide('usurpation')).toMatch(/download="usurpation-fr.txt" href="data:text\/plain;charset=utf-8;base64,[\w+/=]+"/);
    const letter = await guide('declaration', { form: 'x:declaration:', 'f.nom': 'Dr Nobody', 'f.comptes': '@nobody' });
    expect(letter).toMatch(/href="data:application\/pdf;base64,JVBER/);
  });

  it('tick the list after a leak by moderators alone', async () => {
    expect(answerOf(await guide('fuite'))).not.toContain('name="press"');
    clinic.moderators(clinic.group, 'lina');
    const first = found(answerOf(await guide('fuite')), 'press');
    expect(await guide('fuite', { press: first })).toContain('☑ 1');
    clinic.moderators(clinic.group);
    expect(await guide('fuite', { press: first })).toContain(phrasesOf('fr').asked.notModerator);
  });

  it('show what somebody wrote as text alone', async () => {
    expect(await guide('regle', { asked: '"><script>alert(1)</script>' })).not.toContain('<script>alert');
  });
});

describe('the rest of the desk', () => {
  it('shows nothing of the group’s cases to a member who moderates nothing', async () => {
    const c = await clinic.say(patient);
    for (const path of ['/?state=all', '/audit', '/statistics', '/statistics.csv?days=365', '/settings', '/problems', `/case/${c.id}`]) {
      const page = await text(member.get(path));
      expect([path, page.includes(`href="/case/${c.id}`), page.includes('Groupe g1'), page.includes('data-case')]).toEqual([path, false, false, false]);
    }
    expect([403, 404]).toContain((await member.post('/act', { action: `claim:${c.id}` })).status);
    expect((await world.store.readings.case(c.id))?.claim).toBeUndefined();
  });
});

describe('a guide is refused', () => {
  it('to who is no member of the group, for another command’s button, and without the page’s token', async () => {
    expect((await member.post('/guide/regle', { group: 'practice:practice' })).status).toBe(403);
    expect((await member.post('/guide/regle', { group, press: 'x:reglages:general' })).status).toBe(404);
    expect((await member.post('/guide/regle', { group, csrf: 'wrong' })).status).toBe(403);
    expect((await member.get('/guide/reglages')).status).toBe(404);
    expect((await visitor(world).get('/guide')).status).toBe(401);
    const stranger = await visitor(world).enter({ platform: 'elsewhere', id: 'x' });
    expect((await stranger.get('/guide')).status).toBe(403);
  });
});
