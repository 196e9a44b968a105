import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Commands } from './commands.ts';
import type { Crowd } from './crowd.ts';
import type { Evening } from './evening.ts';
import { page } from './page.ts';
import { memberOf, members } from './people.ts';
import { answerJson, type Said, readSaid } from './requests.ts';
import type { Room } from './room.ts';
import { script } from './script.ts';
import { isMember, silenced } from './standing.ts';
import { style } from './style.ts';
import type { Talk } from './talk.ts';
import { allFor, changeFor, peopleFor } from './view.ts';
import { wordsFor } from './words.ts';

interface Parts {
  readonly room: Room;
  readonly talk: Talk;
  readonly evening: Evening;
  readonly commands: Commands;
  readonly crowd: Crowd;
  readonly now: () => string;
}

const beatMs = 15_000;

/** The page of the group, for whoever stands before it to let people in. Paths are relative, so that it can be mounted anywhere. */
export function createWeb({ room, talk, evening, commands, crowd, now }: Parts): { fetch(request: Request): Promise<Response>; close(): void } {
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
  app.get('/file/:id', (c) => {
    const file = room.fileOf(c.req.param('id'));
    if (!file) return c.json({ ok: false }, 404);
    // Whatever it is, it is saved and never shown as a page of this site.
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });

  app.get('/live', (c) => {
    const me = memberOf(c.req.query('me'));
    if (!me) return c.json({ ok: false }, 400);
    const { tag } = wordsFor(c.req.query('lang'), c.req.header('accept-language'));
    return streamSSE(c, async (stream) => {
      const send = (event: string, content: object): void => void stream.writeSSE({ event, data: JSON.stringify(content) }).catch(() => undefined);
      const sendAll = (): void => send('all', { ...allFor(room, me), ...peopleFor(room, me, now()), evening: evening.state(), faces: commands.faces(tag) });
      let here = isMember(room, me.id);
      sendAll();
      const stops = [
        room.watch((change) => {
          const seen = changeFor(room, me, change, now());
          // Whoever comes in sees the group, and whoever leaves no longer does.
          if (change.what === 'people' && isMember(room, me.id) !== here) {
            here = !here;
            sendAll();
          } else if (seen) send(...seen);
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

  /** A post of a member: false, or nothing, is answered as a refusal. */
  const post = (path: string, act: (said: Said, me: string) => Promise<object | boolean | undefined>): void => {
    app.post(path, async (c) => {
      const said = await readSaid(c);
      if (!said.me) return c.json({ ok: false }, 400);
      const done = await act(said, said.me.id);
      return done ? c.json({ ok: true, ...(typeof done === 'object' && done) }) : c.json({ ok: false }, 409);
    });
  };

  app.post('/post', async (c) => {
    const { me, text, files, replyTo } = await readSaid(c);
    if (!me || (!text && !files.length)) return c.json({ ok: false }, 400);
    const posted = await talk.post(me.id, { text, files, ...(replyTo && { replyTo }) });
    return posted ? c.json({ ok: true, id: posted.id, sent: !posted.pending }) : c.json({ ok: false, ...silenced(room, me.id, now()) }, 403);
  });
  post('/edit', async ({ id, text }, me) => (text ? (await talk.edit(me, id, text)) !== undefined : false));
  post('/delete', async ({ id }, me) => (await talk.remove(me, id)) !== undefined);
  post('/react', ({ id, text }, me) => crowd.react(me, id, text));
  post('/ask-in', (_said, me) => crowd.ask(me));
  post('/leave', (_said, me) => crowd.leave(me));
  post('/rename', ({ text }, me) => crowd.rename(me, text.slice(0, 60)));
  post('/admit', ({ id, accept }, me) => crowd.admit(me, id, accept));
  post('/suggest', async ({ text, lang }, me) => ({ choices: await commands.suggest(me, text, lang) }));

  const answered = (path: string, ask: (said: Said, me: string) => ReturnType<Commands['say']>): void => {
    app.post(path, async (c) => {
      const said = await readSaid(c);
      const answer = said.me && (await ask(said, said.me.id));
      return answer ? c.json({ ok: true, answer: answerJson(answer) }) : c.json({ ok: false }, said.me ? 503 : 400);
    });
  };
  answered('/ask', ({ text, id, lang }, me) => commands.say(me, text, lang, id || undefined));
  answered('/press', ({ action, lang }, me) => commands.press(me, action, lang));
  answered('/submit', ({ action, values, lang }, me) => commands.submit(me, action, values, lang));

  app.post('/evening', async (c) => {
    const { speed } = await readSaid(c);
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

const themeOf = (c: Context): 'light' | 'dark' | undefined => {
  const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(c.req.header('cookie') ?? '')?.[1];
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
};
