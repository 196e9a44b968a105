import { type APIGuildMember, type APIMessage, MessageFlags, Routes } from 'discord.js';
import { failed, statusOf } from './errors.ts';
import type { Hook } from './hooks.ts';
import type { Deed } from './outbound.ts';
import { channelIdOf, receiptOf, userIdOf } from './refs.ts';
import { recent, send, type Sending } from './sending.ts';
import { linkTo, pieces, silent } from './written.ts';

type Author = { readonly name: string; readonly picture?: string };

const longestName = 80;

/** Under the author's name and picture by a webhook; where the bot may not have one, quoted by the bot. Nobody is mentioned by it. */
export const post: Deed<'post'> = async (s, order, signal) => {
  const author = await authorOf(s, order.in.group, userIdOf(order.author) ?? '', signal);
  const hook = await s.hooks.of(order.in.channel, signal);
  const posted = hook && author.name ? await byWebhook(s, hook, author, order, signal) : undefined;
  if (posted) return { done: true, receipt: receiptOf(channelIdOf(order.in), posted) };
  const ids = await send(s, {
    channel: channelIdOf(order.in),
    text: author.name ? `**${author.name}**\n${order.text}` : order.text,
    key: order.key,
    repeat: order.repeat,
    signal,
    ...(order.replyTo !== undefined && { replyTo: order.replyTo }),
  });
  return { done: true, receipt: receiptOf(channelIdOf(order.in), ids) };
};

async function byWebhook(
  s: Sending,
  hook: Hook,
  { name, picture }: Author,
  order: Parameters<typeof post>[1],
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const channel = channelIdOf(order.in);
  // A webhook knows no replies: a small link leads to what is answered.
  const answered = order.replyTo === undefined ? '' : `-# ↪ ${linkTo({ ...order.in, id: order.replyTo })}\n`;
  // Webhooks have no nonce: what an earlier attempt posted is looked for.
  const before = order.repeat ? (await recent(s.rest, channel, signal)).filter((m) => m.webhook_id === hook.id) : [];
  const ids: string[] = [];
  try {
    for (const content of pieces(`${answered}${order.text}`)) {
      const there = before.find((m) => m.content === content);
      const sent =
        there ??
        (await s.rest.post<APIMessage>(Routes.webhook(hook.id, hook.token), {
          open: true,
          query: { wait: true, thread_id: order.in.thread },
          body: { content, username: name, ...(picture && { avatar_url: picture }), allowed_mentions: silent, flags: MessageFlags.SuppressEmbeds },
          signal,
        }));
      ids.push(sent.id);
    }
    return ids;
  } catch (error) {
    // A name that Discord refuses (it holds «discord»), or a webhook that was deleted meanwhile: the bot says it.
    if (ids.length || ![400, 403, 404].includes(statusOf(error) ?? 0)) throw error;
    s.hooks.forget(order.in.channel);
    return undefined;
  }
}

async function authorOf({ rest }: Sending, guild: string, user: string, signal: AbortSignal): Promise<Author> {
  if (!user) return { name: '' };
  try {
    const member = await rest.get<APIGuildMember>(Routes.guildMember(guild, user), { signal });
    const name = (member.nick ?? member.user.global_name ?? member.user.username).slice(0, longestName);
    const picture = member.user.avatar ? rest.rest.cdn.avatar(user, member.user.avatar, { size: 128, extension: 'png' }) : undefined;
    return { name, ...(picture && { picture }) };
  } catch (error) {
    // Who has left is still the author.
    if (failed(error).why !== 'gone') return { name: '' };
    const left = await rest.get<{ username: string; global_name?: string | null }>(Routes.user(user), { signal }).catch(() => undefined);
    return { name: left?.global_name ?? left?.username ?? '' };
  }
}
