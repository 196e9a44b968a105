import { expect, test } from 'vitest';
import { readMember, writeMember } from '../../src/core/member.ts';
import type { StoreWorld } from './store.ts';
import { at, group, moderator } from './samples.ts';

const secret = new Uint8Array(32).fill(3);
const doctor = { platform: group.platform, id: '4242' };
const verified = { type: 'verified', at, by: moderator, country: 'FR', register: 'rpps', number: 'h1', until: '2030-01-01T00:00:00.000Z' } as const;

export function membersContract({ open }: StoreWorld): void {
  test('shows a member as their entries tell them', async () => {
    const store = await open();
    await writeMember({ store, secret }, group, doctor, () => ({ type: 'claimedNumber', at, country: 'FR', register: 'rpps', number: 'h1' }));
    expect(await store.readings.holders('h1')).toHaveLength(1);
    await writeMember({ store, secret }, group, doctor, () => verified);
    const m = await readMember({ store, secret }, group, doctor);
    expect(m).toMatchObject({ person: doctor, version: 2, verified: { by: moderator, number: 'h1' } });
    expect(m.claim).toBeUndefined();
    expect(await store.readings.members(group)).toEqual([m]);
    expect(await store.readings.holders('other')).toEqual([]);
  });

  test('forgets a member, and may write of the same person again', async () => {
    const store = await open();
    await writeMember({ store, secret }, group, doctor, () => verified);
    const [entry] = await store.journal.naming(doctor, 10);
    expect(await store.journal.forget(doctor, entry ? [entry.subject] : [])).toBe(0);
    expect(await store.readings.members(group)).toHaveLength(1);
    expect(await store.journal.forget(doctor)).toBe(1);
    expect(await store.readings.members(group)).toEqual([]);
    expect(await store.readings.holders('h1')).toEqual([]);
    await writeMember({ store, secret }, group, doctor, () => ({ type: 'joined', at }));
    expect(await readMember({ store, secret }, group, doctor)).toMatchObject({ version: 2, since: at, strikes: [] });
    expect((await store.journal.verify()).brokenAt).toBeUndefined();
  });
}
