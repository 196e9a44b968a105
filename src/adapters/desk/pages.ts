import type { Context, Hono } from 'hono';
import type { Case } from '../../core/case.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { auditPage } from './audit-page.ts';
import { casePage } from './case-page.ts';
import { act, statusOf } from './deeds.ts';
import type { DeskDeps } from './deps.ts';
import { closeSession, type Desk } from './doors.ts';
import { notePage } from './layout.ts';
import type { Live } from './live.ts';
import { looked } from './look.ts';
import { mounted } from './mounts.ts';
import { problemsPage } from './problems-page.ts';
import { queuePage } from './queue-page.ts';

interface Parts {
  readonly deps: DeskDeps;
  readonly live: Live;
  readonly isSecure: (c: Context) => boolean;
}

const caseId = /^[mn]-[\w-]{16}$/;

/** Everything behind the doors. */
export function pages(app: Hono<Desk>, { deps, live, isSecure }: Parts): void {
  const { moderation, readings, journal, me } = deps;

  app.get('/', async (c) => c.html(await queuePage(c.get('view'), readings)));
  app.get('/live', (c) => live.serve(c));
  app.get('/problems', async (c) => c.html(await problemsPage(c.get('view'), deps.problems())));

  app.get('/case/:id', async (c) => {
    const found = await caseOf(c.req.param('id'));
    return found ? c.html(await casePage(c.get('view'), journal, { case: found })) : refused(c, 'unknown-case', undefined);
  });

  app.post('/act', async (c) => {
    const { action = '', back = '/' } = c.get('form');
    const done = await act(moderation, me, action);
    if (isRefusal(done.result)) return refused(c, done.result.why, done.case);
    // The page's script asks for the piece alone; without it a whole page comes.
    if ('passages' in done.result)
      return isPiece(c)
        ? c.html(looked(c.get('view'), done.result, safeBack(back)))
        : c.html(await casePage(c.get('view'), journal, { case: done.result.case, looked: done.result }));
    return isPiece(c) ? c.body(null, 204) : c.redirect(safeBack(back), 303);
  });

  app.get('/audit', async (c) => {
    const before = Number(c.req.query('before'));
    return c.html(await auditPage(c.get('view'), journal, Number.isSafeInteger(before) && before > 0 ? before : undefined));
  });
  // One walk at a time: whoever asks meanwhile gets the same answer.
  let walking: ReturnType<typeof journal.verify> | undefined;
  app.post('/audit/verify', async (c) => {
    walking ??= journal.verify().finally(() => {
      walking = undefined;
    });
    return c.html(await auditPage(c.get('view'), journal, undefined, await walking));
  });

  app.post('/leave', (c) => {
    closeSession(c, isSecure(c));
    const { csrf: _csrf, ...view } = c.get('view');
    return c.html(notePage(view, 'Confrère', view.phrases.desk.access.left));
  });

  for (const [path, page] of Object.entries(deps.mounts)) {
    app.get(path, (c) => c.redirect(`${path}/`, 308));
    app.all(`${path}/*`, (c) => mounted(c, path, c.get('view').csrf ?? '', page));
  }

  const caseOf = async (id: string): Promise<Case | undefined> => (caseId.test(id) ? readings.case(id) : undefined);

  async function refused(c: Context<Desk>, why: Refusal['why'], id: string | undefined): Promise<Response> {
    const view = c.get('view');
    const sentence = view.phrases.refusals[why];
    const status = statusOf(why);
    if (isPiece(c)) return c.text(sentence, status);
    const found = id === undefined ? undefined : await caseOf(id);
    return c.html(found ? await casePage(view, journal, { case: found, refused: sentence }) : notePage(view, 'Confrère', sentence), status);
  }
}

const isPiece = (c: Context): boolean => c.req.header('x-piece') === '1';

/** Back to one of the desk's own pages, whatever a form says. */
const safeBack = (back: string): string => (back === '/' || (back.startsWith('/case/') && caseId.test(back.slice(6))) ? back : '/');
