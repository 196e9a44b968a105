import { isIP } from 'node:net';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { choiceSchema, limitsSchema, policySchema } from './core/policy.ts';

const url = (...schemes: readonly string[]) =>
  z.string().refine((value) => schemes.some((s) => value.startsWith(`${s}://`)) && URL.canParse(value), {
    error: `is not an address that starts with ${schemes.map((s) => `${s}://`).join(' or ')}`,
  });
const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'is not a port number' })
  .transform(Number)
  .refine((n) => n <= 65_535, { error: 'is not a port number' });

function isNetwork(said: string): boolean {
  const [address = '', bits, ...more] = said.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** The environment: one schema, one reader. An empty variable counts as absent. */
const envSchema = z.object({
  /** Folder for the embedded database, the practice group and the key. */
  CONFRERE_DATA: z.string().default('data'),
  /** 32 bytes in base64 or hex that wrap the keys of the vault. */
  CONFRERE_KEY: z.string().optional(),
  CONFRERE_CONFIG: z.string().default('confrere.yaml'),
  CONFRERE_HOST: z
    .string()
    .refine((h) => h === 'localhost' || isIP(h) > 0, { error: 'is neither localhost nor an IP address' })
    .default('127.0.0.1'),
  CONFRERE_PORT: port.default(8480),
  /** Where people reach the desk when a proxy stands before it. */
  CONFRERE_PUBLIC_URL: url('https', 'http').optional(),
  /** Addresses or networks of that proxy, as `127.0.0.1,10.0.0.0/8`: their word on where a request came from is believed, and nobody else's. */
  CONFRERE_TRUSTED_PROXIES: z
    .string()
    .transform((said) => said.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isNetwork), { error: 'is not a list of addresses such as 127.0.0.1,10.0.0.0/8' })
    .optional(),
  /** The practice group: `off` for an installation where only real groups should be seen. */
  CONFRERE_PRACTICE: z.enum(['on', 'off']).default('on'),
  CONFRERE_METRICS: z.enum(['on', 'off']).default('off'),
  /** Where the log goes: `stderr`, or a file. */
  CONFRERE_LOG: z.string().optional(),
  /** `local`: feeds of `/veille` may stand in one's own network, and be plain http. `off`: none are read. */
  CONFRERE_FEEDS: z.enum(['on', 'local', 'off']).default('on'),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  TELEGRAM_TOKEN: z.string().trim().optional(),
  TELEGRAM_API_ROOT: url('https', 'http').optional(),
  /** Where Telegram reaches the bot: then it calls, and is not asked. A proxy with TLS hands what comes there to the port below, under the same path. */
  TELEGRAM_WEBHOOK_URL: url('https', 'http').optional(),
  /** What Telegram shows to be let in; derived from the operator's key unless told. */
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, { error: 'is not 16 to 256 letters, digits, _ and -' })
    .optional(),
  TELEGRAM_WEBHOOK_PORT: port.default(8481),
  DISCORD_TOKEN: z
    .string()
    .trim()
    .transform((token) => token.replace(/^Bot\s+/, ''))
    .optional(),
  /** Another server than Discord's own, as `http://localhost:3001/api`. */
  DISCORD_API_ROOT: url('https', 'http').optional(),
  /** The shards of this process and of all, as `0,1/4`; all that Discord recommends unless told. */
  DISCORD_SHARDS: z
    .string()
    .regex(/^\d+(,\d+)*\/\d+$/, { error: 'is not of the form 0,1/4' })
    .transform((said) => {
      const [ids = '', count = ''] = said.split('/');
      return { ids: ids.split(',').map(Number), count: Number(count) };
    })
    .refine(({ ids, count }) => ids.every((id) => id < count), { error: 'names a shard that there is not' })
    .optional(),
  /** Messages a minute into one group. Telegram takes 20 and publishes no more than that. */
  TELEGRAM_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, { error: 'is not a number of messages' })
    .transform(Number)
    .default(20),
  /** The terminal's own; decide the language of the lines printed at start. */
  LANG: z.string().optional(),
  LC_ALL: z.string().optional(),
});

const telegramPorts: readonly string[] = ['', '443', '80', '88', '8443'];

/** What no variable shows by itself. Telegram's own servers call public https addresses alone; a Bot API server of one's own calls any. */
const checkedEnv = envSchema.superRefine(({ TELEGRAM_TOKEN, TELEGRAM_API_ROOT, TELEGRAM_WEBHOOK_URL }, context) => {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', path: ['TELEGRAM_WEBHOOK_URL'], message });
  if (TELEGRAM_WEBHOOK_URL === undefined) return;
  const { protocol, port: at, username, hash } = new URL(TELEGRAM_WEBHOOK_URL);
  if (TELEGRAM_TOKEN === undefined) refuse('is there without TELEGRAM_TOKEN');
  if (username || hash) refuse('must hold neither a name nor a fragment');
  if (TELEGRAM_API_ROOT !== undefined) return;
  if (protocol !== 'https:') refuse('must start with https://, for Telegram calls no other address');
  else if (!telegramPorts.includes(at)) refuse('must be on port 443, 80, 88 or 8443, for Telegram calls no other');
});
export type Env = z.infer<typeof envSchema>;

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly mistakes: readonly string[] };

export function readEnv(variables: NodeJS.ProcessEnv): Read<Env> {
  const said = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = checkedEnv.safeParse(said);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, mistakes: parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`) };
}

const placeName = z.string().regex(/^[a-z]+:[\w-]+$/, { error: 'is not of the form telegram:-100123' });

/** confrere.yaml: the operator's defaults and limits, and what is fixed for single groups. */
const fileSchema = z.strictObject({
  defaults: policySchema.prefault({}),
  limits: limitsSchema.prefault({}),
  groups: z.record(placeName, z.strictObject({ moderators: placeName.optional(), policy: choiceSchema.optional() })).default({}),
});
export type Settings = z.infer<typeof fileSchema>;
export const defaultSettings: Settings = fileSchema.parse({});

/** All mistakes at once, each with its line and column. */
export function readSettings(text: string): Read<Settings> {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  if (document.errors.length) return { ok: false, mistakes: document.errors.map((e) => `line ${e.linePos?.[0].line ?? '?'}: ${e.code}`) };
  const parsed = fileSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    mistakes: parsed.error.issues.map((issue) => `${placeOf(document, text, issue.path)}${issue.path.map(shown).join('.')} ${sentenceOf(issue)}`),
  };
}

/** A key as the operator wrote it, so that a slip is seen; what is none, a message pasted there, is not told to every group: its line is enough. */
const shown = (key: PropertyKey): string => (/^[\w:-]{1,40}$/.test(String(key)) ? String(key) : '…');

const sentenceOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? `Unrecognized: ${issue.keys.map(shown).join(', ')}` : issue.message;

/** The line of the innermost node on the path that the document has. */
function placeOf(document: ReturnType<typeof parseDocument>, text: string, path: readonly PropertyKey[]): string {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as readonly number[] | undefined) : undefined;
    if (range?.[0] !== undefined) return `line ${text.slice(0, range[0]).split('\n').length}: `;
  }
  return '';
}
