import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FaultSource } from '../faults.ts';
import type { Bot, World } from '../world.ts';
import { connect, type GatewayMood } from './connection.ts';
import { type GatewayLimits, resetToken } from './identity.ts';
import { release, type Session, write } from './session.ts';

/** What goes wrong with the gateway, and what is known of its sessions. */
export interface Gateway {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  sessions(): readonly { readonly id: string; readonly shard: readonly [number, number]; readonly intents: number; readonly connected: boolean }[];
  /** Every connection is cut without a word, as when the network fails. Sessions can be resumed. */
  cutAll(): void;
  /** The connections stay open and nothing comes through any more, not even an answer to a heartbeat; a resumed one works again. */
  silence(): void;
  /** Whoever connects from now on is neither let in nor refused, as by a proxy that hangs; `cutAll` cuts them too. */
  hang(on: boolean): void;
  /** How many wait at the door. */
  waiting(): number;
  /** Closes every connection with a code, as 4000. */
  closeAll(code: number): void;
  /** Asks every client to reconnect and resume (opcode 7). */
  reconnect(): void;
  /** The session is over (opcode 9), resumable or not; the next IDENTIFYs or RESUMEs can be refused so too. */
  invalidate(resumable: boolean): void;
  refuseNext(resumable: boolean, times?: number): void;
  /** Sessions end on the server: the next RESUME is refused and what happened meanwhile is lost. */
  forgetSessions(): void;
  /** The next events are never sent, not even on RESUME. */
  loseNext(count?: number): void;
  /** The next events are sent twice. */
  duplicateNext(count?: number): void;
  /** The next events are held back until there are `count`, then sent last first. */
  reorderNext(count: number): void;
  release(): void;
  /** The token stops working at once, as when it is reset in the portal; the new one is the server's `token`. */
  revokeToken(): void;
}

export function createGateway(world: World, faults: FaultSource, bot: Bot, limits: GatewayLimits): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const mood: GatewayMood = { invalidate: [] };
  const atTheDoor = new Set<Duplex>();
  let hangs = false;
  const open = (): WebSocket[] => [...sockets.clients];
  const sessions = (): Session[] => [...world.sessions.values()];
  const tamper = (change: (tampering: Session['tampering']) => void): void => {
    for (const session of sessions()) change(session.tampering);
  };
  return {
    upgrade(request, socket, head) {
      if (faults.isDown()) return void socket.destroy();
      if (hangs) {
        atTheDoor.add(socket);
        const left = (): void => void atTheDoor.delete(socket);
        socket
          .once('end', () => socket.destroy())
          .once('close', left)
          .resume();
        return void socket.on('error', left);
      }
      const { searchParams } = new URL(request.url ?? '/', 'ws://127.0.0.1');
      sockets.handleUpgrade(request, socket, head, (accepted) => {
        if (searchParams.get('v') !== null && searchParams.get('v') !== '10') return accepted.close(Close.InvalidAPIVersion, 'Invalid API version.');
        if ((searchParams.get('encoding') ?? 'json') !== 'json' || searchParams.get('compress'))
          return accepted.close(Close.DecodeError, 'This gateway speaks plain JSON.');
        connect(world, accepted, limits, mood);
      });
    },
    sessions: () => sessions().map(({ id, shard, intents, socket }) => ({ id, shard, intents, connected: socket !== undefined })),
    cutAll() {
      for (const session of sessions()) {
        if (session.socket) session.seenAt = world.clock.now();
        session.socket = undefined;
      }
      for (const socket of open()) socket.terminate();
      for (const socket of atTheDoor) socket.destroy();
    },
    hang(on) {
      hangs = on;
    },
    waiting: () => atTheDoor.size,
    silence: () =>
      tamper((one) => {
        one.silent = true;
      }),
    closeAll(code) {
      for (const socket of open()) socket.close(code);
    },
    reconnect() {
      for (const socket of open()) write(socket, { op: Op.Reconnect, d: null });
    },
    invalidate(resumable) {
      for (const session of sessions()) {
        if (!resumable) world.sessions.delete(session.id);
        write(session.socket, { op: Op.InvalidSession, d: resumable });
      }
    },
    refuseNext(resumable, times = 1) {
      for (let one = 0; one < times; one += 1) mood.invalidate.push({ resumable });
    },
    forgetSessions: () => world.sessions.clear(),
    loseNext: (count = 1) => tamper((one) => (one.lose += count)),
    duplicateNext: (count = 1) => tamper((one) => (one.twice += count)),
    reorderNext: (count) => tamper((one) => (one.hold = count)),
    release() {
      for (const session of sessions()) release(session);
    },
    revokeToken: () => resetToken(world, bot),
  };
}
