import { type APILabelComponent, type APIModalInteractionResponseCallbackData, type APIComponentInLabel, ComponentType, TextInputStyle } from 'discord.js';
import type { Field, Form } from '../../core/command.ts';
import { cut } from './written.ts';

/** A form as a modal: at most five fields, choices as a menu. */
export const modalOf = (form: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: form.action,
  title: cut(form.title, 45),
  components: form.fields.slice(0, 5).map(labelled),
});

const labelled = (field: Field): APILabelComponent => ({
  type: ComponentType.Label,
  label: cut(field.label, 45),
  // A menu's hint stands above it; a text's stands in it.
  ...(field.kind === 'choice' && field.hint && { description: cut(field.hint, 100) }),
  component: inputOf(field),
});

function inputOf(field: Field): APIComponentInLabel {
  const { id: custom_id, required } = field;
  const choices = field.choices ?? [];
  if (field.kind === 'choice' && choices.length)
    return {
      type: ComponentType.StringSelect,
      custom_id,
      required,
      min_values: required ? 1 : 0,
      max_values: 1,
      options: choices.slice(0, 25).map((c) => ({ label: cut(c.label, 100), value: cut(c.value, 100), ...(c.value === field.value && { default: true }) })),
    };
  const most = Math.min(field.maxLength ?? 4000, 4000);
  return {
    type: ComponentType.TextInput,
    custom_id,
    style: field.kind === 'line' ? TextInputStyle.Short : TextInputStyle.Paragraph,
    required,
    max_length: most,
    ...(field.value && { value: field.value.slice(0, most) }),
    ...(field.hint && { placeholder: cut(field.hint, 100) }),
  };
}

/** What was filled in, by field; empty ones are absent. Labels and the older rows alike. */
export function valuesOf(components: readonly unknown[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    components.flatMap((given) => {
      const outer = (given ?? {}) as { readonly component?: unknown; readonly components?: readonly unknown[] };
      return [outer.component, ...(outer.components ?? [])].flatMap((one) => {
        const { custom_id, value, values } = (one ?? {}) as { readonly custom_id?: string; readonly value?: string; readonly values?: readonly string[] };
        const said = value ?? values?.[0];
        return custom_id && said ? [[custom_id, said] as const] : [];
      });
    }),
  );
}
