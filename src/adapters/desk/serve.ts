import { type HttpBindings, serve as listen } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { DeskApp } from './index.ts';

export interface Served {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the desk's port, on this machine alone unless told otherwise. Rejects when the port is taken. */
export function serve(
  desk: Pick<DeskApp, 'fetch' | 'listens' | 'close'>,
  { host = '127.0.0.1', port }: { readonly host?: string; readonly port: number },
): Promise<Served> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: (request, env) => desk.fetch(request, peerOf(env)), hostname: host, port }, (at: AddressInfo) => {
      desk.listens({ host, port: at.port });
      server.off('error', reject);
      resolve({
        address: `http://${host.includes(':') ? `[${host}]` : host}:${at.port}`,
        port: at.port,
        close: () =>
          new Promise((closed) => {
            // Open streams end first, else the server would wait for their readers.
            desk.close();
            server.close(() => closed());
            if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 1_000).unref();
          }),
      });
    });
    server.once('error', reject);
  });
}

/** HTTP/2 is not spoken here. */
const peerOf = (env: unknown): string | undefined => (env as HttpBindings).incoming.socket.remoteAddress;
