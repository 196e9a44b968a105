/** A moderator's browser at the desk of the process. */
export interface Browser {
  get(path: string): Promise<Answer>;
  act(action: string): Promise<Answer>;
  /** To the page of the practice group, as its script posts. */
  practice(path: string, content: Readonly<Record<string, unknown>>): Promise<Answer>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export async function openBrowser(link: string): Promise<Browser> {
  const { origin } = new URL(link);
  const entered = await fetch(link, { redirect: 'manual' });
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(origin + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, accept: 'text/html', 'accept-language': 'fr', origin, ...init.headers },
    });
    return { status: response.status, text: await response.text() };
  };
  const csrf = /name="csrf" value="([^"]+)"/.exec((await send('/problems')).text)?.[1] ?? '';
  const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    send(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  return {
    get: (path) => send(path),
    post,
    act: (action) => post('/act', { action }),
    practice: (path, content) =>
      send(`/practice${path}`, { method: 'POST', body: JSON.stringify(content), headers: { 'content-type': 'application/json', 'x-csrf-token': csrf } }),
  };
}
