import { type APIInteraction, InteractionResponseType as R, MessageFlags, type RawFile, Routes } from 'discord.js';
import { randomBytes } from 'node:crypto';
import type { Form } from '../../core/command.ts';
import type { Answer, Button } from '../../core/platform.ts';
import type { Fading } from './fading.ts';
import { modalOf } from './forms.ts';
import type { Rest } from './rest.ts';
import { fileOf } from './sending.ts';
import { pieces, rowsOf, silent } from './written.ts';

/** How an interaction is answered: within three seconds, seen by one person alone. */
export interface Answering {
  answer(interaction: APIInteraction, work: Promise<Answer>): Promise<void>;
  /** The form that a button of ours opens, while it is remembered. */
  formOf(action: string): Form | undefined;
  modal(interaction: APIInteraction, form: Form): Promise<void>;
}

/** Discord takes the first answer within three seconds; half of it is left for the way. */
const deferAfterMs = 1_500;
/** A token lives fifteen minutes. */
const tokenMs = 14 * 60_000;
const secretMs = 2 * 60_000;
/** Beyond so many messages an answer is handed out as a file. */
const mostPieces = 4;
const mostForms = 200;
const formMark = 'form:';

export function createAnswering(rest: Rest, fading: Fading, application: () => string): Answering {
  const forms = new Map<string, { readonly form: Form; readonly until: number }>();

  const callback = (i: APIInteraction, body: unknown, files?: readonly RawFile[]): Promise<void> =>
    rest.post(Routes.interactionCallback(i.id, i.token), { open: true, body, ...(files && { files }) });
  const modal = (i: APIInteraction, form: Form): Promise<void> => callback(i, { type: R.Modal, data: modalOf(form) });

  /** A modal can only be a first answer: later, a button opens it. */
  function opener(form: Form): readonly Button[] {
    const id = `${formMark}${randomBytes(9).toString('base64url')}`;
    forms.set(id, { form, until: Date.now() + tokenMs });
    for (const [old, { until }] of forms) if (until < Date.now() || forms.size > mostForms) forms.delete(old);
    return [{ label: form.title, action: id, tone: 'main' }];
  }

  async function show(i: APIInteraction, answer: Answer, deferred: boolean): Promise<void> {
    if (answer.form && !deferred) return modal(i, answer.form);
    const bodies = bodiesOf(answer, answer.form ? [opener(answer.form)] : []);
    for (const [n, { files, ...body }] of bodies.entries()) {
      const data = { ...body, flags: MessageFlags.Ephemeral, allowed_mentions: silent };
      const attached = files && { files };
      if (n === 0 && deferred)
        await rest.patch(Routes.webhookMessage(i.application_id || application(), i.token), {
          open: true,
          body: { ...body, allowed_mentions: silent },
          ...attached,
        });
      else if (n === 0) await callback(i, { type: R.ChannelMessageWithSource, data }, files);
      else {
        const { id } = await rest.post<{ id: string }>(Routes.webhook(i.application_id || application(), i.token), { open: true, body: data, ...attached });
        if (answer.secret) forget(i, id);
      }
    }
    if (answer.secret) forget(i, '@original');
  }

  const forget = (i: APIInteraction, message: string): void =>
    fading.after(`${i.id}/${message}`, secretMs, () =>
      rest.delete(Routes.webhookMessage(i.application_id || application(), i.token, message as '@original'), { open: true }),
    );

  return {
    modal,
    formOf: (action) => (action.startsWith(formMark) ? forms.get(action)?.form : undefined),
    async answer(i, work) {
      const quick = await within(work, deferAfterMs);
      if (quick) return show(i, quick, false);
      await callback(i, { type: R.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } });
      const late = await within(work, tokenMs);
      if (late) await show(i, late, true);
    },
  };
}

interface Body {
  readonly content: string;
  readonly components?: readonly unknown[];
  readonly files?: readonly RawFile[];
}

/** An answer in messages; buttons and a file go with the last. The longest ones are a file themselves. */
function bodiesOf(answer: Answer, opening: readonly (readonly Button[])[]): readonly Body[] {
  const whole = answer.version === undefined ? answer.text : `${answer.text}\n\n${answer.version}`;
  const rows = rowsOf([...(answer.buttons ? [answer.buttons] : []), ...(answer.rows ?? []), ...opening]);
  const parts = pieces(whole);
  const long = parts.length > mostPieces;
  const shown = long ? [parts[0] ?? ''] : parts.length ? parts : ['—'];
  const files = [
    ...(long ? [{ name: 'confrere.txt', contentType: 'text/plain; charset=utf-8', data: Buffer.from(whole) }] : []),
    ...(answer.file ? [fileOf(answer.file)] : []),
  ];
  return shown.map((content, n) =>
    n === shown.length - 1 ? { content, ...(rows.length && { components: rows }), ...(files.length && { files }) } : { content },
  );
}

async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
