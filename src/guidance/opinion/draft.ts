import type { OpinionPhrases } from '../../core/language-opinion.ts';
import { type AgeBand, ageBands, isSpeciality, type Speciality } from '../../core/opinion.ts';

/** What was filled in so far. Free text is as typed: it is read and generalised before anybody else sees it. */
export interface OpinionDraft {
  readonly specialite?: Speciality;
  readonly urgence?: 'none' | 'week' | 'now';
  readonly age?: AgeBand;
  readonly sexe?: 'f' | 'm' | 'o';
  readonly pays?: string;
  readonly contexte?: string;
  readonly temps?: string;
  readonly examens?: string;
  readonly essaye?: string;
  readonly question?: string;
  readonly rare?: 'yes' | 'no';
  readonly media?: 'yes' | 'no';
  readonly accord?: 'informed' | 'written' | 'none';
  readonly liens?: string;
}

const allowed = {
  urgence: ['none', 'week', 'now'],
  sexe: ['f', 'm', 'o'],
  rare: ['yes', 'no'],
  media: ['yes', 'no'],
  accord: ['informed', 'written', 'none'],
} as const;
const free = ['pays', 'contexte', 'temps', 'examens', 'essaye', 'question', 'liens'] as const;

/** The draft with what a form brought; a value that no menu offers is left out. */
export function filled(draft: OpinionDraft, values: Readonly<Record<string, string>>): OpinionDraft {
  const next: Record<string, string> = { ...draft };
  for (const [field, choices] of Object.entries(allowed)) {
    const value = values[field];
    if (value !== undefined && (choices as readonly string[]).includes(value)) next[field] = value;
  }
  if (isSpeciality(values['specialite'] ?? '')) next['specialite'] = values['specialite'] as Speciality;
  if ((ageBands as readonly string[]).includes(values['age'] ?? '')) next['age'] = values['age'] as AgeBand;
  for (const field of free) if (values[field] !== undefined) next[field] = values[field].trim().slice(0, 1200);
  return next as OpinionDraft;
}

/** The free text, line by line, as it goes to the engine. */
export const freeText = (d: OpinionDraft): string => [d.contexte, d.temps, d.examens, d.essaye, d.question].filter(Boolean).join('\n');

/** What will be posted. A rare disease hides region and age band. */
export function opinionText(d: OpinionDraft, words: OpinionPhrases): string {
  const rare = d.rare === 'yes';
  const who = [rare ? undefined : d.pays, d.sexe && d.sexe !== 'o' ? words.sexes[d.sexe] : undefined, d.age && !rare ? words.ages[d.age] : undefined]
    .filter(Boolean)
    .join(' · ');
  const line = (label: string, text: string | undefined): string[] => (text ? [`${label} ${text}`] : []);
  return [
    `#AvisConfrere #${d.specialite ?? 'autre'}${d.urgence === 'week' ? ' #j7' : ' #sansurgence'}`,
    ...(who ? [who] : []),
    ...line(words.lines.context, d.contexte),
    ...line(words.lines.time, d.temps),
    ...line(words.lines.findings, d.examens),
    ...line(words.lines.tried, d.essaye),
    ...line(words.lines.question, d.question),
    ...(d.accord && d.accord !== 'none' ? [`${words.lines.consent} ${words.consent[d.accord]}`] : []),
    ...line(words.lines.interests, d.liens),
  ].join('\n');
}
