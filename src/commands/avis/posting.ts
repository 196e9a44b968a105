import { randomBytes } from 'node:crypto';
import type { Said } from '../../core/command.ts';
import { opinionHours } from '../../core/opinion.ts';
import type { Answer } from '../../core/platform.ts';
import { writeGroup } from '../../core/settings.ts';
import type { Finding } from '../../core/verdict.ts';
import { mayPost } from '../may-post.ts';
import { freeText, type OpinionDraft, opinionText } from '../../guidance/opinion/draft.ts';
import { type Singling, singling } from '../../guidance/opinion/singling.ts';

export interface Weighed extends Singling {
  /** The engine would change the free text. */
  readonly generalised: boolean;
  /** The draft as it may be posted: each free text made safe, and once more as a whole. */
  safe(): Promise<{ readonly draft: OpinionDraft; readonly text: string }>;
}

const isTold = (f: Finding): boolean => f.outcome !== 'pass' && f.outcome !== 'note';

const written = ['pays', 'contexte', 'temps', 'examens', 'essaye', 'question', 'liens'] as const;

/** What the engine says of the draft so far. */
export async function weighed(said: Said, draft: OpinionDraft): Promise<Weighed> {
  const { deps, country, language, phrases } = said;
  const review = async (text: string): Promise<readonly Finding[]> =>
    text ? (await deps.reviewer.review({ passages: [{ source: 'body', text }], country })).findings : [];
  const raw = [...(await review(freeText(draft))), ...(await review(draft.pays ?? ''))];
  /** What says nothing of anybody stays as it was written: «dix jours» is no sign. */
  const safely = async (text: string): Promise<string> => ((await review(text)).some(isTold) ? deps.reviewer.safeVersion(text, country, language) : text);
  const safeOf = async (): Promise<{ draft: OpinionDraft; text: string }> => {
    const safe: Record<string, string | undefined> = { ...draft };
    for (const field of written) {
      const text = draft[field];
      if (text) safe[field] = await safely(text);
    }
    const text = opinionText(safe as OpinionDraft, phrases.opinion);
    return { draft: safe as OpinionDraft, text: await safely(text) };
  };
  const told = raw.some(isTold);
  const before = singling(draft, raw);
  // What can be generalised by machine is: what counts is what is left.
  const after = told ? singling(draft, await review(freeText((await safeOf()).draft))) : before;
  return { ...(after.may === 'moderator' || before.may !== 'moderator' ? after : before), points: before.points, generalised: told, safe: safeOf };
}

/** Posts the question, keeps it sealed for the archive, and remembers to ask what became of it. */
export async function publish(said: Said, draft: OpinionDraft): Promise<Answer> {
  const { deps, by, group, phrases, country } = said;
  const words = phrases.opinion;
  const platform = group && deps.platforms.get(group.platform);
  if (!group || !platform || !draft.specialite) return { text: phrases.asked.failed };
  const text = opinionText(draft, words);
  const { outcome } = await deps.reviewer.review({ passages: [{ source: 'body', text }], country });
  if (outcome !== 'pass' && outcome !== 'note') return { text: words.verdict.generalise };
  const id = `o-${randomBytes(12).toString('base64url')}`;
  if (!(await mayPost(said, group))) return { text: phrases.answers.verifier.notPosted };
  const place = said.in && said.in.platform === group.platform && said.in.group === group.group ? said.in : { ...group, channel: group.group };
  const done = await platform.perform(
    {
      do: 'say',
      key: id,
      repeat: false,
      in: place,
      text: text.split('\n').map((line) => [line]),
      buttons: [],
      thread: words.thread(words.specialities[draft.specialite]),
    },
    AbortSignal.timeout(deps.limits.callMs),
  );
  if (!done.done) return { text: phrases.card.notDone[done.why] ?? phrases.asked.failed };
  await deps.store.vault.keep(id, [{ source: 'body', text }], opinionHours);
  const specialite = draft.specialite;
  await writeGroup(deps, group, () => ({
    type: 'opinionAsked',
    at: deps.now(),
    by,
    opinion: { id, by, at: deps.now(), speciality: specialite, in: place, ...(done.receipt !== undefined && { receipt: done.receipt }) },
  }));
  return { text: words.posted };
}
