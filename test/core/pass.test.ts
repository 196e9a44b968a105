import { describe, expect, it } from 'vitest';
import { groupOfPass, passFor } from '../../src/core/pass.ts';

const secret = new Uint8Array(32).fill(9);
const group = { platform: 'discord', group: '1180000000000000000' };
const now = '2026-03-02T08:00:00.000Z';

describe('a pass', () => {
  it('leads to its group for an hour, and fits a command', () => {
    const pass = passFor(secret, group, now);
    expect(pass.length).toBeLessThanOrEqual(64);
    expect(groupOfPass(secret, pass, '2026-03-02T08:59:00.000Z')).toEqual(group);
    expect(groupOfPass(secret, pass, '2026-03-02T09:00:01.000Z')).toBeUndefined();
  });

  it('of another group, another secret or another time is worth nothing', () => {
    const pass = passFor(secret, group, now);
    expect(groupOfPass(secret, pass.replace('118', '119'), now)).toBeUndefined();
    expect(groupOfPass(new Uint8Array(32), pass, now)).toBeUndefined();
    expect(groupOfPass(secret, 'discord:1', now)).toBeUndefined();
  });
});
