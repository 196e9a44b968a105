import { type APIWebhook, Routes, WebhookType } from 'discord.js';
import { codeOfDiscord, failed } from './errors.ts';
import type { Rest } from './rest.ts';

export interface Hook {
  readonly id: string;
  readonly token: string;
}

/** The bot's own webhooks: one a channel, for what it posts in an author's name, and never read as somebody's message. */
export interface Hooks {
  /** Made when it is first needed; nothing where the bot may not have one, or there are fifteen already. */
  of(channel: string, signal: AbortSignal): Promise<Hook | undefined>;
  isOwn(channel: string, webhook: string): Promise<boolean>;
  forget(channel: string): void;
}

const webhookName = 'Confrère';
const mostKnown = 1_000;
const full = 30_007;
const askMs = 10_000;

export function createHooks(rest: Rest, application: () => string): Hooks {
  const byChannel = new Map<string, Hook>();
  /** By webhook: whether it is ours. */
  const known = new Map<string, boolean>();

  function note(webhook: string, isOurs: boolean): void {
    known.set(webhook, isOurs);
    if (known.size > mostKnown) known.delete(known.keys().next().value ?? webhook);
  }
  async function list(channel: string, signal: AbortSignal): Promise<readonly APIWebhook[]> {
    const all = await rest.get<APIWebhook[]>(Routes.channelWebhooks(channel), { signal });
    for (const w of all) note(w.id, w.application_id === application());
    return all.filter((w) => w.type === WebhookType.Incoming && w.application_id === application() && w.token);
  }

  return {
    forget: (channel) => void byChannel.delete(channel),
    async of(channel, signal) {
      const ready = byChannel.get(channel);
      if (ready) return ready;
      try {
        const [own] = await list(channel, signal);
        const hook = own ?? (await rest.post<APIWebhook>(Routes.channelWebhooks(channel), { body: { name: webhookName }, signal }));
        note(hook.id, true);
        if (!hook.token) return undefined;
        const made = { id: hook.id, token: hook.token };
        byChannel.set(channel, made);
        if (byChannel.size > mostKnown) byChannel.delete(byChannel.keys().next().value ?? channel);
        return made;
      } catch (error) {
        if (codeOfDiscord(error) !== full) failed(error);
        return undefined;
      }
    },
    async isOwn(channel, webhook) {
      const told = known.get(webhook);
      if (told !== undefined) return told;
      try {
        await list(channel, AbortSignal.timeout(askMs));
      } catch (error) {
        // Who may not see webhooks has none of their own.
        failed(error);
      }
      if (!known.has(webhook)) note(webhook, false);
      return known.get(webhook) ?? false;
    },
  };
}
