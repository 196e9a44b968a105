import { mayPost } from '../may-post.ts';
import { commandAction, type Said } from '../../core/command.ts';
import { samePerson } from '../../core/message.ts';
import type { AskedOpinion } from '../../core/opinion.ts';
import type { Answer, Button } from '../../core/platform.ts';
import { writeGroup } from '../../core/settings.ts';

/** The person's own, still open, newest first, each with a button that closes it. */
export async function mineOf({ deps, by, group, phrases }: Said): Promise<readonly (readonly Button[])[]> {
  if (!group) return [];
  const open = ((await deps.store.readings.group(group)).opinions ?? []).filter((o) => samePerson(o.by, by) && !o.closedAt);
  const words = phrases.opinion;
  return open
    .slice(-5)
    .reverse()
    .map((o) => [{ label: `${words.close} · ${words.specialities[o.speciality]} · ${o.at.slice(0, 10)}`, action: commandAction('avis', `close.${o.id}`) }]);
}

async function mine({ deps, by, group }: Said, id: string): Promise<AskedOpinion | undefined> {
  const found = group && (await deps.store.readings.group(group)).opinions?.find((o) => o.id === id);
  return found && samePerson(found.by, by) && !found.closedAt ? found : undefined;
}

export async function closingForm(said: Said, id: string): Promise<Answer> {
  const words = said.phrases.opinion;
  if (!(await mine(said, id))) return { text: words.expired };
  return {
    text: words.closing,
    form: {
      action: commandAction('avis', `close.${id}`),
      title: words.closing,
      fields: [{ id: 'bilan', label: words.summary, kind: 'text', required: true, maxLength: 1000 }],
    },
  };
}

/** The summary is read like everything else, posted under the question, and joins it in the archive. */
export async function closeOpinion(said: Said, id: string, summary: string): Promise<Answer> {
  const { deps, by, group, phrases, country, language } = said;
  const words = phrases.opinion;
  const opinion = await mine(said, id);
  const platform = opinion && deps.platforms.get(opinion.in.platform);
  if (!group || !opinion || !platform) return { text: words.expired };
  if (!(await mayPost(said, group))) return { text: phrases.answers.verifier.notPosted };
  const safe = await deps.reviewer.safeVersion(summary.trim(), country, language);
  const replyTo = /(\d+)$/.exec(opinion.receipt ?? '')?.[1];
  const done = await platform.perform(
    {
      do: 'say',
      key: `${id}:closed`,
      repeat: false,
      in: opinion.in,
      text: [[`${words.closing} · #${opinion.speciality}`], ...safe.split('\n').map((line) => [line])],
      buttons: [],
      ...(replyTo !== undefined && { replyTo }),
    },
    AbortSignal.timeout(deps.limits.callMs),
  );
  if (!done.done) return { text: phrases.card.notDone[done.why] ?? phrases.asked.failed };
  const kept = (await deps.store.vault.open(id))?.[0]?.text;
  if (kept) await deps.store.vault.keep(id, [{ source: 'body', text: `${kept}\n${words.closing} : ${safe}` }], 365 * 24);
  await writeGroup(deps, group, () => ({ type: 'opinionClosed', at: deps.now(), by, opinion: id }));
  return { text: words.closed };
}
