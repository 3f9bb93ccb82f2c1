// What an application on a phone shows: the six digits of RFC 6238, of a secret as the page prints it.
import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HALF_MINUTE = 30_000;

/** The code of so many half minutes after now, which a site whose clock is set ahead says itself. */
export function totp(secret, later, now = Date.now()) {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / HALF_MINUTE) + later));
  const tag = createHmac('sha1', bytes(secret)).update(step).digest();
  const at = tag[tag.length - 1] & 15;
  return String((tag.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function bytes(secret) {
  const bits = [...secret.replaceAll(' ', '')].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}
