import type { Feeds } from '../../core/feeds.ts';
import { fetchFeed } from './fetch.ts';
import { itemsOf } from './parse.ts';

const limitMs = 10_000;

/** Reads feeds from the network, only those that moderators chose. Nothing is asked for unless somebody chose a source. */
export const createFeeds = ({ allowPrivate = false }: { readonly allowPrivate?: boolean } = {}): Feeds => ({
  async read(url) {
    const body = await fetchFeed(url, { allowPrivate, signal: AbortSignal.timeout(limitMs) });
    if (typeof body !== 'string') return body;
    const items = itemsOf(body);
    return items ? { items } : { failed: 'not-a-feed' };
  },
});
