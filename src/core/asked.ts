import type { Ask, Audience, Choice, Command, CommandFace, Said, Submitted } from './command.ts';
import { readCommandAction } from './command.ts';
import type { Deps } from './deps.ts';
import { codeOf } from './log.ts';
import { directed } from './direction.ts';
import type { GroupRef, PersonRef, PlaceRef } from './message.ts';
import type { Moderation } from './moderator.ts';
import { isModerator } from './moderators.ts';
import type { Answer, Press } from './platform.ts';

const mostChoices = 25;
const spoken = ['fr', 'en', 'ar'];

/** The commands at work: finds the one that is meant, asks for rights now, and never throws: doubt is answered as a sentence. */
export interface Asked {
  asked(ask: Ask): Promise<Answer>;
  submitted(submitted: Submitted): Promise<Answer>;
  /** Nothing when the button is not a command's. */
  pressed(press: Press): Promise<Answer> | undefined;
  suggested(ask: Ask, option: string, typed: string): Promise<readonly Choice[]>;
  faces(): readonly CommandFace[];
}

/** No form has a longer field; a page's own limit is only a page's. UTF-16 code units. */
const longestValue = 4000;
const bounded = (submitted: Submitted): Submitted => ({
  ...submitted,
  values: Object.fromEntries(Object.entries(submitted.values).map(([id, value]) => [id, value.slice(0, longestValue)])),
});

interface From {
  readonly by: PersonRef;
  readonly in?: PlaceRef;
  readonly language?: string;
}

export function createAsked(deps: Deps, moderation: Moderation, commands: readonly Command[]): Asked {
  const byName = new Map<string, Command>(commands.map((c) => [c.name, c]));

  async function answer(name: string, from: From, run: (command: Command, said: Said) => Promise<Answer>): Promise<Answer> {
    const said = await saidBy(deps, moderation, from);
    const { asked } = said.phrases;
    const command = byName.get(name);
    if (!command) return { text: asked.unknown };
    try {
      if (command.needsGroup && !said.group) return { text: asked.sayInGroup };
      if (command.audience !== 'anyone' && !(await mayAsk(deps, command, said)))
        return { text: said.group ? (command.audience === 'admin' ? asked.notAdmin : asked.notModerator) : asked.sayInGroup };
      return directedAnswer(said.language, await run(command, said));
    } catch (error) {
      deps.log.noted({ what: 'fault', platform: from.by.platform, code: codeOf(error) });
      return { text: asked.failed };
    }
  }

  return {
    asked: (ask) => answer(ask.command, ask, (command, said) => command.run(said, ask)),
    submitted(submitted) {
      const action = readCommandAction(submitted.action);
      return answer(action?.name ?? '', submitted, async (command, said) =>
        command.submit ? command.submit(said, action?.argument ?? '', bounded(submitted)) : { text: said.phrases.asked.unknown },
      );
    },
    pressed(press) {
      const action = readCommandAction(press.action);
      if (!action) return undefined;
      return answer(action.name, press, async (command, said) =>
        command.press ? command.press(said, action.argument, press) : { text: said.phrases.asked.unknown },
      );
    },
    async suggested(ask, option, typed) {
      const command = byName.get(ask.command);
      if (!command?.suggest) return [];
      try {
        return (await command.suggest(await saidBy(deps, moderation, ask), option, typed)).slice(0, mostChoices);
      } catch (error) {
        deps.log.noted({ what: 'fault', platform: ask.by.platform, code: codeOf(error) });
        return [];
      }
    },
    faces: () =>
      commands.map(({ name, audience, options, onMessage }) => ({
        name,
        audience,
        options,
        ...(onMessage && { onMessage }),
        words: Object.fromEntries(spoken.map((language) => [language, deps.phrases(language).faces[name]])),
      })),
  };
}

const directedAnswer = (language: string, answer: Answer): Answer => ({ ...answer, text: directed(language, answer.text) });

async function mayAsk(deps: Deps, { audience, shared }: Command, { by, group, groups }: Said): Promise<boolean> {
  const asked = shared ? groups : group ? [group] : [];
  for (const one of asked) if (await mayUse(deps, audience, by, one)) return true;
  return false;
}

/** Rights are those of this moment. */
export async function mayUse(deps: Pick<Deps, 'platforms' | 'moderatorsOf' | 'store'>, audience: Audience, by: PersonRef, group: GroupRef): Promise<boolean> {
  if (audience === 'anyone') return true;
  const platform = deps.platforms.get(by.platform);
  if (!platform) return false;
  const admin = await platform.administers(by, group);
  return admin || (audience === 'moderator' && (await isModerator(deps, group, by)));
}

async function saidBy(deps: Deps, moderation: Moderation, from: From): Promise<Said> {
  const { group, groups } = await groupsOf(deps, from);
  const policy = await deps.policyOf({ ...(group ?? { platform: from.by.platform, group: '' }), channel: from.in?.channel ?? '' });
  const own = from.language?.slice(0, 2).toLowerCase() ?? '';
  const language = spoken.includes(own) ? own : policy.language;
  return {
    deps,
    moderation,
    by: from.by,
    ...(group && { group }),
    groups,
    ...(from.in && { in: from.in }),
    language,
    country: policy.country,
    phrases: deps.phrases(language),
  };
}

/**
 * The watched group that is meant: the one it was said in, the one whose moderators' place it was said in,
 * or, in private, the only one that the person belongs to.
 */
async function groupsOf(deps: Deps, { by, in: place }: From): Promise<Pick<Said, 'group' | 'groups'>> {
  const active = (await deps.store.readings.groups()).filter((g) => g.active).map((g) => g.ref);
  if (place) {
    const here = { platform: place.platform, group: place.group };
    const watched = [];
    for (const group of active) {
      const moderators = await deps.moderatorsOf(group);
      if (moderators?.platform === place.platform && moderators.channel === place.channel) watched.push(group);
    }
    const group = watched.length === 1 ? (watched[0] ?? here) : here;
    return { group, groups: watched.length ? watched : [here] };
  }
  const platform = deps.platforms.get(by.platform);
  const mine = [];
  for (const group of active) if (platform && group.platform === by.platform && (await platform.belongs(by, group).catch(() => false))) mine.push(group);
  return mine.length === 1 && mine[0] ? { group: mine[0], groups: mine } : { groups: [] };
}
