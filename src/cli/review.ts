import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Reviewer } from '../core/deps.ts';
import { type Policy, policySchema } from '../core/policy.ts';
import { gravest, type Outcome, type Verdict } from '../core/verdict.ts';
import { loadReviewer } from '../reviewer.ts';
import { createTally } from './tally.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  thread: z.string().optional(),
  author: z.string().optional(),
  at: z.string().optional(),
  replyTo: z.union([z.string(), z.number()]).transform(String).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

interface Options {
  readonly country: string;
  readonly anonymise: boolean;
  readonly summary: boolean;
  readonly encoder: boolean;
  readonly policy?: Policy;
}

/** One JSON message a line in, one line out, in order. */
async function main(): Promise<void> {
  const options = read();
  if (!options) return;
  const reviewer = await loadReviewer({ encoder: options.encoder, ready: true, encoderMs: 20_000, onNames: warnOfNames, onEncoder: warnOfEncoder });
  const tally = createTally();
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (!raw.trim()) continue;
    const answer = await reply(raw, number, reviewer, options, tally.add);
    if (!process.stdout.write(`${answer}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  await reviewer.close();
  if (options.summary) process.stderr.write(tally.text());
}

/** Without the weights the rules still read every message; the person at the terminal should know. */
const warnOfNames = (problem: string): void => void process.stderr.write(`names are read by rules alone (${problem}: models/names.bin)\n`);
const troubles = {
  missing: 'doubtful messages are read once only: the second tier cannot be opened (models/encoder.*)',
  silent: 'the second tier gives no answer: doubtful messages are read once only until it does',
} as const;
const warnOfEncoder = (trouble: keyof typeof troubles | undefined): void => void (trouble && process.stderr.write(`${troubles[trouble]}\n`));

async function reply(raw: string, number: number, reviewer: Reviewer, options: Options, count: (outcome: Outcome, ms: number) => void): Promise<string> {
  const read = line.safeParse(json(raw));
  if (!read.success)
    return JSON.stringify({
      id: idOf(raw),
      error: `line ${number}: ${read.error.issues.map((i) => [i.path.join('.'), i.message].filter(Boolean).join(' ')).join('; ')}`,
    });
  const { id, text, country = options.country, ...rest } = read.data;
  const started = performance.now();
  const verdict = obey(await reviewer.review({ id, passages: [{ source: 'body', text }], country, ...defined(rest) }), options.policy);
  const ms = performance.now() - started;
  count(verdict.outcome, ms);
  const findings = verdict.findings.map(({ passage: _passage, ...finding }) => finding);
  const safe = options.anonymise ? { anonymised: await reviewer.safeVersion(text, country, options.policy?.language ?? 'fr') } : {};
  return JSON.stringify({ id, outcome: verdict.outcome, findings, ...safe, ms: Math.round(ms * 1000) / 1000 });
}

/** With a policy, what a group silenced asks for nothing. */
function obey(verdict: Verdict, policy: Policy | undefined): Verdict {
  if (!policy) return verdict;
  const findings = verdict.findings.filter((f) => !policy.silencedRules.includes(f.rule) && !policy.silencedKinds.includes(f.kind));
  return { outcome: gravest(findings.map((f) => f.outcome)), findings };
}

function read(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        country: { type: 'string', default: 'FR' },
        policy: { type: 'string' },
        anonymise: { type: 'boolean', default: false },
        summary: { type: 'boolean', default: false },
        'no-encoder': { type: 'boolean', default: false },
      },
    });
    if (!/^[A-Z]{2}$/.test(values.country)) throw new Error(`--country wants two capital letters, not ${values.country}`);
    const policy = values.policy === undefined ? undefined : policySchema.parse(parse(readFileSync(values.policy, 'utf8')));
    return { country: values.country, anonymise: values.anonymise, summary: values.summary, encoder: !values['no-encoder'], ...(policy && { policy }) };
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nOptions: --country MA|FR|…, --policy FILE, --anonymise, --summary, --no-encoder\n`,
    );
    process.exitCode = 2;
    return undefined;
  }
}

function json(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function idOf(raw: string): string | null {
  const read = json(raw);
  return typeof read === 'object' && read !== null && 'id' in read && (typeof read.id === 'string' || typeof read.id === 'number') ? String(read.id) : null;
}

/** Leaves out what is absent, as exact optional types ask. */
const defined = <T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

await main();
