import type { IncomingMessage } from 'node:http';
import type { Upload } from './api-types.ts';
import { readMultipart } from './multipart.ts';
import { badRequest, Refusal } from './refusal.ts';

export interface Given {
  readonly params: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

const MAX_BODY = 50 * 1024 * 1024;

/** The four ways to pass parameters ("Making requests"): query string, urlencoded, JSON, multipart. */
export async function readRequest(request: IncomingMessage, query: URLSearchParams): Promise<Given> {
  const body = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  const inQuery = Object.fromEntries(query);
  if (body.length === 0) return { params: inQuery, uploads: new Map() };
  if (/^application\/json\b/i.test(type)) return { params: { ...inQuery, ...jsonIn(body) }, uploads: new Map() };
  if (/^multipart\/form-data\b/i.test(type)) {
    const form = readMultipart(body, type);
    if (!form) throw badRequest("can't parse multipart form data");
    const files = Object.fromEntries([...form.uploads].filter(([name]) => !isAttached(form.fields, name)));
    return { params: { ...inQuery, ...form.fields, ...files }, uploads: form.uploads };
  }
  return { params: { ...inQuery, ...Object.fromEntries(new URLSearchParams(body.toString())) }, uploads: new Map() };
}

/** A part that a field points to with attach:// is not a parameter of its own. */
const isAttached = (fields: Readonly<Record<string, string>>, name: string): boolean =>
  Object.values(fields).some((value) => value.includes(`attach://${name}`));

function jsonIn(body: Buffer): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body.toString());
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    // Falls through to the same refusal as any other body that is no object.
  }
  throw badRequest("can't parse request JSON object");
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY) throw new Refusal(413, 'Request Entity Too Large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
