import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesPage } from '../../src/cli/rules-text.ts';

it('docs/rules.md is what the rules say: `npm run docs` writes it', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});
