import type { InlineQuery, InlineQueryResult } from 'grammy/types';
import type { Receiver } from '../../core/platform.ts';
import type { Answering } from './answers.ts';
import { personOf } from './refs.ts';
import { cut } from './texts.ts';

/** Telegram cuts what is typed after the bot's name at this length. */
const longestQuery = 256;

/** `@bot text`, typed anywhere: the text as it could be posted is offered to its author alone, and kept nowhere. */
export async function answerInline(s: Answering, receiver: Receiver, { id, from, query }: InlineQuery): Promise<void> {
  const words = s.words(from.language_code).inline;
  const text = query.trim();
  // Cut text would be sent cut: the private chat takes it whole.
  const isLong = query.length >= longestQuery;
  const results = text && !isLong ? [await offered()] : [];
  await s.api.answerInlineQuery(id, results, {
    cache_time: 0,
    is_personal: true,
    button: { text: cut(isLong ? words.tooLong : words.start, 64), start_parameter: 'c_verifier' },
  });

  async function offered(): Promise<InlineQueryResult> {
    const draft = await receiver.drafted(personOf(from), text, from.language_code);
    return {
      type: 'article',
      id: draft.changed ? 'changed' : 'same',
      title: draft.changed ? words.changed : words.unchanged,
      description: cut(draft.text, 200),
      input_message_content: { message_text: cut(draft.text), link_preview_options: { is_disabled: true } },
    };
  }
}
