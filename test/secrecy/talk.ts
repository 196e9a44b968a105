import { expect } from 'vitest';
import { type Patient, patients } from './patients.ts';
import { type Stage, waitMs } from './stage.ts';

export const clean = 'Bonjour à tous, qui est de garde samedi ?';

export function p(n: number): Patient {
  const one = patients[n];
  if (!one) throw new Error('not one of the fifty');
  return one;
}

/** 0 to 13: everything that can be posted on Telegram. */
export function talkOnTelegram({ api, salma, karim, group }: Stage): void {
  for (const n of [0, 1, 2, 3, 4]) api.say(salma, group, p(n).text);
  api.say(karim, group, p(5).text);
  api.edit(api.say(salma, group, clean), p(6).text);
  api.edit(api.say(salma, group, p(7).text), clean);
  api.say(salma, group, p(8).text, { photo: {} });
  // Whatever names a file names its type: the sender chooses both.
  api.say(salma, group, '', { document: { name: p(9).file, mime: `application/${p(9).family}` } });
  api.say(salma, group, '', { contact: { first_name: p(10).name, phone_number: p(10).phone } });
  api.say(karim, group, '', { poll: { question: p(11).text, options: [p(11).name, p(11).cin] } });
  api.updates.duplicateNext(1, 'same');
  api.say(salma, group, p(12).text);
  api.updates.duplicateNext(1, 'new');
  api.say(salma, group, p(13).text);
  api.say(salma, group, p(13).text);
}

/** 14 to 19: the platform refuses, each time with the message in its answer. */
export async function refusedByTelegram({ api, salma, karim, group }: Stage): Promise<void> {
  const statuses = [403, 404, 429, 500];
  for (const [i, status] of statuses.entries()) {
    api.faults.next('deleteMessage', { status, description: `Refused: ${p(14 + i).text}` });
    api.faults.next('sendMessage', { status, description: `Refused: ${p(14 + i).text}` });
  }
  for (const method of ['deleteMessage', 'sendMessage', 'getUpdates'] as const)
    api.faults.next(method, { status: 502, page: `<h1>Bad Gateway</h1>${p(18).text}` });
  api.faults.next('deleteMessage', { disconnect: 'after' });
  for (const n of [14, 15, 16, 17, 18]) api.say(salma, group, p(n).text);
  api.say(karim, group, p(19).text);
  await expect.poll(() => api.faults.left(), waitMs).toBe(0);
}

/** 20 to 29: the practice group. */
export async function talkInPractice(stage: Stage): Promise<void> {
  const say = async (text: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await stage.browser().practice('/post', { me: 'salma', text, ...more });
    expect(answer.status).toBe(200);
    return (JSON.parse(answer.text) as { id: string }).id;
  };
  for (const n of [20, 21, 22, 23, 24]) await say(p(n).text);
  await say('', { file: p(25).file });
  await stage.browser().practice('/edit', { me: 'salma', id: await say(clean), text: p(26).text });
  await stage.browser().practice('/edit', { me: 'salma', id: await say(p(27).text), text: clean });
  await stage.browser().practice('/delete', { me: 'salma', id: await say(p(28).text) });
  await say(p(29).text);
  await say(p(29).text);
}

/** 30 to 41: adapters, rules, the reviewer, the store and jobs throw what they hold. */
export async function thingsThrow(stage: Stage): Promise<void> {
  const { api, salma, group } = stage;
  const practice = (n: number) => stage.browser().practice('/post', { me: 'grace', text: p(n).text });
  const failing = async (name: string, times: number, deed: () => unknown): Promise<void> => {
    await stage.child().fault(name, times);
    await deed();
    await expect.poll(async () => (await stage.child().state()).faults, waitMs).toBe(0);
  };
  const say = (n: number) => () => api.say(salma, group, p(n).text);
  await failing('perform telegram', 6, say(30));
  await failing('perform practice', 6, () => practice(31));
  await failing('rule', 1, say(32));
  await failing('rule', 1, () => practice(33));
  await failing('review', 1, say(34));
  await failing('review', 1, () => practice(35));
  await failing('keep', 2, say(36));
  await failing('keep', 2, () => practice(37));
  await failing('append', 3, say(38));
  await failing('append', 3, () => practice(39));
  await failing('job', 6, () => Promise.all([say(40)(), practice(41)]));
  await stage.child().doom();
}

/** 42 to 45: a death in the middle of a review, and their judgement by the next process. */
export async function dies(stage: Stage): Promise<void> {
  const { api, salma, group } = stage;
  await stage.child().fault('die', 1);
  // Whoever is posting loses the connection: the practice group keeps the message all the same.
  const posts = [44, 45].map((n) =>
    stage
      .browser()
      .practice('/post', { me: 'paul', text: p(n).text })
      .catch(() => undefined),
  );
  for (const n of [42, 43]) api.say(salma, group, p(n).text);
  expect(await stage.child().ended).toBe('SIGKILL');
  await Promise.all(posts);
}

/** 46 to 48: where the bot does not review, a draft in private, and what looks like an order to it. */
export function asides({ api, salma, mona, group, room }: Stage): void {
  api.say(mona, room, p(46).text);
  api.say(salma, api.startPrivateChat(salma), p(47).text);
  api.say(salma, group, `/moderateurs ${p(48).text}`);
}
