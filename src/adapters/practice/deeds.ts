import type { Order, Performed, Rich } from '../../core/platform.ts';
import type { Posted, Standing } from './held.ts';
import { bot, memberOf, moderatorsRoom } from './people.ts';
import type { Room } from './room.ts';
import { isMember, standingOf } from './standing.ts';
import { emptied } from './talk.ts';

type Deeds = { readonly [K in Order['do']]: (room: Room, order: Extract<Order, { do: K }>, now: () => string) => Performed };

const gone: Performed = { done: false, why: 'gone' };
const done = (receipt: string): Performed => ({ done: true, receipt });

/** What each order does to the group. */
export const deeds: Deeds = {
  remove(room, { message, also = [] }) {
    const left = [message, ...also].map((m) => room.message(m.id)).filter((m): m is Posted => m !== undefined && !m.removed);
    for (const m of left) room.put(emptied(m, 'bot'));
    return left.length ? done(message.id) : gone;
  },
  advise(room, { to, about, text, version, buttons }, now) {
    if (!memberOf(to.id)) return gone;
    const id = room.nextId();
    room.advise({ id, to: to.id, about: about.id, at: now(), text, ...(version !== undefined && { version }), buttons });
    return done(id);
  },
  tell(room, { to, text, buttons }, now) {
    if (!memberOf(to.id)) return gone;
    const id = room.nextId();
    room.advise({ id, to: to.id, about: '', at: now(), text, buttons });
    return done(id);
  },
  post(room, { author, text, replyTo }, now) {
    const id = room.nextId();
    room.put({ id, author: bot, at: now(), text, ...answering(room, replyTo), quotes: author.id, revision: 1 });
    return done(id);
  },
  say(room, { in: place, text, buttons, pinned, replyTo, file, thread }, now) {
    const id = room.nextId();
    if (file) room.handOut(id, file);
    const named = file && { file: file.name };
    if (place.channel === moderatorsRoom.channel)
      room.alert({ id, at: now(), card: thread === undefined ? text : [[thread], ...text], buttons, severity: 0, said: true, ...named });
    else
      room.put({
        id,
        author: bot,
        at: now(),
        text: plain(text),
        rich: text,
        buttons,
        ...answering(room, replyTo),
        ...named,
        ...(thread !== undefined && { title: thread }),
        ...(pinned && { pinned }),
        revision: 1,
      });
    return done(id);
  },
  unsay(room, { receipt }) {
    const said = room.message(receipt);
    if (said?.author === bot && !said.removed) room.put(emptied(said, 'bot'));
    else if (room.held().alerts.some((a) => a.id === receipt)) room.dropAlert(receipt);
    else return gone;
    return done(receipt);
  },
  restrict(room, { person, until }) {
    if (!isMember(room, person.id)) return gone;
    if (memberOf(person.id)?.role === 'moderator') return { done: false, why: 'outranked' };
    const { restrictedUntil: _before, ...rest } = standingOf(room, person.id);
    room.stand({ ...rest, ...(until !== undefined && { restrictedUntil: until }) });
    return done(person.id);
  },
  slow(room, { seconds }) {
    const { slowSeconds: _before, ...rest } = room.held().hall ?? {};
    room.setHall({ ...rest, ...(seconds > 0 && { slowSeconds: seconds }) });
    return done('hall');
  },
  lock(room, { locked }) {
    const { locked: _before, ...rest } = room.held().hall ?? {};
    room.setHall({ ...rest, ...(locked && { locked }) });
    return done('hall');
  },
  mark(room, { person, verified, label }) {
    if (!memberOf(person.id)) return gone;
    const { mark: _before, ...rest } = standingOf(room, person.id);
    room.stand({ ...rest, ...(verified && { mark: label }) });
    return done(person.id);
  },
  admit(room, { person, accept }) {
    const { asking, away, ...rest } = standingOf(room, person.id);
    if (!asking || !memberOf(person.id)) return gone;
    const standing: Standing = accept ? rest : { ...rest, ...(away && { away }) };
    room.stand(standing);
    return done(person.id);
  },
  alert(room, { card, buttons, severity }, now) {
    const id = room.nextId();
    room.alert({ id, at: now(), card, buttons, severity });
    return done(id);
  },
  refresh(room, { receipt, card, buttons }) {
    const alert = room.held().alerts.find((a) => a.id === receipt);
    if (!alert) return gone;
    room.alert({ ...alert, card, buttons });
    return done(alert.id);
  },
};

const answering = (room: Room, replyTo: string | undefined): { readonly replyTo?: string } =>
  replyTo !== undefined && room.message(replyTo) ? { replyTo } : {};

const plain = (lines: readonly Rich[]): string => lines.map((line) => line.filter((part) => typeof part === 'string').join('')).join('\n');
