// Our engine beside the strongest redaction packages of npm and of PyPI, on the same messages in the same run.
//   npm run bench -- detection [FILE.jsonl ...] [--markdown] [--short] [--alone] [--no-encoder] [--no-python]     our own corpus when no file is named
// --alone: our engine only. --no-encoder: its first tier only. FILE holds messages as training/corpus does: {id, lang, text, leak, spans}.
import { byLabel, reviewAll } from './detection/engine.ts';
import { filesOf, learnedFrom, type Message, readMessages, sampleOf } from './detection/messages.ts';
import { npmPeers } from './detection/peers.ts';
import { pythonPeers } from './detection/python.ts';
import { aligned, markdown, peerTable, type Row, shortTable, shown } from './detection/report.ts';
import { scoreOf } from './detection/score.ts';
import { say } from './measure.ts';

const args = process.argv.slice(2);
const asked = (option: string): boolean => args.includes(option);
const print = asked('--markdown') ? markdown : aligned;
const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const few = 1500;

const files = filesOf(args.filter((a) => !a.startsWith('--')));
const messages = readMessages(files);
const sample = sampleOf(messages, few);
const learned = files.filter(learnedFrom).length;

tell(`${messages.length} messages from ${files.length} files`);
const firstAlone = await reviewAll(messages, { encoder: false });
const ours = asked('--no-encoder') ? firstAlone : await reviewAll(messages, { encoder: true });
const rowOf = (name: string, { outputs, ms }: typeof ours): Row => ({ name, score: scoreOf(messages, outputs), messages: messages.length, ms });
const rows: Row[] = [...(asked('--no-encoder') ? [] : [rowOf('Confrère, both tiers', ours)]), rowOf('Confrère, first tier alone', firstAlone)];
const sampled: Row[] = [];
const remarks: string[] = [];
const peers = asked('--alone') ? [] : [...npmPeers(), ...(asked('--no-python') ? [] : pythonPeers())];
for (const peer of peers) {
  tell(peer.name);
  const texts: readonly Message[] = 'run' in peer && peer.slow ? sample : messages;
  const answer = 'run' in peer ? peer.run(texts) : peer.reason;
  if (typeof answer === 'string' || !('run' in peer)) {
    remarks.push(`${peer.name}: not measured, ${answer}`);
    continue;
  }
  if (peer.remark) remarks.push(`${peer.name}: ${peer.remark}`);
  const row: Row = {
    name: `${peer.name} ${peer.version}`,
    score: scoreOf(texts, answer.outputs),
    messages: texts.length,
    ms: answer.ms,
    failed: answer.failed,
  };
  (texts.length < messages.length ? sampled : rows).push(row);
}
if (sampled.length) {
  const again = await reviewAll(sample, { encoder: !asked('--no-encoder') });
  sampled.unshift({ name: 'Confrère, same sample', score: scoreOf(sample, again.outputs), messages: sample.length, ms: again.ms });
}

const table = asked('--short') ? shortTable : peerTable;
say(print(table([...rows, ...sampled])));
say();
const notes = [
  learned === files.length
    ? `In-sample for Confrère: all these messages come from training/corpus, on which its models are trained; the packages have not seen them. How it does on authors it has not learned from is measured by training/evidence/weigh.mjs (training/encoder/grey-band.md) and, for names, by training/evaluate.mjs (models/names.md).`
    : learned
      ? `Partly in-sample for Confrère: ${learned} of ${files.length} files are of training/corpus, on which its models were trained.`
      : `None of these files is of training/corpus, on which Confrère was trained. If they share authors or messages with it, they are in-sample all the same.`,
  `${messages.length} messages; 95 % intervals of Wilson and counts. Found: anything at all was changed in a message with a direct leak. All spans caught: no annotated string is left in it. False alarm: anything was changed in a clean message.`,
  ...(sampled.length
    ? [`The rows from "Confrère, same sample" on are on ${sample.length} messages spread evenly over all, because these packages are slow.`]
    : []),
  'One process at a time; speeds are those of this run and of what else the machine was doing.',
  ...remarks,
];
for (const note of notes) say(asked('--markdown') ? `- ${note}` : note);

if (!asked('--short')) {
  say();
  const languages = [...new Set(messages.map((m) => m.lang))].sort();
  say(
    print([
      ['Confrère by language', 'direct leaks found', 'quasi found', 'false alarms'],
      ...languages.map((lang) => {
        const at = messages.flatMap((m, i) => (m.lang === lang ? [i] : []));
        const { found, quasi, alarms } = scoreOf(
          at.map((i) => messages[i] as Message),
          at.map((i) => ours.outputs[i] ?? ''),
        );
        return [lang, shown(found), shown(quasi), shown(alarms)];
      }),
    ]),
  );
  say();
  say(print([['Confrère by label', 'spans found in messages that leak'], ...[...byLabel(messages, ours.found)].map(([label, rate]) => [label, shown(rate)])]));
}
