import { afterEach, beforeEach, expect, it } from 'vitest';
import { happenings } from '../../../src/adapters/practice/happenings.ts';
import { conversation } from '../../../src/adapters/practice/conversation.ts';
import { openWorld, type World } from '../../fakes/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

it('an evening has a newcomer, emoji, a hard word and a report of it, besides its patients', async () => {
  expect(happenings.filter((h) => h.after < 0 || ('line' in h && (h.line < 0 || h.line > h.after)))).toEqual([]);
  const seen: string[] = [];
  const hears = world.practice.fetch(new Request('http://practice/live?me=grace'));
  const reader = ((await hears).body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  await world.practice.fetch(new Request('http://practice/evening', { method: 'POST', body: JSON.stringify({ speed: 1000 }) }));
  for (let heard = ''; !heard.includes(`"playing":false,"said":${conversation.length}`); ) {
    const { value, done } = await reader.read();
    if (done) break;
    heard = (heard + value).slice(-20_000);
    seen.push(value);
  }
  await reader.cancel();
  const all = seen.join('');
  expect(all).toContain('Dr Nadia Berrada (Fès)');
  expect(all).toContain('"reactions"');
  expect(await world.practice.belongs({ platform: 'practice', id: 'nadia' }, { platform: 'practice', group: 'practice' })).toBe(false);
  const rows = await world.store.readings.rows({});
  expect(rows.filter((row) => row.lane === 'report')).toHaveLength(1);
  await world.service.settled();
  expect((await world.store.readings.rows({})).map((row) => row.lane)).toContain('machine');
}, 60_000);
