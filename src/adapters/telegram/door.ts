import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { createTurns } from './turns.ts';

/** Where Telegram posts updates: one path of one port, for whoever knows the secret. */
export interface Door {
  readonly port: number;
  /** Takes nothing new, waits for what is in hand. */
  close(): Promise<void>;
}

export interface DoorOptions {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly secret: string;
  /** Resolves when the update is written down; only then is Telegram told. A throw makes it come again. */
  readonly handle: (update: Update) => Promise<void>;
  /** Called with what was refused although the secret was right, and with what `handle` threw. */
  readonly onFault: (error: unknown) => void;
}

const mostBytes = 4_000_000;
/** Telegram waits a minute; what is not written down by then comes again. */
const answerMs = 30_000;
const mostWaiting = 200;
/** Telegram is told to open twenty; whoever knows no secret holds one for ten seconds at most. */
const mostSockets = 500;

/** Resolves when the port is open; rejects when it is taken. */
export function openDoor({ host, port, path, secret, handle, onFault }: DoorOptions): Promise<Door> {
  const wanted = digest(secret);
  const turns = createTurns(handle, mostWaiting);
  let waiting = 0;
  let answering = 0;
  let onIdle = (): void => undefined;

  async function answerTo(request: IncomingMessage): Promise<number> {
    if (pathOf(request) !== path) return 404;
    if (request.method !== 'POST') return 405;
    if (!timingSafeEqual(digest(request.headers['x-telegram-bot-api-secret-token']), wanted)) return 401;
    if (waiting >= mostWaiting) return 503;
    waiting++;
    try {
      const body = await bodyOf(request);
      const update = body === undefined ? undefined : updateIn(body);
      if (!update) {
        onFault(new UnreadableUpdate());
        // Sent again it would be no other, and hold up its chat for a day.
        return body === undefined ? 413 : 200;
      }
      const turn = turns.take(update);
      if (!turn) return 503;
      await within(answerMs, turn);
      return 200;
    } catch (error) {
      onFault(error);
      return 503;
    } finally {
      waiting--;
    }
  }

  function respond(request: IncomingMessage, response: ServerResponse): void {
    answering++;
    response.once('close', () => {
      if (--answering === 0) onIdle();
    });
    answerTo(request)
      .then((status) => {
        // What was not read to its end is not read on.
        response.writeHead(status, { 'content-length': 0, ...(request.complete ? {} : { connection: 'close' }) }).end();
      })
      .catch((error: unknown) => {
        // Whatever went wrong, nobody is left waiting.
        response.destroy();
        onFault(error);
      });
  }

  const limits = { requestTimeout: 20_000, headersTimeout: 10_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 };
  const server = createServer(limits, respond);
  server.maxConnections = mostSockets;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      server.on('error', onFault);
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeIdleConnections();
            // Sockets that ask for nothing count as busy.
            onIdle = () => server.closeAllConnections();
            if (answering === 0) onIdle();
            else setTimeout(onIdle, answerMs).unref();
          }),
      });
    });
  });
}

/** Nothing where what was asked for is no address: `//`, for instance. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  return URL.canParse(url, 'http://door') ? new URL(url, 'http://door').pathname : undefined;
}

/** Holds nothing of what was sent. */
class UnreadableUpdate extends Error {
  override readonly name = 'UnreadableUpdate';
}

class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

class NotInTime extends Error {
  override readonly name = 'NotInTime';
}

/** Of equal length whatever was sent, so that comparing takes the same time. */
const digest = (secret: string | readonly string[] | undefined): Buffer =>
  createHash('sha256')
    .update(typeof secret === 'string' ? secret : '')
    .digest();

/** Nothing when it is longer than any update: the rest of it is not waited for. */
function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= mostBytes) parts.push(part);
      else {
        request.pause();
        resolve(undefined);
      }
    });
    request.once('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.once('error', reject);
    request.once('close', () => reject(new BrokenOff()));
  });
}

function updateIn(body: string): Update | undefined {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null && 'update_id' in read && Number.isSafeInteger(read.update_id) ? (read as Update) : undefined;
  } catch {
    return undefined;
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotInTime()), ms);
  });
  try {
    await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
