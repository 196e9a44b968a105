import { type Command, commandAction } from '../core/command.ts';
import { createDrafts, type Drafts } from '../core/drafts.ts';
import { areaOf } from '../core/kinds.ts';
import { profileFields, type ProfileField } from '../core/language-papers.ts';
import { mayPost } from './may-post.ts';

const longest = (id: ProfileField): number => (id === 'liens' ? 600 : 200);

/** A factual card: nothing that advertises, as far as the engine sees. Kept nowhere; posted in its owner's name if they wish. */
export const profil = (drafts: Drafts = createDrafts()): Command => ({
  name: 'profil',
  audience: 'anyone',
  options: [],
  async run({ phrases }) {
    const words = phrases.papers.profil;
    return {
      text: `${words.title}\n\n${words.intro}`,
      form: {
        action: commandAction('profil'),
        title: words.title,
        fields: profileFields.map((id) => ({
          id,
          label: words.fields[id],
          kind: id === 'liens' ? ('text' as const) : ('line' as const),
          required: id === 'titres' || id === 'specialite',
          maxLength: longest(id),
        })),
      },
    };
  },
  async submit({ deps, by, country, language, phrases, in: place }, _argument, { values }) {
    const words = phrases.papers.profil;
    const lines = profileFields.flatMap((id) =>
      values[id]?.trim() ? [`${words.fields[id]}${language === 'fr' ? ' :' : ':'} ${values[id].trim().slice(0, longest(id))}`] : [],
    );
    const card = [words.heading, ...lines].join('\n');
    const { findings } = await deps.reviewer.review({ passages: [{ source: 'body', text: lines.join('\n') }], country });
    const told = findings.filter((f) => f.outcome !== 'pass' && f.outcome !== 'note');
    if (told.some((f) => areaOf(f.kind) === 'conduct')) return { text: words.promotes };
    if (told.length) return { text: words.names };
    return {
      text: words.ready,
      version: card,
      file: { name: `profil-${language}.txt`, mime: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(card) },
      ...(place && { buttons: [{ label: words.post, action: commandAction('profil', drafts.keep(by, card, deps.now())) }] }),
    };
  },
  async press(said, argument, { by }) {
    const { deps, phrases, in: place } = said;
    const card = drafts.take(argument, by, deps.now());
    const platform = deps.platforms.get(by.platform);
    if (card === undefined || !place || !platform) return { text: phrases.answers.verifier.expired };
    if (!(await mayPost(said, place))) return { text: phrases.answers.verifier.notPosted, version: card };
    const done = await platform.perform(
      { do: 'post', key: `profile:${argument}`, repeat: false, in: place, author: by, text: card },
      AbortSignal.timeout(deps.limits.callMs),
    );
    return { text: done.done ? phrases.asked.done : (phrases.card.notDone[done.why] ?? phrases.asked.failed) };
  },
});
