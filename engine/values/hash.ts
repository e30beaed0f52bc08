// Fingerprints of plans and editions: SHA-256 over a canonical text, so that the same content always has the same hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from './assert.ts';

/** The SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The hash of plain data, whatever the order in which its keys were written. */
export const hashData = (data: unknown): string => hashText(canonicalText(data));

/**
 * Plain data as one text with sorted keys. Numbers must be whole (money and rates are texts in a plan);
 * undefined members are left out. Asserts on anything that is not plain data.
 */
export function canonicalText(data: unknown): string {
  if (data === null || typeof data === 'boolean' || typeof data === 'string') return JSON.stringify(data);
  if (typeof data === 'number') {
    assert(Number.isSafeInteger(data), `a plan holds whole numbers and texts, found ${data}`);
    return String(data);
  }
  if (Array.isArray(data)) return `[${data.map(canonicalText).join(',')}]`;
  assert(typeof data === 'object', `not plain data: ${typeof data}`);
  const members = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`);
  return `{${members.join(',')}}`;
}
