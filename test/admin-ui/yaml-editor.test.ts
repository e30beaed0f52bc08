// What keeps the YAML editor in step with the draft: the least change, exact places, and what may be written where.
import { Text } from '@codemirror/state';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAt } from '../../admin-ui/yaml-editor/completion.ts';
import { differenceOf, lineEndOf, offsetOf, withLineFeeds } from '../../admin-ui/yaml-editor/text-sync.ts';

describe('differenceOf', () => {
  it('turns one text into the other and touches no more than one stretch', () => {
    assert(
      property(string(), string(), (before, after) => {
        const change = differenceOf(before, after);
        if (!change) return before === after;
        return before.slice(0, change.from) + change.insert + before.slice(change.to) === after;
      }),
    );
  });
  it('is small for a small change', () => {
    expect(differenceOf('rate: 3%\nlifted: 4%\n', 'rate: 3%\nlifted: 4.5%\n')).toEqual({
      from: 18,
      to: 18,
      insert: '.5',
    });
  });
});

describe('places', () => {
  const doc = Text.of(['policy: a', '', 'blocks:']);
  it.each([
    [1, 1, 0],
    [1, 9, 8],
    [2, 1, 10],
    [3, 1, 11],
    [1, 99, 9],
    [9, 1, 18],
  ])('line %s, column %s is at %s', (line, column, at) => expect(offsetOf(doc, { line, column })).toBe(at));
  it('keeps how lines end', () => {
    expect(lineEndOf('a\r\nb')).toBe('\r\n');
    expect(lineEndOf('a\nb')).toBe('\n');
    expect(withLineFeeds('a\r\nb\nc')).toBe('a\nb\nc');
  });
});

describe('askedAt', () => {
  it.each([
    ['  when: { fact: rep', { key: 'fact', typed: 'rep' }],
    ['    kind: ', { key: 'kind', typed: '' }],
    ['  - kind: ban', { key: 'kind', typed: 'ban' }],
    ['  on: table.base', { key: 'on', typed: 'table.base' }],
    ['facts: [grossProfit, rep', { key: 'facts', typed: 'rep' }],
    ['facts: [', { key: 'facts', typed: '' }],
    ['# a comment', undefined],
    ['  label: { zh: 提成', undefined],
  ])('%s', (line, asked) => expect(askedAt(line)).toEqual(asked));
});
