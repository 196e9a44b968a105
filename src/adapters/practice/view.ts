import type { Rich } from '../../core/platform.ts';
import type { Advice, Alert, Posted } from './held.ts';
import { bot, type Member, members } from './people.ts';
import type { Change, Room } from './room.ts';
import { isMember, nameIn, silenced, standingOf } from './standing.ts';

/** What one member sees of a message; nothing while it is being sent by another. */
export function messageFor(room: Room, me: Member, m: Posted): object | undefined {
  if (m.pending && m.author !== me.id && !m.removed) return undefined;
  const { id, at, author, text, file, replyTo, album, title, pinned, buttons } = m;
  return {
    id,
    at,
    author,
    name: author === bot ? 'Confrère' : nameIn(room, author),
    mine: author === me.id,
    text: m.rich ? m.rich.map((line) => written(room, line)).join('\n') : text,
    ...(file !== undefined && { file }),
    ...(room.fileOf(id) && { download: true }),
    ...(replyTo !== undefined && { replyTo }),
    ...(m.editedAt !== undefined && { edited: true }),
    ...(m.pending && { pending: true }),
    ...(m.removed && { removed: m.removed }),
    ...(m.quotes !== undefined && { quotes: nameIn(room, m.quotes) }),
    ...(album !== undefined && { album }),
    ...(title !== undefined && { title }),
    ...(pinned && { pinned }),
    ...(buttons?.length && { buttons }),
    ...(m.reactions && { reactions: Object.entries(m.reactions).map(([emoji, by]) => ({ emoji, n: by.length, mine: by.includes(me.id) })) }),
  };
}

const adviceFor = ({ id, at, text, version, buttons }: Advice): object => ({ id, at, text, version, buttons });

const alertFor = (room: Room, { id, at, card, buttons, severity, said, file }: Alert): object => ({
  id,
  at,
  lines: card.map((line) => written(room, line)),
  buttons,
  severity,
  ...(said && { said }),
  ...(file !== undefined && room.fileOf(id) && { file }),
});

const written = (room: Room, line: Rich): string =>
  line.map((part) => (typeof part === 'string' ? part : 'person' in part ? nameIn(room, part.person.id) : '#général')).join('');

/** Who is here and under which name; what holds in the hall; whether this member may write. */
export const peopleFor = (room: Room, me: Member, now: string): object => ({
  people: members.map((m) => ({ ...standingOf(room, m.id), name: nameIn(room, m.id) })),
  hall: room.held().hall ?? {},
  me: { moderates: me.role === 'moderator', silenced: silenced(room, me.id, now) },
});

/** Everything, for a page that opens. Who is not of the group sees nothing of it. */
export const allFor = (room: Room, me: Member): object => {
  const { messages, advice, alerts } = room.held();
  return {
    messages: isMember(room, me.id) ? messages.map((m) => messageFor(room, me, m)).filter(Boolean) : [],
    advice: advice.filter((a) => a.to === me.id).map(adviceFor),
    alerts: me.role === 'moderator' ? alerts.map((a) => alertFor(room, a)) : [],
  };
};

/** One change as this member sees it, as the name and the content of an event. A private word to another is only a knock at their door. */
export function changeFor(room: Room, me: Member, change: Change, now: string): readonly [name: string, content: object] | undefined {
  switch (change.what) {
    case 'message': {
      const seen = isMember(room, me.id) ? messageFor(room, me, change.message) : undefined;
      return seen && ['message', seen];
    }
    case 'advice':
      return change.advice.to === me.id ? ['advice', adviceFor(change.advice)] : ['knock', { for: change.advice.to }];
    case 'alert':
      return me.role === 'moderator' ? ['alert', alertFor(room, change.alert)] : undefined;
    case 'gone':
      return ['gone', { id: change.alert }];
    case 'people':
      return ['people', peopleFor(room, me, now)];
  }
}
