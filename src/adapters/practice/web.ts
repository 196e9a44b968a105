import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Answer, Press } from '../../core/platform.ts';
import type { Evening } from './evening.ts';
import { page } from './page.ts';
import { type Member, memberOf, members, personOf } from './people.ts';
import type { Room } from './room.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import type { Talk } from './talk.ts';
import { allFor, changeFor } from './view.ts';
import { wordsFor } from './words.ts';

interface Parts {
  readonly room: Room;
  readonly talk: Talk;
  readonly evening: Evening;
  /** Nothing while nobody receives. */
  readonly press: (press: Press) => Promise<Answer> | undefined;
}

const longest = 4_000;
const beatMs = 15_000;

/** The page of the group, for whoever stands before it to let people in. Paths are relative, so that it can be mounted anywhere. */
export function createWeb({ room, talk, evening, press }: Parts): { fetch(request: Request): Promise<Response>; close(): void } {
  const closers = new Set<() => void>();
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 64 * 1024 }));
  app.onError((_error, c) => c.json({ ok: false }, 503));
  app.notFound((c) => c.json({ ok: false }, 404));

  app.get('/', (c) => {
    const { tag, words } = wordsFor(c.req.query('lang'), c.req.header('accept-language'));
    return c.html(page({ tag, words, members, me: memberOf(c.req.query('me')) ?? members[0], csrf: c.req.header('x-csrf-token') ?? '', theme: themeOf(c) }));
  });
  app.get('/practice.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/practice.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }));

  app.get('/live', (c) => {
    const me = memberOf(c.req.query('me'));
    if (!me) return c.json({ ok: false }, 400);
    return streamSSE(c, async (stream) => {
      const send = (event: string, content: object): void => void stream.writeSSE({ event, data: JSON.stringify(content) }).catch(() => undefined);
      send('all', { ...allFor(me, room.held()), evening: evening.state() });
      const stops = [
        room.watch((change) => {
          const seen = changeFor(me, change);
          if (seen) send(...seen);
        }),
        evening.watch((state) => send('evening', state)),
      ];
      const beat = setInterval(() => send('beat', {}), beatMs);
      let end = (): void => undefined;
      await new Promise<void>((resolve) => {
        end = resolve;
        closers.add(end);
        stream.onAbort(end);
        if (stream.aborted) end();
      });
      closers.delete(end);
      clearInterval(beat);
      for (const stop of stops) stop();
    });
  });

  app.post('/post', async (c) => {
    const { me, text, file, replyTo } = await asked(c);
    if (!me || (!text && !file)) return c.json({ ok: false }, 400);
    const posted = await talk.post(me.id, { text, ...(file && { file }), ...(replyTo && { replyTo }) });
    return c.json({ ok: true, id: posted.id, sent: !posted.pending });
  });
  app.post('/edit', async (c) => {
    const { me, id, text } = await asked(c);
    const edited = me && text ? await talk.edit(me.id, id, text) : undefined;
    return c.json({ ok: edited !== undefined }, edited ? 200 : 409);
  });
  app.post('/delete', async (c) => {
    const { me, id } = await asked(c);
    const removed = me && (await talk.remove(me.id, id));
    return c.json({ ok: removed !== undefined }, removed ? 200 : 409);
  });
  app.post('/press', async (c) => {
    const { me, action } = await asked(c);
    const answer = me && (await press({ by: personOf(me.id), action }));
    return answer ? c.json({ ok: true, answer }) : c.json({ ok: false }, 503);
  });
  app.post('/evening', async (c) => {
    const { speed } = await asked(c);
    evening.start(speed);
    return c.json({ ok: true });
  });
  app.post('/evening/stop', (c) => {
    evening.stop();
    return c.json({ ok: true });
  });

  return {
    fetch: async (request) => app.fetch(request),
    close() {
      for (const close of closers) close();
      closers.clear();
    },
  };
}

interface Asked extends Readonly<Record<'text' | 'file' | 'replyTo' | 'id' | 'action', string>> {
  readonly me: Member | undefined;
  readonly speed: number;
}

/** What a request says, each field in its shape or empty. */
async function asked(c: Context): Promise<Asked> {
  const body: unknown = await c.req.json().catch(() => ({}));
  const row: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const word = (key: string, most: number): string => (typeof row[key] === 'string' ? row[key].trim().slice(0, most) : '');
  const speed = Number(row['speed']);
  return {
    me: memberOf(row['me']),
    text: word('text', longest),
    file: word('file', 200),
    replyTo: word('replyTo', 40),
    id: word('id', 40),
    action: word('action', 64),
    speed: Number.isFinite(speed) && speed > 0 ? speed : 1,
  };
}

const themeOf = (c: Context): 'light' | 'dark' | undefined => {
  const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(c.req.header('cookie') ?? '')?.[1];
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
};
