import { type APIMessage, ChannelType, MessageFlags, MessageReferenceType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { MessageCreate } from './bodies/messages.ts';
import { composed, type Upload } from './compose.ts';
import { mentioned } from './mentions.ts';
import { blank, post, referring } from './messages.ts';
import { holdsMessages } from './new-channel.ts';
import { isVoice, may, needs } from './permissions.ts';
import { newPoll } from './polls.ts';
import { refuse } from './refusal.ts';
import { userOf } from './shown-guild.ts';
import { type Bot, type Channel, guildOf, isThread, type Posted, type World } from './world.ts';

/** How long `enforce_nonce` remembers. */
const nonceMs = 5 * 60_000;

/** A bot's message, with everything that may stand in its way. */
export function sendAsBot(world: World, bot: Bot, channel: Channel, body: MessageCreate, files: readonly Upload[], strict: boolean): Posted {
  const userId = bot.user.id;
  mayBeSent(world, bot, channel, { files: files.length > 0, tts: body.tts === true });
  const nonce = body.nonce === null || body.nonce === undefined ? undefined : String(body.nonce);
  if (body.enforce_nonce && nonce !== undefined) {
    const before = [...channel.messages.values()].find(
      (one) => one.nonce === nonce && one.message.author.id === userId && new Date(one.message.timestamp).getTime() > world.clock.now() - nonceMs,
    );
    if (before) return before;
  }
  const forward = body.message_reference?.type === MessageReferenceType.Forward;
  const content = composed(world, channel.id, body, files, { strict, forward });
  if (body.message_reference && !forward && !may(world, channel, userId, P.ReadMessageHistory))
    throw refuse('CannotReplyWithoutPermissionToReadMessageHistory');
  const referred = body.message_reference ? referring(world, channel, body.message_reference) : undefined;
  const message: APIMessage = {
    ...blank(world, channel, bot.user),
    ...content,
    ...(referred ? { type: referred.type, ...referred.fields } : {}),
    ...mentioned(world, channel, userId, content.content, body.allowed_mentions, referred?.repliedTo),
    tts: body.tts ?? false,
    ...(forward ? { flags: content.flags | MessageFlags.HasSnapshot } : {}),
    ...(nonce === undefined ? {} : { nonce }),
    ...(body.poll ? { poll: newPoll(world, body.poll) } : {}),
    ...stickersOf(world, channel, body.sticker_ids ?? []),
  };
  return post(world, channel, message, nonce === undefined ? {} : { nonce });
}

function mayBeSent(world: World, bot: Bot, channel: Channel, what: { readonly files: boolean; readonly tts: boolean }): void {
  if (channel.type === ChannelType.DM) {
    mayBeToldPrivately(world, bot, channel);
    return;
  }
  if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia) throw refuse('CannotSendAMessageInAForumChannel');
  if (!holdsMessages(channel.type)) throw refuse('CannotSendMessagesInNonTextChannel');
  const send = isThread(channel) ? P.SendMessagesInThreads : P.SendMessages;
  needs(world, channel, bot.user.id, P.ViewChannel | send | (what.files ? P.AttachFiles : 0n) | (what.tts ? P.SendTTSMessages : 0n));
  if (isVoice(channel)) needs(world, channel, bot.user.id, P.Connect);
  if (isThread(channel) && channel.thread.locked && !may(world, channel, bot.user.id, P.ManageThreads)) throw refuse('ThreadLocked');
}

/** A bot and a person need a guild in common, and the person must take messages. */
function mayBeToldPrivately(world: World, bot: Bot, channel: Channel): void {
  const other = channel.recipients.find((id) => id !== bot.user.id) ?? '';
  userOf(world, other);
  const met = [...world.guilds.values()].some((guild) => guild.members.has(bot.user.id) && guild.members.has(other));
  if (!met || world.closedDms.has(other)) throw refuse('CannotSendMessagesToThisUser');
}

function stickersOf(world: World, channel: Channel, ids: readonly string[]): Pick<APIMessage, 'sticker_items'> {
  const guild = guildOf(world, channel);
  if (ids.length === 0) return {};
  return {
    sticker_items: ids.map((id) => {
      const sticker = guild?.stickers.get(id);
      if (!sticker) throw refuse('InvalidStickerSent');
      return { id, name: sticker.name, format_type: sticker.format_type };
    }),
  };
}
