// One scalar as YAML text: plain where that is safe, else in quotes. What is written here reads back as the same value.
import { WrittenNumber } from '../values/written.ts';
import type { ScalarStyle } from './node.ts';

export type WrittenScalar = null | boolean | string | WrittenNumber;

/** Where a scalar is to stand, and how the one it replaces was written. */
export interface ScalarPlace {
  /** Inside `{ }` or `[ ]`, where commas and brackets mean something. */
  readonly inFlow: boolean;
  readonly style?: ScalarStyle | undefined;
}

const decimal = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

/** True for the texts that YAML reads as a decimal number: the only ones a WrittenNumber may have in an edit. */
export const isDecimal = (text: string): boolean => decimal.test(text);

export function scalarText(value: WrittenScalar, place: ScalarPlace): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (value instanceof WrittenNumber) return value.text;
  if (place.style === 'double') return JSON.stringify(value);
  const plain = isPlain(value, place.inFlow) && !readsAsOther(value);
  return plain && place.style !== 'single' ? value : quoted(value);
}

/** A key is always read as its own text, so only its characters matter. */
export const keyText = (key: string, inFlow: boolean): string => (isPlain(key, inFlow) ? key : quoted(key));

/** Single quotes have no escapes, so whatever needs one gets double quotes; a JSON string is one of YAML's. */
const quoted = (text: string): string =>
  /[\n\t]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;

/** Texts that YAML reads as something else, or that older readers did. */
const other = /^(~|null|true|false|yes|no|on|off|0x[\da-f]+|0o[0-7]+|[-+]?\.inf|\.nan)$/i;

const readsAsOther = (text: string): boolean => isDecimal(text) || other.test(text);

const indicator = /^[?:,[\]{}#&*!|>'"%@`]|^-(?![\p{L}\p{N}])|^\.\.\./u;
const ending = /: |:$| #|[\n\t]/;
const flowOnly = /[,[\]{}]/;

function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || text.trim() !== text) return false;
  return !indicator.test(text) && !ending.test(text) && !(inFlow && flowOnly.test(text));
}
