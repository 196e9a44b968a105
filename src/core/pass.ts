import { createHmac, timingSafeEqual } from 'node:crypto';
import type { GroupRef } from './message.ts';

const passMs = 60 * 60_000;

/**
 * A word that an administrator carries from their group to another place, of any platform: for an hour it proves that they administer the group.
 * Nothing is kept: it is signed. `platform:group.until.signature`.
 */
export function passFor(secret: Uint8Array, group: GroupRef, now: string): string {
  const body = `${group.platform}:${group.group}.${Math.floor((Date.parse(now) + passMs) / 1000).toString(36)}`;
  return `${body}.${sign(secret, body)}`;
}

export function groupOfPass(secret: Uint8Array, pass: string, now: string): GroupRef | undefined {
  const m = /^(([a-z]{1,16}):([\w-]{1,32})\.([0-9a-z]{1,9}))\.([\w-]{16})$/.exec(pass);
  if (!m?.[1] || !m[2] || !m[3] || !m[4] || !m[5]) return undefined;
  const right = timingSafeEqual(Buffer.from(sign(secret, m[1])), Buffer.from(m[5]));
  return right && Number.parseInt(m[4], 36) * 1000 > Date.parse(now) ? { platform: m[2], group: m[3] } : undefined;
}

const sign = (secret: Uint8Array, body: string): string => createHmac('sha256', secret).update(`pass ${body}`).digest('base64url').slice(0, 16);
