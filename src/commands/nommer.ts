import { mayUse } from '../core/asked.ts';
import { type Command, commandAction, type Said } from '../core/command.ts';
import type { GroupRef, PersonRef } from '../core/message.ts';
import { appoint, dismiss, isAppointed } from '../core/moderators.ts';
import type { Answer } from '../core/platform.ts';

/** Who moderates besides those of whom the platform says so: an administrator appoints a member, or takes it back; for when the last moderator lost the account, too. */
export const nommer: Command = {
  name: 'nommer',
  audience: 'admin',
  options: [{ name: 'personne', type: 'person', required: false }],
  needsGroup: true,
  async run(said, { options }) {
    const { deps, group, phrases } = said;
    const named = options['personne'];
    if (!group) return { text: phrases.asked.sayInGroup };
    if (named === undefined) return list(said, group);
    const person = { platform: named.slice(0, named.indexOf(':')), id: named.slice(named.indexOf(':') + 1) };
    const words = phrases.answers.nommer;
    if (!(await belongs(said, person, group))) return { text: words.outside };
    if (isAppointed(await deps.store.readings.group(group), person)) return { text: words.already };
    return {
      text: words.ask(await nameOf(said, person)),
      buttons: [{ label: words.appoint, action: commandAction('nommer', `yes.${person.id}`), tone: 'main' }],
    };
  },
  async press(said, argument) {
    const { deps, by, group, phrases } = said;
    const words = phrases.answers.nommer;
    const person = { platform: by.platform, id: argument.slice(argument.indexOf('.') + 1) };
    if (!group || !(await mayUse(deps, 'admin', by, group))) return { text: phrases.asked.notAdmin };
    if (argument.startsWith('no.')) {
      const done = await dismiss(deps, group, person, by);
      return done === 'dismissed' ? { ...(await list(said, group)), text: words.dismissed } : { text: done === 'last' ? words.last : phrases.asked.unknown };
    }
    if (!argument.startsWith('yes.')) return { text: phrases.asked.unknown };
    if (!(await belongs(said, person, group))) return { text: words.outside };
    const done = await appoint(deps, group, person, by);
    return { text: done === 'already' ? words.already : words.appointed(await nameOf(said, person)) };
  },
};

const belongs = async ({ deps }: Said, person: PersonRef, group: GroupRef): Promise<boolean> =>
  (await deps.platforms.get(person.platform)?.belongs(person, group)) ?? false;

const nameOf = async ({ deps }: Said, person: PersonRef): Promise<string> => (await deps.platforms.get(person.platform)?.nameOf(person)) ?? person.id;

const mostShown = 5;

async function list(said: Said, group: GroupRef): Promise<Answer> {
  const words = said.phrases.answers.nommer;
  const { appointed = [] } = await said.deps.store.readings.group(group);
  const last = appointed.slice(-mostShown);
  const names = await Promise.all(last.map((a) => nameOf(said, a.person)));
  if (!last.length) return { text: words.none };
  const rows = last.map((a, i) => [
    { label: words.dismiss(names[i] ?? '').slice(0, 80), action: commandAction('nommer', `no.${a.person.id}`), tone: 'danger' as const },
  ]);
  return { text: [words.list, ...last.map((a, i) => `· ${names[i]} (${a.at.slice(0, 10)})`)].join('\n'), rows };
}
