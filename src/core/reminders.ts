import type { Deps } from './deps.ts';
import { leadsHome } from './feeds.ts';
import { codeOf } from './log.ts';
import { remindAfterDays } from './opinion.ts';
import { writeGroup } from './settings.ts';
import { weekOf } from './week.ts';

const day = 86_400_000;

/** Asks, once and in private, what became of an opinion that was asked for a month ago. Whoever cannot be reached is not asked again. */
export async function remindOfOpinions(deps: Deps): Promise<void> {
  const due = new Date(Date.parse(deps.now()) - remindAfterDays * day).toISOString();
  for (const { ref, active, opinions = [] } of await deps.store.readings.groups()) {
    if (!active) continue;
    for (const opinion of opinions.filter((o) => !o.closedAt && !o.remindedAt && o.at <= due)) {
      const { language } = await deps.policyOf(opinion.in);
      const words = deps.phrases(language).opinion;
      await writeGroup(deps, ref, () => ({ type: 'opinionReminded', at: deps.now(), opinion: opinion.id }));
      const platform = deps.platforms.get(opinion.by.platform);
      await platform
        ?.perform(
          {
            do: 'tell',
            key: `${opinion.id}:reminder`,
            repeat: false,
            to: opinion.by,
            group: ref,
            text: words.reminder,
            buttons: [{ label: words.close, action: `x:avis:close.${opinion.id}` }],
          },
          AbortSignal.timeout(deps.limits.callMs),
        )
        .catch((error: unknown) => deps.log.noted({ what: 'fault', platform: opinion.by.platform, code: codeOf(error) }));
    }
  }
}

/** Once a week, in private, to the members who asked for it. */
export async function tellOfQuiz(deps: Deps): Promise<void> {
  const week = weekOf(deps.now());
  for (const { ref, active, quizWeek } of await deps.store.readings.groups()) {
    if (!active || quizWeek === week) continue;
    const members = (await deps.store.readings.members(ref)).filter((m) => m.choices['quiz'] && m.person);
    if (!members.length) continue;
    await writeGroup(deps, ref, (g) => (g.quizWeek === week ? undefined : { type: 'quizTold', at: deps.now(), week }));
    const words = deps.phrases((await deps.policyOf({ ...ref, channel: '' })).language).papers.quiz;
    const platform = deps.platforms.get(ref.platform);
    for (const { person } of members)
      if (person)
        await platform
          ?.perform(
            { do: 'tell', key: `quiz:${week}:${person.id}`, repeat: false, to: person, group: ref, text: `${words.weekly} /quiz`, buttons: [] },
            AbortSignal.timeout(deps.limits.callMs),
          )
          .catch((error: unknown) => deps.log.noted({ what: 'fault', platform: ref.platform, code: codeOf(error) }));
  }
}

const digestEach = 3;

/** Once a week, in the group itself, where moderators chose it: titles and links of what is new, by speciality. */
export async function postDigest(deps: Deps): Promise<void> {
  if (!deps.feeds) return;
  const week = weekOf(deps.now());
  const since = new Date(Date.parse(deps.now()) - 7 * day).toISOString();
  for (const { ref, active, digest, digestWeek, sources = [] } of await deps.store.readings.groups()) {
    if (!active || !digest || digestWeek === week || !sources.length) continue;
    await writeGroup(deps, ref, (g) => (g.digestWeek === week ? undefined : { type: 'digestPosted', at: deps.now(), week }));
    const lines: string[] = [];
    for (const source of sources) {
      const read = await deps.feeds.read(source.url);
      const fresh = 'items' in read ? read.items.filter((i) => leadsHome(i.link, source) && (i.at === undefined || i.at >= since)) : [];
      if (fresh.length) lines.push(`#${source.speciality}`, ...fresh.slice(0, digestEach).map((i) => `· ${i.title} ${i.link}`));
    }
    if (!lines.length) continue;
    const { title } = deps.phrases((await deps.policyOf({ ...ref, channel: '' })).language).papers.veille;
    await deps.platforms
      .get(digest.platform)
      ?.perform(
        {
          do: 'say',
          key: `digest:${ref.group}:${week}`,
          repeat: false,
          in: digest,
          text: [title, ...lines].map((line) => [line]),
          buttons: [],
        },
        AbortSignal.timeout(deps.limits.callMs),
      )
      .catch((error: unknown) => deps.log.noted({ what: 'fault', platform: ref.platform, code: codeOf(error) }));
  }
}
