import { type Api, GrammyError } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';

/** A message in the group that one member alone sees. */
export interface Whisper {
  readonly chat: number;
  readonly to: number;
  readonly thread?: number;
  readonly text: string;
  readonly keyboard?: InlineKeyboardMarkup;
  /** Says nothing: shown should the server turn out not to know such messages. */
  readonly neutral: string;
  readonly callback?: string;
}

export interface Whispers {
  /** The id of the message that the one member sees, or nothing where it cannot be done. Delivery is not guaranteed by Telegram: the person should be there now. */
  say(whisper: Whisper, signal?: AbortSignal): Promise<number | undefined>;
}

/**
 * A server that does not know ephemeral messages ignores what asks for one, and would show the text to everybody.
 * So the first of each process says nothing: only when the server answers that it was ephemeral is it turned into what was meant.
 */
export function createWhispers(api: Api): Whispers {
  let known: boolean | undefined;

  async function send({ chat, to, thread, callback }: Whisper, text: string, keyboard: InlineKeyboardMarkup | undefined, signal?: AbortSignal) {
    const sent = await api.raw.sendMessage(
      {
        chat_id: chat,
        text,
        ephemeral_message_parameters: { receiver_user_id: to, ...(callback !== undefined && { callback_query_id: callback }) },
        link_preview_options: { is_disabled: true },
        ...(thread !== undefined && { message_thread_id: thread }),
        ...(keyboard && { reply_markup: keyboard }),
      },
      signal as never,
    );
    return { id: sent.ephemeral_message_id, shown: sent.message_id };
  }

  return {
    async say(whisper, signal) {
      if (known === false || whisper.to <= 0 || whisper.chat > 0) return undefined;
      const { chat, to, text, keyboard, neutral } = whisper;
      try {
        if (known === undefined) {
          const answered = await understands(api, chat, to, signal);
          if (answered === 'no') known = false;
          if (answered !== 'yes') return undefined;
        }
        const { id, shown } = await send(whisper, known ? text : neutral, known ? keyboard : undefined, signal);
        if (id === undefined) {
          known = false;
          await api.deleteMessage(chat, shown, signal as never);
          return undefined;
        }
        if (known) return id;
        known = true;
        await api.raw.editEphemeralMessageText(
          { chat_id: chat, receiver_user_id: to, ephemeral_message_id: id, text, ...(keyboard && { reply_markup: keyboard }) },
          signal as never,
        );
        return id;
      } catch (error) {
        // Not here, or not to this person: there are other ways. What may pass is thrown on.
        if (error instanceof GrammyError && error.error_code < 429) return undefined;
        throw error;
      }
    },
  };
}

/** A server that does not know the method answers 404, and nobody has seen anything. One that fails at it is asked again the next time. */
async function understands(api: Api, chat: number, to: number, signal?: AbortSignal): Promise<'yes' | 'no' | 'unsure'> {
  try {
    await api.raw.deleteEphemeralMessage({ chat_id: chat, receiver_user_id: to, ephemeral_message_id: 2_147_483_647 }, signal as never);
    return 'yes';
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code === 429) throw error;
    if (error.error_code >= 500) return 'unsure';
    return error.error_code === 404 ? 'no' : 'yes';
  }
}
