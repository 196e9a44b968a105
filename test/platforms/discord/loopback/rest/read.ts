import type { IncomingMessage } from 'node:http';
import type { Upload } from '../compose.ts';
import { invalid, refuse } from '../refusal.ts';

export interface Given {
  readonly body: unknown;
  readonly files: readonly Upload[];
}

const largest = 30 * 1024 * 1024;

/** The body of a request: JSON, or a form with `payload_json` and `files[n]` (reference, "Uploading Files"). */
export async function read(request: IncomingMessage): Promise<Given> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // A request streams buffers unless an encoding was set.
    size += (chunk as Buffer).length;
    if (size > largest) throw refuse('FileUploadedExceedsMaximumSize');
    chunks.push(chunk as Buffer);
  }
  const raw = Buffer.concat(chunks);
  if (raw.length === 0) return { body: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return { body: parse(raw.toString()), files: [] };
  if (type.startsWith('multipart/form-data')) return form(raw, type);
  throw invalid([], 'CONTENT_TYPE_INVALID', "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.");
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refuse('RequestBodyContainsInvalidJSON');
  }
}

async function form(raw: Buffer, type: string): Promise<Given> {
  const fields = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData().catch(() => {
    throw invalid([], 'CONTENT_TYPE_INVALID', 'The form could not be read.');
  });
  const files: Upload[] = [];
  const loose: Record<string, string> = {};
  let body: unknown;
  for (const [name, value] of fields) {
    if (typeof value === 'string') {
      if (name === 'payload_json') body = parse(value);
      else loose[name] = value;
      continue;
    }
    const index = /^files\[(\d+)\]$/.exec(name)?.[1] ?? String(files.length);
    files.push({ index, name: value.name, type: value.type || 'application/octet-stream', bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { body: body ?? loose, files };
}
