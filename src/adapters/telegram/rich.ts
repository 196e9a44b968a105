import type { RichMessage } from 'grammy/types';
import { stringsIn } from './strings.ts';

/** Words that run on: «Mme » and a bold «Durand» are one sentence. Everything else starts a line. */
const running = new Set(['text', 'credit', 'summary', 'caption', 'label', 'expression', 'alternative_text']);

type Loose = Readonly<Record<string, unknown>>;

/** An article as it reads, and the strings that stand behind its words: addresses, numbers, file names. */
export function textOfArticle(article: RichMessage): { readonly text: string; readonly behind: readonly string[] } {
  const text = linesOf(article.blocks).join('\n');
  return { text, behind: stringsIn(article.blocks).filter((s) => !text.includes(s)) };
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (running.has(key) ? lineOf(inner) : linesOf(inner)));
}

/** A block's caption is an object of two running texts; a running text is a string, a list of pieces, or a styled piece. */
function lineOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('type' in value)) return linesOf(value);
  const line = inline(value);
  return line.trim() ? [line] : [];
}

function inline(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inline).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text, expression, alternative_text, button } = value as Loose;
  return inline(text ?? expression ?? alternative_text ?? (button as Loose | undefined)?.['text']);
}
