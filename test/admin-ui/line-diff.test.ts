// Two texts line by line: what is shown as taken away and added is all that differs, and the long unchanged middle is left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, diffLines } from '../../admin-ui/comparison/line-diff.ts';

const linesOf = (parts: readonly DiffPart[], kind: DiffPart['kind']): readonly string[] =>
  parts.flatMap((part) => (part.kind === kind && part.kind !== 'skipped' ? part.lines : []));

describe('diffLines', () => {
  it('shows a changed line between the lines around it', () => {
    const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].join('\n');
    const after = before.replace('f', 'F');
    expect(diffLines(`${before}\n`, `${after}\n`)).toEqual([
      { kind: 'skipped', count: 3 },
      { kind: 'kept', from: 4, lines: ['d', 'e'] },
      { kind: 'removed', from: 6, lines: ['f'] },
      { kind: 'added', from: 6, lines: ['F'] },
      { kind: 'kept', from: 7, lines: ['g', 'h'] },
    ]);
  });

  it('shows nothing for texts that are the same, and all of a new one', () => {
    expect(diffLines('a\nb\n', 'a\nb\n')).toEqual([]);
    expect(linesOf(diffLines('', 'a\nb\n'), 'added')).toEqual(['a', 'b']);
    expect(linesOf(diffLines('a\nb\n', ''), 'removed')).toEqual(['a', 'b']);
  });

  it('accounts for every line of both texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffLines(before.join('\n'), after.join('\n'));
        if (parts.length === 0) return before.join() === after.join();
        const kept = parts.reduce(
          (sum, part) =>
            sum + (part.kind === 'skipped' ? part.count : part.kind === 'kept' ? part.lines.length : 0),
          0,
        );
        return (
          kept + linesOf(parts, 'removed').length === before.length &&
          kept + linesOf(parts, 'added').length === after.length
        );
      }),
    );
  });
});
