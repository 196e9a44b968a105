// Thirty leaking messages in every disguise, and thirty harmless ones in the same, with what looks disguised as it stands: found and false by kind.
//   npm run bench -- lookalikes [--no-encoder] [--show]
import { loadReviewer } from '../src/reviewer.ts';
import { shown } from './detection/report.ts';
import { patientKinds, type Rate, rateOf } from './detection/score.ts';
import { asTheyStand, harmless } from './evasion/harmless.ts';
import { byDisguise, plainly } from './evasion/laid.ts';
import { leaks } from './evasion/leaks.ts';
import { say } from './measure.ts';

const args = process.argv.slice(2);
const reviewer = await loadReviewer({
  encoder: !args.includes('--no-encoder'),
  ready: true,
  encoderMs: 30_000,
  onEncoder: (t) => t && say(`the second tier: ${t}`),
});
const told = new Set<string>(['advise', 'alert', 'remove']);
const heard = new Map<string, boolean>();
async function alerts(text: string, wanted?: boolean): Promise<boolean> {
  const known = heard.get(text);
  if (known !== undefined) return known;
  const { findings } = await reviewer.review({ passages: [{ source: 'body', text }], country: 'MA' });
  const alarm = findings.filter((f) => patientKinds.has(f.kind) && told.has(f.outcome));
  heard.set(text, alarm.length > 0);
  if (args.includes('--show') && wanted !== undefined && alarm.length > 0 !== wanted)
    say(`${wanted ? 'missed' : 'false'}  ${JSON.stringify(text)} ${alarm.map((f) => `${f.rule} ${f.why.join(' ')}`).join('; ')}`);
  return alarm.length > 0;
}
const hear = async (texts: readonly string[], wanted: boolean): Promise<Rate> => {
  for (const text of texts) await alerts(text, wanted);
  return rateOf(texts, (text) => heard.get(text) === true);
};
const row = (kind: string, found: Rate, alarms: Rate): void => say(`${kind.padEnd(28)} ${shown(found).padEnd(28)} ${shown(alarms)}`);
const sum = (a: Rate, b: Rate): Rate => ({ k: a.k + b.k, n: a.n + b.n });
const none: Rate = { k: 0, n: 0 };

const found = await hear(leaks.map(plainly), true);
const alarms = await hear(harmless.map(plainly), false);
say(`${'kind'.padEnd(28)} ${'leaks found'.padEnd(28)} harmless ones that alarm`);
row('as plainly written', found, alarms);
const seen = leaks.filter((leak) => heard.get(plainly(leak)));
const laidOnHarmless = new Map(byDisguise(harmless.filter((leak) => !heard.get(plainly(leak)))).map(([d, messages]) => [d, messages.map((m) => m.text)]));
let [evasions, lookalikes] = [none, none];
for (const [disguise, messages] of byDisguise(seen)) {
  const caught = await hear(
    messages.map((m) => m.text),
    true,
  );
  const wrongly = await hear(laidOnHarmless.get(disguise) ?? [], false);
  row(disguise.name, caught, wrongly);
  [evasions, lookalikes] = [sum(evasions, caught), sum(lookalikes, wrongly)];
}
for (const { kind, texts } of asTheyStand) {
  const wrongly = await hear(texts, false);
  row(kind, none, wrongly);
  lookalikes = sum(lookalikes, wrongly);
}
row('all in disguise', evasions, lookalikes);
say('Disguised are those found plainly, and of the harmless those silent plainly. Rules were mended on these messages: in-sample. Intervals of Wilson, 95 %.');
await reviewer.close();
