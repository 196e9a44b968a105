import { type APIMessage, type APIWebhook, ChannelType, GatewayDispatchEvents as E, PermissionFlagsBits as P, WebhookType } from 'discord-api-types/v10';
import { type Answering, followUp, rewrite } from '../answering.ts';
import { logged } from '../audit.ts';
import { webhookEdit, webhookMessage, type WebhookMessage } from '../bodies/messages.ts';
import { executeQuery, messageQuery, webhookChange, webhookCreate } from '../bodies/webhooks.ts';
import { composed, edited } from '../compose.ts';
import { emit } from '../gateway/emit.ts';
import { acknowledged } from '../interactions.ts';
import { mentioned } from '../mentions.ts';
import { blank, change, channelOf, post, remove } from '../messages.ts';
import { holdsMessages } from '../new-channel.ts';
import { needs, needsInGuild } from '../permissions.ts';
import { newPoll } from '../polls.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { messageJson } from '../shown-message.ts';
import { openThread } from '../threads.ts';
import { type Channel, guildOf, type Posted, type Webhook, type World } from '../world.ts';
import { guildAt } from './guilds.ts';
import { botNamed } from './interactions.ts';

const token = '/webhooks/:webhook/:token';

export const webhookRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/webhooks', { body: webhookCreate }, (call) => {
    const { world, bot, body } = call;
    const channel = channelOf(world, call.ids['channel'] ?? '');
    const guild = guildOf(world, channel);
    if (!guild || channel.thread || channel.type === ChannelType.GuildCategory) throw refuse('CannotExecuteActionOnThisChannelType');
    needs(world, channel, bot.user.id, P.ManageWebhooks);
    if (webhooksOf(world, channel.id).length >= 15) throw refuse('MaximumNumberOfWebhooksReached');
    const id = world.newId();
    const raw = {
      id,
      type: WebhookType.Incoming,
      guild_id: guild.id,
      channel_id: channel.id,
      user: bot.user,
      name: body.name,
      avatar: null,
      token: `hook-${id}-${world.newId()}`,
      application_id: bot.applicationId,
    } as const;
    const webhook: Webhook = { raw, channelId: channel.id };
    world.webhooks.set(id, webhook);
    emit(world, E.WebhooksUpdate, { guild, channel }, { guild_id: guild.id, channel_id: channel.id });
    logged(world, guild, { action: 'webhook create', by: bot.user.id, target: id, reason: call.reason });
    return json(world, webhook);
  }),
  route('GET', '/channels/:channel/webhooks', {}, (call) => {
    const channel = channelOf(call.world, call.ids['channel'] ?? '');
    needs(call.world, channel, call.bot.user.id, P.ManageWebhooks);
    return webhooksOf(call.world, channel.id).map((one) => json(call.world, one));
  }),
  route('GET', '/guilds/:guild/webhooks', {}, (call) => {
    const guild = guildAt(call);
    needsInGuild(call.world, guild, call.bot.user.id, P.ManageWebhooks);
    return [...call.world.webhooks.values()].filter((one) => one.raw.guild_id === guild.id).map((one) => json(call.world, one));
  }),
  route('GET', '/webhooks/:webhook', {}, (call) => json(call.world, owned(call))),
  route('PATCH', '/webhooks/:webhook', { body: webhookChange }, (call) => json(call.world, changed(call.world, owned(call), call.body))),
  route('DELETE', '/webhooks/:webhook', {}, (call) => {
    const webhook = owned(call);
    drop(call.world, webhook);
    const guild = call.world.guilds.get(webhook.raw.guild_id ?? '');
    logged(call.world, guild, { action: 'webhook delete', by: call.bot.user.id, target: webhook.raw.id, reason: call.reason });
  }),
  route('GET', token, { open: true }, (call) => withoutUser(json(call.world, byToken(call)))),
  route('PATCH', token, { body: webhookChange.omit({ channel_id: true }), open: true }, (call) =>
    withoutUser(json(call.world, changed(call.world, byToken(call), call.body))),
  ),
  route('DELETE', token, { open: true }, (call) => drop(call.world, byToken(call))),
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

const webhooksOf = (world: World, channelId: string): Webhook[] => [...world.webhooks.values()].filter((one) => one.channelId === channelId);

const json = (world: World, { raw, channelId }: Webhook): APIWebhook => ({
  ...raw,
  channel_id: channelId,
  url: `${world.origin}/api/webhooks/${raw.id}/${raw.token}`,
});

const withoutUser = ({ user: _, ...rest }: APIWebhook): APIWebhook => rest;

function owned(call: Pick<Call, 'world' | 'ids' | 'bot'>): Webhook {
  const webhook = call.world.webhooks.get(call.ids['webhook'] ?? '');
  if (!webhook) throw refuse('UnknownWebhook');
  needs(call.world, channelOf(call.world, webhook.channelId), call.bot.user.id, P.ManageWebhooks);
  return webhook;
}

function byToken({ world, ids }: Pick<Asking, 'world' | 'ids'>): Webhook {
  const webhook = world.webhooks.get(ids['webhook'] ?? '');
  if (!webhook) throw refuse('UnknownWebhook');
  if (webhook.raw.token !== ids['token']) throw refuse('InvalidWebhookToken');
  return webhook;
}

function changed(world: World, webhook: Webhook, body: { readonly name?: string | undefined; readonly channel_id?: string | undefined }): Webhook {
  if (body.channel_id !== undefined) webhook.channelId = channelOf(world, body.channel_id).id;
  if (body.name !== undefined) Object.assign(webhook.raw, { name: body.name });
  told(world, webhook);
  return webhook;
}

function told(world: World, webhook: Webhook): void {
  const channel = world.channels.get(webhook.channelId);
  if (channel) emit(world, E.WebhooksUpdate, { guild: guildOf(world, channel), channel }, { guild_id: channel.guildId ?? '', channel_id: channel.id });
}

function drop(world: World, webhook: Webhook): void {
  world.webhooks.delete(webhook.raw.id);
  told(world, webhook);
}

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
