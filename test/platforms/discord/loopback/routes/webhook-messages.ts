import { type APIMessage, ChannelType } from 'discord-api-types/v10';
import { type Answering, followUp, rewrite } from '../answering.ts';
import { webhookEdit, type WebhookMessage, webhookMessage } from '../bodies/messages.ts';
import { executeQuery, messageQuery } from '../bodies/webhooks.ts';
import { composed, edited } from '../compose.ts';
import { acknowledged } from '../interactions.ts';
import { mentioned } from '../mentions.ts';
import { blank, change, channelOf, post, remove } from '../messages.ts';
import { holdsMessages } from '../new-channel.ts';
import { newPoll } from '../polls.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { messageJson } from '../shown-message.ts';
import { openThread } from '../threads.ts';
import type { Channel, Posted, Webhook, World } from '../world.ts';
import { botNamed } from './interactions.ts';
import { byToken } from './webhooks.ts';

const token = '/webhooks/:webhook/:token';

/** Messages of webhooks and, under the application's id, of interactions. */
export const webhookMessageRoutes: readonly Route[] = [
  route('POST', token, { body: webhookMessage, query: executeQuery, open: true }, (call) => {
    if (isApplication(call)) return shownAnswer(call, followUp(answering(call), call.body));
    const webhook = byToken(call);
    const { channel, posted } = execute(call, webhook);
    return call.query.wait === 'true' ? shown(call.world, channel, posted, webhook.raw.id) : undefined;
  }),
  route('GET', `${token}/messages/:message`, { query: messageQuery, open: true }, (call) => {
    if (isApplication(call)) return shownAnswer(call, ownAnswer(call));
    const { channel, posted, webhook } = ownMessage(call);
    return shown(call.world, channel, posted, webhook.raw.id);
  }),
  route('PATCH', `${token}/messages/:message`, { body: webhookEdit, query: messageQuery, open: true }, (call) => {
    if (isApplication(call)) return shownAnswer(call, rewrite(answering(call), ownAnswer(call).message.id, call.body));
    const { world, body, files, strict } = call;
    const { channel, posted, webhook } = ownMessage(call);
    const content = edited(world, channel.id, posted.message, body, files, strict);
    change(world, channel, posted, {
      ...content,
      ...mentioned(world, channel, '', content.content, body.allowed_mentions, undefined),
      edited_timestamp: world.clock.iso(),
    });
    return shown(world, channel, posted, webhook.raw.id);
  }),
  route('DELETE', `${token}/messages/:message`, { query: messageQuery, open: true }, (call) => {
    const { channel, posted } = isApplication(call) ? answerPlace(call) : ownMessage(call);
    remove(call.world, channel, posted);
  }),
];

type Asking = Pick<Call, 'world' | 'ids' | 'files' | 'strict'>;

/** Posts as the webhook: into its channel, a thread of it, or a new post of a forum. */
function execute(
  call: Asking & { readonly body: WebhookMessage; readonly query: { readonly thread_id?: string | undefined } },
  webhook: Webhook,
): { channel: Channel; posted: Posted } {
  const { world, body, files, strict } = call;
  const home = channelOf(world, webhook.channelId);
  const forum = !holdsMessages(home.type);
  const threadId = call.query.thread_id;
  if (forum && threadId === undefined && !body.thread_name) throw refuse('WebhooksPostedToForumChannelsMustHaveAThreadNameOrThreadId');
  if (threadId !== undefined && body.thread_name) throw refuse('WebhooksPostedToForumChannelsCannotHaveBothAThreadNameAndThreadId');
  if (!forum && body.thread_name) throw refuse('WebhooksCanOnlyCreateThreadsInForumChannels');
  const thread = threadId === undefined ? undefined : channelOf(world, threadId);
  if (thread && thread.parentId !== home.id) throw refuse('UnknownChannel');
  const author = { id: webhook.raw.id, username: body.username ?? webhook.raw.name ?? '', discriminator: '0000', global_name: null, avatar: null, bot: true };
  const content = composed(world, home.id, { ...body, sticker_ids: undefined }, files, { strict });
  const channel =
    thread ??
    (forum
      ? openThread(world, home, { name: body.thread_name ?? '', ownerId: webhook.raw.id, type: ChannelType.PublicThread, appliedTags: body.applied_tags ?? [] })
      : home);
  const message: APIMessage = {
    ...blank(world, channel, author),
    ...(forum && !thread ? { id: channel.id } : {}),
    ...content,
    ...mentioned(world, channel, '', content.content, body.allowed_mentions, undefined),
    tts: body.tts ?? false,
    webhook_id: webhook.raw.id,
    ...(webhook.raw.application_id ? { application_id: webhook.raw.application_id } : {}),
    ...(body.poll ? { poll: newPoll(world, body.poll) } : {}),
  };
  return { channel, posted: post(world, channel, message) };
}

const shown = (world: World, channel: Channel, posted: Posted, webhookId: string) => messageJson(world, channel, posted, { userId: webhookId, content: true });

function ownMessage(call: Asking & { readonly query: { readonly thread_id?: string | undefined } }): { channel: Channel; posted: Posted; webhook: Webhook } {
  const webhook = byToken(call);
  const channel = channelOf(call.world, call.query.thread_id ?? webhook.channelId);
  const posted = channel.messages.get(call.ids['message'] ?? '');
  if (!posted || posted.message.webhook_id !== webhook.raw.id) throw refuse('UnknownMessage');
  return { channel, posted, webhook };
}

/** The same addresses serve interactions, under the application's id. */
const isApplication = ({ world, ids }: Pick<Asking, 'world' | 'ids'>): boolean => [...world.bots.values()].some((bot) => bot.applicationId === ids['webhook']);

function answering({ world, ids, files, strict }: Asking): Answering {
  const interaction = acknowledged(world, ids['webhook'] ?? '', ids['token'] ?? '');
  return { world, interaction, files, strict, bot: botNamed(world, interaction.raw.application_id) };
}

function answerPlace(call: Asking): { channel: Channel; posted: Posted } {
  const posted = ownAnswer(call);
  return { channel: channelOf(call.world, posted.message.channel_id), posted };
}

function ownAnswer(call: Asking): Posted {
  const { interaction, world } = answering(call);
  const channel = channelOf(world, interaction.raw.channel?.id ?? '');
  const id = call.ids['message'] === '@original' ? interaction.originalId : call.ids['message'];
  const posted = channel.messages.get(id ?? '');
  const mine = posted && (posted.interactionToken === interaction.raw.token || posted.message.id === interaction.originalId);
  if (!posted || !mine) throw refuse('UnknownMessage');
  return posted;
}

function shownAnswer(call: Asking, posted: Posted): APIMessage {
  return messageJson(call.world, channelOf(call.world, posted.message.channel_id), posted, { userId: call.ids['webhook'] ?? '', content: true });
}
