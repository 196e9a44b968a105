import type { AccountSign } from '../core/account.ts';
import { spell } from './spell.ts';

type Mask = Extract<AccountSign, 'order' | 'staff' | 'bot'>;

/** What an account may pretend to be by its name: every word of one row stands in it, whole. */
const masks: readonly (readonly [Mask, string])[] = [
  ['order', 'ordre medecins'],
  ['order', 'ordre medecin'],
  ['order', 'conseil ordre'],
  ['order', 'conseil national medecins'],
  ['order', 'cnom'],
  ['order', 'medical council'],
  ['order', 'general medical council'],
  ['order', 'ministere sante'],
  ['order', 'ministry health'],
  ['order', 'هيئة الاطباء'],
  ['order', 'الهيئة الاطباء'],
  ['order', 'وزارة الصحة'],
  ['staff', 'moderation groupe'],
  ['staff', 'equipe moderation'],
  ['staff', 'moderateur groupe'],
  ['staff', 'admin groupe'],
  ['staff', 'group admin'],
  ['staff', 'support telegram'],
  ['staff', 'support discord'],
  ['staff', 'telegram support'],
  ['staff', 'service client'],
  ['staff', 'مشرف المجموعة'],
  ['staff', 'دعم تيليجرام'],
  ['bot', 'confrere bot'],
  ['bot', 'confrere support'],
  ['bot', 'confrere verification'],
  ['bot', 'confrere moderation'],
];
/** Alone, these are nobody's name. */
const alone: Readonly<Record<string, Mask>> = {
  confrere: 'bot',
  moderation: 'staff',
  moderateur: 'staff',
  moderator: 'staff',
  admin: 'staff',
  support: 'staff',
};

const fold = (word: string): string => word.replace(/[أإآ]/g, 'ا').replace(/ة$/, 'ه');
const rows = masks.map(([mask, words]) => [mask, spell(words).map(fold)] as const);

/** Whether a name passes for an Order, the moderators or the bot, however its letters are disguised. */
export function authority(name: string): Mask | undefined {
  const words = spell(name).map(fold);
  if (words.length === 1) return alone[words[0] ?? ''] ?? rows.find(([, row]) => row.length === 1 && row[0] === words[0])?.[0];
  return rows.find(([, row]) => row.every((word) => words.includes(word)))?.[0];
}
