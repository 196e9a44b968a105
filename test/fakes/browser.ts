import type { PersonRef } from '../../src/core/message.ts';
import type { World } from './world.ts';

/** What a browser does about cookies and headers, for requests that never leave the process. */
export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** As a form of a page opened before would be sent; `headers` may forge any of it. */
  post(path: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** With a session, through a fresh link: the operator's, or a moderator's own. */
  enter(person?: PersonRef): Promise<Visitor>;
  csrf(): Promise<string>;
  cookies: Map<string, string>;
}

export const origin = 'http://127.0.0.1:8480';

export function visitor({ desk }: Pick<World, 'desk'>): Visitor {
  const cookies = new Map<string, string>();
  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({
      host: '127.0.0.1:8480',
      accept: 'text/html',
      'accept-language': 'fr',
      ...(cookies.size && { cookie: [...cookies].map(([k, v]) => `${k}=${v}`).join('; ') }),
    });
    for (const [name, value] of Object.entries(init.headers ?? {})) value === '' ? headers.delete(name) : headers.set(name, value);
    const response = await desk.fetch(new Request(origin + path, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }
  const self: Visitor = {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    async post(path, fields, headers = {}) {
      const csrf = fields['csrf'] ?? (await self.csrf());
      return send(path, {
        method: 'POST',
        body: new URLSearchParams({ ...fields, csrf }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
      });
    },
    async enter(person) {
      const url = new URL(desk.link(person));
      if (person) await self.post('/enter', { key: url.searchParams.get('key') ?? '', csrf: '' });
      else await self.get(url.pathname + url.search);
      return self;
    },
    async csrf() {
      return /name="csrf" value="([^"]+)"/.exec(await (await self.get('/problems')).text())?.[1] ?? '';
    },
  };
  return self;
}
