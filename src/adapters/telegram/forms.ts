import { randomBytes } from 'node:crypto';
import type { Field, Form } from '../../core/command.ts';
import type { Answer } from '../../core/platform.ts';
import type { Answering, Asker } from './answers.ts';
import { inPrivate } from './answers.ts';
import { keyboard } from './texts.ts';

/** Forms filled in as a conversation in the private chat, question by question. In memory, for a quarter of an hour. */
export interface Forms {
  /** Asks the first question; false when the person cannot be reached in private. `done` takes the values by field. */
  begin(asker: Asker, form: Form, done: (values: Readonly<Record<string, string>>) => Promise<void>): Promise<boolean>;
  /** What a person wrote in the private chat; false when no question is open. */
  said(user: number, text: string): Promise<boolean>;
  /** A button of a question; false when the question is no longer open. */
  pressed(user: number, data: string): Promise<boolean>;
  cancel(user: number): boolean;
}

interface Open {
  readonly token: string;
  readonly asker: Asker;
  readonly form: Form;
  readonly at: number;
  readonly values: Readonly<Record<string, string>>;
  readonly done: (values: Readonly<Record<string, string>>) => Promise<void>;
  readonly until: number;
}

const openMs = 15 * 60_000;
const most = 500;
const rowOf = 2;

export function createForms(s: Answering, now: () => number = Date.now): Forms {
  const open = new Map<number, Open>();

  function current(user: number): Open | undefined {
    const one = open.get(user);
    if (one && one.until > now()) return one;
    open.delete(user);
    return undefined;
  }

  function keep(one: Open): void {
    open.delete(one.asker.user);
    open.set(one.asker.user, one);
    if (open.size > most) open.delete(open.keys().next().value as number);
  }

  async function ask({ token, asker, form, at }: Open, before?: string): Promise<boolean> {
    const field = form.fields[at];
    if (!field) return true;
    const { form: words } = s.words(asker.language);
    const text = [before, headingOf(form, at), field.label, field.hint, field.value && `« ${field.value} »`, field.required ? undefined : words.optional]
      .filter(Boolean)
      .join('\n');
    const choices = (field.choices ?? []).map((c, i) => ({ label: c.label, action: `f:${token}:${i}` }));
    const end = [...(field.required ? [] : [{ label: words.skip, action: `f:${token}:s` }]), { label: words.cancel, action: `f:${token}:c` }];
    return inPrivate(s, asker.user, text, keyboard([...pairs(choices), end]), {} as Answer);
  }

  async function go(one: Open, field: Field, value: string | undefined): Promise<void> {
    const values = value === undefined ? one.values : { ...one.values, [field.id]: value };
    const next = { ...one, values, at: one.at + 1, until: now() + openMs };
    if (next.at < one.form.fields.length) {
      keep(next);
      await ask(next);
    } else {
      open.delete(one.asker.user);
      await one.done(values);
    }
  }

  return {
    async begin(asker, form, done) {
      const one: Open = { token: randomBytes(4).toString('hex'), asker, form, at: 0, values: {}, done, until: now() + openMs };
      if (!(await ask(one))) return false;
      keep(one);
      return true;
    },
    async said(user, text) {
      const one = current(user);
      const field = one?.form.fields[one.at];
      if (!one || !field) return false;
      const words = s.words(one.asker.language).form;
      const chosen = field.choices?.find((c) => c.label.toLowerCase() === text.trim().toLowerCase());
      if (field.kind === 'choice' && !chosen) await ask(one, words.choose);
      else if (field.maxLength !== undefined && text.length > field.maxLength) await ask(one, words.tooLong(field.maxLength));
      else await go(one, field, chosen?.value ?? text);
      return true;
    },
    async pressed(user, data) {
      const one = current(user);
      const field = one?.form.fields[one.at];
      const [, token, what = ''] = data.split(':');
      if (!one || !field || token !== one.token) return false;
      const chosen = field.choices?.[Number(what)];
      if (what === 'c') open.delete(user);
      else if (what === 's' && !field.required) await go(one, field, field.value);
      else if (chosen) await go(one, field, chosen.value);
      return true;
    },
    cancel: (user) => current(user) !== undefined && open.delete(user),
  };
}

const headingOf = (form: Form, at: number): string => (form.fields.length > 1 ? `${form.title} (${at + 1}/${form.fields.length})` : form.title);

export const pairs = <T>(all: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / rowOf) }, (_, i) => all.slice(i * rowOf, (i + 1) * rowOf));
