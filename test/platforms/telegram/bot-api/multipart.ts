import type { Upload } from './api-types.ts';

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

/** multipart/form-data (RFC 7578), read as leniently as grammY and undici write it: header names in any case, file names with or without quotes. */
export function readMultipart(body: Buffer, contentType: string): Form | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2]?.trim();
  if (!mark) return undefined;
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();
  for (const part of between(body, Buffer.from(`--${mark}`))) {
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd < 0) continue;
    const head = part.subarray(0, headEnd).toString();
    const bytes = part.subarray(headEnd + 4);
    const name = attribute(head, 'name');
    if (name === undefined) continue;
    const fileName = attribute(head, 'filename');
    if (fileName === undefined) fields[name] = bytes.toString();
    else
      uploads.set(name, { name: fileName, mime: /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? 'application/octet-stream', bytes: Buffer.from(bytes) });
  }
  return { fields, uploads };
}

const attribute = (head: string, key: string): string | undefined => {
  const match = new RegExp(`[;\\s]${key}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head);
  return match ? (match[1] ?? match[2]) : undefined;
};

function between(body: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = body.indexOf(mark);
  while (from >= 0) {
    const start = from + mark.length + 2;
    const next = body.indexOf(mark, start);
    // The line break before a boundary belongs to the boundary.
    if (next >= 0) parts.push(body.subarray(start, next - 2));
    from = next;
  }
  return parts;
}
