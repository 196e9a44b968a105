import { GrammyError } from 'grammy';
import type { CallbackQuery } from 'grammy/types';
import type { Answer, Receiver } from '../../core/platform.ts';
import { type Answering, type Asker, inPrivate } from './answers.ts';
import type { Asking } from './asking.ts';
import { personOf, placeOf } from './refs.ts';
import { first } from './texts.ts';

const alertLimit = 190;

/** A pressed button. A short answer is a pop-up; a longer one, or one with buttons, goes where the presser alone reads it. */
export async function press(s: Answering, receiver: Receiver, asking: Asking, query: CallbackQuery): Promise<void> {
  try {
    await answerTo(s, receiver, asking, query);
  } catch (error) {
    // Whatever became of it, the button must not go on turning.
    await acknowledge(s, query.id, undefined);
    throw error;
  }
}

async function answerTo(s: Answering, receiver: Receiver, asking: Asking, query: CallbackQuery): Promise<void> {
  const data = query.data ?? '';
  const asker = askerOf(query);
  const own = asking.pressed(asker, data);
  if (own) {
    const counts = await own;
    await acknowledge(s, query.id, counts ? undefined : s.words(asker.language).expired);
    return;
  }
  const answer = await receiver.pressed({
    by: personOf(query.from),
    action: data,
    ...(asker.place && { in: asker.place }),
    ...(asker.language !== undefined && { language: asker.language }),
  });
  if (isShort(answer)) await acknowledge(s, query.id, answer.text);
  else if (answer.secret) await look(s, query, answer);
  else {
    await asking.answer(asker, answer, 'aide');
    await acknowledge(s, query.id, undefined);
  }
}

const isShort = ({ text, version, buttons, rows, form, file }: Answer): boolean =>
  text.length <= alertLimit && version === undefined && !buttons?.length && !rows?.length && !form && !file;

function askerOf({ id, from, message }: CallbackQuery): Asker {
  const chat = message?.chat;
  const thread = message && 'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined;
  return {
    user: from.id,
    callback: id,
    ...(from.language_code !== undefined && { language: from.language_code }),
    ...(chat && chat.type !== 'private' && { place: placeOf(chat, thread) }),
  };
}

/** A button waits two and a half minutes for its answer; later there is nobody to tell. */
async function acknowledge({ api }: Answering, id: string, text: string | undefined): Promise<void> {
  try {
    await api.answerCallbackQuery(id, text ? { text: first(text, 200), show_alert: true } : {});
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}

/** Masked text: in the private chat, not to be forwarded, gone after two minutes. */
async function look(s: Answering, query: CallbackQuery, answer: Answer): Promise<void> {
  if (await inPrivate(s, query.from.id, answer.text, [], answer)) return acknowledge(s, query.id, undefined);
  // Who never opened the private chat sees the beginning here; the whole is on the desk.
  await acknowledge(s, query.id, `${first(answer.text, alertLimit)} …`);
}
