import { GatewayCloseCodes as Close, GatewayDispatchEvents as E, GatewayIntentBits as I, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Bot, World } from '../world.ts';
import { greet } from './greeting.ts';
import { known as allIntents } from './intents.ts';
import { type Session, write } from './session.ts';

export interface GatewayLimits {
  readonly heartbeatMs: number;
  /** A session that was away longer cannot be resumed. */
  readonly resumeWithinMs: number;
  /** Between two IDENTIFYs of one bucket (shard id modulo max_concurrency); the real gateway asks for 5,000. */
  readonly identifyEveryMs: number;
}

export const identify = z.object({
  token: z.string(),
  intents: z.int().min(0),
  shard: z.tuple([z.int(), z.int()]).optional(),
  properties: z.object({}),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).optional(),
  presence: z.unknown().optional(),
});
export const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

function botOf(world: World, token: string): Bot | undefined {
  return world.bots.get(token.replace(/^Bot /, ''));
}

/** A new session, or a close with the code that says why not. */
export function identified(world: World, socket: WebSocket, given: z.infer<typeof identify>, limits: GatewayLimits): Session | undefined {
  const bot = botOf(world, given.token);
  const closed = (code: Close, why: string): undefined => {
    socket.close(code, why);
  };
  if (!bot) return closed(Close.AuthenticationFailed, 'Authentication failed.');
  const shard = given.shard ?? [0, 1];
  if (shard[1] < 1 || shard[0] < 0 || shard[0] >= shard[1]) return closed(Close.InvalidShard, 'Invalid shard.');
  if (given.intents >= 2 ** 31 || given.intents & ~allIntents) return closed(Close.InvalidIntents, 'Invalid intent(s).');
  const barred =
    (bot.privileged.members ? 0 : I.GuildMembers) | (bot.privileged.presences ? 0 : I.GuildPresences) | (bot.privileged.content ? 0 : I.MessageContent);
  if (given.intents & barred) return closed(Close.DisallowedIntents, 'Disallowed intent(s).');
  if (tooSoon(world, bot, shard[0], limits.identifyEveryMs)) {
    write(socket, { op: Op.InvalidSession, d: false });
    return undefined;
  }
  renew(world, bot);
  bot.identifies.left -= 1;
  // Over the budget the token is reset and every session ends (gateway, "Session Start Limit").
  if (bot.identifies.left < 0) {
    resetToken(world, bot);
    return closed(Close.AuthenticationFailed, 'Authentication failed.');
  }
  const session: Session = {
    id: `session-${world.newId()}`,
    bot,
    intents: given.intents,
    shard,
    sequence: 0,
    dispatched: [],
    socket,
    seenAt: world.clock.now(),
    tampering: { silent: false, lose: 0, twice: 0, hold: 0, held: [] },
  };
  world.sessions.set(session.id, session);
  greet(world, session);
  return session;
}

function tooSoon(world: World, bot: Bot, shardId: number, everyMs: number): boolean {
  const bucket = shardId % bot.maxConcurrency;
  const last = bot.identifiedAt.get(bucket) ?? 0;
  if (world.clock.now() - last < everyMs) return true;
  bot.identifiedAt.set(bucket, world.clock.now());
  return false;
}

export function renew(world: World, bot: Bot): void {
  if (world.clock.now() < bot.identifies.resetAt) return;
  bot.identifies.left = bot.identifies.total;
  bot.identifies.resetAt = world.clock.now() + 86_400_000;
}

/** The old token stops working and every session of the bot ends with 4004. */
export function resetToken(world: World, bot: Bot): void {
  world.bots.delete(bot.token);
  bot.token = `${bot.token.split('.')[0]}.reset.${world.newId()}`;
  world.bots.set(bot.token, bot);
  for (const session of world.sessions.values())
    if (session.bot === bot) {
      world.sessions.delete(session.id);
      session.socket?.close(Close.AuthenticationFailed, 'Authentication failed.');
    }
}

/** The session goes on: what was missed is sent again, in order. */
export function resumed(world: World, socket: WebSocket, given: z.infer<typeof resume>, limits: GatewayLimits): Session | undefined {
  const bot = botOf(world, given.token);
  if (!bot) {
    socket.close(Close.AuthenticationFailed, 'Authentication failed.');
    return undefined;
  }
  const session = world.sessions.get(given.session_id);
  const late = session && !session.socket && world.clock.now() - session.seenAt > limits.resumeWithinMs;
  if (!session || session.bot !== bot || late) {
    if (late) world.sessions.delete(session.id);
    write(socket, { op: Op.InvalidSession, d: false });
    return undefined;
  }
  if (given.seq > session.sequence) {
    socket.close(Close.InvalidSeq, 'Invalid seq.');
    return undefined;
  }
  session.socket?.terminate();
  session.socket = socket;
  session.tampering.silent = false;
  for (const event of session.dispatched) if (event.s > given.seq) write(socket, { op: Op.Dispatch, ...event });
  session.sequence += 1;
  const last = { s: session.sequence, t: E.Resumed, d: {} };
  session.dispatched.push(last);
  write(socket, { op: Op.Dispatch, ...last });
  return session;
}
