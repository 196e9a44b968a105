import type { Context, Hono } from 'hono';
import type { CaseFilter } from '../../core/case-row.ts';
import { csvOf } from '../../core/export.ts';
import { later } from '../../core/owed.ts';
import type { Desk } from './doors.ts';
import { groupIn } from './filters.ts';
import type { Parts } from './pages.ts';
import { periods, statisticsPage, type Period } from './statistics-page.ts';

const dayMs = 24 * 3_600_000;

/** The figures of the groups that the reader moderates, as a page and as a file. */
export function figureRoutes(app: Hono<Desk>, { deps: { readings }, rights }: Parts): void {
  async function asked(c: Context<Desk>) {
    const view = c.get('view');
    const groups = view.groups ?? (await rights.groupsOf(view.me));
    const days: Period = periods.find((p) => String(p) === c.req.query('days')) ?? 90;
    const group = groupIn(c.req.query('group'), groups);
    const inside = group ? [group] : view.groups;
    const filter: CaseFilter = { ...(inside && { groups: inside }), openedSince: later(view.now, -days * dayMs) };
    return { view, groups, days, group, rows: await readings.rows(filter) };
  }

  app.get('/statistics', async (c) => {
    const { view, groups, days, group, rows } = await asked(c);
    return c.html(await statisticsPage(view, rows, { groups, days, ...(group && { group }) }));
  });
  app.get('/statistics.csv', async (c) => {
    const { rows } = await asked(c);
    return c.body(csvOf(rows), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="confrere-cases.csv"' });
  });
}
