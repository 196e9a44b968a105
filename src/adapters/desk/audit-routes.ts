import type { Hono } from 'hono';
import { auditPage } from './audit-page.ts';
import { createTrail, isShown } from './trail.ts';
import type { Desk } from './doors.ts';
import type { Parts } from './pages.ts';

/** The journal, filtered, and the walk along its chain: one at a time, whoever asks meanwhile gets the same answer. */
export function auditRoutes(app: Hono<Desk>, { deps: { journal, readings } }: Parts): void {
  const trail = createTrail(journal, readings);
  let walking: ReturnType<typeof journal.verify> | undefined;

  app.get('/audit', async (c) => {
    const before = Number(c.req.query('before'));
    const shown = c.req.query('show');
    const part = await trail({
      ...(Number.isSafeInteger(before) && before > 0 && { before }),
      ...(isShown(shown) && { shown }),
      ...(c.get('view').groups && { groups: c.get('view').groups }),
    });
    return c.html(await auditPage(c.get('view'), part));
  });
  app.post('/audit/verify', async (c) => {
    walking ??= journal.verify().finally(() => {
      walking = undefined;
    });
    const verified = await walking;
    const { groups } = c.get('view');
    return c.html(await auditPage(c.get('view'), await trail(groups ? { groups } : {}), verified));
  });
}
