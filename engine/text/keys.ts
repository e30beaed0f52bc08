// Which keys no map may have, in YAML or in JSON: names that every JavaScript object already answers to, and the merge key.

const inherited: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
]);

/** True for `__proto__`, `constructor`, `toString` and their like. Refusing them makes every object safe to look up in. */
export const isForbiddenKey = (key: string): boolean => inherited.has(key);

/** YAML's old way to copy one map into another; a policy writes everything out. */
export const mergeKey = '<<';
