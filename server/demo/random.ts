// A small seeded generator for the demo team: the same seed gives the same team on every machine. It is for invented data only,
// never for anything secret.

export interface Random {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  one<T>(items: readonly [T, ...T[]]): T;
}

const steps = 2 ** 32;

/** A generator of its own for each text, so that adding a person or a fact changes nobody else's figures. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) >>> 0;
  };
  const whole = (from: number, to: number): number => from + Math.floor((next() * (to - from + 1)) / steps);
  return {
    whole,
    chance: (percent) => whole(1, 100) <= percent,
    one: (items) => items[whole(0, items.length - 1)] ?? items[0],
  };
}

/** FNV-1a over the text's code points. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return state;
}

/** Spreads neighbouring states over all 32 bits. */
function mix(state: number): number {
  let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}
