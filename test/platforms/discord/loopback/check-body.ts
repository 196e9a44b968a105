import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { z } from 'zod';
import { type FieldError, Refusal, treeOf } from './refusal.ts';

/** A schema that has every field of an API type and none besides. */
export type Fields<T> = { readonly [K in keyof Required<T>]: z.ZodType };

/** Checks what came against its schema, or refuses with 50035 and the tree of errors. Without `strict` fields that Discord does not have are dropped, as the real server does. */
export function checked<T>(schema: z.ZodType<T>, given: unknown, strict: boolean): T {
  let value = given;
  for (let pass = 0; pass < 20; pass += 1) {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const unknown = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: issue.path, key })) : []));
    const passed = unknown.filter(({ path, key }) => !strict || isLeftover(at(value, path), key));
    if (passed.length === 0)
      throw new Refusal(
        400,
        RESTJSONErrorCodes.InvalidFormBodyOrContentType,
        'Invalid Form Body',
        treeOf(result.error.issues.flatMap((issue) => errorsOf(issue))),
      );
    value = structuredClone(value);
    for (const { path, key } of passed) delete at(value, path)[key];
  }
  throw new Refusal(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'Invalid Form Body');
}

function at(value: unknown, path: readonly PropertyKey[]): Record<PropertyKey, unknown> {
  // The path came with an issue about an object that is there.
  return path.reduce((node, step) => (node as Record<PropertyKey, unknown>)[step], value) as Record<PropertyKey, unknown>;
}

/** A client's own spelling left beside Discord's, as `communicationDisabledUntil` beside `communication_disabled_until`: nothing is meant by it. */
const isLeftover = (object: Readonly<Record<PropertyKey, unknown>>, key: string): boolean =>
  /[A-Z]/.test(key) && key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) in object;

type Issue = z.core.$ZodIssue;

function errorsOf(issue: Issue, outer: readonly PropertyKey[] = []): FieldError[] {
  const path = [...outer, ...issue.path].map((step) => (typeof step === 'symbol' ? String(step) : step));
  const one = (code: string, message: string): FieldError[] => [{ path, code, message }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], code: 'LOOPBACK_UNKNOWN_FIELD', message: 'Discord has no such field here' }));
  if (issue.code === 'invalid_union') {
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    return nearest ? nearest.flatMap((inner) => errorsOf(inner, path)) : one('UNION_TYPE_CHOICES', 'Value of field does not match any choice.');
  }
  if (issue.code === 'invalid_type') {
    const missing = issue.input === undefined && /received undefined/.test(issue.message);
    return missing
      ? one('BASE_TYPE_REQUIRED', 'This field is required')
      : one(...(typeErrors[issue.expected] ?? (['BASE_TYPE_BAD_TYPE', `Value must be of type ${issue.expected}`] as const)));
  }
  if (issue.code === 'too_big')
    return issue.origin === 'number' || issue.origin === 'int'
      ? one('NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
      : one('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`);
  if (issue.code === 'too_small')
    return issue.origin === 'number' || issue.origin === 'int'
      ? one('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`)
      : one('BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`);
  if (issue.code === 'invalid_value') return one('BASE_TYPE_CHOICES', `Value must be one of {${issue.values.map(String).join(', ')}}.`);
  if (issue.code === 'invalid_format')
    return one(...(formatErrors[issue.format] ?? (['STRING_TYPE_REGEX', 'String value did not match validation regex.'] as const)));
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string') return one(issue.params['code'], issue.message);
  return one('BASE_TYPE_INVALID', issue.message);
}

const typeErrors: Readonly<Record<string, readonly [string, string]>> = {
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  record: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  string: ['STRING_TYPE_CONVERT', 'Could not interpret as string.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
};

const formatErrors: Readonly<Record<string, readonly [string, string]>> = {
  url: ['URL_TYPE_INVALID_URL', 'Not a well formed URL.'],
  datetime: ['DATE_TIME_TYPE_PARSE', 'Could not parse value. Should be ISO8601.'],
};
