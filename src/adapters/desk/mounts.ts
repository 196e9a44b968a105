import type { Context } from 'hono';

/** Hands a request to the page of a platform, as if it stood at the root, with the token that its posts must bring back. */
export async function mounted(c: Context, path: string, csrf: string, page: (request: Request) => Promise<Response>): Promise<Response> {
  const url = new URL(c.req.url);
  url.pathname = url.pathname.slice(path.length) || '/';
  const headers = new Headers(c.req.raw.headers);
  // The page needs no session: it must not be able to leak one.
  headers.set(
    'cookie',
    (headers.get('cookie') ?? '')
      .split(';')
      .filter((part) => !part.trim().startsWith('confrere_'))
      .join(';'),
  );
  headers.set('x-csrf-token', csrf);
  const body = c.req.method === 'GET' || c.req.method === 'HEAD' ? undefined : await c.req.arrayBuffer();
  const answer = await page(new Request(url, { method: c.req.method, headers, ...(body !== undefined && { body }) }));
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}
