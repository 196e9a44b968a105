import { type Command, commandAction, type Said } from '../core/command.ts';
import { readMember, writeMember } from '../core/member.ts';
import type { Answer } from '../core/platform.ts';
import { weekOf } from '../core/week.ts';
import { caseOfWeek } from '../guidance/quiz/index.ts';
import { isQuizVerdict, verdicts } from '../guidance/quiz-case.ts';
import { tongueOf } from '../guidance/subject.ts';

/** One short case a week. Scores are one's own; who wishes is told of each new case in private. */
export const quiz: Command = {
  name: 'quiz',
  audience: 'anyone',
  needsGroup: true,
  options: [],
  run: (said) => show(said),
  async press(said, argument) {
    const { deps, by, group, language, phrases } = said;
    const words = phrases.papers.quiz;
    if (!group) return { text: phrases.asked.sayInGroup };
    if (argument === 'on' || argument === 'off') {
      await writeMember(deps, group, by, () => ({ type: 'chose', at: deps.now(), what: 'quiz', on: argument === 'on' }));
      return { text: argument === 'on' ? words.joined : words.left };
    }
    const [week, answer = ''] = argument.split('.');
    if (!/^\d{1,6}$/.test(week ?? '') || !isQuizVerdict(answer)) return { text: phrases.asked.unknown };
    const asked = caseOfWeek(Number(week));
    // The first answer of a week counts.
    await writeMember(deps, group, by, (m) =>
      m.scores.some((s) => s.quiz === week) ? undefined : { type: 'scored', at: deps.now(), quiz: week ?? '', right: answer === asked.right ? 1 : 0, asked: 1 },
    );
    const { scores } = await readMember(deps, group, by);
    const right = scores.reduce((sum, s) => sum + s.right, 0);
    return {
      text: [
        answer === asked.right ? words.right : words.wrong(words.verdicts[asked.right]),
        '',
        asked.why[tongueOf(language)],
        '',
        words.score(right, scores.length),
      ].join('\n'),
    };
  },
};

async function show({ deps, by, group, language, phrases }: Said): Promise<Answer> {
  const words = phrases.papers.quiz;
  if (!group) return { text: phrases.asked.sayInGroup };
  const week = weekOf(deps.now());
  const joined = (await readMember(deps, group, by)).choices['quiz'] === true;
  return {
    text: [words.title, '', caseOfWeek(week).text[tongueOf(language)], '', words.question].join('\n'),
    rows: [
      verdicts.map((v) => ({ label: words.verdicts[v], action: commandAction('quiz', `${week}.${v}`) })),
      [{ label: joined ? words.leave : words.join, action: commandAction('quiz', joined ? 'off' : 'on') }],
    ],
  };
}
