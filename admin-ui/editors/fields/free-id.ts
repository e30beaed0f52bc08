// Ids for what is new in a policy.

/** An id nobody has yet: the wished one, or the first with a number behind it. */
export function freeId(wished: string, taken: readonly string[]): string {
  let id = wished;
  for (let next = 2; taken.includes(id); next++) id = `${wished}${next}`;
  return id;
}

/** A name as formulas read it, made of English words: `process bonus` → `processBonus`. Empty where there are none. */
export function nameFrom(english: string): string {
  const words = wordsIn(english);
  const camel = words.map((word, at) => (at === 0 ? word.toLowerCase() : capital(word)));
  return camel
    .join('')
    .replace(/^\d+/, '')
    .replace(/^[A-Z]/, (first) => first.toLowerCase());
}

/** A code or the id of a policy, made of English words: `BD supervisor` → `bd-supervisor`. Empty where there are none. */
export const codeFrom = (english: string): string =>
  wordsIn(english)
    .map((word) => word.toLowerCase())
    .join('-')
    .replace(/^[\d-]+/, '');

const wordsIn = (english: string): readonly string[] => english.match(/[A-Za-z0-9]+/g) ?? [];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
