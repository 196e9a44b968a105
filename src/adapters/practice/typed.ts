import type { CommandFace } from '../../core/command.ts';

/** What was typed, read as a command; `option` is the one being typed. */
export interface Typed {
  readonly face: CommandFace;
  readonly options: Readonly<Record<string, string>>;
}

/** `/name rest`, the name in any language: choices by their value or label, a person by `@id`, and the rest of the line for the first text option. */
export function readTyped(text: string, faces: readonly CommandFace[]): Typed | undefined {
  const m = /^\/([a-z0-9_]{1,32})(?:\s+([\s\S]*))?$/i.exec(text.trim());
  const name = m?.[1]?.toLowerCase();
  const face = faces.find((f) => f.name === name) ?? faces.find((f) => Object.values(f.words).some((w) => w.name === name));
  if (!face) return undefined;
  let rest = (m?.[2] ?? '').trim();
  const options: Record<string, string> = {};
  for (const option of face.options) {
    if (!rest) break;
    if (option.type === 'text' && !option.choices) {
      options[option.name] = rest.slice(0, option.maxLength ?? 4000);
      break;
    }
    const found = option.choices ? choiceIn(face, option.choices, rest) : { value: rest.split(/\s/)[0] ?? '', length: (rest.split(/\s/)[0] ?? '').length };
    if (!found) continue;
    options[option.name] = option.type === 'person' ? found.value.replace(/^@/, 'practice:') : found.value;
    rest = rest.slice(found.length).trim();
  }
  return { face, options };
}

function choiceIn(face: CommandFace, choices: readonly string[], rest: string): { readonly value: string; readonly length: number } | undefined {
  const low = rest.toLowerCase();
  for (const value of choices)
    for (const label of [value, ...Object.values(face.words).map((w) => w.choices?.[value] ?? '')])
      if (label && low.startsWith(label.toLowerCase())) return { value, length: label.length };
  return undefined;
}
