import type { Context, Hono } from 'hono';
import { dryRun } from '../../core/dry-run.ts';
import type { GroupRef } from '../../core/message.ts';
import type { Desk } from './doors.ts';
import { groupIn, groupKey } from './filters.ts';
import { notePage } from './layout.ts';
import type { Parts } from './pages.ts';
import { settingsPage } from './settings-page.ts';

/** A group's settings: tried on what was found before, then written, by who administers the group at that moment. */
export function settingsRoutes(app: Hono<Desk>, { deps: { core, settings }, rights }: Parts): void {
  const administered = async (c: Context<Desk>): Promise<readonly GroupRef[]> => {
    const view = c.get('view');
    const groups = view.groups ?? (await rights.groupsOf(view.me));
    const yes = await Promise.all(groups.map((g) => rights.administers(view.me, g)));
    return groups.filter((_g, i) => yes[i]);
  };
  const page = async (c: Context<Desk>, group: GroupRef, more: Omit<Parameters<typeof settingsPage>[1], 'group' | 'groups' | 'sections'> = {}) =>
    settingsPage(c.get('view'), { group, groups: await administered(c), sections: await settings.read(group), ...more });

  app.get('/settings', async (c) => {
    const view = c.get('view');
    const words = view.phrases.desk.figures.settings;
    const groups = await administered(c);
    const group = groupIn(c.req.query('group'), groups) ?? groups[0];
    if (!group) return c.html(notePage(view, words.title, words.none));
    return c.html(await page(c, group, c.req.query('saved') === '1' ? { said: words.saved } : {}));
  });

  app.post('/settings', async (c) => {
    const view = c.get('view');
    const { figures } = view.phrases.desk;
    const { group: named, do: deed, csrf: _csrf, ...values } = c.get('form');
    // The group is asked for again here: the list on the page may be old.
    const known = view.groups ?? (await rights.groupsOf(view.me));
    const group = groupIn(named, known);
    if (!group || !(await rights.administers(view.me, group))) return c.html(notePage(view, figures.settings.title, figures.settings.notAdmin), 403);
    const wish = deed === 'save' ? await settings.choose(group, view.me, values, view.phrases) : await settings.check(group, values, view.phrases);
    if (!wish.ok) return c.html(await page(c, group, { typed: values, refused: wish.refused }), 400);
    if (deed === 'save')
      return wish.changed.length
        ? c.redirect(`/settings?${new URLSearchParams({ group: groupKey(group), saved: '1' })}`, 303)
        : c.html(await page(c, group, { said: figures.settings.unchanged }));
    return c.html(await page(c, group, { typed: values, tried: await dryRun(core, group, wish.chosen) }));
  });
}
