import { type Api, GrammyError } from 'grammy';
import type { ChatFullInfo, UserFromGetMe } from 'grammy/types';
import type { Message } from '../../core/message.ts';
import type { Problem, Receiver } from '../../core/platform.ts';
import { groupProblems } from './health.ts';
import { bearing } from './inbound.ts';
import type { Lines } from './lines.ts';
import type { Recalled } from './recalled.ts';
import { groupOf, platform } from './refs.ts';
import { retitled } from './titles.ts';

/** `moderators`: alerts arrive there. */
export type Met = 'message' | 'joined' | 'left' | 'moderators';

/** Looking at groups: what the bot lacks there, and what their title and description say. */
export interface Visits {
  visit(chat: number): Promise<void>;
  met(chat: number, how: Met, lines: Lines): Promise<void>;
  /** Tells standing problems under a key, when they changed. */
  say(key: string, problems: readonly Problem[]): void;
}

interface Around {
  readonly api: Api;
  readonly me: () => UserFromGetMe | undefined;
  readonly receiver: Receiver;
  readonly isModeratorsChat: (chat: number) => Promise<boolean>;
  readonly report: (problems: readonly Problem[]) => void;
  readonly recalled: Recalled;
}

export function createVisits({ api, me, receiver, isModeratorsChat, report, recalled }: Around): Visits {
  const standing = new Map<string, readonly Problem[]>();
  const visited = new Set<number>();

  function say(key: string, problems: readonly Problem[]): void {
    if (JSON.stringify(standing.get(key) ?? []) === JSON.stringify(problems)) return;
    standing.set(key, problems);
    report([...standing.values()].flat());
  }

  async function visit(id: number): Promise<void> {
    const self = me();
    if (!self) return;
    if (await isModeratorsChat(id)) return forget(id);
    visited.add(id);
    const chat = await about(api, id);
    say(
      String(id),
      chat === 'unknown' ? [{ code: 'telegram-rights', platform, group: String(id), detail: 'member' }] : chat ? await groupProblems(api, self, chat) : [],
    );
    if (!chat || chat === 'unknown') return;
    for (const message of wordsOf(chat)) await receiver.arrived({ type: 'message', message });
    for (const { arrivals, remember } of retitled(recalled, chat, Math.floor(Date.now() / 1000))) {
      for (const arrival of arrivals) await receiver.arrived(arrival);
      remember();
    }
  }

  /** A chat where alerts arrive is a group to Telegram and none to us, whatever it was taken for before it was chosen. */
  async function forget(id: number): Promise<void> {
    visited.delete(id);
    say(String(id), []);
    await receiver.arrived({ type: 'group', group: groupOf({ id }), event: 'left' });
  }

  return {
    visit,
    say,
    async met(id, how, lines) {
      if (how === 'moderators') return visited.has(id) ? forget(id) : undefined;
      if (how === 'left') {
        visited.delete(id);
        return say(String(id), []);
      }
      if (how === 'message' && visited.has(id)) return;
      if (how === 'message') await receiver.arrived({ type: 'group', group: groupOf({ id }), event: 'joined' });
      visited.add(id);
      await lines.add('groups', () => visit(id));
    },
  };
}

async function about(api: Api, id: number): Promise<ChatFullInfo | 'unknown' | undefined> {
  try {
    return await api.getChat(id);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code === 404 || error.error_code >= 429) return undefined;
    return 'unknown';
  }
}

/** What is said of the group, as a text of the chat itself. A title is read when it changes. */
function wordsOf(chat: ChatFullInfo): readonly Message[] {
  if (chat.type === 'private') return [];
  const where = { chat, date: Math.floor(Date.now() / 1000), sender_chat: chat };
  return [...('description' in chat && chat.description ? [bearing(where, 'channel_name', 'description', chat.description)] : [])];
}
