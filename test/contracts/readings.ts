import { expect, test } from 'vitest';
import { replay } from '../../src/core/case.ts';
import type { CaseEvent } from '../../src/core/case-event.ts';
import type { StoreWorld } from './store.ts';
import { at, group, moderator, opened, viewed } from './samples.ts';

const later = '2026-03-02T09:00:00.000Z';

export function readingsContract({ open }: StoreWorld): void {
  test('shows a case as its entries tell it', async () => {
    const { journal, readings } = await open();
    const events: readonly CaseEvent[] = [
      opened(),
      { type: 'trying', at, step: 'alert', until: later, worker: 'w' },
      { type: 'done', at, step: 'alert', receipt: '5' },
      { type: 'claimed', at, by: moderator, until: later },
    ];
    await journal.append('case/m-1', 0, events);
    expect(await readings.case('m-1')).toEqual(replay('m-1', events));
    expect(await readings.case('m-2')).toBeUndefined();
  });

  test('lists cases newest first, by group, by openness and page by page', async () => {
    const { journal, readings } = await open();
    for (const [id, time] of [
      ['m-1', at],
      ['m-2', later],
      ['m-3', later],
    ] as const)
      await journal.append(`case/${id}`, 0, [opened({ at: time })]);
    await journal.append('case/m-9', 0, [opened({ group: { ...group, group: 'g2' } })]);
    await journal.append('case/m-1', 1, [{ type: 'decided', at, by: moderator, decision: 'keep', steps: [] }]);
    const ids = async (filter: Parameters<typeof readings.cases>[0]) => (await readings.cases(filter)).map((c) => c.id);
    expect(await ids({ group })).toEqual(['m-3', 'm-2', 'm-1']);
    expect(
      await ids({
        groups: [
          { ...group, group: 'g2' },
          { ...group, group: 'g3' },
        ],
      }),
    ).toEqual(['m-9']);
    expect([await ids({ groups: [] }), await readings.count({ groups: [] }), await readings.rows({ groups: [] })]).toEqual([[], 0, []]);
    expect(await ids({ group, open: true })).toEqual(['m-3', 'm-2']);
    expect(await ids({ group, open: false })).toEqual(['m-1']);
    expect(await ids({ group, limit: 1, before: 'm-3' })).toEqual(['m-2']);
    expect(await ids({ group, before: later })).toEqual(['m-1']);
  });

  test('knows which cases owe a step, the longest waiting first', async () => {
    const { journal, readings } = await open();
    await journal.append('case/m-2', 0, [opened({ at: later })]);
    await journal.append('case/m-1', 0, [opened()]);
    await journal.append('case/m-3', 0, [opened({ steps: [{ id: 'shred', kind: 'shred', afterHours: 72 }] })]);
    await journal.append('case/m-4', 0, [opened({ steps: [] })]);
    expect(await readings.owing(later, 10)).toEqual(['m-1', 'm-2']);
    expect(await readings.owing(at, 10)).toEqual(['m-1']);
    expect(await readings.owing(later, 1)).toEqual(['m-1']);
  });

  test('counts what the machine takes away by itself when it is decided on', async () => {
    const { journal, readings } = await open();
    await journal.append('case/m-1', 0, [opened()]);
    await journal.append('case/m-1', 1, [
      { type: 'revised', at: later, fingerprint: 'f2', version: later, outcome: 'remove', findings: [], steps: [{ id: 'remove.1', kind: 'remove' }] },
    ]);
    await journal.append('case/m-2', 0, [opened({ steps: [{ id: 'alert', kind: 'alert' }] })]);
    await journal.append('case/m-2', 1, [{ type: 'decided', at: later, by: moderator, decision: 'remove', steps: [{ id: 'remove.1', kind: 'remove' }] }]);
    expect(await readings.removalsSince(group, at)).toBe(2);
    expect(await readings.removalsSince(group, later)).toBe(1);
    expect(await readings.removalsSince({ ...group, group: 'g2' }, at)).toBe(0);
  });

  test('shows a group as its entries tell it, also one whose id holds slashes', async () => {
    const { journal, readings } = await open();
    const odd = { platform: 'practice', group: 'a/b' };
    expect(await readings.group(odd)).toEqual({ ref: odd, version: 0, active: true, chosen: {}, roster: [], muted: [] });
    await journal.append('group/practice/a/b', 0, [{ type: 'settingsChosen', at, chosen: { mode: 'enforce' } }]);
    await journal.append('group/practice/a/b', 1, [{ type: 'left', at }]);
    expect(await readings.group(odd)).toEqual({ ref: odd, version: 2, active: false, chosen: { mode: 'enforce' }, roster: [], muted: [] });
    expect(await readings.groups()).toHaveLength(1);
    expect(await journal.append('group/practice/a/b', 1, [{ type: 'joined', at }])).toBe(false);
    expect(await journal.append('case/m-1', 0, [opened(), viewed()])).toBe(true);
  });
}
