import type { Answer, Button } from '../../src/core/platform.ts';
import type { Form } from '../../src/core/command.ts';
import { phrasesOf } from '../../src/languages/index.ts';
import type { Answered, CommandWorld, Speaker, Tongue, Who } from '../contracts/commands.ts';
import { openWorld } from './world.ts';

const ids: Readonly<Record<Who, string>> = { member: 'salma', moderator: 'hicham', outsider: 'nadia' };
interface Sent {
  readonly answer: Pick<Answer, 'text' | 'version' | 'form'> & {
    readonly rows?: readonly (readonly Button[])[];
    readonly file?: { readonly name: string; readonly bytes: string };
  };
}

/** The contract of commands, on the practice group: as its page sends what is typed, pressed and filled in. */
export async function openPracticeCommands(): Promise<CommandWorld> {
  const world = await openWorld();
  const send = async (path: string, content: object): Promise<Sent['answer']> => {
    const response = await world.practice.fetch(new Request(`http://practice${path}`, { method: 'POST', body: JSON.stringify(content) }));
    return ((await response.json()) as Sent).answer;
  };

  function speaker(who: Who, lang: Tongue): Speaker {
    const me = ids[who];
    let buttons: readonly Button[] = [];
    let form: Form | undefined;
    const answered = (answer: Sent['answer']): Answered => {
      buttons = (answer.rows ?? []).flat();
      form = answer.form;
      return {
        text: answer.text,
        buttons: buttons.map((b) => b.label),
        ...(answer.version !== undefined && { version: answer.version }),
        ...(form && { form: Object.fromEntries(form.fields.map((f) => [f.id, f.value ?? ''])) }),
        ...(answer.file && { file: { name: answer.file.name, text: Buffer.from(answer.file.bytes, 'base64').toString('utf8') } }),
      };
    };
    return {
      async say(command, { options = {}, about = '' } = {}) {
        const text = `/${phrasesOf(lang).faces[command].name} ${Object.values(options).join(' ')}`;
        return answered(await send('/ask', { me, lang, text, id: about }));
      },
      async press(label) {
        const button = buttons.find((b) => b.label === label);
        if (!button) throw new Error(`there is no button «${label}»`);
        return answered(await send('/press', { me, lang, action: button.action }));
      },
      async submit(values) {
        if (!form) throw new Error('there is no form');
        const filled = Object.fromEntries(form.fields.map((f) => [f.id, values[f.id] ?? f.value ?? '']));
        return answered(await send('/submit', { me, lang, action: form.action, values: filled }));
      },
    };
  }

  return {
    speaker: async (who, tongue) => speaker(who, tongue),
    faces: () => world.service.receiver.faces(),
    post: (text) => world.say(text, 'paul'),
    async everybody() {
      const response = await world.practice.fetch(new Request('http://practice/live?me=paul'));
      const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      while (!heard.includes('\n\n')) heard += (await reader.read()).value ?? '';
      await reader.cancel();
      const { messages, advice, alerts } = JSON.parse(/^data: (.*)$/m.exec(heard)?.[1] ?? '{}') as Record<'messages' | 'advice' | 'alerts', unknown>;
      return JSON.stringify({ messages, advice, alerts });
    },
    store: world.store,
    close: () => world.close(),
  };
}
