import { describe } from 'vitest';
import { commandsContract } from '../contracts/commands.ts';
import { openPracticeCommands } from '../fakes/practice-commands.ts';

describe('commands on the practice group', () => commandsContract(openPracticeCommands));
