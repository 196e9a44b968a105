import type { ApiError, ResponseParameters } from '@grammyjs/types';

/** An answer with `ok: false`. Thrown by handlers and checks; the HTTP side turns it into status and body (Bot API, "Making requests"). */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

export const badRequest = (what: string): Refusal => new Refusal(400, `Bad Request: ${what}`);

export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`);

export const conflict = (what: string): Refusal => new Refusal(409, `Conflict: ${what}`);

export const tooMany = (seconds: number): Refusal => new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

export const upgraded = (newId: number): Refusal =>
  new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: newId });

export const bodyOf = (refusal: Refusal): ApiError => ({
  ok: false,
  error_code: refusal.code,
  description: refusal.message,
  ...(refusal.parameters ? { parameters: refusal.parameters } : {}),
});
