import type { Answer, Receiver } from '../../core/platform.ts';
import type { Choice } from '../../core/command.ts';
import { messageOf } from './deliver.ts';
import { hall, personOf } from './people.ts';
import type { Room } from './room.ts';
import { isMember } from './standing.ts';
import { readTyped } from './typed.ts';

/** What a member says to the bot itself. Nothing while nobody receives, or when it is no command. */
export interface Commands {
  /** `about`: the message it is chosen on, or said in reply to. */
  say(me: string, text: string, language: string, about?: string): Promise<Answer | undefined>;
  press(me: string, action: string, language: string): Promise<Answer | undefined>;
  submit(me: string, action: string, values: Readonly<Record<string, string>>, language: string): Promise<Answer | undefined>;
  suggest(me: string, text: string, language: string): Promise<readonly Choice[]>;
  /** For the page: names, descriptions, choices, in its language. */
  faces(language: string): readonly object[];
}

export function createCommands(room: Room, receiver: () => Receiver | undefined): Commands {
  /** Outside the group it is a private talk with the bot. */
  const from = (me: string, language: string) => ({ by: personOf(me), ...(isMember(room, me) && { in: hall }), language });
  return {
    async say(me, text, language, about) {
      const heard = receiver();
      const typed = heard && readTyped(text, heard.faces());
      const message = about === undefined || !isMember(room, me) ? undefined : room.message(about);
      if (!heard || !typed) return undefined;
      return heard.asked({
        ...from(me, language),
        command: typed.face.name,
        options: typed.options,
        ...(message && !message.removed && { message: messageOf(message) }),
      });
    },
    press: async (me, action, language) => receiver()?.pressed({ ...from(me, language), action }),
    submit: async (me, action, values, language) => receiver()?.submitted({ ...from(me, language), action, values }),
    async suggest(me, text, language) {
      const heard = receiver();
      const typed = heard && readTyped(text, heard.faces());
      const option = typed?.face.options.find((o) => o.suggests);
      if (!heard || !typed || !option) return [];
      const said = text.trim().replace(/^\S+\s*/, '');
      return heard.suggested({ ...from(me, language), command: typed.face.name, options: typed.options }, option.name, said);
    },
    faces: (language) =>
      (receiver()?.faces() ?? []).map(({ name, audience, options, onMessage, words }) => {
        const own = words[language] ?? words['fr'];
        return {
          name: own?.name ?? name,
          description: own?.description ?? '',
          audience,
          ...(onMessage && own?.menu !== undefined && { menu: own.menu }),
          options: options.map((o) => ({
            name: own?.options?.[o.name]?.name ?? o.name,
            description: own?.options?.[o.name]?.description ?? '',
            suggests: o.suggests ?? false,
            choices: (o.choices ?? []).map((value) => ({ value, label: own?.choices?.[value] ?? value })),
          })),
        };
      }),
  };
}
