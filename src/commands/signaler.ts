import { type Command, commandAction, type Said } from '../core/command.ts';
import { isReportReason, type ReportReason, reportReasons } from '../core/decision.ts';
import { createDrafts } from '../core/drafts.ts';
import type { Message } from '../core/message.ts';
import type { Answer, Button } from '../core/platform.ts';
import { refusalText } from '../core/presses.ts';
import { isRefusal } from '../core/refusal.ts';
import { report } from '../core/report.ts';

/** A member asks the moderators to look at a message: chosen on it or said in reply to it, with its reason at once or by the next press. */
export function signaler(): Command {
  const waiting = createDrafts<Message>();
  return {
    name: 'signaler',
    audience: 'anyone',
    options: [{ name: 'motif', type: 'choice', required: false, choices: reportReasons }],
    onMessage: true,
    async run(said, { message, options }) {
      const words = said.phrases.answers.signaler;
      if (!message) return { text: words.how };
      const reason = options['motif'] ?? '';
      if (isReportReason(reason)) return send(said, message, reason);
      const token = waiting.keep(said.by, message, said.deps.now());
      return { text: words.ask, rows: rowsOf(said, token) };
    },
    async press(said, argument) {
      const [token = '', reason = ''] = argument.split('.');
      const message = waiting.take(token, said.by, said.deps.now());
      return message && isReportReason(reason) ? send(said, message, reason) : { text: said.phrases.answers.signaler.expired };
    },
  };
}

function rowsOf({ phrases }: Said, token: string): Button[][] {
  const buttons = reportReasons.map((reason) => ({
    label: phrases.faces.signaler.choices?.[reason] ?? reason,
    action: commandAction('signaler', `${token}.${reason}`),
  }));
  return [buttons.slice(0, 3), buttons.slice(3)];
}

async function send({ deps, by, phrases }: Said, message: Message, reason: ReportReason): Promise<Answer> {
  const done = await report(deps, message, by, reason);
  if (isRefusal(done)) return { text: await refusalText(deps, phrases, done) };
  const sent = phrases.cases.reportSent;
  return { text: reason === 'distress' ? `${sent}\n\n${phrases.answers.signaler.distress}` : sent };
}
