import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { download } from './files.ts';
import { type Desk, methodNamed, perform, type Reply, refused } from './perform.ts';
import { Refusal } from './refusal.ts';
import { readRequest } from './request-body.ts';
import type { BotAccount, World } from './world.ts';

export interface Front {
  readonly url: string;
  /** Lets a bot that came later ask for methods in its webhook's answers. */
  register(bot: BotAccount): void;
  /** Cuts what is open now; new connections are taken. */
  dropAll(): void;
  close(): Promise<void>;
}

/** The HTTP side: `/bot<token>/<method>` and `/file/bot<token>/<path>` on a free port of 127.0.0.1. */
export async function openFront(world: World, desk: Desk): Promise<Front> {
  const gone = new AbortController();
  const server = createServer((request, response) => void serve(request, response));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const left = new AbortController();
    response.on('close', () => left.abort());
    const signal = AbortSignal.any([left.signal, gone.signal]);
    try {
      const reply = await route(world, desk, request, signal);
      write(response, reply);
    } catch (error) {
      write(response, refused(error instanceof Refusal ? error : new Refusal(500, 'Internal Server Error')));
    }
  }
  const register = (bot: BotAccount): void => {
    bot.onWebhookReply = (name, params) => {
      const method = methodNamed(name);
      if (method) void perform(desk, { world, bot, signal: gone.signal }, method, { params, uploads: new Map() });
    };
  };
  for (const bot of world.bots.values()) register(bot);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server on a TCP port has an address with a port.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, register, dropAll: () => server.closeAllConnections(), close: () => shut(server, gone) };
}

function shut(server: Server, gone: AbortController): Promise<void> {
  gone.abort();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

type Answered = Reply | { readonly kind: 'file'; readonly bytes: Buffer };

async function route(world: World, desk: Desk, request: IncomingMessage, signal: AbortSignal): Promise<Answered> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, files, token, rest] = /^\/(file\/)?bot([^/]*)\/(.*)$/.exec(pathname) ?? [];
  // A token that does not even look like one is an unknown address to the real server.
  if (token === undefined || rest === undefined || !/^\d+:[\w-]{3,}$/.test(decodeURIComponent(token))) throw new Refusal(404, 'Not Found');
  const bot = [...world.bots.values()].find((one) => one.token === decodeURIComponent(token));
  if (!bot) throw new Refusal(401, 'Unauthorized');
  if (files) return fetched(world, desk, rest);
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refusal(405, 'Method Not Allowed');
  const given = await readRequest(request, searchParams);
  const method = methodNamed(rest);
  if (!method || desk.without.has(method)) throw new Refusal(404, 'Not Found: method not found');
  return perform(desk, { world, bot, signal }, method, given);
}

async function fetched(world: World, desk: Desk, path: string): Promise<Answered> {
  const fault = desk.faults.take('download');
  if (fault && 'delayMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  else if (fault) return 'status' in fault ? refused(new Refusal(fault.status, fault.description ?? 'Internal Server Error')) : { kind: 'cut' };
  return { kind: 'file', bytes: download(world, path).bytes };
}

function write(response: ServerResponse, reply: Answered): void {
  switch (reply.kind) {
    case 'json':
      response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
      return;
    case 'page':
      response.writeHead(reply.status, { 'content-type': 'text/html' }).end(reply.page);
      return;
    case 'file':
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': reply.bytes.length }).end(reply.bytes);
      return;
    case 'cut':
      response.destroy();
  }
}
