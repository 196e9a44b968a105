import { type Command, commandAction, type Said, type Submitted } from '../../core/command.ts';
import { createDrafts, type Drafts } from '../../core/drafts.ts';
import type { Answer, Press } from '../../core/platform.ts';
import { filled, type OpinionDraft } from '../../guidance/opinion/draft.ts';
import { closeOpinion, closingForm, mineOf } from './closing.ts';
import { formOf, type StepNumber } from './forms.ts';
import { publish, weighed } from './posting.ts';
import { searched } from './archive.ts';

/**
 * A structured opinion: three forms, the risk of singling the person out shown after each, the whole read by the engine before anything is posted.
 * What is being filled in is held in memory alone, for a quarter of an hour after each step.
 */
export function avis(drafts: Drafts<OpinionDraft> = createDrafts()): Command {
  const open = (said: Said, step: StepNumber, draft: OpinionDraft): Answer => {
    const words = said.phrases.opinion;
    return { text: words.steps[step], form: formOf(step, drafts.keep(said.by, draft, said.deps.now()), draft, words) };
  };
  /** Forms cannot follow each other everywhere: a button leads on. */
  const onward = (said: Said, step: StepNumber | 'post', draft: OpinionDraft, text: string): Answer => {
    const words = said.phrases.opinion;
    const token = drafts.keep(said.by, draft, said.deps.now());
    const main = {
      label: step === 'post' ? words.post : words.next,
      action: commandAction('avis', `${step === 'post' ? 'post' : `go${step}`}.${token}`),
      tone: 'main' as const,
    };
    // The token is good once: whichever is pressed, the draft goes with it.
    const change = { label: words.change, action: commandAction('avis', `go2.${token}`) };
    return { text, buttons: step === 'post' || step === 3 ? [main, change] : [main] };
  };

  async function submitted(said: Said, step: StepNumber, draft: OpinionDraft): Promise<Answer> {
    const words = said.phrases.opinion;
    if (draft.urgence === 'now') return { text: words.urgent };
    const risk = await weighed(said, draft);
    const told = [words.score(risk.score), ...risk.points.map((p) => `· ${words.points[p]}`), words.verdict[risk.may]].join('\n');
    if (step === 1) return onward(said, 2, draft, told);
    if (step === 2) return onward(said, 3, draft, told);
    if (risk.may === 'moderator') return { text: words.moderatorOnly };
    if (draft.accord === 'none') return onward(said, 3, draft, words.noConsent);
    const safe = await risk.safe();
    const preview = `${risk.generalised ? `${words.generalised}\n\n` : ''}${told}\n\n${words.preview}`;
    return { ...onward(said, 'post', safe.draft, preview), version: safe.text };
  }

  return {
    name: 'avis',
    audience: 'anyone',
    needsGroup: true,
    options: [{ name: 'recherche', type: 'text', required: false, maxLength: 200 }],
    async run(said, { options }) {
      const words = said.phrases.opinion;
      if (options['recherche']?.trim()) return searched(said, options['recherche']);
      const mine = await mineOf(said);
      const start = { label: words.start, action: commandAction('avis', 'start'), tone: 'main' as const };
      return { text: [words.title, '', words.intro, ...(mine.length ? ['', words.mine] : [])].join('\n'), rows: [[start], ...mine] };
    },
    async press(said, argument, press: Press) {
      const words = said.phrases.opinion;
      if (argument === 'start') return open(said, 1, {});
      if (argument.startsWith('close.')) return closingForm(said, argument.slice(6));
      const m = /^(go[123]|post)\.([\w-]{12})$/.exec(argument);
      const draft = m?.[2] && drafts.take(m[2], press.by, said.deps.now());
      if (!m || !draft) return { text: words.expired };
      return m[1] === 'post' ? publish(said, draft) : open(said, Number(m[1]?.slice(2)) as StepNumber, draft);
    },
    async submit(said, argument, { values, by }: Submitted) {
      if (argument.startsWith('close.')) return closeOpinion(said, argument.slice(6), values['bilan'] ?? '');
      const m = /^([123])\.([\w-]{12})$/.exec(argument);
      const draft = m?.[2] && drafts.take(m[2], by, said.deps.now());
      if (!m || !draft) return { text: said.phrases.opinion.expired };
      return submitted(said, Number(m[1]) as StepNumber, filled(draft, values));
    },
  };
}
