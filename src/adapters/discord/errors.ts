import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { PassingFailure, type Performed } from '../../core/platform.ts';

type Final = (Performed & { done: false })['why'];

/** What Discord's JSON error codes mean for a step. The rest of the error stays behind: it carries the message and the call. */
const finals: Readonly<Record<number, Final>> = {
  10003: 'gone',
  10004: 'gone',
  10007: 'gone',
  10008: 'gone',
  10011: 'gone',
  10013: 'gone',
  10015: 'gone',
  10062: 'gone',
  10070: 'gone',
  50001: 'forbidden',
  50007: 'forbidden',
  50013: 'forbidden',
  50020: 'forbidden',
  50034: 'too-old',
  50278: 'forbidden',
  160005: 'forbidden',
};

/** Passing whatever their status, and after how long: shared limits of writing, edits of messages older than an hour, an overloaded resource. */
const passing: Readonly<Record<number, number>> = { 20016: 10_000, 20028: 10_000, 30046: 600_000, 40062: 10_000, 130000: 10_000 };

export const codeOfDiscord = (error: unknown): number | undefined =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined;

export const statusOf = (error: unknown): number | undefined => (error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : undefined);

/** A server that has not this part of the API: the rest goes on without it. */
export const isMissingPart = (error: unknown): boolean => [404, 405, 501].includes(statusOf(error) ?? 0);

const reasonsOf = (error: Error): readonly unknown[] => {
  const causes = [error, error.cause, error instanceof AggregateError ? error.errors[0] : undefined];
  return causes.map((one) => (one instanceof Error && 'code' in one ? one.code : undefined));
};

/** Refused at the door: nothing can have been done. */
const neverSent = (error: Error): boolean =>
  reasonsOf(error).some((code) => ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].includes(String(code)));

/** A final failure as a value; a passing one is thrown as `PassingFailure`. */
export function failed(error: unknown): Performed & { done: false } {
  if (error instanceof PassingFailure) throw error;
  if (error instanceof RateLimitError) throw new PassingFailure('429', error.retryAfter > 0 ? Math.max(error.retryAfter, error.sublimitTimeout) : 60_000);
  if (error instanceof HTTPError && error.status === 501) return { done: false, why: 'unsupported' };
  if (error instanceof HTTPError) throw new PassingFailure(String(error.status), undefined, true);
  if (error instanceof DiscordAPIError) return refused(error);
  if (error instanceof Error && error.name === 'AbortError') throw new PassingFailure('timed-out', undefined, true);
  throw new PassingFailure(error instanceof Error ? 'network' : 'unknown', undefined, !(error instanceof Error && neverSent(error)));
}

function refused(error: DiscordAPIError): Performed & { done: false } {
  const { status } = error;
  const code = typeof error.code === 'number' ? error.code : 0;
  if (status === 401) throw new PassingFailure('discord-token', 60_000);
  const later = passing[code];
  if (later !== undefined) throw new PassingFailure(String(code), later);
  const why = finals[code];
  if (why) return { done: false, why };
  if (status === 429) throw new PassingFailure('429', 5_000);
  // A 403 without a JSON code of Discord's is a proxy's page: it may pass.
  if (status === 403 && code === 0 && !('message' in error.rawError)) throw new PassingFailure('403', 60_000);
  if (status === 403) return { done: false, why: 'forbidden' };
  return { done: false, why: status === 404 ? 'gone' : 'unsupported' };
}
