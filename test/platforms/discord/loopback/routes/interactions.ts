import { answer } from '../answering.ts';
import { callback, callbackQuery } from '../bodies/interactions.ts';
import { awaiting } from '../interactions.ts';
import { channelOf } from '../messages.ts';
import { type Route, route } from '../rest/route.ts';
import { refuse } from '../refusal.ts';
import { messageJson } from '../shown-message.ts';
import type { Bot, World } from '../world.ts';

export const interactionRoutes: readonly Route[] = [
  route('POST', '/interactions/:interaction/:token/callback', { body: callback, query: callbackQuery, open: true }, (call) => {
    const { world, ids, body, files, strict } = call;
    const interaction = awaiting(world, ids['interaction'] ?? '', ids['token'] ?? '');
    const bot = botNamed(world, interaction.raw.application_id);
    const posted = answer({ world, bot, interaction, files, strict }, body);
    if (call.query.with_response !== 'true') return undefined;
    const { id, type } = interaction.raw;
    const message = posted && messageJson(world, channelOf(world, posted.message.channel_id), posted, { userId: bot.user.id, content: true });
    const loading = body.type === 5;
    return {
      interaction: {
        id,
        type,
        ...(posted
          ? { response_message_id: posted.message.id, response_message_loading: loading, response_message_ephemeral: posted.onlyFor !== undefined }
          : {}),
      },
      resource: { type: body.type, ...(message ? { message } : {}) },
    };
  }),
];

export function botNamed(world: World, applicationId: string): Bot {
  const bot = [...world.bots.values()].find((one) => one.applicationId === applicationId);
  if (!bot) throw refuse('UnknownApplication');
  return bot;
}
