import { XMLParser } from 'fast-xml-parser';
import type { FeedItem } from '../../core/feeds.ts';

const mostItems = 100;
const longestTitle = 200;

type Node = Readonly<Record<string, unknown>>;
const isNode = (x: unknown): x is Node => typeof x === 'object' && x !== null && !Array.isArray(x);
const list = (x: unknown): readonly unknown[] => (Array.isArray(x) ? x : x === undefined ? [] : [x]);
const text = (x: unknown): string => (typeof x === 'string' || typeof x === 'number' ? String(x) : isNode(x) ? text(x['#text']) : '');

/** The items of an RSS or Atom document, in its order; nothing when it is neither. No entity is expanded but the five of XML itself. */
export function itemsOf(xml: string): readonly FeedItem[] | undefined {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', processEntities: false, htmlEntities: false, trimValues: true });
  let document: unknown;
  try {
    document = parser.parse(xml);
  } catch {
    return undefined;
  }
  if (!isNode(document)) return undefined;
  const { rss, feed } = document;
  const rdf = document['rdf:RDF'];
  if (isNode(rss) && isNode(rss['channel'])) return list(rss['channel']['item']).flatMap(fromRss).slice(0, mostItems);
  if (isNode(rdf)) return list(rdf['item']).flatMap(fromRss).slice(0, mostItems);
  if (isNode(feed)) return list(feed['entry']).flatMap(fromAtom).slice(0, mostItems);
  return undefined;
}

const fromRss = (item: unknown): FeedItem[] => (isNode(item) ? made(text(item['title']), text(item['link']), text(item['pubDate'] ?? item['dc:date'])) : []);

function fromAtom(entry: unknown): FeedItem[] {
  if (!isNode(entry)) return [];
  const links = list(entry['link']).filter(isNode);
  const link = links.find((l) => (l['@rel'] ?? 'alternate') === 'alternate') ?? links[0];
  return made(text(entry['title']), text(link?.['@href']), text(entry['updated'] ?? entry['published']));
}

function made(title: string, link: string, date: string): FeedItem[] {
  const shown = plain(title).slice(0, longestTitle);
  const at = Date.parse(date);
  return shown && link ? [{ title: shown, link: plain(link), ...(Number.isFinite(at) && { at: new Date(at).toISOString() }) }] : [];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ' };

/** One line of text: no markup, no control or direction characters that would change what stands around it. */
const plain = (raw: string): string =>
  raw
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,5}));/gi, (all, decimal: string, hex: string, name: string) =>
      decimal || hex ? safePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)) : (entities[name.toLowerCase()] ?? all),
    )
    .replace(/<[^>]{0,500}>/g, '')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const safePoint = (point: number): string => (point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ' ');
