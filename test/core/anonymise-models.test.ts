import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadReviewer } from '../../src/reviewer.ts';

let reviewer: Awaited<ReturnType<typeof loadReviewer>>;
beforeAll(async () => {
  reviewer = await loadReviewer({ live: false });
}, 60_000);
afterAll(() => reviewer.close());

it('does not empty a draft for a tone that a model only notes', { timeout: 30_000 }, async () => {
  const safe = await reviewer.safeVersion('Mrs Zineb Bouhlal, CIN BK999912, ankle swelling on amlodipine', 'MA', 'fr');
  expect(safe).toMatch(/patient.*ankle swelling on amlodipine/);
  expect(safe).not.toMatch(/Bouhlal|BK999912/);
});
