import { type APIWebhook, ChannelType, GatewayDispatchEvents as E, PermissionFlagsBits as P, WebhookType } from 'discord-api-types/v10';
import { logged } from '../audit.ts';
import { webhookChange, webhookCreate } from '../bodies/webhooks.ts';
import { emit } from '../gateway/emit.ts';
import { channelOf } from '../messages.ts';
import { needs, needsInGuild } from '../permissions.ts';
import { refuse } from '../refusal.ts';
import { type Call, type Route, route } from '../rest/route.ts';
import { guildOf, type Webhook, type World } from '../world.ts';
import { guildAt } from './guilds.ts';

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
];

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

export function byToken({ world, ids }: Pick<Call, 'world' | 'ids'>): Webhook {
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
