import type { CommandFace } from '../../core/command.ts';
import { codeOf, type Log } from '../../core/log.ts';
import { register } from './commands.ts';
import { isMissingPart, statusOf } from './errors.ts';
import { pause } from './lines.ts';
import { platform } from './refs.ts';
import type { Rest } from './rest.ts';

interface Given {
  readonly rest: Rest;
  readonly log: Log;
  readonly application: string;
  readonly faces: readonly CommandFace[];
  readonly over: AbortSignal;
}

const mostTries = 5;

/** The commands become known to Discord, at the latest when it is well again; a server that has none, or refuses them, is not asked twice. */
export async function keepRegistering({ rest, log, application, faces, over }: Given): Promise<void> {
  for (let tries = 1; tries <= mostTries && !over.aborted; tries++)
    try {
      await register(rest, application, faces);
      return;
    } catch (error) {
      log.noted({ what: 'fault', platform, step: 'commands', code: codeOf(error) });
      if (isMissingPart(error) || statusOf(error) === 403 || statusOf(error) === 400) return;
      await pause(tries * 15_000, over);
    }
}
