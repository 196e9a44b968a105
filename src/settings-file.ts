import { readFile, stat } from 'node:fs/promises';
import { type Settings, defaultSettings, readSettings } from './config.ts';

export interface SettingsFile {
  /** The last good settings. */
  current(): Settings;
  /** What is wrong with the file as it stands now. */
  mistakes(): readonly string[];
  close(): void;
}

/**
 * Reads confrere.yaml and watches it. A file that does not parse, or that cannot be read, leaves the last good settings in force;
 * `onMistakes` hears of every change between good and bad. A file that is absent at start means the defaults.
 */
export async function openSettings(path: string, onMistakes: (mistakes: readonly string[]) => void, everyMs = 2_000): Promise<SettingsFile> {
  let current = defaultSettings;
  let mistakes: readonly string[] = [];
  let seen = '';
  let everGood = false;

  async function look(): Promise<void> {
    const mark = await stat(path).then(
      (s) => `${s.mtimeMs}:${s.size}:${s.ino}`,
      (e: NodeJS.ErrnoException) => (e.code === 'ENOENT' ? 'absent' : 'unreadable'),
    );
    if (mark === seen) return;
    seen = mark;
    const before = mistakes.join('\n');
    if (mark === 'absent') mistakes = everGood ? ['the file is gone'] : [];
    else {
      const text = await readFile(path, 'utf8').catch(() => undefined);
      const read = text === undefined ? ({ ok: false, mistakes: ['the file cannot be read'] } as const) : readSettings(text);
      if (read.ok) [current, everGood, mistakes] = [read.value, true, []];
      else mistakes = read.mistakes;
    }
    if (mistakes.join('\n') !== before) onMistakes(mistakes);
  }

  await look();
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => onMistakes(['the file cannot be read']));
  }, everyMs);
  timer.unref();
  return { current: () => current, mistakes: () => mistakes, close: () => clearInterval(timer) };
}
