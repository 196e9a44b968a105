import { type Choice, commandAction, type Field, type Form } from '../../core/command.ts';
import type { OpinionField, OpinionPhrases } from '../../core/language-opinion.ts';
import { ageBands, specialities } from '../../core/opinion.ts';
import type { OpinionDraft } from '../../guidance/opinion/draft.ts';

export type StepNumber = 1 | 2 | 3;

const steps: Readonly<Record<StepNumber, readonly OpinionField[]>> = {
  1: ['specialite', 'urgence', 'age', 'sexe', 'pays'],
  2: ['contexte', 'temps', 'examens', 'essaye', 'question'],
  3: ['rare', 'media', 'accord', 'liens'],
};
const optional: readonly OpinionField[] = ['sexe', 'pays', 'examens', 'essaye'];
const long: readonly OpinionField[] = ['contexte', 'examens', 'question'];

/** The form of one step, with what is known already. */
export const formOf = (step: StepNumber, token: string, draft: OpinionDraft, words: OpinionPhrases): Form => ({
  action: commandAction('avis', `${step}.${token}`),
  title: words.steps[step],
  fields: steps[step].map((id): Field => {
    const choices = choicesOf(id, words);
    const value = draft[id];
    return {
      id,
      label: words.fields[id],
      kind: choices ? 'choice' : long.includes(id) ? 'text' : 'line',
      ...(choices && { choices }),
      required: !optional.includes(id),
      ...(!choices && { maxLength: long.includes(id) ? 1200 : 300 }),
      ...(value !== undefined && { value }),
    };
  }),
});

const list = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>): Choice[] => keys.map((value) => ({ value, label: labels[value] }));

function choicesOf(field: OpinionField, words: OpinionPhrases): readonly Choice[] | undefined {
  const menus: Partial<Record<OpinionField, readonly Choice[]>> = {
    specialite: list(specialities, words.specialities),
    urgence: list(['none', 'week', 'now'], words.urgency),
    age: list(ageBands, words.ages),
    sexe: list(['f', 'm', 'o'], words.sexes),
    rare: list(['no', 'yes'], words.yesNo),
    media: list(['no', 'yes'], words.yesNo),
    accord: list(['informed', 'written', 'none'], words.consent),
  };
  return menus[field];
}
