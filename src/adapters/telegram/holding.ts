import type { ChatPermissions } from 'grammy/types';
import { codeOf } from '../../core/log.ts';
import type { Performed } from '../../core/platform.ts';
import { failed, isSoAlready } from './errors.ts';
import { platform, privateChat } from './refs.ts';
import { asSignal, type Deed } from './sending.ts';

const everything = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_change_info: true,
  can_invite_users: true,
  can_pin_messages: true,
  can_manage_topics: true,
} as const satisfies ChatPermissions;
const silence: ChatPermissions = Object.fromEntries(Object.keys(everything).map((key) => [key, false]));

const speaking = Object.keys(everything).filter((key) => key.startsWith('can_send') || key === 'can_add_web_page_previews');

const shortestMs = 35_000;
const longestMs = 365 * 86_400_000;

/** Telegram takes less than 30 seconds and more than 366 days for "for ever": neither is what was asked. */
export function untilDate(until: string, now: number): number {
  const ahead = Math.min(Math.max(Date.parse(until) - now, shortestMs), longestMs);
  return Math.ceil((now + ahead) / 1000);
}

const unsupported: Performed = { done: false, why: 'unsupported' };
const isSupergroup = (group: string): boolean => group.startsWith('-100');

export const restrict: Deed<'restrict'> = async ({ api }, { person, group, until }, signal) => {
  const user = privateChat(person);
  if (user === undefined || !isSupergroup(group.group)) return unsupported;
  const over = until === undefined || Date.parse(until) <= Date.now();
  await api.restrictChatMember(
    Number(group.group),
    user,
    over ? everything : silence,
    over ? {} : { until_date: untilDate(until, Date.now()), use_independent_chat_permissions: true },
    asSignal(signal),
  );
  return { done: true };
};

/** A topic is closed; a chat without topics falls silent for members, and gets back exactly what it had. */
export const lock: Deed<'lock'> = async (s, { in: place, locked }, signal) => {
  const { api, keeping } = s;
  const chat = Number(place.channel);
  try {
    if (place.thread !== undefined) {
      await (locked ? api.closeForumTopic : api.reopenForumTopic).call(api, chat, Number(place.thread), asSignal(signal));
      return { done: true };
    }
    const remembered = keeping.current().permissions[chat];
    if (!locked) {
      if (!remembered) return { done: false, why: 'gone' };
      await setPermissions(remembered);
      keeping.change(({ permissions: { [chat]: _given, ...others } }) => ({ permissions: others }));
      return { done: true };
    }
    const now = await api.getChat(chat, asSignal(signal));
    if (now.type !== 'group' && now.type !== 'supergroup') return unsupported;
    const had = remembered ?? now.permissions;
    if (!had) return unsupported;
    keeping.change(({ permissions }) => ({ permissions: { ...permissions, [chat]: had } }));
    await setPermissions({ ...had, ...Object.fromEntries(speaking.map((key) => [key, false])) });
    return { done: true };
  } catch (error) {
    if (isSoAlready(error)) return { done: true };
    throw error;
  }

  async function setPermissions(permissions: ChatPermissions): Promise<void> {
    try {
      await api.setChatPermissions(chat, permissions, { use_independent_chat_permissions: true }, asSignal(signal));
    } catch (error) {
      if (!isSoAlready(error)) throw error;
    }
  }
};

const longestTag = 16;

/** A tag beside the name. Telegram takes sixteen characters and no emoji, and tags no administrator. */
export const mark: Deed<'mark'> = async ({ api }, { person, group, verified, label }, signal) => {
  const user = privateChat(person);
  if (user === undefined || !isSupergroup(group.group)) return unsupported;
  const tag = verified
    ? label
        .replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
        .trim()
        .slice(0, longestTag)
        .trim()
    : '';
  await api.raw.setChatMemberTag({ chat_id: Number(group.group), user_id: user, tag }, asSignal(signal));
  return { done: true };
};

/** Answers a request to join. Who has none and is held in the group by a restriction is let speak. */
export const admit: Deed<'admit'> = async (s, { person, group, accept }, signal) => {
  const user = privateChat(person);
  const chat = Number(group.group);
  if (user === undefined) return unsupported;
  try {
    await (accept ? s.api.approveChatJoinRequest : s.api.declineChatJoinRequest).call(s.api, chat, user, asSignal(signal));
    return { done: true };
  } catch (error) {
    const final = failed(error);
    if (!accept) return final;
    if (!isSoAlready(error) && final.why !== 'gone') return final;
    return (await isHeld()) ? restrict(s, { do: 'restrict', key: '', repeat: false, person, group }, signal) : isSoAlready(error) ? { done: true } : final;
  }

  async function isHeld(): Promise<boolean> {
    try {
      return (await s.api.getChatMember(chat, user ?? 0, asSignal(signal))).status === 'restricted';
    } catch (error) {
      s.log.noted({ what: 'fault', platform, step: 'admit', code: codeOf(error) });
      return false;
    }
  }
};
