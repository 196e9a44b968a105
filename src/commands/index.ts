import type { Command } from '../core/command.ts';
import { aide } from './aide.ts';
import type { Around } from './around.ts';
import { anonymiser, verifier } from './verifier.ts';

/** One line a command, in the order in which menus show them. */
export function createCommands(around: Around): readonly Command[] {
  const all: readonly Command[] = [aide(() => all), verifier(around), anonymiser(around)];
  return all;
}
