import type { Upload } from './api-types.ts';
import { badRequest } from './refusal.ts';

/** What a parameter may hold, told as data. */
export type Shape =
  | { readonly kind: 'integer' | 'number' | 'string' | 'boolean' | 'chat' | 'file' | 'anything' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'object'; readonly fields: Fields };

/** `missing` is what the server answers when the parameter is absent or empty; without it the parameter may be left out. */
export type Field = Shape & { readonly missing?: string };

export type Fields = { readonly [name: string]: Field };

export const integer = { kind: 'integer' } as const;
export const number = { kind: 'number' } as const;
export const string = { kind: 'string' } as const;
export const boolean = { kind: 'boolean' } as const;
export const chat = { kind: 'chat' } as const;
export const file = { kind: 'file' } as const;
export const anything = { kind: 'anything' } as const;
export const choice = (...of: string[]): Shape => ({ kind: 'choice', of });
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const object = (fields: Fields): Shape => ({ kind: 'object', fields });
export const needed = (shape: Shape, missing: string): Field => ({ ...shape, missing });

export interface Reading {
  readonly uploads: ReadonlyMap<string, Upload>;
  /** The real server ignores what it does not know; a test wants to hear of it. */
  readonly strict: boolean;
}

type Loose = { readonly [name: string]: unknown };

export function readFields(fields: Fields, given: Loose, how: Reading, path = ''): Loose {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined && how.strict) throw badRequest(`unknown parameter ${path}${unknown} [strict]`);
  const read = Object.entries(fields).flatMap(([name, field]) => {
    const value = given[name];
    if (value === undefined || value === null || (value === '' && field.missing)) {
      if (field.missing) throw badRequest(field.missing);
      return [];
    }
    return [[name, readValue(field, value, how, `${path}${name}`)]];
  });
  return Object.fromEntries(read);
}

function readValue(shape: Shape, value: unknown, how: Reading, path: string): unknown {
  const wrong = (): Error => badRequest(`parameter ${path} must be ${shape.kind === 'choice' ? shape.of.join('|') : shape.kind} [strict]`);
  switch (shape.kind) {
    case 'anything':
      return typeof value === 'string' ? (parsed(value) ?? value) : value;
    case 'string':
      if (typeof value !== 'string' && typeof value !== 'number') throw wrong();
      return String(value);
    case 'choice':
      if (typeof value !== 'string' || !shape.of.includes(value)) throw wrong();
      return value;
    case 'boolean':
      // Forms carry words; the server takes "true", "yes" and "1".
      if (typeof value === 'boolean') return value;
      if (typeof value === 'string' && /^(true|false|yes|no|1|0)$/i.test(value)) return /^(true|yes|1)$/i.test(value);
      throw wrong();
    case 'integer':
    case 'number': {
      const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof read !== 'number' || !Number.isFinite(read) || (shape.kind === 'integer' && !Number.isInteger(read))) throw wrong();
      return read;
    }
    case 'chat':
      if (typeof value !== 'number' && typeof value !== 'string') throw wrong();
      return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    case 'file':
      return readFile(value, how) ?? fail(wrong());
    case 'list': {
      const items = parsed(value);
      if (!Array.isArray(items)) throw wrong();
      return items.map((item, at) => readValue(shape.of, item, how, `${path}[${at}]`));
    }
    case 'object': {
      const fields = parsed(value);
      if (!isLoose(fields)) throw wrong();
      return readFields(shape.fields, fields, how, `${path}.`);
    }
  }
}

/** A file is a part of the form, `attach://name` of such a part, or the string of a file_id or address ("Sending files"). */
function readFile(value: unknown, how: Reading): unknown {
  if (typeof value !== 'string') return value;
  return value.startsWith('attach://') ? how.uploads.get(value.slice('attach://'.length)) : value;
}

/** Structures come as JSON text in forms and query strings ("Making requests": JSON-serialized). */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return typeof value === 'string' ? undefined : value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

function fail(error: Error): never {
  throw error;
}
