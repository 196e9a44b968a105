import { z } from 'zod';
import { integer, snowflake, text } from './parts.ts';

/** Components of messages and modals (components reference). `id` may stand on any of them. */
const id = { id: integer(0).optional() };
const customId = text(100, 1);
const emoji = z.strictObject({ id: snowflake.nullish(), name: z.string().nullish(), animated: z.boolean().optional() });
const spoiler = { spoiler: z.boolean().optional() };
const mediaItem = z.strictObject({
  url: z.string().regex(/^(https?|attachment):\/\//),
  ...Object.fromEntries(
    ['proxy_url', 'height', 'width', 'content_type', 'attachment_id', 'loading_state', 'flags', 'placeholder', 'placeholder_version'].map((key) => [
      key,
      z.unknown().optional(),
    ]),
  ),
});
const rule = (code: string, message: string) => ({ message, params: { code } });

const button = z
  .strictObject({
    type: z.literal(2),
    ...id,
    style: integer(1, 6),
    label: text(80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    sku_id: snowflake.optional(),
    url: text(512)
      .regex(/^(https?|discord):\/\//)
      .optional(),
    disabled: z.boolean().optional(),
  })
  .refine(
    (one) =>
      one.style === 5
        ? one.url !== undefined && one.custom_id === undefined
        : one.style === 6
          ? one.sku_id !== undefined
          : one.custom_id !== undefined && one.url === undefined,
    rule('BUTTON_COMPONENT_INVALID', 'A link button has a url and no custom_id; any other has a custom_id and no url'),
  )
  .refine(
    (one) => one.style === 6 || one.label !== undefined || one.emoji !== undefined,
    rule('BUTTON_COMPONENT_EMPTY', 'A button must have a label or an emoji'),
  );

const choosing = {
  ...id,
  custom_id: customId,
  placeholder: text(150).optional(),
  min_values: integer(0, 25).optional(),
  max_values: integer(1, 25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};
const option = z.strictObject({
  label: text(100, 1),
  value: text(100, 1),
  description: text(100).optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
});
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const options = z
  .array(option)
  .min(1)
  .max(25)
  .refine((given) => unique(given.map((one) => one.value)), rule('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'));
const defaults = z.array(z.strictObject({ id: snowflake, type: z.enum(['user', 'role', 'channel']) })).max(25);
const select = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(3), ...choosing, options }),
  z.strictObject({ type: z.literal(5), ...choosing, default_values: defaults.optional() }),
  z.strictObject({ type: z.literal(6), ...choosing, default_values: defaults.optional() }),
  z.strictObject({ type: z.literal(7), ...choosing, default_values: defaults.optional() }),
  z.strictObject({ type: z.literal(8), ...choosing, default_values: defaults.optional(), channel_types: z.array(integer(0)).optional() }),
]);
const textInput = z.strictObject({
  type: z.literal(4),
  ...id,
  custom_id: customId,
  style: integer(1, 2),
  label: text(45, 1).optional(),
  min_length: integer(0, 4000).optional(),
  max_length: integer(1, 4000).optional(),
  required: z.boolean().optional(),
  value: text(4000).optional(),
  placeholder: text(100).optional(),
});

const row = z
  .strictObject({
    type: z.literal(1),
    ...id,
    components: z
      .array(z.union([button, select]))
      .min(1)
      .max(5),
  })
  .refine(
    (one) => one.components.every((inner) => inner.type === 2) || one.components.length === 1,
    rule('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width'),
  );
const textDisplay = z.strictObject({ type: z.literal(10), ...id, content: text(4000, 1) });
const thumbnail = z.strictObject({ type: z.literal(11), ...id, media: mediaItem, description: text(1024).nullish(), ...spoiler });
const section = z.strictObject({ type: z.literal(9), ...id, components: z.array(textDisplay).min(1).max(3), accessory: z.union([button, thumbnail]) });
const gallery = z.strictObject({
  type: z.literal(12),
  ...id,
  items: z
    .array(z.strictObject({ media: mediaItem, description: text(1024).nullish(), ...spoiler }))
    .min(1)
    .max(10),
});
const file = z.strictObject({ type: z.literal(13), ...id, file: mediaItem, ...spoiler, name: z.string().optional(), size: z.number().optional() });
const separator = z.strictObject({ type: z.literal(14), ...id, divider: z.boolean().optional(), spacing: integer(1, 2).optional() });
const inContainer = z.union([row, textDisplay, section, gallery, file, separator]);
const container = z.strictObject({
  type: z.literal(17),
  ...id,
  components: z.array(inContainer).min(1),
  accent_color: integer(0, 0xffffff).nullish(),
  ...spoiler,
});

/** Of a message, with and without the flag IS_COMPONENTS_V2. */
export const legacyComponents = z
  .array(row)
  .max(5)
  .refine((rows) => unique(customIdsOf(rows)), rule('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'));
export const laidOutComponents = z
  .array(z.union([row, textDisplay, section, gallery, file, separator, container]))
  .min(1)
  .max(40)
  .refine((rows) => unique(customIdsOf(rows)), rule('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'))
  .refine((rows) => count(rows) <= 40, rule('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The maximum number of components is 40'))
  .refine((rows) => textsOf(rows) <= 4000, rule('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', 'Components displayable text size exceeds maximum size of 4000'));

/** Of a modal: labels with one input each, text, or the older rows of one text input. */
export const modalComponents = z
  .array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal(1), ...id, components: z.array(textInput.required({ label: true })).length(1) }),
      textDisplay,
      z.strictObject({
        type: z.literal(18),
        ...id,
        label: text(45, 1),
        description: text(100).optional(),
        component: z.union([
          textInput,
          select,
          z.strictObject({
            type: z.literal(19),
            ...id,
            custom_id: customId,
            min_values: integer(0, 10).optional(),
            max_values: integer(1, 10).optional(),
            required: z.boolean().optional(),
          }),
          z.strictObject({ type: z.literal(21), ...id, custom_id: customId, options: z.array(option).min(2).max(10), required: z.boolean().optional() }),
          z.strictObject({
            type: z.literal(22),
            ...id,
            custom_id: customId,
            options: z.array(option).min(1).max(10),
            min_values: integer(0, 10).optional(),
            max_values: integer(1, 10).optional(),
            required: z.boolean().optional(),
          }),
          z.strictObject({ type: z.literal(23), ...id, custom_id: customId, default: z.boolean().optional() }),
        ]),
      }),
    ]),
  )
  .min(1)
  .max(5)
  .refine((rows) => unique(customIdsOf(rows)), rule('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'));

/** Every component inside, the given ones included. */
export function flat(components: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  return components.flatMap((one) => {
    const component = one as Readonly<Record<string, unknown>>;
    const inner = [component['components'], component['accessory'], component['component']].flat().filter((part) => part !== undefined);
    return [component, ...flat(inner)];
  });
}

const customIdsOf = (components: readonly unknown[]): string[] =>
  flat(components).flatMap((one) => (typeof one['custom_id'] === 'string' ? [one['custom_id']] : []));
const count = (components: readonly unknown[]): number => flat(components).length;
const textsOf = (components: readonly unknown[]): number =>
  flat(components).reduce((sum, one) => sum + (one['type'] === 10 ? String(one['content']).length : 0), 0);
