import type { Context, Hono } from 'hono';
import { type CommandFace, readCommandAction } from '../../core/command.ts';
import type { GroupRef, PlaceRef } from '../../core/message.ts';
import type { Answer } from '../../core/platform.ts';
import { answered } from './answer.ts';
import type { Desk } from './doors.ts';
import { groupIn, groupKey } from './filters.ts';
import { guidePage, guidesPage } from './guide-page.ts';
import { type Guide, guideOf, guides } from './guides.ts';
import { notePage } from './layout.ts';
import type { Parts } from './pages.ts';

/** The commands as pages: asked in the reader's own name, in a group they are a member of at that moment. */
export function guideRoutes(app: Hono<Desk>, { deps: { commands }, rights }: Parts): void {
  /** Everything about one request, or the page that says why not. */
  async function opened(c: Context<Desk>, named: string | undefined) {
    const view = c.get('view');
    const groups = await rights.homesOf(view.me);
    const group = groupIn(named, groups) ?? groups[0];
    return group && { view, groups, group };
  }
  const nowhere = (c: Context<Desk>): Response | Promise<Response> => {
    const { guide } = c.get('view').phrases.desk;
    return c.html(notePage(c.get('view'), guide.title, guide.none), 403);
  };

  app.get('/guide', async (c) => {
    const here = await opened(c, c.req.query('group'));
    if (!here) return nowhere(c);
    const moderates = here.view.operator || (await rights.moderates(here.view.me, here.group));
    const may = (g: Guide): boolean => moderates || commands.faces().find((f) => f.name === g.name)?.audience === 'anyone';
    return c.html(await guidesPage(here.view, here, guides.filter(may)));
  });

  async function page(c: Context<Desk>, guide: Guide, group: GroupRef, answer: Answer, typed = ''): Promise<Response> {
    const view = c.get('view');
    const face = commands.faces().find((f) => f.name === guide.name);
    if (!face) return c.notFound();
    const shown = answered(view, answer, `/guide/${guide.name}`, { group: groupKey(group) });
    return c.html(await guidePage(view, { guide, face, group, answer: shown, typed, choices: await choicesOf(c, guide, face, group) }));
  }

  async function choicesOf(c: Context<Desk>, { name, asks }: Guide, face: CommandFace, group: GroupRef) {
    const { me, tag } = c.get('view');
    const option = face.options.find((o) => o.name === asks);
    if (option?.choices) return option.choices.map((value) => ({ value, label: face.words[tag]?.choices?.[value] ?? value }));
    if (!option?.suggests) return [];
    return commands.suggested({ command: name, by: me, in: placeOf(group), language: tag, options: {} }, option.name, '');
  }

  app.get('/guide/:name', async (c) => {
    const guide = guideOf(c.req.param('name'));
    const here = await opened(c, c.req.query('group'));
    if (!guide) return c.notFound();
    if (!here) return nowhere(c);
    const { me, tag } = here.view;
    return page(c, guide, here.group, await commands.asked({ command: guide.name, by: me, in: placeOf(here.group), language: tag, options: {} }));
  });

  app.post('/guide/:name', async (c) => {
    const guide = guideOf(c.req.param('name'));
    const { group: named, press, form, asked = '', ...rest } = c.get('form');
    if (!guide) return c.notFound();
    const here = await opened(c, named);
    if (!here || groupKey(here.group) !== named) return nowhere(c);
    const from = { by: here.view.me, in: placeOf(here.group), language: here.view.tag };
    const action = press ?? form;
    // A page asks for its own command alone.
    if (action !== undefined && readCommandAction(action)?.name !== guide.name) return c.notFound();
    if (press !== undefined) return page(c, guide, here.group, await commands.pressed({ ...from, action: press }));
    if (form !== undefined) return page(c, guide, here.group, await commands.submitted({ ...from, action: form, values: valuesOf(rest) }));
    const options = asked.trim() && guide.asks !== undefined ? { [guide.asks]: asked.trim().slice(0, longestAsked) } : {};
    return page(c, guide, here.group, await commands.asked({ ...from, command: guide.name, options }), asked);
  });
}

const longestAsked = 1000;

/** The whole group, whichever its channel: its platform knows where what is posted goes. */
const placeOf = (group: GroupRef): PlaceRef => ({ ...group, channel: group.group });

/** Fields by id; one left empty is absent. */
const valuesOf = (form: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (name.startsWith('f.') && value !== '' ? [[name.slice(2), value]] : [])));
