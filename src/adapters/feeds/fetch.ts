import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { FeedFailure } from '../../core/feeds.ts';
import { openAddress } from './address.ts';

const mostBytes = 2_000_000;
const mostRedirects = 3;

export interface FetchOptions {
  /** Feeds of one's own network, and plain http: only where the operator says so. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

/** The body of a feed as text, or why not. Every redirect is checked like the first address. */
export async function fetchFeed(url: string, options: FetchOptions, left = mostRedirects): Promise<string | { readonly failed: FeedFailure }> {
  if (!URL.canParse(url)) return { failed: 'address' };
  const target = new URL(url);
  if (target.protocol !== 'https:' && !(target.protocol === 'http:' && options.allowPrivate)) return { failed: 'address' };
  if (target.username || target.password) return { failed: 'address' };
  const open = await openAddress(target.hostname, options.allowPrivate).catch(() => 'unknown' as const);
  if (open === 'unknown') return { failed: 'unreachable' };
  if (!open) return { failed: 'private' };
  const response = await get(target, open, options.signal);
  if ('failed' in response) return response;
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.destroy();
    const next = URL.canParse(headers.location, url) ? new URL(headers.location, url).href : '';
    return left > 0 ? fetchFeed(next, options, left - 1) : { failed: 'unreachable' };
  }
  if (statusCode !== 200) {
    response.destroy();
    return { failed: 'unreachable' };
  }
  return bodyOf(response);
}

function get(
  url: URL,
  { address, family }: { readonly address: string; readonly family: 4 | 6 },
  signal: AbortSignal,
): Promise<IncomingMessage | { readonly failed: FeedFailure }> {
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const sent = ask(
      url,
      {
        signal,
        headers: { accept: 'application/atom+xml, application/rss+xml, application/xml, text/xml', 'accept-encoding': 'identity', 'user-agent': 'confrere' },
        // The name was resolved and checked above: what is connected to is that address and no other.
        lookup: (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
      },
      resolve,
    );
    sent.on('error', () => resolve({ failed: signal.aborted ? 'timed-out' : 'unreachable' }));
    sent.end();
  });
}

async function bodyOf(response: IncomingMessage): Promise<string | { readonly failed: FeedFailure }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) {
        response.destroy();
        return { failed: 'too-large' };
      }
      chunks.push(chunk as Buffer);
    }
  } catch {
    return { failed: 'timed-out' };
  }
  return Buffer.concat(chunks).toString('utf8');
}
