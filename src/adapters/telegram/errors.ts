import { GrammyError, HttpError } from 'grammy';
import { PassingFailure, type Performed } from '../../core/platform.ts';

type Final = (Performed & { done: false })['why'];

/** What the Bot API's refusals mean for a step, by the words it documents them with. The rest of the error stays behind: it carries the message. */
const finals: readonly (readonly [RegExp, Final])[] = [
  [/is an administrator of the chat|remove chat owner|user_admin_invalid|can't restrict self|chat_creator_required|right_forbidden/i, 'outranked'],
  [
    /message to (delete|edit|be replied|react|pin) not found|message_id_invalid|chat not found|group chat was deleted|user not found|participant_id_invalid|user_not_participant|hide_requester_missing|message thread not found|topic_(id_invalid|deleted)|group chat was (upgraded|deactivated)|member not found|peer_id_invalid/i,
    'gone',
  ],
  [/message can't be deleted|message can't be edited/i, 'too-old'],
  [
    /not enough rights|need administrator|have no rights|chat_admin_required|bot was kicked|bot is not a member|bot was blocked|can't initiate conversation|user is deactivated|_forbidden|chat_restricted|channel_private|bot_not_admin|topic_closed/i,
    'forbidden',
  ],
];

const says = (error: unknown, words: RegExp): boolean => error instanceof GrammyError && words.test(error.description);

/** What was asked for is so already. */
export const isSoAlready = (error: unknown): boolean => says(error, /not[ _]modified|user_already_participant/i);

/** The words could be said, and not in this manner: a mention of somebody who is gone, a topic that is closed or deleted. */
export const isAboutManner = (error: unknown): boolean =>
  says(error, /entit|mention|user not found|thread not found|topic_|reply_to|replied not found/i) && movedTo(error) === undefined;

/** Nobody can be written to before they have opened the chat with the bot. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 403 || (error.error_code === 400 && /chat not found|peer_id_invalid/i.test(error.description)));

/** Says "can't be deleted" both of what is too old and of what the bot may not touch. */
export const isAmbiguous = (error: unknown): boolean => says(error, /message can't be deleted$/i);

/** The new id of a group that became a supergroup, when that is why a call failed. */
export const movedTo = (error: unknown): number | undefined => (error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined);

/** Refused at the door: nothing can have been done. */
const neverSent = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(String(cause.code));

const isLate = (cause: unknown): boolean => cause instanceof Error && (cause.name === 'AbortError' || /timed out/i.test(cause.message));

/** A final failure as a value; a passing one is thrown as `PassingFailure`. */
export function failed(error: unknown): Performed & { done: false } {
  if (error instanceof PassingFailure) throw error;
  if (error instanceof GrammyError) {
    if (error.error_code === 429) throw new PassingFailure('429', (error.parameters.retry_after ?? 5) * 1000);
    if (error.error_code >= 500) throw new PassingFailure(String(error.error_code), undefined, true);
    if (error.error_code === 401) throw new PassingFailure('telegram-token', 60_000);
    for (const [words, why] of finals) if (words.test(error.description)) return { done: false, why };
    return { done: false, why: error.error_code === 403 ? 'forbidden' : 'unsupported' };
  }
  if (error instanceof HttpError && isLate(error.error)) throw new PassingFailure('timed-out', undefined, true);
  if (error instanceof HttpError) throw new PassingFailure('network', undefined, !neverSent(error.error));
  throw new PassingFailure(error instanceof Error && error.name === 'AbortError' ? 'timed-out' : 'unknown', undefined, true);
}
