import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One string that a message can hold, by the names that lead to it. */
export interface StringField {
  readonly path: readonly string[];
  /** `Poll.question`. */
  readonly owner: string;
}

interface Declared {
  readonly bases: readonly string[];
  readonly members: ReadonlyMap<string, string>;
}

/** The declarations of the Bot API as the installed types give them: interfaces with their members, and the names that stand for several. */
function declarations(): { readonly interfaces: ReadonlyMap<string, Declared>; readonly aliases: ReadonlyMap<string, string> } {
  const folder = dirname(createRequire(import.meta.url).resolve('@grammyjs/types/package.json'));
  const interfaces = new Map<string, Declared>();
  const aliases = new Map<string, string>();
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.d.ts') && !['methods.d.ts', 'api.d.ts'].includes(f))) {
    const source = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    let namespace = '';
    let open: { readonly name: string; readonly bases: readonly string[]; readonly members: Map<string, string> } | undefined;
    for (const line of source.split('\n')) {
      const entering = /^export declare namespace (\w+)/.exec(line);
      if (entering) namespace = `${entering[1]}.`;
      if (line === '}' && !open) namespace = '';
      const starts = /^(\s*)(?:export )?interface (\w+)(?:<\w+>)?(?: extends ([\w., <>"|]+))? \{/.exec(line);
      if (starts) {
        open = { name: `${starts[1] ? namespace : ''}${starts[2]}`, bases: (starts[3] ?? '').split(/, (?![^<]*>)/).filter(Boolean), members: new Map() };
        if (starts[1] === '') namespace = '';
        interfaces.set(open.name, open);
        if (/\}\s*$/.test(line)) open = undefined;
        continue;
      }
      const member = /^\s+(\w+)\??: (.+);$/.exec(line);
      if (member?.[1] && member[2] && open) open.members.set(member[1], member[2]);
      if (/^\s*\}/.test(line)) open = undefined;
      const alias = /^export type (\w+)(?:<\w+>)? = (.+);$/.exec(line);
      if (alias?.[1] && alias[2]) aliases.set(alias[1], alias[2]);
    }
  }
  return { interfaces, aliases };
}

const deepest = 7;

/** Every path from a message to a string: the fields of each kind of content, and what stands inside. Another message inside is not entered twice. */
export const stringFieldsOfMessages = (): readonly StringField[] => stringFieldsOf('Message', []);

/** Every path from an update to a string, but for those through a message. */
export const stringFieldsOfUpdates = (): readonly StringField[] => stringFieldsOf('Update', ['Message']);

export const kindsOfUpdates = (): readonly string[] =>
  [...(declarations().interfaces.get('Update')?.members.keys() ?? [])].filter((kind) => kind !== 'update_id');

/** The kinds of update that bring a message. */
export const kindsWithMessages = (): readonly string[] =>
  [...(declarations().interfaces.get('Update')?.members ?? [])].flatMap(([kind, type]) => (/\bMessage\b/.test(type) ? [kind] : []));

function stringFieldsOf(root: string, shut: readonly string[]): readonly StringField[] {
  const { interfaces, aliases } = declarations();
  const found: StringField[] = [];
  const membersOf = (name: string): ReadonlyMap<string, string> => {
    const declared = interfaces.get(name);
    const bases = (declared?.bases ?? []).flatMap((base) => [...membersOf(interfaces.has(base) ? base : `${name.split('.')[0]}.${base}`)]);
    return new Map([...bases, ...(declared?.members ?? [])]);
  };

  function walk(name: string, path: readonly string[], inside: readonly string[]): void {
    if (inside.includes(name) || shut.includes(name) || path.length > deepest) return;
    for (const [member, type] of membersOf(name)) enter(type, name, [...path, member], [...inside, name]);
  }

  function enter(type: string, owner: string, path: readonly string[], inside: readonly string[]): void {
    const parts = type.replace(/[()]/g, '').split(/ \| | & /);
    if (parts.some((t) => /^string(\[\])*$/.test(t))) found.push({ path, owner: `${owner}.${path.at(-1)}` });
    for (const part of parts) {
      const name = /^([A-Z][\w.]*)(?:\[\])*$/.exec(part)?.[1];
      if (name === undefined) continue;
      const alias = aliases.get(name);
      if (interfaces.has(name)) walk(name, path, inside);
      else if (alias && !inside.includes(name)) enter(alias, owner, path, [...inside, name]);
    }
  }

  walk(root, [], []);
  return found;
}
