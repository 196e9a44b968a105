import type { Context, Hono } from 'hono';
import type { Session } from './access.ts';
import { auditRoutes } from './audit-routes.ts';
import { caseRoutes } from './case-routes.ts';
import type { DeskDeps } from './deps.ts';
import { closeSession, type Desk } from './doors.ts';
import { figureRoutes } from './figure-routes.ts';
import { readFilters } from './filters.ts';
import { guideRoutes } from './guide-routes.ts';
import { notePage } from './layout.ts';
import type { Live } from './live.ts';
import { mounted } from './mounts.ts';
import { problemsPage } from './problems-page.ts';
import { queuePage } from './queue-page.ts';
import type { Rights } from './rights.ts';
import { settingsRoutes } from './settings-routes.ts';

export interface Parts {
  readonly deps: DeskDeps;
  readonly live: Live;
  readonly rights: Rights;
  /** Ends a session for good. */
  readonly end: (session: Session) => void;
  readonly isSecure: (c: Context) => boolean;
}

const mostReleased = 200;

/** Everything behind the doors. */
export function pages(app: Hono<Desk>, parts: Parts): void {
  const { deps, live, rights, end, isSecure } = parts;

  app.get('/', async (c) => {
    const view = c.get('view');
    const groups = view.groups ?? (await rights.groupsOf(view.me));
    // A member who moderates nothing has the guides.
    if (!view.operator && !groups.length && (await rights.homesOf(view.me)).length) return c.redirect('/guide', 303);
    return c.html(await queuePage(view, deps.readings, { wanted: readFilters(c.req.query(), groups), groups }));
  });
  app.get('/live', (c) => live.serve(c, c.get('view').operator));
  app.get('/problems', async (c) => {
    const { operator, groups = [] } = c.get('view');
    const seen = (p: ReturnType<DeskDeps['problems']>[number]): boolean => operator || groups.some((g) => g.platform === p.platform && g.group === p.group);
    return c.html(await problemsPage(c.get('view'), deps.problems().filter(seen)));
  });
  caseRoutes(app, parts);
  figureRoutes(app, parts);
  settingsRoutes(app, parts);
  auditRoutes(app, parts);
  guideRoutes(app, parts);

  app.post('/leave', async (c) => {
    const { me } = c.get('view');
    end(c.get('session'));
    closeSession(c, isSecure(c));
    // What was in hand is free again: nobody waits for who has gone.
    for (const held of await deps.readings.cases({ claimedBy: me, limit: mostReleased })) await deps.moderation.release(held.id, me);
    const { csrf: _csrf, ...view } = c.get('view');
    return c.html(notePage(view, 'Confrère', view.phrases.desk.access.left));
  });

  for (const [path, page] of Object.entries(deps.mounts)) {
    app.get(path, (c) => (c.get('view').operator ? c.redirect(`${path}/`, 308) : c.notFound()));
    app.all(`${path}/*`, (c) => (c.get('view').operator ? mounted(c, path, c.get('view').csrf ?? '', page) : c.notFound()));
  }
}
