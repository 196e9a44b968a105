import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { World } from '../world.ts';
import { type GatewayLimits, identified, identify, resume, resumed } from './identity.ts';
import { sendMembers } from './member-chunks.ts';
import { type Session, write } from './session.ts';

/** How the next answers to IDENTIFY and RESUME are spoilt. */
export interface GatewayMood {
  readonly invalidate: { readonly resumable: boolean }[];
}

const payload = z.object({ op: z.int(), d: z.unknown().optional() });

/** One socket: HELLO, heartbeats, IDENTIFY or RESUME, and what the client may send afterwards. */
export function connect(world: World, socket: WebSocket, limits: GatewayLimits, mood: GatewayMood): void {
  let session: Session | undefined;
  let heartbeat = Date.now();
  const sent: number[] = [];
  const watch = setInterval(() => {
    if (Date.now() - heartbeat > limits.heartbeatMs * 2) socket.close(Close.SessionTimedOut, 'Session timed out.');
  }, limits.heartbeatMs);
  socket.on('close', (code) => {
    clearInterval(watch);
    if (session?.socket !== socket) return;
    session.socket = undefined;
    session.seenAt = world.clock.now();
    if (code === 1000 || code === 1001) world.sessions.delete(session.id);
  });
  socket.on('error', () => socket.terminate());
  socket.on('message', (raw) => {
    sent.push(Date.now());
    if (sent.filter((at) => at > Date.now() - 60_000).length > 120) return socket.close(Close.RateLimited, 'Rate limited.');
    const said = parsed(String(raw));
    if (!said) return socket.close(Close.DecodeError, 'Error while decoding payload.');
    const known = commands[said.op];
    if (!known) return socket.close(Close.UnknownOpcode, 'Unknown opcode.');
    known(said.d);
  });
  const commands: { readonly [op: number]: (d: unknown) => void } = {
    [Op.Heartbeat]: () => {
      heartbeat = Date.now();
      if (!session?.tampering.silent) write(socket, { op: Op.HeartbeatAck });
    },
    [Op.Identify]: (d) => {
      if (session) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
      const given = identify.safeParse(d);
      if (!given.success) return socket.close(Close.DecodeError, 'Error while decoding payload.');
      if (refusedOnce(socket, mood)) return;
      session = identified(world, socket, given.data, limits);
    },
    [Op.Resume]: (d) => {
      if (session) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.');
      const given = resume.safeParse(d);
      if (!given.success) return socket.close(Close.DecodeError, 'Error while decoding payload.');
      if (refusedOnce(socket, mood)) return;
      session = resumed(world, socket, given.data, limits);
    },
    [Op.RequestGuildMembers]: (d) => (session ? sendMembers(world, session, d) : socket.close(Close.NotAuthenticated, 'Not authenticated.')),
    [Op.PresenceUpdate]: () => (session ? undefined : socket.close(Close.NotAuthenticated, 'Not authenticated.')),
    [Op.VoiceStateUpdate]: () => (session ? undefined : socket.close(Close.NotAuthenticated, 'Not authenticated.')),
  };
  write(socket, { op: Op.Hello, d: { heartbeat_interval: limits.heartbeatMs } });
}

function parsed(raw: string): z.infer<typeof payload> | undefined {
  if (raw.length > 4096) return undefined;
  try {
    return payload.parse(JSON.parse(raw));
  } catch {
    return undefined;
  }
}

function refusedOnce(socket: WebSocket, mood: GatewayMood): boolean {
  const next = mood.invalidate.shift();
  if (!next) return false;
  write(socket, { op: Op.InvalidSession, d: next.resumable });
  return true;
}
