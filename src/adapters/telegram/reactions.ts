import type { MessageReactionCountUpdated, MessageReactionUpdated, ReactionType } from 'grammy/types';
import type { Arrival } from '../../core/platform.ts';
import { iso } from './inbound.ts';
import { messageRefOf, personOf, platform } from './refs.ts';

type Reaction = Extract<Arrival, { readonly type: 'reaction' }>;

const emojiOf = (reaction: ReactionType): string => (reaction.type === 'emoji' ? reaction.emoji : reaction.type === 'paid' ? '⭐' : 'custom');

/** What one person put on or took off. */
export function reactionOf({ old_reaction, new_reaction, user, actor_chat, ...where }: MessageReactionUpdated): Reaction {
  const before = old_reaction.map(emojiOf);
  const now = new_reaction.map(emojiOf);
  const by = user ? personOf(user) : actor_chat && { platform, id: `chat:${actor_chat.id}` };
  return {
    type: 'reaction',
    message: messageRefOf(where),
    at: iso(where.date),
    ...(by && { by }),
    added: now.filter((e) => !before.includes(e)),
    removed: before.filter((e) => !now.includes(e)),
  };
}

const mostMessages = 2_000;
const mostAtOnce = 100;

export interface ReactionCounts {
  /** Where reactions are anonymous Telegram tells sums alone: what changed is their difference from the last ones seen. */
  counted(update: MessageReactionCountUpdated): Reaction;
  /** Called once the difference is written down. */
  remember(update: MessageReactionCountUpdated): void;
}

export function createReactionCounts(): ReactionCounts {
  const last = new Map<string, ReadonlyMap<string, number>>();
  const keyOf = ({ chat, message_id }: MessageReactionCountUpdated): string => `${chat.id}/${message_id}`;
  return {
    counted(update) {
      const { reactions, ...where } = update;
      const before = last.get(keyOf(update)) ?? new Map<string, number>();
      const now = sumsOf(reactions);
      return { type: 'reaction', message: messageRefOf(where), at: iso(where.date), added: more(now, before), removed: more(before, now) };
    },
    remember(update) {
      last.delete(keyOf(update));
      last.set(keyOf(update), sumsOf(update.reactions));
      if (last.size > mostMessages) last.delete(last.keys().next().value as string);
    },
  };
}

function sumsOf(reactions: MessageReactionCountUpdated['reactions']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { type, total_count } of reactions) sums.set(emojiOf(type), (sums.get(emojiOf(type)) ?? 0) + (total_count || 0));
  return sums;
}

/** Each emoji as often as it was put on. */
const more = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] =>
  [...a].flatMap(([emoji, n]) => Array<string>(Math.min(Math.max(n - (b.get(emoji) ?? 0), 0), mostAtOnce)).fill(emoji));
