import { type Case, isAuthor } from '../../core/case.ts';
import type { View as Talk } from '../../core/buzz/watch.ts';
import { type History, historyOf } from '../../core/history.ts';
import type { Entry } from '../../core/journal.ts';
import { type PersonRef, samePerson } from '../../core/message.ts';
import type { Note } from '../../core/moderator.ts';
import { isRefusal } from '../../core/refusal.ts';
import type { DeskDeps } from './deps.ts';

/** All that a case's page shows besides the case; none of it is a word of the message. */
export interface Around {
  readonly entries: readonly Entry[];
  /** Of the author in the case's group. */
  readonly history?: History;
  /** Nothing for who may not read them: the author. */
  readonly notes: readonly Note[];
  /** Moderators known here, besides the reader. */
  readonly others: readonly PersonRef[];
  readonly talk?: Talk;
  readonly isOwn: boolean;
}

const recentRows = 200;

export async function readAround({ journal, core, moderation, readings }: DeskDeps, me: PersonRef, c: Case): Promise<Around> {
  const { about, group } = c;
  const [entries, history, notes, state, rows] = await Promise.all([
    journal.read(`case/${c.id}`),
    about.what === 'message' ? historyOf(core, group, about.author) : undefined,
    c.notes.length ? moderation.notes(c.id, me) : [],
    readings.group(group),
    readings.rows({ group, states: ['decided'], limit: recentRows }),
  ]);
  const known = [...state.roster.map((r) => r.person), ...rows.flatMap((r) => (r.decidedBy ? [r.decidedBy] : [])), ...c.views.map((v) => v.by)];
  const talk = about.what === 'notice' && about.storm ? core.buzz?.talk(`${group.platform}:${group.group}`, about.detail, Date.parse(core.now())) : undefined;
  return {
    entries,
    ...(history && { history }),
    notes: isRefusal(notes) ? [] : notes,
    others: known.filter((p, i) => known.findIndex((q) => samePerson(p, q)) === i && !samePerson(p, me) && !isAuthor(c, p)),
    ...(talk && { talk }),
    isOwn: isAuthor(c, me),
  };
}
