import type { Rich } from '../../core/platform.ts';
import type { Advice, Alert, Posted } from './held.ts';
import { bot, type Member, memberOf } from './people.ts';
import type { Change } from './room.ts';

/** What one member sees of a message; nothing while it is being sent by another. */
export function messageFor(me: Member, m: Posted): object | undefined {
  if (m.pending && m.author !== me.id && !m.removed) return undefined;
  return {
    id: m.id,
    at: m.at,
    author: m.author,
    name: m.author === bot ? 'Confrère' : (memberOf(m.author)?.name ?? m.author),
    mine: m.author === me.id,
    text: m.text,
    ...(m.file !== undefined && { file: m.file }),
    ...(m.replyTo !== undefined && { replyTo: m.replyTo }),
    ...(m.editedAt !== undefined && { edited: true }),
    ...(m.pending && { pending: true }),
    ...(m.removed && { removed: m.removed }),
    ...(m.quotes !== undefined && { quotes: memberOf(m.quotes)?.name ?? m.quotes }),
  };
}

const adviceFor = ({ id, at, text, version, buttons }: Advice): object => ({ id, at, text, version, buttons });

const alertFor = ({ id, at, card, buttons, severity }: Alert): object => ({ id, at, lines: card.map(written), buttons, severity });

const written = (line: Rich): string =>
  line.map((part) => (typeof part === 'string' ? part : 'person' in part ? (memberOf(part.person.id)?.name ?? part.person.id) : '#général')).join('');

/** Everything, for a page that opens. */
export const allFor = (
  me: Member,
  held: { readonly messages: readonly Posted[]; readonly advice: readonly Advice[]; readonly alerts: readonly Alert[] },
): object => ({
  messages: held.messages.map((m) => messageFor(me, m)).filter(Boolean),
  advice: held.advice.filter((a) => a.to === me.id).map(adviceFor),
  alerts: me.role === 'moderator' ? held.alerts.map(alertFor) : [],
});

/** One change as this member sees it, as the name and the content of an event. A private word to another is only a knock at their door. */
export function changeFor(me: Member, change: Change): readonly [name: string, content: object] | undefined {
  switch (change.what) {
    case 'message': {
      const seen = messageFor(me, change.message);
      return seen && ['message', seen];
    }
    case 'advice':
      return change.advice.to === me.id ? ['advice', adviceFor(change.advice)] : ['knock', { for: change.advice.to }];
    case 'alert':
      return me.role === 'moderator' ? ['alert', alertFor(change.alert)] : undefined;
  }
}
