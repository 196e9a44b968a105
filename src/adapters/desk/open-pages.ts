import type { Hono } from 'hono';
import type { DeskDeps } from './deps.ts';
import type { Desk } from './doors.ts';
import { icon } from './icon.ts';
import { script } from './script.ts';
import { style } from './style.ts';

const healthMs = 2_000;

/** What is answered to anybody, at any name: whether the desk is well, and its looks. Nothing of cases is in it. */
export function openPages(app: Hono<Desk>, { journal, metrics }: Pick<DeskDeps, 'journal' | 'metrics'>): void {
  app.get('/health', async (c) => {
    const ok = await Promise.race([
      journal.follow(2 ** 31 - 2, 1).then(
        () => true,
        () => false,
      ),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), healthMs).unref()),
    ]);
    return c.json({ ok }, ok ? 200 : 503);
  });
  if (metrics) app.get('/metrics', async (c) => c.text(await metrics()));
  app.get('/assets/desk.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/assets/desk.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  // Browsers ask for the second by themselves, for the pages of platforms.
  for (const path of ['/assets/icon.svg', '/favicon.ico']) app.get(path, (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }));
}
