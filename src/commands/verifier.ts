import { type Command, commandAction, type CommandOption, type Said } from '../core/command.ts';
import { gravest } from '../core/verdict.ts';
import { passagesOf } from '../core/message.ts';
import type { Answer } from '../core/platform.ts';
import type { Around } from './around.ts';
import { mayPost } from './may-post.ts';

const texte: CommandOption = { name: 'texte', type: 'text', required: false, maxLength: 4000 };

/** A draft is read in private and forgotten: what was seen, by kind, and the version that could be posted. */
export const verifier = ({ drafts }: Around): Command => ({
  name: 'verifier',
  audience: 'anyone',
  options: [texte],
  onMessage: true,
  run: async (said, { options, message, in: place }) => {
    const text =
      options['texte'] ??
      (message &&
        passagesOf(message)
          .map((p) => p.text)
          .join('\n'));
    return text?.trim() ? check(said, { drafts }, text, place !== undefined) : { ...ask(said) };
  },
  submit: async (said, _argument, { values, in: place }) => check(said, { drafts }, values['texte'] ?? '', place !== undefined),
  press: async (said, argument, { by, in: place }) => {
    const words = said.phrases.answers.verifier;
    const text = drafts.take(argument, by, said.deps.now());
    if (text === undefined) return { text: words.expired };
    const platform = said.deps.platforms.get(by.platform);
    if (!place || !platform || !(await mayPost(said, place))) return { text: words.notPosted, version: text };
    const done = await platform.perform(
      { do: 'post', key: `draft:${argument}`, repeat: false, in: place, author: by, text },
      AbortSignal.timeout(said.deps.limits.callMs),
    );
    return done.done ? { text: words.posted } : { text: words.notPosted, version: text };
  },
});

/** Chosen on a message: the same reading, whoever wrote it. */
export const anonymiser = (around: Around): Command => ({ ...verifier(around), name: 'anonymiser' });

function ask({ phrases }: Said): Answer {
  const { form, field } = phrases.answers.verifier;
  return {
    text: phrases.answers.verifier.empty,
    form: { action: commandAction('verifier'), title: form, fields: [{ id: 'texte', label: field, kind: 'text', required: true, maxLength: 4000 }] },
  };
}

async function check(
  { deps, by, group, country, language, phrases }: Said,
  { drafts }: Pick<Around, 'drafts'>,
  text: string,
  inGroup: boolean,
): Promise<Answer> {
  const words = phrases.answers.verifier;
  const { findings } = await deps.reviewer.review({ passages: [{ source: 'body', text }], country });
  const told = findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note');
  const outcome = gravest(told.map((f) => f.outcome));
  if (outcome === 'care') return { text: words.care };
  if (!told.length) return { text: words.clean };
  const seen = words.seen([...new Set(told.map((f) => phrases.kinds[f.kind]))].join(language === 'ar' ? '، ' : ', '));
  // In the language of those who will read it.
  const theirs = group ? (await deps.policyOf({ ...group, channel: '' })).language : language;
  const version = await deps.reviewer.safeVersion(text, country, theirs);
  if (version === text) return { text: seen };
  const buttons = inGroup ? [{ label: words.post, action: commandAction('verifier', drafts.keep(by, version, deps.now())), tone: 'main' as const }] : [];
  return { text: `${seen}\n\n${words.version}`, version, buttons };
}
