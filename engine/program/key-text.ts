// How a value is written as the key of a lookup or the name of a group.
import { Amount } from '../values/amount.ts';
import type { Value } from '../values/cell.ts';

/** Codes and flags as they are, numbers as exact decimals: `P2`, `true`, `2`. */
export const keyText = (key: Value): string => (key instanceof Amount ? key.toExactText() : String(key));
