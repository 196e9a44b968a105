import type { Context, Hono } from 'hono';
import type { Case } from '../../core/case.ts';
import { isDecision } from '../../core/decision.ts';
import { historyOf } from '../../core/history.ts';
import type { PersonRef } from '../../core/message.ts';
import type { Looked } from '../../core/moderator.ts';
import { isRefusal, type Refusal, refuse } from '../../core/refusal.ts';
import { casePage } from './case-page.ts';
import { act, statusOf } from './deeds.ts';
import { readHow } from './detail.ts';
import type { Desk } from './doors.ts';
import { notePage } from './layout.ts';
import { looked } from './look.ts';
import { memberPage } from './member-page.ts';
import type { Parts } from './pages.ts';
import { readAround } from './read-case.ts';

const caseId = /^[mn]-[\w-]{16}$/;

/** A case and what people do with it. Each deed asks for rights by itself; each page is asked for here, now. */
export function caseRoutes(app: Hono<Desk>, { deps, rights }: Parts): void {
  const { moderation, readings, core } = deps;

  /** The case, for who moderates its group at this moment. */
  async function seen(c: Context<Desk>, id: string): Promise<Case | Refusal> {
    const found = caseId.test(id) ? await readings.case(id) : undefined;
    if (!found) return refuse('unknown-case');
    return (await rights.moderates(c.get('view').me, found.group)) ? found : refuse('not-moderator');
  }

  const show = async (c: Context<Desk>, found: Case, more: { readonly looked?: Looked; readonly refused?: string } = {}) =>
    casePage(c.get('view'), { case: found, around: await readAround(deps, c.get('view').me, found), ...more });

  /** After a deed: back where it was asked, or nothing for the page's script, which reads by itself what changed. */
  const done = (c: Context<Desk>, result: unknown, id: string): Response | Promise<Response> => {
    if (isRefusal(result)) return refused(c, result, id);
    return isPiece(c) ? c.body(null, 204) : c.redirect(safeBack(c.get('form')['back'] ?? `/case/${id}`), 303);
  };

  app.get('/case/:id', async (c) => {
    const found = await seen(c, c.req.param('id'));
    return isRefusal(found) ? refused(c, found) : c.html(await show(c, found));
  });
  app.get('/case/:id/author', async (c) => {
    const found = await seen(c, c.req.param('id'));
    if (isRefusal(found)) return refused(c, found);
    if (found.about.what !== 'message') return refused(c, refuse('not-for-notice'), found.id);
    return c.html(await memberPage(c.get('view'), found, found.about.author, await historyOf(core, found.group, found.about.author)));
  });

  app.post('/act', async (c) => {
    const { action = '', back = '/' } = c.get('form');
    const { me } = c.get('view');
    const { case: id, result } = await act(moderation, me, action);
    if (isRefusal(result)) return refused(c, result, id);
    // The page's script asks for the piece alone; without it a whole page comes.
    if ('passages' in result) return c.html(await (isPiece(c) ? looked(c.get('view'), result, safeBack(back)) : show(c, result.case, { looked: result })));
    return isPiece(c) ? c.body(null, 204) : c.redirect(safeBack(back), 303);
  });
  app.post('/decide', async (c) => {
    const form = c.get('form');
    const { case: id = '', decision = '', version = '' } = form;
    const how = isDecision(decision) ? readHow(decision, form) : undefined;
    if (!isDecision(decision) || !how || !/^\d{1,9}$/.test(version)) return refused(c, refuse('unknown-action'));
    return done(c, await moderation.decide(id, c.get('view').me, decision, Number(version), how), id);
  });
  app.post('/note', async (c) => {
    const { case: id = '', text = '' } = c.get('form');
    // Who may not write here has nothing sealed for them either.
    const found = await seen(c, id);
    return done(c, isRefusal(found) ? found : await moderation.annotate(id, c.get('view').me, text), id);
  });
  app.post('/hand', async (c) => {
    const { case: id = '', to = '' } = c.get('form');
    const person = personIn(to);
    return done(c, person ? await moderation.handOver(id, c.get('view').me, person) : refuse('unknown-action'), id);
  });

  /** Who was first is named to whoever moderates the group; to others nothing of the case is shown. */
  async function refused(c: Context<Desk>, { why, by }: Refusal, id?: string): Promise<Response> {
    const view = c.get('view');
    const found = id === undefined ? refuse('unknown-case') : await seen(c, id);
    const sentence = `${view.phrases.refusals[why]}${by && !isRefusal(found) ? ` (${await view.names.person(by, view.phrases.desk.deeds.yours)})` : ''}`;
    const status = statusOf(why);
    if (isPiece(c)) return c.text(sentence, status);
    return c.html(isRefusal(found) ? notePage(view, 'Confrère', sentence) : await show(c, found, { refused: sentence }), status);
  }
}

const isPiece = (c: Context): boolean => c.req.header('x-piece') === '1';

/** `platform:id`, as the forms say it. */
function personIn(said: string): PersonRef | undefined {
  const m = /^([a-z]{1,20}):(.{1,100})$/.exec(said);
  return m?.[1] && m[2] ? { platform: m[1], id: m[2] } : undefined;
}

/** Back to one of the desk's own pages, whatever a form says. */
const safeBack = (back: string): string => (back === '/' || (back.startsWith('/case/') && caseId.test(back.slice(6))) ? back : '/');
