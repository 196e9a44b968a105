import { pino } from 'pino';
import type { Log, Noted, Reviewed } from './core/log.ts';

const reviewedKeys: readonly (keyof Reviewed)[] = ['platform', 'case', 'outcome', 'rules', 'passages', 'unread', 'ms'];
const notedKeys: readonly (keyof Noted)[] = ['what', 'platform', 'case', 'step', 'code', 'n', 'ms'];

/** The only logger. An allow-list: what is not named here is not written, whatever the caller passes. */
export function createLog(destination: string | undefined): Log & { close(): void } {
  const stream = pino.destination({ dest: destination === undefined || destination === 'stderr' ? 2 : destination, sync: true, mkdir: true });
  const logger = pino({ base: null, serializers: {}, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return {
    reviewed: (line) => logger.info(pick(line, reviewedKeys), 'reviewed'),
    noted: (line) => logger[line.what === 'fault' || line.what === 'problem' ? 'warn' : 'info'](pick(line, notedKeys), line.what),
    close: () => stream.end(),
  };
}

const pick = <T extends object>(line: T, keys: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(keys.filter((k) => line[k] !== undefined).map((k) => [k, line[k]])) as Partial<T>;
