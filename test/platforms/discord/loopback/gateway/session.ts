import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Bot } from '../world.ts';

/** What a bot is told about, from IDENTIFY until the session ends. It outlives its connections. */
export interface Session {
  readonly id: string;
  readonly bot: Bot;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  sequence: number;
  /** All that was dispatched, for a RESUME. */
  readonly dispatched: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | undefined;
  /** Milliseconds since 1970 of the last moment it was connected. */
  seenAt: number;
  /** What the test has ordered for the next events. */
  tampering: { silent: boolean; lose: number; twice: number; hold: number; readonly held: (readonly [string, unknown])[] };
}

export function dispatch(session: Session, t: string, d: unknown): void {
  const { tampering } = session;
  if (tampering.lose > 0) {
    tampering.lose -= 1;
    return;
  }
  if (tampering.hold > 0) {
    tampering.held.push([t, d]);
    if (tampering.held.length >= tampering.hold) release(session);
    return;
  }
  send(session, t, d);
  if (tampering.twice > 0) {
    tampering.twice -= 1;
    send(session, t, d);
  }
}

/** Sends what a reorder holds, last first. */
export function release(session: Session): void {
  session.tampering.hold = 0;
  for (const [t, d] of session.tampering.held.splice(0).reverse()) send(session, t, d);
}

function send(session: Session, t: string, d: unknown): void {
  session.sequence += 1;
  // Frozen as it is now: a later edit must not change what was dispatched.
  const event = { s: session.sequence, t, d: structuredClone(d) };
  session.dispatched.push(event);
  if (!session.tampering.silent) write(session.socket, { op: GatewayOpcodes.Dispatch, ...event });
}

export function write(socket: WebSocket | undefined, payload: object): void {
  if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(payload));
}
