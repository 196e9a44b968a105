import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { StorageError } from './storage-error.ts';

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM: nonce, what is sealed, tag. `bound` is what the seal belongs to: opened elsewhere it does not open. */
export function seal(key: Uint8Array, clear: Uint8Array, bound: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

export function unseal(key: Uint8Array, sealed: Uint8Array, bound: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength }).setAAD(Buffer.from(bound));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    throw new StorageError('seal-broken', 'A sealed text does not open: it was changed, moved or sealed with another key.');
  }
}

export const newKey = (): Buffer => randomBytes(32);

/** The operator's key serves more than the vault: each use has a key of its own. */
export const vaultKey = (operatorKey: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', operatorKey, '', 'confrere vault 1', 32));
