import type { Command } from '../core/command.ts';
import { aide } from './aide.ts';

/** One line a command, in the order in which menus show them. */
export const commands: readonly Command[] = [aide(() => commands)];
