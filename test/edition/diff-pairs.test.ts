// Which item of one list is which of another: laws over random lists, and the pairings people expect.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedPairs, pairByIdentity, pairInOrder } from '../../engine/edition/diff-pairs.ts';

const lists = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });

describe('pairs', () => {
  it.each([
    ['keep places when one edge moves', '0 1 3 5', '0 1 2.8 5', '0-0 1-1 2-2 3-3'],
    ['shift nothing when one is put between', '0 1 3 5', '0 1 2 3 5', '0-0 1-1 .-2 2-3 3-4'],
    ['shift nothing when one goes', '0 1 3 5', '0 3 5', '0-0 1-. 2-1 3-2'],
    ['keep places when all move', '0 1', '2 3', '0-0 1-1'],
    ['take an empty list', '', '0 1', '.-0 .-1'],
  ])('in order %s', (_, before, after, expected) => {
    const words = (text: string) => text.split(' ').filter((word) => word !== '');
    const pairs = pairInOrder(words(before), words(after));
    expect(pairs.map((pair) => `${pair.before ?? '.'}-${pair.after ?? '.'}`).join(' ')).toBe(expected);
  });

  it('name every item of both lists exactly once', () => {
    fc.assert(
      fc.property(lists, lists, fc.constantFrom(pairByIdentity, pairInOrder), (before, after, pair) => {
        const pairs = pair(before, after);
        const places = (side: 'before' | 'after') =>
          pairs.flatMap((each) => each[side] ?? []).toSorted((a, b) => a - b);
        expect(places('before')).toEqual(before.map((_, at) => at));
        expect(places('after')).toEqual(after.map((_, at) => at));
      }),
    );
  });

  it('move as few items as explain the new order', () => {
    expect(movedPairs(pairByIdentity([...'abcd'], [...'dabc']))).toEqual([{ before: 3, after: 0 }]);
    fc.assert(
      fc.property(lists, (list) => {
        expect(movedPairs(pairByIdentity(list, list))).toEqual([]);
      }),
    );
  });
});
