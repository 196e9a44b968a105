import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import { integer, permissions, text } from './parts.ts';

/** Application commands (interactions, "Application Commands"): names, localisations, options and their order. */
const nameOfChatInput = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase(), { message: 'Command name is invalid', params: { code: 'APPLICATION_COMMAND_INVALID_NAME' } });
const localised = (value: z.ZodType<string>) => z.partialRecord(z.enum(Object.values(Locale) as [string, ...string[]]), value.nullable()).nullish();
const described = { description: text(100, 1), description_localizations: localised(text(100, 1)) };
const choice = z.strictObject({ name: text(100, 1), name_localizations: localised(text(100, 1)), value: z.union([text(100), z.number()]) });

interface Option {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean | undefined;
  readonly options?: readonly Option[] | undefined;
}
const option: z.ZodType<Option> = z.lazy(() =>
  z
    .strictObject({
      type: integer(1, 11),
      name: nameOfChatInput,
      name_localizations: localised(nameOfChatInput),
      ...described,
      required: z.boolean().optional(),
      choices: z.array(choice).max(25).optional(),
      options: optionList.optional(),
      channel_types: z.array(integer(0)).optional(),
      min_value: z.number().optional(),
      max_value: z.number().optional(),
      min_length: integer(0, 6000).optional(),
      max_length: integer(1, 6000).optional(),
      autocomplete: z.boolean().optional(),
    })
    .refine((one) => !(one.autocomplete && one.choices?.length), {
      message: 'Options with autocomplete cannot have choices',
      params: { code: 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES' },
    })
    .refine((one) => one.type > 2 || !one.required, {
      message: 'A subcommand cannot be required',
      params: { code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID' },
    }),
);
const optionList = z
  .array(option)
  .max(25)
  .refine(
    (list) => {
      const firstOptional = list.findIndex((one) => !one.required);
      return firstOptional < 0 || list.slice(firstOptional).every((one) => !one.required);
    },
    { message: 'Required options must be placed before non-required options', params: { code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' } },
  )
  .refine((list) => new Set(list.map((one) => one.name)).size === list.length, {
    message: 'Option names must be unique',
    params: { code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS' },
  })
  .refine((list) => list.every((one) => one.type > 2) || list.every((one) => one.type <= 2), {
    message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
    params: { code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID' },
  });

const common = {
  id: z.string().optional(),
  default_member_permissions: permissions.nullish(),
  dm_permission: z.boolean().nullish(),
  default_permission: z.boolean().nullish(),
  nsfw: z.boolean().optional(),
  contexts: z.array(integer(0, 2)).nullish(),
  integration_types: z.array(integer(0, 1)).nullish(),
  handler: integer(1, 2).optional(),
};
const chatInput = z.strictObject({
  ...common,
  type: z.literal(1).optional(),
  name: nameOfChatInput,
  name_localizations: localised(nameOfChatInput),
  ...described,
  options: optionList.optional(),
});
const contextMenu = z.strictObject({
  ...common,
  type: z.union([z.literal(2), z.literal(3)]),
  name: text(32, 1),
  name_localizations: localised(text(32, 1)),
  description: z.literal('').optional(),
  description_localizations: z.unknown().optional(),
});

export const command = z
  .union([chatInput, contextMenu])
  .refine((one) => sizeOf(one) <= 8000, { message: 'Command exceeds maximum size (8000)', params: { code: 'APPLICATION_COMMAND_TOO_LARGE' } });
export const commandEdit = z.union([chatInput.partial(), contextMenu.partial()]);
export const commandList = z.array(command).refine((list) => new Set(list.map((one) => `${one.type ?? 1} ${one.name}`)).size === list.length, {
  message: 'Application command names must be unique',
  params: { code: 'APPLICATION_COMMANDS_DUPLICATE_NAME' },
});
export type Command = z.infer<typeof command>;

/** Names, descriptions and values count together, each in its longest localisation. */
function sizeOf(part: object): number {
  const at = (key: string): number => {
    const value = (part as Record<string, unknown>)[key];
    const other = Object.values(((part as Record<string, unknown>)[`${key}_localizations`] as object | null | undefined) ?? {}).map(
      (one) => String(one).length,
    );
    return Math.max(typeof value === 'string' ? value.length : 0, ...other);
  };
  const inner = [...((part as { options?: object[] }).options ?? []), ...((part as { choices?: object[] }).choices ?? [])];
  return at('name') + at('description') + at('value') + inner.reduce((sum, one) => sum + sizeOf(one), 0);
}
