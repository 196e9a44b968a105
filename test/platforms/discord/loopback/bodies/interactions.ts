import { z } from 'zod';
import { modalComponents } from './components.ts';
import { webhookMessage } from './messages.ts';
import { integer, text } from './parts.ts';

const anything = z.unknown().optional();

/** An answer to an interaction, by its type (interactions, "Interaction Callback Type"). */
export const callback = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(1), data: anything }),
  z.strictObject({ type: z.literal(4), data: webhookMessage }),
  z.strictObject({ type: z.literal(5), data: z.object({ flags: integer(0).nullish() }).nullish() }),
  z.strictObject({ type: z.literal(6), data: anything }),
  z.strictObject({ type: z.literal(7), data: webhookMessage.nullish() }),
  z.strictObject({
    type: z.literal(8),
    data: z.strictObject({
      choices: z
        .array(z.strictObject({ name: text(100, 1), name_localizations: z.unknown().optional(), value: z.union([text(100), z.number()]) }))
        .max(25)
        .optional(),
    }),
  }),
  z.strictObject({ type: z.literal(9), data: z.strictObject({ custom_id: text(100, 1), title: text(45, 1), components: modalComponents }) }),
]);
export type Callback = z.infer<typeof callback>;
export const callbackQuery = z.strictObject({ with_response: z.enum(['true', 'false']).optional() });
