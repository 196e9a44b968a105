/** A package of npm, used as its own README says; `slow` ones see a sample. */
export interface Package {
  readonly name: string;
  readonly slow?: true;
  readonly open: (module: Exports) => (text: string) => unknown;
}

export type Exports = Readonly<Record<string, unknown>>;
type Method = (text: string) => unknown;
type Maker = new () => Readonly<Record<string, Method>>;

const exported = (module: Exports, name: string): unknown => module[name] ?? (module['default'] as Exports | undefined)?.[name];

/** Calls a method of a new object of this class. */
const method =
  (maker: string, name: string) =>
  (module: Exports): Method => {
    const object = new (exported(module, maker) as Maker)();
    return (text) => object[name]?.(text);
  };
const call =
  (name: string) =>
  (module: Exports): Method =>
    exported(module, name) as Method;
const after =
  (open: Package['open'], read: (answer: unknown) => unknown): Package['open'] =>
  (module) => {
    const redact = open(module);
    return async (text) => read(await redact(text));
  };

export const packages: readonly Package[] = [
  { name: 'redact-pii', open: method('SyncRedactor', 'redact') },
  { name: 'openredaction', slow: true, open: after(method('OpenRedaction', 'detect'), (answer) => (answer as { redacted: string }).redacted) },
  // It remembers what it replaced: a new object for each message, or names of one message change the next.
  { name: 'anonymize-nlp', slow: true, open: (module) => (text) => method('AnonymizeNlp', 'anonymize')(module)(text) },
  { name: '@arcjet/redact', slow: true, open: after(call('redact'), (answer) => (answer as readonly string[])[0]) },
  { name: '@cdssnc/sanitize-pii', open: call('sanitizePii') },
  { name: '@coffeeandfun/remove-pii', open: call('removePII') },
  { name: '@redactpii/node', open: method('Redactor', 'redact') },
];
