import type { Context } from 'hono';
import type { Answer } from '../../core/platform.ts';
import { type Member, memberOf } from './people.ts';
import { wordsFor } from './words.ts';

/** What a request of the page says, each field in its shape or empty. */
export interface Said extends Readonly<Record<'text' | 'replyTo' | 'id' | 'action' | 'lang', string>> {
  readonly me: Member | undefined;
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly speed: number;
  readonly accept: boolean;
}

const longest = 4_000;
const mostFiles = 10;

export async function readSaid(c: Context): Promise<Said> {
  const body: unknown = await c.req.json().catch(() => ({}));
  const row: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const word = (key: string, most: number): string => (typeof row[key] === 'string' ? row[key].trim().slice(0, most) : '');
  const speed = Number(row['speed']);
  return {
    me: memberOf(row['me']),
    text: word('text', longest),
    files: word('file', 1000)
      .split(';')
      .map((name) => name.trim().slice(0, 200))
      .filter(Boolean)
      .slice(0, mostFiles),
    replyTo: word('replyTo', 40),
    id: word('id', 40),
    action: word('action', 64),
    lang: wordsFor(word('lang', 2), undefined).tag,
    values: valuesOf(row['values']),
    speed: Number.isFinite(speed) && speed > 0 ? speed : 1,
    accept: row['accept'] === true,
  };
}

/** A field left empty is absent. */
const valuesOf = (values: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typeof values === 'object' && values !== null ? values : {}).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' && /^[a-zA-Z0-9_]{1,40}$/.test(key) ? [[key, value.slice(0, longest)]] : [],
    ),
  );

/** An answer as the page takes it: rows of buttons in one list, bytes as base64. */
export function answerJson({ file, buttons = [], rows = [], ...answer }: Answer): object {
  const all = [...(buttons.length ? [buttons] : []), ...rows];
  return { ...answer, ...(all.length && { rows: all }), ...(file && { file: { ...file, bytes: Buffer.from(file.bytes).toString('base64') } }) };
}
