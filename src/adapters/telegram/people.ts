import type { ChatMember, ChatMemberUpdated, Message as TelegramMessage, User } from 'grammy/types';
import type { Arrival } from '../../core/platform.ts';
import { bearing, iso } from './inbound.ts';
import type { Recalled } from './recalled.ts';
import { groupOf, personOf } from './refs.ts';

type Member = Extract<Arrival, { readonly type: 'member' }>;

/** What was noticed, and what makes it known: called once it is written down, so that what comes again is noticed again. */
export interface Noticed {
  readonly arrivals: readonly Arrival[];
  remember(): void;
}

/** Who is in which group under which names, as last seen: in memory, bounded, to notice a change. A change while the bot was away is known by the hash of the name before. */
export interface People {
  /** A person wrote: their names are compared with those they wrote under before. */
  wrote(m: TelegramMessage): readonly Noticed[];
  /** What a message says of who came and who left. */
  moved(m: TelegramMessage): readonly Noticed[];
  changed(update: ChatMemberUpdated): readonly Noticed[];
  /** The account behind a handle, for who has been seen. */
  idOf(handle: string): number | undefined;
  /** Whatever this process has seen of an account. */
  forget(id: number): void;
}

const most = 20_000;

/** What others see of an account. */
export const namesOf = (user: User): readonly string[] =>
  [[user.first_name, user.last_name].filter(Boolean).join(' '), user.username].filter((n): n is string => Boolean(n));

const isInside = (member: ChatMember): boolean => (member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked');

interface Seen {
  /** What the account shows, and the tag it has in this group: older servers tell tags in some updates and not in others. */
  readonly names: readonly string[];
  readonly tag?: string;
  readonly inside: boolean;
}

const allOf = ({ names, tag }: Seen): readonly string[] => [...names, ...(tag ? [tag] : [])];

type Where = Pick<TelegramMessage, 'chat' | 'date'>;

export function createPeople(recalled: Recalled): People {
  const seen = new Map<string, Seen>();
  const handles = new Map<string, number>();

  const keyOf = (where: Where, user: User): string => `${where.chat.id}/${user.id}`;

  function remember(where: Where, user: User, now: Seen): void {
    const key = keyOf(where, user);
    seen.delete(key);
    seen.set(key, now);
    if (now.inside) recalled.remember(key, now.names.join('\n'));
    if (user.username) handles.set(user.username.toLowerCase(), user.id);
    for (const map of [seen, handles]) if (map.size > most) map.delete(map.keys().next().value as string);
  }

  /** What follows from how a person was seen before and is seen now. */
  function notice(where: Where, user: User, now: Seen, tell: (before: Seen | undefined) => readonly Arrival[]): readonly Noticed[] {
    if (user.is_bot) return [];
    return [{ arrivals: tell(seen.get(keyOf(where, user))), remember: () => remember(where, user, now) }];
  }

  const member = (where: Where, user: User, event: Member['event'], names: readonly string[], before?: readonly string[]): Member => ({
    type: 'member',
    group: groupOf(where.chat),
    person: personOf(user),
    at: iso(where.date),
    event,
    names,
    ...(before && { before }),
  });

  /** The name as text, to be reviewed like any other. */
  const shown = (where: Where, user: User, names: readonly string[]): Arrival => ({
    type: 'message',
    message: bearing({ ...where, from: user }, 'display_name', `name:${user.id}`, names.join('\n')),
  });

  /** `told`: the tag before, where the update tells it. */
  function seeNames(where: Where, user: User, tag?: string, told?: { readonly tag: string | undefined }): readonly Noticed[] {
    const key = keyOf(where, user);
    const before = seen.get(key);
    const kept = tag ?? (told ? undefined : before?.tag);
    const now: Seen = { names: namesOf(user), inside: true, ...(kept !== undefined && { tag: kept }) };
    const isRetagged = told !== undefined && (told.tag ?? '') !== (tag ?? '');
    return notice(where, user, now, () => (isRetagged || isOther(key, before, now) ? renamed(where, user, now, before) : []));
  }

  /** Of whom this process has seen nothing, the hash alone tells. */
  const isOther = (key: string, before: Seen | undefined, now: Seen): boolean =>
    before ? allOf(before).join('\n') !== allOf(now).join('\n') : recalled.compare(key, now.names.join('\n')) === 'other';

  const renamed = (where: Where, user: User, now: Seen, before: Seen | undefined): readonly Arrival[] => [
    member(where, user, 'renamed', allOf(now), before && allOf(before)),
    shown(where, user, allOf(now)),
  ];

  /** Told twice, by a service message and by an update: the second changes nothing. */
  function came(where: Where, user: User, tag?: string): readonly Noticed[] {
    const now: Seen = { names: namesOf(user), inside: true, ...(tag !== undefined && { tag }) };
    return notice(where, user, now, (before) => (before?.inside ? [] : [member(where, user, 'joined', allOf(now)), shown(where, user, allOf(now))]));
  }

  function went(where: Where, user: User): readonly Noticed[] {
    const names = namesOf(user);
    return notice(where, user, { names, inside: false }, (before) => (before && !before.inside ? [] : [member(where, user, 'left', names)]));
  }

  return {
    wrote: (m) => (m.sender_chat || !m.from || m.left_chat_member || m.new_chat_members ? [] : seeNames(m, m.from, m.sender_tag)),
    moved: (m) => [...(m.new_chat_members ?? []).flatMap((user) => came(m, user)), ...(m.left_chat_member ? went(m, m.left_chat_member) : [])],
    changed(update) {
      const { old_chat_member: old, new_chat_member: now } = update;
      if (isInside(old) !== isInside(now)) return isInside(now) ? came(update, now.user, tagOf(now)) : went(update, now.user);
      return isInside(now) ? seeNames(update, now.user, tagOf(now), { tag: tagOf(old) }) : [];
    },
    idOf: (handle) => handles.get(handle.replace(/^@/, '').toLowerCase()),
    forget(id) {
      for (const key of seen.keys()) if (key.endsWith(`/${id}`)) seen.delete(key);
      for (const [handle, whose] of handles) if (whose === id) handles.delete(handle);
    },
  };
}

const tagOf = (member: ChatMember): string | undefined => ('tag' in member ? member.tag : 'custom_title' in member ? member.custom_title : undefined);
