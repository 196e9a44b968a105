import { expect, test } from 'vitest';
import { group } from './samples.ts';
import type { StoreWorld } from './store.ts';

const at = '2026-11-23T10:00:00.000Z';

export function marksContract({ open }: StoreWorld): void {
  test('knows how far each channel of a group was read, and nothing of another group', async () => {
    const { marks } = await open();
    expect(await marks.of(group)).toEqual([]);
    await marks.move(group, [
      { channel: 'a', message: '1', at },
      { channel: 'b', message: '2', at },
    ]);
    await marks.move(group, [{ channel: 'a', message: '3', at }]);
    await marks.move({ ...group, group: 'another' }, [{ channel: 'a', message: '9', at }]);
    expect([...(await marks.of(group))].sort((x, y) => x.channel.localeCompare(y.channel))).toEqual([
      { channel: 'a', message: '3', at },
      { channel: 'b', message: '2', at },
    ]);
  });

  test('takes the last of several for one channel, none at all, and drops what it is told to', async () => {
    const { marks } = await open();
    await marks.move(group, []);
    await marks.move(group, [
      { channel: 'a', message: '1', at },
      { channel: 'a', message: '2', at },
    ]);
    expect(await marks.of(group)).toEqual([{ channel: 'a', message: '2', at }]);
    await marks.drop(group, ['a', 'unknown']);
    await marks.drop(group, []);
    expect(await marks.of(group)).toEqual([]);
  });
}
