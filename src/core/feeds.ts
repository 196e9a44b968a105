import type { Speciality } from './opinion.ts';

/** What is new at a source: a title and where it leads. Shown, never kept. */
export interface FeedItem {
  readonly title: string;
  readonly link: string;
  /** ISO 8601, when the source says so. */
  readonly at?: string;
}

/** A feed that moderators chose for their group. */
export interface FeedSource {
  readonly url: string;
  readonly speciality: Speciality;
}

/** Why a feed cannot be read, by code; each has its sentence. */
export const feedFailures = ['address', 'private', 'unreachable', 'too-large', 'not-a-feed', 'timed-out'] as const;
export type FeedFailure = (typeof feedFailures)[number];

/** Reads RSS and Atom. Answers within its own limit of time; never throws for what may well happen. */
export interface Feeds {
  read(url: string): Promise<{ readonly items: readonly FeedItem[] } | { readonly failed: FeedFailure }>;
}

export const mostSources = 20;

/** A link is shown when it leads to the source itself: its host, or a part of it. */
export function leadsHome(link: string, source: FeedSource): boolean {
  if (!URL.canParse(link) || !URL.canParse(source.url)) return false;
  const [to, from] = [new URL(link), new URL(source.url)];
  const bare = (host: string): string => host.replace(/^(?:www|feeds?|rss)\./, '');
  return (
    (to.protocol === 'https:' || to.protocol === 'http:') && (bare(to.hostname) === bare(from.hostname) || to.hostname.endsWith(`.${bare(from.hostname)}`))
  );
}
