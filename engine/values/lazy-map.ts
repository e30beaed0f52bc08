// A map whose values are made when they are first asked for. It depends on nothing but its makers, so being late changes no answer.

/** The keys are known from the start; a key whose maker gives nothing is not in the map. */
export class LazyMap<Key, Value> implements ReadonlyMap<Key, Value> {
  private readonly makers: ReadonlyMap<Key, () => Value | undefined>;
  private readonly made = new Map<Key, Value | undefined>();

  constructor(makers: ReadonlyMap<Key, () => Value | undefined>) {
    this.makers = makers;
  }

  get(key: Key): Value | undefined {
    if (this.made.has(key)) return this.made.get(key);
    const value = this.makers.get(key)?.();
    this.made.set(key, value);
    return value;
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return [...this.entries()].length;
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const key of this.makers.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(see: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) see(value, key, this);
  }
}
