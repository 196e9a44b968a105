import { type Command, commandAction } from '../core/command.ts';
import { type DeclarationField, declarationFields } from '../core/language-papers.ts';
import { readMember, writeMember } from '../core/member.ts';
import { citation, textsFor } from '../guidance/cite.ts';
import { pseudonyme } from '../guidance/subjects/pseudonyme.ts';
import { letterPdf, printable } from './pdf.ts';

/** Countries whose verified text asks for the declaration itself. */
const asked = ['FR'];

/** The letter that declares networks and pseudonyms. Made when asked for; of it only the day is kept. */
export const declaration: Command = {
  name: 'declaration',
  audience: 'anyone',
  needsGroup: true,
  options: [],
  async run({ deps, by, group, country, language, phrases }) {
    const words = phrases.papers.declaration;
    const before = group && (await readMember(deps, group, by)).declaredAt;
    const texts = textsFor(pseudonyme.texts, country).map((t) => citation(t, language));
    return {
      text: [
        words.title,
        '',
        asked.includes(country) ? words.required : words.advised,
        ...texts,
        ...(before ? ['', words.lastOn(before.slice(0, 10))] : []),
      ].join('\n'),
      form: {
        action: commandAction('declaration'),
        title: words.title,
        fields: declarationFields.map((id) => ({
          id,
          label: words.fields[id],
          kind: id === 'comptes' ? ('text' as const) : ('line' as const),
          required: true,
          maxLength: id === 'comptes' ? 1000 : 200,
        })),
      },
    };
  },
  async submit({ deps, by, group, phrases, language }, _argument, { values }) {
    const words = phrases.papers.declaration;
    const facts = Object.fromEntries(declarationFields.map((id) => [id, values[id]?.trim() || '…………']));
    const letter = words.letter({ ...(facts as Record<DeclarationField, string>), day: deps.now().slice(0, 10) });
    if (group) await writeMember(deps, group, by, () => ({ type: 'declared', at: deps.now() }));
    if (!printable(letter))
      return {
        text: words.textOnly,
        version: letter,
        file: { name: `declaration-${language}.txt`, mime: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(letter) },
      };
    return { text: words.ready, version: letter, file: { name: 'declaration.pdf', mime: 'application/pdf', bytes: await letterPdf(letter, words.title) } };
  },
};
