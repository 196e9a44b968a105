import { linked } from '../cdn.ts';
import type { Channel, World } from '../world.ts';
import { resolvedValues } from './resolved.ts';
import { type GivenFile, upload } from './upload.ts';

/** What is entered, by custom id: a text, a choice, several of them, or files. */
export type Entered = Readonly<Record<string, string | boolean | readonly (string | GivenFile)[]>>;

interface Input {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly required?: boolean;
  readonly value?: string;
  readonly min_length?: number;
  readonly max_length?: number;
}

/** The modal's components with what was entered, in the shape they were asked in, and what the values stand for. */
export function filled(
  world: World,
  channel: Channel,
  components: readonly object[],
  entered: Entered,
): { readonly components: object[]; readonly resolved: Record<string, unknown> } {
  let resolved: Record<string, unknown> = {};
  const several = (input: Input, given: readonly (string | GivenFile)[]): string[] => {
    const files = given.flatMap((one) => (typeof one === 'string' ? [] : [linked(world, upload(world, channel.id, one))]));
    if (files.length > 0)
      resolved = { ...resolved, attachments: { ...(resolved['attachments'] as object | undefined), ...Object.fromEntries(files.map((one) => [one.id, one])) } };
    const values = given.filter((one) => typeof one === 'string');
    for (const [kind, items] of Object.entries(resolvedValues(world, channel, input.type, values)))
      resolved = { ...resolved, [kind]: { ...(resolved[kind] as object | undefined), ...(items as object) } };
    return [...values, ...files.map((one) => one.id)];
  };
  const answered = (given: object): object => {
    const input = given as Input;
    const value = entered[input.custom_id ?? ''] ?? input.value ?? '';
    const head = { type: input.type, id: input.id ?? 1, custom_id: input.custom_id };
    if (input.required !== false && (value === '' || (Array.isArray(value) && value.length === 0)) && input.type !== 23)
      throw new Error(`The field ${input.custom_id} is required.`);
    if (input.type === 4) return { ...head, value: fitting(input, String(value)) };
    if (input.type === 21) return { ...head, value: value === '' ? null : String(value) };
    if (input.type === 23) return { ...head, value: value === true };
    return { ...head, values: several(input, typeof value === 'string' ? [value].filter((one) => one !== '') : Array.isArray(value) ? value : []) };
  };
  const done = components.map((one) => {
    const part = one as { readonly type: number; readonly id?: number; readonly components?: readonly object[]; readonly component?: object };
    const head = { type: part.type, id: part.id ?? 1 };
    if (part.component) return { ...head, component: answered(part.component) };
    return part.components ? { ...head, components: part.components.map(answered) } : head;
  });
  return { components: done, resolved };
}

function fitting({ custom_id, min_length = 0, max_length = 4000 }: Input, text: string): string {
  if (text.length > max_length || (text !== '' && text.length < min_length)) throw new Error(`The field ${custom_id} does not take a text of this length.`);
  return text;
}
