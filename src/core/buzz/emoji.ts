/** How people put a feeling on a message. Emoji are no evidence by themselves: they count together, laughter by what it is about, and sorrow is not anger. */
export type Feeling = 'warm' | 'laugh' | 'sad' | 'angry' | 'other';

const warm = new Set([
  '👍',
  '❤',
  '🔥',
  '🥰',
  '👏',
  '🎉',
  '🤩',
  '🙏',
  '👌',
  '😍',
  '❤‍🔥',
  '💯',
  '⚡',
  '🏆',
  '🤗',
  '🫡',
  '😇',
  '🤝',
  '🆒',
  '💘',
  '😘',
  '🎊',
  '💐',
  '💪',
  '✅',
  '🙌',
  '😊',
]);
const laugh = new Set(['😁', '🤣', '😂', '😆', '😹', '😅', '🤪', '🙃']);
const sad = new Set(['😢', '😭', '💔', '🥺', '😔', '😞', '🕊', '🥀', '🖤']);
const angry = new Set(['👎', '🤬', '🤮', '💩', '🤡', '🤨', '😡', '🖕', '😱', '😨', '😠', '😤', '🙄', '🤦', '🤢', '😾', '😒', '⛔', '🚫']);

/** The variation selector and skin tones change nothing of the feeling. */
export function feelingOf(emoji: string): Feeling {
  const bare = emoji.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, '');
  return warm.has(bare) ? 'warm' : laugh.has(bare) ? 'laugh' : sad.has(bare) ? 'sad' : angry.has(bare) ? 'angry' : 'other';
}
