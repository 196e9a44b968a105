import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Message {
  readonly text: string;
  readonly lang: string;
  readonly leak: 'direct' | 'quasi' | 'none';
  readonly spans: readonly Span[];
}

const corpus = join(process.cwd(), 'training', 'corpus');

/** Our own corpus when no file is named. */
export const filesOf = (named: readonly string[]): readonly string[] =>
  named.length
    ? named
    : readdirSync(corpus)
        .filter((f) => f.endsWith('.jsonl'))
        .map((f) => join(corpus, f));

/** The engine's own models were fitted on these files. */
export const learnedFrom = (file: string): boolean => !relative(corpus, join(process.cwd(), relative(process.cwd(), file))).startsWith(`..${sep}`);

export function readMessages(files: readonly string[]): readonly Message[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as Partial<Message>)
      .flatMap(({ text, lang = '?', leak, spans = [] }) => (text && leak ? [{ text, lang, leak, spans }] : [])),
  );
}

/** At most `limit` messages, spread evenly over all of them: the same ones at every run. */
export function sampleOf(messages: readonly Message[], limit: number): readonly Message[] {
  if (messages.length <= limit) return messages;
  return Array.from({ length: limit }, (_, i) => messages[Math.floor((i * messages.length) / limit)] as Message);
}
